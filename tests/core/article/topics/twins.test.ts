import { describe, expect, test } from 'vitest'
import { understandingTogether } from '#core/article/understanding.ts'
import { lexicon, region } from '../../../support/sample-bot.ts'

const understand = understandingTogether(region, lexicon.matcher())

/** The countries of an article as an outlet of the pack published it; `''` for one that is not known. */
function countriesOf(source: string, title: string, text = ''): string[] {
  const publishedAt = new Date('2026-11-23T08:00:00Z')
  const article = { id: '1', revision: 1, source, url: null, title, summary: text, text, publishedAt }
  return understand([{ ...article, claimedLanguage: 'en' }]).flatMap(({ topics }) =>
    topics.map(({ id }) => id),
  )
}

describe('Georgia in the press of elsewhere', () => {
  test.each([
    ['Georgia factory adds a night shift'],
    ['Ferry runs aground off Georgia'],
    ['FBI searches a warehouse in Georgia'],
    ['Georgia voters queue for hours'],
    ['Death row appeal fails in Georgia'],
    ['Georgia Republicans pick a new chairman', 'The vote in Atlanta was close.'],
    ['Airline to hire in Georgia', 'The governor welcomed it.'],
    ['Trump in Georgia: crowds gather'],
    ['Georgia officials plan a road'],
    ['Georgia student wins a prize'],
    ['Georgia judge steps aside'],
    ['Georgia debates the death penalty'],
    ['Wine of Georgia sells well in California'],
    ['Turkish carmaker looks at Georgia', 'The plant in Savannah is to open next year.'],
  ])('“%s” is not taken for the country', (title, text = '') => {
    expect(countriesOf('bbc-world', title, text)).not.toContain('georgia')
    expect(countriesOf('dw-en', title, text)).not.toContain('georgia')
  })

  test.each([
    ['Georgia’s parliament votes on a budget'],
    ['Georgia opens a tunnel', 'Drivers from Tbilisi save an hour.'],
    ['Russia and Georgia resume flights'],
    ['US lawmakers call for sanctions on Georgia officials in Tbilisi'],
    ['US ambassador leaves Georgia'],
    ['Georgian wine makers look for new markets'],
    ['Georgia jails a journalist', 'Nino Abashishvili was sentenced on Monday.'],
    ['Trump Tower planned in Georgia', 'It would be the tallest house of Batumi.'],
    ['Georgia meet Spain in the Nations League'],
  ])('“%s” is', (title, text = '') => {
    expect(countriesOf('bbc-world', title, text)).toContain('georgia')
  })

  test('of a neighbour’s press it is the country, unless the state is spoken of', () => {
    expect(countriesOf('hurriyet-daily-news', 'Georgia opens a tunnel')).toContain('georgia')
    expect(countriesOf('hurriyet-daily-news', 'Georgia officials visit Ankara')).toContain('georgia')
    expect(countriesOf('irna-en', 'Georgia official in Tehran')).toContain('georgia')
    expect(countriesOf('hurriyet-daily-news', 'US carmaker looks at Georgia')).not.toContain('georgia')
  })
})

describe('Georgia in the press of the region', () => {
  test.each([
    'Georgia opens a tunnel',
    'US Senate passes MEGOBARI Act on Georgia',
    'US envoy: Georgia is welcome',
    'Trump Tower in Georgia to be built on the seafront',
    'US Congress divided over Georgia',
    'Public Defender of Georgia names a deputy',
    'U.S. State Department comments on Georgia',
    'Democratic backsliding in Georgia discussed in Brussels',
  ])('“%s” is the country', title => {
    expect(countriesOf('civil-ge-en', title)).toContain('georgia')
    expect(countriesOf('caucasus-watch', title)).toContain('georgia')
  })

  test.each([
    'FBI raids a Georgia elections office',
    'Senate race in Georgia goes to a runoff',
    'Death row appeal fails in Georgia',
    'Georgia student finds a tornado near the high school',
    'Storm reaches Georgia and Florida',
    'Georgia lawmaker leaves the Democrats',
    'Georgia executes man after thirty years on death row',
    'Georgia sheriff steps down',
  ])('“%s” is not', title => {
    expect(countriesOf('oc-media', title)).not.toContain('georgia')
  })
})

describe('what the country and the state both have is in the press of the region the country’s', () => {
  test.each([
    ['civil-ge-en', 'Georgia officials deny torture claims'],
    ['civil-ge-en', 'Georgia student detained at rally'],
    ['civil-ge-en', 'Georgia judge recused'],
    ['civil-ge-en', 'Georgia lawyers boycott courts'],
    ['civil-ge-en', 'Georgia soldier dies of wounds', 'The Defence Forces said the soldier died on Monday.'],
    ['civil-ge-en', 'US governor visits Georgia'],
    ['civil-ge-en', 'Tornado damages high school in Georgia'],
    ['oc-media', 'Georgia debates death penalty'],
    ['oc-media', 'Georgia voters abroad'],
    ['oc-media', 'Georgia clemency for activists'],
    ['oc-media', 'FBI helps Georgia police'],
    ['oc-media', 'Georgia jury trials to be abolished'],
    ['oc-media', 'US Democrats warn Georgia'],
    ['oc-media', 'Georgia exports wine to California'],
    ['caucasus-watch', 'Georgia students and teachers rally', 'Georgia teachers joined Georgia students.'],
    ['trend-en', 'Georgia officials discuss transit'],
  ])('%s: “%s”', (source, title, text = '') => {
    expect(countriesOf(source, title, text)).toContain('georgia')
  })

  test('and in that of the country it takes more than one word of the state', () => {
    expect(countriesOf('civil-ge-en', 'Georgia: governor meets winemakers')).toContain('georgia')
    expect(countriesOf('civil-ge-en', 'Sheriff of Fulton County, Georgia, and the grand jury')).not.toContain(
      'georgia',
    )
  })
})

test('where the outlet is not known, Georgia without a cue is the country, and beside an American one is not', () => {
  expect(countriesOf('', 'Georgia reports fewer tourists')).toContain('georgia')
  expect(countriesOf('', 'Georgia inmate asks for clemency')).not.toContain('georgia')
})

test('Armenia, whose namesake in Colombia is seldom meant, needs no cue anywhere', () => {
  expect(countriesOf('bbc-world', 'Armenia opens a tunnel')).toContain('armenia')
  expect(countriesOf('bbc-world', 'Quake in Armenia, capital of Quindío')).not.toContain('armenia')
  expect(countriesOf('bbc-world', 'Armenia: two hurt in the coffee region')).not.toContain('armenia')
  expect(countriesOf('news-am-en', 'Quake in Armenia, capital of Quindío')).not.toContain('armenia')
})

test('what tells the two apart hides no other topic', () => {
  expect(countriesOf('civil-ge-en', 'US Supreme Court rules on Georgia ballots')).toContain('us')
})
