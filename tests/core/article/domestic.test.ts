import { describe, expect, test } from 'vitest'
import { explain } from '#core/article/explain.ts'
import { TopicIndex } from '#core/article/topic-index.ts'
import { understandingTogether } from '#core/article/understanding.ts'
import { lexicon, region } from '../../support/sample-bot.ts'

const understand = understandingTogether(region, lexicon.matcher())
const topics = new TopicIndex(region.topics)

function topicsOf(source: string, title: string, text = '') {
  const publishedAt = new Date('2026-11-23T08:00:00Z')
  const article = { id: '1', revision: 1, source, url: null, title, summary: '', text, publishedAt }
  return understand([{ ...article, claimedLanguage: null }])[0]?.topics ?? []
}

const countriesOf = (...article: Parameters<typeof topicsOf>) =>
  topicsOf(...article).flatMap(({ id }) => (topics.topics.get(id)?.kind === 'country' ? [id] : []))

describe('an institution that an outlet names without its country', () => {
  test.each([
    ['news-am-en', 'armenia'],
    ['report-en', 'azerbaijan'],
    ['civil-ge-en', 'georgia'],
  ])('is in %s that of %s', (source, country) => {
    for (const title of [
      'National Bank leaves its rate where it is',
      'Parliament to sit on Tuesday',
      'MP asks for a hearing on school meals',
      'Ministry of Internal Affairs detains nine people',
      'Defense Ministry sums up the week',
    ])
      expect(countriesOf(source, title), title).toEqual([country])
  })

  test.each([
    ['hetq-hy', 'Ազգային ժողովը կքննարկի բյուջեն', 'armenia'],
    ['apa-az', 'Nazirlər Kabineti yeni qərar verib', 'azerbaijan'],
    ['netgazeti', 'პარლამენტი ბიუჯეტს სამშაბათს განიხილავს', 'georgia'],
    ['newsgeorgia', 'Нацбанк сохранил ставку', 'georgia'],
  ])('in %s, too: %s', (source, title, country) => {
    expect(countriesOf(source, title)).toEqual([country])
  })

  test('is another’s where another is named, in the headline or in the text', () => {
    expect(countriesOf('report-en', 'Central Bank of Kazakhstan keeps its rate')).toEqual(['kazakhstan'])
    const text = 'It was decided in Astana, Kazakhstan said.'
    expect(countriesOf('report-en', 'Central Bank keeps its rate', text)).toEqual(['kazakhstan'])
  })

  test.each(['oc-media', 'jam-news-en', 'bbc-world', 'tass-en', ''])(
    'says nothing in an outlet of the whole region, of elsewhere, or not known: %s',
    source => {
      expect(countriesOf(source, 'Parliament to sit on Tuesday')).toEqual([])
    },
  )

  test('says nothing in a text, or written as any such is', () => {
    expect(countriesOf('report-en', 'Rain until Friday', 'The National Bank is closed.')).toEqual([])
    expect(countriesOf('report-en', 'How central banks set their rates')).toEqual([])
  })

  test('is told as the outlet’s', () => {
    const lines = explain(topicsOf('report-en', 'National Bank leaves its rate where it is'), topics)
    expect(lines.join('\n')).toContain(
      'Azerbaijan (country): mentioned, score 2.1\n  in the headline: “National Bank” (by the outlet’s country)',
    )
  })
})
