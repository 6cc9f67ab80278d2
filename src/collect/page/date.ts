import { publishedDate } from '#core/article/date.ts'
import { plainLine } from '#core/article/text/plain-text.ts'
import { paragraphsOf } from './paragraphs.ts'
import { elementsOf, type PageElement } from './tree.ts'

const named = /-(date|pub-?date|published|posted|publish-date|post-date|entry-date|time-?stamp)-/

/**
 * When an article was published: the first of what was said of it that is a date, then of what the page shows, nearest
 * to the headline first, as pages show today's date and those of other articles, too.
 */
export function pageDate(
  elements: readonly PageElement[],
  said: readonly (string | null | undefined)[],
  now: Date,
): Date | null {
  const headline = elements.findIndex(({ name }) => name === 'h1')
  const near = elements
    .map((element, index) => ({ element, far: Math.abs(index - headline) }))
    .sort((one, other) => one.far - other.far)
    .map(({ element }) => element)
  const candidates = [
    ...said,
    ...datesOf(near, ({ attributes }) => attributes.get('itemprop') === 'datePublished'),
    ...datesOf(near, ({ name, words }) => name === 'time' || named.test(words)),
  ]
  for (const candidate of candidates) {
    const { at } = publishedDate(candidate ? plainLine(candidate.slice(0, 300)) : undefined, 'UTC', now)
    if (at !== null) return at
  }
  return null
}

function datesOf(elements: readonly PageElement[], test: (element: PageElement) => boolean) {
  return elements
    .filter(test)
    .slice(0, 5)
    .flatMap(element => [
      ...elementsOf(element)
        .take(10)
        .map(({ attributes }) => attributes.get('datetime') ?? attributes.get('content')),
      ...paragraphsOf(element)
        .slice(0, 2)
        .map(({ text }) => dateIn(text.slice(0, 200))),
    ])
}

const dates = [
  String.raw`\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?`,
  String.raw`\d{1,2}[./]\d{1,2}[./]\d{4}(?:,? \d{1,2}:\d{2})?`,
  String.raw`\d{1,2} \p{L}{3,12}\.?,? \d{4}(?:,? \d{1,2}:\d{2})?`,
  String.raw`\p{L}{3,12}\.? \d{1,2}, \d{4}(?:,? \d{1,2}:\d{2})?`,
]

/** A date among other words: "Published: 3 May 2026, 10:15 | Baku". */
function dateIn(text: string): string | undefined {
  return new RegExp(dates.join('|'), 'u').exec(text)?.[0]
}
