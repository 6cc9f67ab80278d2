import { describe, expect, test } from 'vitest'
import { understandingTogether } from '#core/article/understanding.ts'
import { lexicon, region } from '../../support/sample-bot.ts'

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
    'Storm reaches Georgia and Florida',
    'Georgia lawmaker leaves the Democrats',
    'Georgia executes man after thirty years on death row',
    'Georgia sheriff steps down',
  ])('“%s” is not', title => {
    expect(countriesOf('oc-media', title)).not.toContain('georgia')
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
})

test('what tells the two apart hides no other topic', () => {
  expect(countriesOf('civil-ge-en', 'US Supreme Court rules on Georgia ballots')).toContain('us')
})
