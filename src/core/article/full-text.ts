import type { FeedItem } from './article.ts'
import type { PageReading } from './reading.ts'
import type { Source } from './source.ts'
import { fold } from './text/fold.ts'

/** The duty to read one article's page. */
export type PageDuty = {
  readonly article: string
  readonly revision: number
  readonly source: string
  readonly url: string
  readonly title: string
  /** What the feed carried: the longer of text and teaser. */
  readonly words: string
  /** How often the page was asked for without avail. */
  readonly attempts: number
}

/** What a look at an article's page told of whether it is there; `gone` where the server says that it is so for good. */
export type Presence = 'there' | 'missing' | 'gone' | 'unknown'

/** The page of an article that was not to be had under its address, or was. */
export function presenceOf(reading: PageReading): Presence {
  if ('text' in reading) return 'there'
  return reading.status === 410 ? 'gone' : reading.status === 404 ? 'missing' : 'unknown'
}

/** A teaser is shorter than this many words. */
const fewWords = 120
/** Of what stood in a feed at the first look, which nobody is told of, only so many pages are read. */
const atFirstLook = 5
/** How often an article's page is asked for, all its revisions together. */
export const mostAttempts = 5
/** What one waits after the first, second and third failure, in ms. */
const pauses = [10 * 60_000, 60 * 60_000, 6 * 60 * 60_000]

/** The items of a look whose pages are to be read: new addresses with little more than a teaser. */
export function itemsToRead(
  source: Source,
  items: readonly FeedItem[],
  first: boolean,
): ReadonlySet<FeedItem> {
  if (source.fullText !== true) return new Set()
  const short = items.filter(({ url, text, summary }) => {
    const words = Math.max(countWords(text), countWords(summary))
    return url !== null && words < fewWords
  })
  return new Set(first ? short.slice(0, atFirstLook) : short)
}

/** When a page that could not be had is asked for again, null for never. */
export function asksAgain(attempts: number, now: Date): Date | null {
  const pause = pauses[attempts - 1]
  return pause === undefined ? null : new Date(now.getTime() + pause)
}

/**
 * Whether a page tells what the headline promises: a third of the headline's longer words, as far as six letters, are
 * in it. Pages that ask for consent, money or a code answer with status 200, too.
 */
export function tellsOf(title: string, text: string): boolean {
  const stems = (words: string) =>
    (fold(words).match(/[\p{L}\p{N}]{4,}/gu) ?? []).map(word => word.slice(0, 6))
  const promised = new Set(stems(title))
  if (promised.size === 0) return true
  const told = new Set(stems(text.slice(0, 50_000)))
  return promised.intersection(told).size * 3 >= promised.size
}

/** Text with more words than the feed gave. */
export function isFuller(text: string, than: string): boolean {
  return countWords(text) > countWords(than)
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
