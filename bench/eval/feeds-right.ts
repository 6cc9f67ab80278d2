import type { Feed } from '../../src/collect/feed.ts'
import { plainLine, plainText } from '../../src/core/article/text/plain-text.ts'
import { canonicalUrl } from '../../src/core/article/url.ts'
import type { Expected, Field, Wanted } from './feeds-expected.ts'

export type Difference = { readonly field: Field; readonly wanted: string; readonly got: unknown }

/** What of a feed differs from what is expected: in words, not in markup, which is not kept; in pages, not in spelling. */
export function differences({ wanted, url }: Expected, feed: Feed | string): Difference[] {
  return wanted.flatMap(one => {
    const got = typeof feed === 'string' ? feed : gotOf(one, feed)
    return isRight(one, got, url) ? [] : [{ field: one.field, wanted: one.value, got }]
  })
}

type Got = string | null | undefined | readonly string[]

function gotOf({ entry, field }: Wanted, feed: Feed): Got {
  if (entry === null) return feed.title
  const item = feed.items[entry]
  if (item === undefined) return undefined
  if (field === 'title') return item.title
  if (field === 'link') return item.url
  if (field === 'id') return item.id
  if (field === 'date') return item.published.at?.toISOString() ?? null
  return [item.text, item.summary]
}

const secondOf = (date: string) => Math.floor(new Date(date).getTime() / 1_000)

/** White space is the reader's own, and so is where paragraphs end. */
const bare = (text: string) => text.replace(/\s+/g, '')

function isRight({ field, value }: Wanted, got: Got, url: string): boolean {
  // An entry with nothing in it is left out, and nothing is what was to be found.
  if (got === undefined) return bare(plainText(value)) === ''
  if (field === 'link') return canonicalUrl(value, url) === got
  if (field === 'id') return value.trim() === got
  if (field === 'date') return typeof got === 'string' && secondOf(value) === secondOf(got)
  const found = (typeof got === 'string' ? [got] : (got ?? [])).map(bare)
  const read = field === 'title' ? plainLine(value) : plainText(value)
  // What is no markup is expected as it stands; what is markup twice over comes without it.
  return [read, value, plainText(read)].some(words => found.includes(bare(words).slice(0, 200_000)))
}
