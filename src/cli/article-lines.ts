import { createReadStream } from 'node:fs'
import { publishedDate } from '#core/article/date.ts'
import type { Unread } from '#core/article/understanding.ts'
import { FeedError } from '../collect/feed-error.ts'
import { unreadable } from '../collect/unreadable.ts'
import { printError } from './verb.ts'

/** An article as a line of JSON gave it, with its id as it was given; without a time where it gave none. */
export type GivenArticle = Omit<Unread, 'publishedAt'> & {
  readonly given: unknown
  readonly publishedAt: Date | null
}

/**
 * The lines of a file or, for -, of standard input, without the mark some programs begin a file with. Node's own reader
 * of lines parts them at U+2028 and U+2029 too, which may stand within a word of JSON. Throws a FeedError where the
 * file cannot be read.
 */
async function* lines(file: string): AsyncGenerator<string> {
  const source = file === '-' ? process.stdin : createReadStream(file)
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let rest = ''
  try {
    for await (const bytes of source as AsyncIterable<Buffer>) {
      // Some shells of Windows write in two bytes a letter. The decoder takes the mark away.
      decoder ??= new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8')
      const [end = '', ...more] = decoder.decode(bytes, { stream: true }).split('\n')
      rest += end
      for (const next of more) {
        yield rest
        rest = next
      }
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause
    throw new FeedError(`cannot read ${file}: ${unreadable(cause)}`, { cause })
  }
  rest += decoder?.decode() ?? ''
  if (rest !== '') yield rest
}

/** Of what is no list of articles at all, nobody needs each line. */
const mostTold = 20

/** The articles of a file of JSON Lines; for a line that is none, which is told by its number, null. */
export async function* articlesIn(file: string): AsyncGenerator<GivenArticle | null> {
  let [line, broken] = [0, 0]
  for await (const text of lines(file)) {
    line++
    if (text.trim() === '') continue
    const article = readArticle(text)
    if (article === null && ++broken <= mostTold)
      printError(`line ${line}: not an article as JSON with "id" and "title"; passed over\n`)
    if (article === null && line === 1 && text.startsWith('['))
      printError('Articles stand one on a line, and not in a list; jq -c ".[]" makes lines of one.\n')
    yield article
  }
  if (broken > mostTold) printError(`${broken} such lines in all\n`)
}

/** As much as is read of a feed's, markup and all, in characters; offsets in what is left stay as they are. */
const [longestTitle, longestText] = [20_000, 1_000_000]

/** Null for what is no article; fields of the wrong kind are taken as absent. */
export function readArticle(line: string): GivenArticle | null {
  let given: Record<string, unknown>
  try {
    given = JSON.parse(line) as Record<string, unknown>
  } catch {
    return null
  }
  if (typeof given !== 'object' || given === null || given.id === undefined) return null
  if (typeof given.title !== 'string') return null
  const words = (name: string) => (typeof given[name] === 'string' ? given[name] : '')
  return {
    given: given.id,
    id: String(given.id),
    revision: 1,
    source: words('source'),
    url: words('url') || null,
    title: given.title.slice(0, longestTitle),
    summary: '',
    text: words('text').slice(0, longestText),
    claimedLanguage: words('language') || null,
    publishedAt: readTime(given.publishedAt),
  }
}

const lastMoment = new Date(8.64e15)
/** Earlier ones are mistakes: a feed’s zero is of 1970. */
const firstYear = 1990

/** A date as feeds write them, in UTC where it names no zone, or seconds or milliseconds since 1970. */
function readTime(given: unknown): Date | null {
  const written = typeof given === 'string' || typeof given === 'number' ? String(given).trim() : ''
  const [since] = /^\d{9,10}(?=\.\d+$|$)|^\d{12,13}(?=\.\d+$|$)/.exec(written) ?? []
  if (since !== undefined) return new Date(Number(written) * (since.length > 10 ? 1 : 1_000))
  const { at } = publishedDate(written, 'UTC', lastMoment)
  // What no feed was seen to write, as 11/23/2026.
  const other = new Date(/\d{4}/.test(written) ? written : '')
  return at ?? (other.getUTCFullYear() >= firstYear ? other : null)
}
