import { distance } from 'fastest-levenshtein'
import { fold, tokenise } from '../../article/text/fold.ts'
import { type Choice, UserError } from '../../chat/reply.ts'
import { anyOf, phrasesIn } from '../phrases.ts'
import { quoted, unclear, type WordingContext } from './context.ts'
import type { Cursor } from './cursor.ts'
import { editionOf, outletsNamed } from './names.ts'
import { isFigure } from './times.ts'
import { phrases } from './words.ts'

/** What can be followed, or left out. */
export type Named = { readonly topic: string } | { readonly outlets: string[] } | { readonly words: string }

type Lists = { readonly topics: string[]; readonly outlets: string[]; readonly words: string[] }

/** Longer ones are no words to look for; and a beginning of two letters is in nearly every story. In UTF-16 units. */
const [longestWords, shortestWord] = [80, 3]
const mostNear = 5
/** What is written as an address is, and need not be an outlet that is read. */
const site = /^(?:https?:\/\/)?(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:\/\S*)?$/iu
/** A star that stands elsewhere than behind the beginning of a word. */
const strayStar = /(?<![\p{L}\p{M}\p{N}])\*|\*(?!\s|$)/u

/** With `other`, words that will do as well as those before them. */
export function takeName(named: Named, lists: Lists, other = false): void {
  const before = other && 'words' in named ? lists.words.pop() : undefined
  if ('topic' in named) lists.topics.push(named.topic)
  else if ('outlets' in named) lists.outlets.push(...named.outlets)
  else lists.words.push(before === undefined ? named.words : anyOf(before, named.words))
}

/** Takes the next name: words in quotation marks, `outlet:…`, or the name of a topic or else an outlet. Null where none is. */
export function nameOf(cursor: Cursor, context: WordingContext): Named | null {
  if (cursor.token?.kind === 'quoted') return quotation(cursor, context)
  return (
    prefixed(cursor, context) ??
    exactName(cursor, context, cursor.meaning() === null ? 1 : 2) ??
    alike(cursor, context)
  )
}

/** The longest name that begins here, of so many words at least: "The Armenian Weekly" is no weekly digest. */
function exactName(cursor: Cursor, context: WordingContext, least: number): Named | null {
  for (const [words, count] of cursor.names(least)) {
    const found = named(words, context)
    if (found === null) continue
    cursor.skip(count)
    return found
  }
  return null
}

/** The topic or else the outlets of just that name. */
export function named(words: string, { topics, sources }: WordingContext): Named | null {
  const topic = topics.exactly(words)
  if (topic !== null) return { topic: topic.id }
  const outlets = outletsNamed(words, sources)
  return outlets.length === 0 ? null : { outlets }
}

/** The topic that the next words name with a slip, an ending or a spelling of its own; a slip of one of our words is none. */
function alike(cursor: Cursor, { topics }: WordingContext): Named | null {
  const count = cursor.unknown()
  const words = cursor.words(count)
  if (count === 0 || slipOf(words) !== undefined) return null
  const topic = topics.find(words)
  if (topic === null) return null
  cursor.skip(count)
  return { topic: topic.id }
}

function quotation(cursor: Cursor, { say }: WordingContext): Named {
  const words = cursor.token?.text ?? ''
  cursor.skip()
  for (const phrase of phrasesIn(words)) {
    if (strayStar.test(phrase)) throw unclear(say('follow-unclear-star', { words: quoted(words) }))
    const longest = Math.max(0, ...tokenise(phrase).map(({ folded }) => folded.length))
    if (longest < shortestWord)
      throw unclear(say('follow-unclear-short', { words: quoted(words), limit: shortestWord }))
  }
  if (words.length > longestWords) throw unclear(say('follow-unclear-long', { limit: longestWords }))
  return { words: anyOf(words) }
}

/** `topic:armenia`, `outlet:jamnews`, `outlet:"OC Media"`, `edition:jam-news-ru`; null where no such prefix stands here. */
export function prefixed(
  cursor: Cursor,
  context: WordingContext,
): (Named & { readonly outlets?: string[] }) | null {
  const { topics, sources, say } = context
  const [, prefix = '', attached = ''] = /^(topic|outlet|edition):(.*)$/i.exec(cursor.token?.text ?? '') ?? []
  if (prefix === '' || cursor.token?.kind !== 'word') return null
  cursor.skip()
  const name = attached === '' ? (cursor.token?.text ?? '') : attached
  if (attached === '') cursor.skip()
  if (prefix.toLowerCase() === 'topic') {
    const topic = topics.exactly(name)
    if (topic === null) throw unclear(say('follow-unclear', { words: quoted(name) }))
    return { topic: topic.id }
  }
  const isEdition = prefix.toLowerCase() === 'edition' && sources.some(({ id }) => id === name)
  const outlets = isEdition ? [editionOf(name, sources)] : outletsNamed(name, sources)
  if (outlets.length === 0) throw unclear(say('follow-unclear-outlet', { words: quoted(name) }))
  return { outlets }
}

/** Something that may have been meant: what a button for it says, and the whole of the words. */
export type Meant = readonly [label: string, words: string]

/** Why nothing was found here, with what may have been meant to press, as far as `offers` takes it up. */
export function notNamed(
  cursor: Cursor,
  typed: string,
  context: WordingContext,
  offers: (meant: readonly Meant[]) => readonly Choice[],
): UserError {
  const { topics, say, locale } = context
  const start = cursor.start
  cursor.skip(Math.max(1, cursor.unknown()))
  const words = cursor.since(start)
  const meant = slipOf(words)
  const near = meant !== undefined || isFigure(words) ? [] : topics.suggest(words, mostNear)
  const instead: readonly (readonly [string, string])[] =
    meant === undefined ? near.map(({ id }) => [topics.name(id, locale), id]) : [[meant, meant]]
  const choices = offers(
    instead.map(([label, word]) => [
      label,
      `${typed.slice(0, start)}${word}${typed.slice(start + words.length)}`,
    ]),
  )
  const sentence = notUnderstood(words, context)
  // On a line of its own: the example ends the sentence, with no mark that would be typed after it.
  return new UserError(choices.length === 0 ? sentence : `${sentence}\n${say('topic-nearest')}`, choices)
}

/** Says that the words mean nothing here; who stops something need not be told how to follow. */
export function notUnderstood(words: string, { command, say }: WordingContext): string {
  if (command === 'unfollow') return say('unfollow-not', { topic: quoted(words) })
  return say(site.test(words) ? 'follow-unclear-site' : 'follow-unclear', { words: quoted(words) })
}

/** The phrase that the words miss by a letter. */
function slipOf(words: string): string | undefined {
  const folded = fold(words)
  return [...phrases()].find(phrase => phrase.length >= 5 && distance(phrase, folded) <= 1)
}
