import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Unread } from '#core/article/understanding.ts'
import { FeedError } from '../collect/feed-error.ts'

/** An article as a line of JSON gave it, with its id as it was given. */
export type GivenArticle = Unread & { readonly given: unknown }

/** The lines of a file or, for -, of standard input. Throws a FeedError where the file cannot be read. */
export async function* lines(file: string): AsyncGenerator<string> {
  const source = file === '-' ? process.stdin : createReadStream(file, 'utf8')
  try {
    yield* createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause
    throw new FeedError(`cannot read ${file}; is there such a file?`, { cause })
  }
}

/** Null for what is no article; fields of the wrong kind are taken as absent, a missing time as `now`. */
export function readArticle(line: string, now: Date): GivenArticle | null {
  let given: Record<string, unknown>
  try {
    given = JSON.parse(line) as Record<string, unknown>
  } catch {
    return null
  }
  const words = (name: string) => (typeof given[name] === 'string' ? given[name] : '')
  if (typeof given !== 'object' || given === null || given.id === undefined) return null
  if (typeof given.title !== 'string') return null
  const published = new Date(words('publishedAt'))
  return {
    given: given.id,
    id: String(given.id),
    revision: 1,
    source: words('source'),
    url: words('url') || null,
    title: given.title,
    summary: '',
    text: words('text'),
    claimedLanguage: words('language') || null,
    publishedAt: Number.isNaN(published.getTime()) ? now : published,
  }
}
