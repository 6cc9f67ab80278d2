import type { Ownership, Source } from '../../article/source.ts'
import { type Form, isNamed } from '../../chat/post.ts'
import { phrasesIn } from '../phrases.ts'
import { isAlerting, type Telling, type Terms, type Wish } from '../subscription.ts'
import { ownerWord } from './kinds.ts'
import { english, meaningOf, weekdays } from './words.ts'

const list = (values: readonly string[]) => values.join(',')
const words = (entry: string) =>
  phrasesIn(entry)
    .map(phrase => `"${phrase}"`)
    .join(` ${english.or[0]} `)
const word = (meaning: keyof typeof english) => english[meaning][0] ?? meaning

/**
 * Terms in the words that `readWording` reads, without what is as in `base`: for a button, and to write a chat's setup down.
 * Outlets that are no longer among the sources are written and not read.
 */
export function wordingOf(
  { wants, telling }: Terms,
  sources: readonly Source[],
  base: Telling | null,
): string {
  return [...subject(wants, sources), ...narrowed(wants, telling, sources), ...ways(telling, base)].join(' ')
}

/** `/follow` with these words makes of what is followed by now what it was before. */
export function takingBack(
  before: Terms,
  { wants: now, telling }: Terms,
  sources: readonly Source[],
): string {
  const { outlets, countries, ownership = [], languages, except } = before.wants
  const headlines = before.telling.languages
  const none = (...lists: readonly (readonly string[])[]) => lists.every(list => list.length === 0)
  const any = (clause: 'from' | 'in' | 'headlines' | 'without') => [`${word(clause)} ${word('any')}`]
  const chosen = [
    [outlets, now.outlets],
    [countries, now.countries],
    [ownership, now.ownership ?? []],
  ] as const
  return [
    wordingOf(before, sources, telling),
    ...(chosen.some(([was, is]) => none(was) && !none(is)) ? any('from') : []),
    ...(none(languages) && !none(now.languages) ? any('in') : []),
    ...(none(languages, headlines) ? any('headlines') : []),
    ...(now.strict && !before.wants.strict ? [word('noStrict')] : []),
    ...(none(...Object.values(except)) && !none(...Object.values(now.except)) ? any('without') : []),
  ].join(' ')
}

function subject(
  { topics, outlets, countries, ownership, ...wants }: Wish,
  sources: readonly Source[],
): string[] {
  const followed = [
    ...topics.map(topicWord),
    ...(topics.length === 0 ? outlets.map(outlet => outletWord(outlet, sources)) : []),
    ...wants.words.map(words),
  ]
  if (followed.length > 0) return [list(followed)]
  return countries.length > 0 || ownership !== undefined ? [] : [word('everything')]
}

function narrowed(
  { topics, outlets, countries, ownership = [], languages, except, strict }: Wish,
  telling: Telling,
  sources: readonly Source[],
) {
  const excepted = [
    ...except.topics.map(topicWord),
    ...except.outlets.map(outlet => outletWord(outlet, sources)),
    ...except.words.map(words),
  ]
  const kinds = (countries: readonly string[] = [], ownership: readonly Ownership[] = []) => [
    ...countries.map(code => code.toLowerCase()),
    ...ownership.map(ownerWord),
  ]
  const [from, notFrom] = [kinds(countries, ownership), kinds(except.countries, except.ownership)]
  // What is asked for in a language is told by a headline in it, the first the best.
  const isSame = telling.languages.toSorted().join() === languages.toSorted().join()
  return [
    ...(strict && topics.length > 0 ? [word('strict')] : []),
    ...(topics.length > 0 && outlets.length > 0
      ? [word('from'), list(outlets.map(outlet => outletWord(outlet, sources)))]
      : []),
    ...(from.length > 0 ? [word('from'), list(from)] : []),
    ...(languages.length > 0 ? [word('in'), list(isSame ? telling.languages : languages)] : []),
    ...(isSame ? [] : [word('headlines'), list(telling.languages) || word('any')]),
    ...(excepted.length > 0 ? [word('without'), list(excepted)] : []),
    ...(notFrom.length > 0 ? [word('notFrom'), list(notFrom)] : []),
  ]
}

function named(form: Form, takesBack: boolean): string[] {
  const { sender, avatar } = form
  if (!isNamed(form)) return takesBack ? [word('noSender')] : []
  return [
    ...(sender === undefined ? [] : [`${word('sender')} "${sender}"`]),
    ...(avatar === undefined ? [] : [`${word('avatar')} ${avatar}`]),
  ]
}

function ways(telling: Telling, base: Telling | null): string[] {
  const { rhythm, form, quiet } = telling
  const differs = (of: (telling: Telling) => unknown) =>
    base === null || JSON.stringify(of(base)) !== JSON.stringify(of(telling))
  // "Each" takes "breaking" back, so that both are written together.
  const isEach = differs(({ rhythm }) => rhythm) || differs(({ breakingOnly }) => breakingOnly)
  return [
    ...(isEach ? [rhythmWords(rhythm)] : []),
    // A digest of the same may stand beside it.
    ...(telling.breakingOnly && (isEach || isAlerting(telling)) ? [word('breaking')] : []),
    ...(differs(({ form }) => form.size) ? [word(form.size)] : []),
    ...(differs(({ form }) => form.image) ? [word(form.image ? 'pictures' : 'noPictures')] : []),
    ...(differs(({ form }) => form.silent) ? [word(form.silent ? 'silent' : 'loud')] : []),
    ...(differs(({ form }) => form.mention)
      ? [form.mention === null ? word('noMention') : `${word('mention')} <@&${form.mention}>`]
      : []),
    ...(differs(({ form }) => form.publish ?? false) && (base !== null || form.publish)
      ? [word(form.publish ? 'publish' : 'noPublish')]
      : []),
    ...(differs(({ form }) => [form.sender, form.avatar]) ? named(form, base !== null) : []),
    ...(differs(({ quiet }) => quiet)
      ? [quiet === null ? word('noQuiet') : `${word('quiet')} ${quiet.from}-${quiet.to} ${word(quiet.mode)}`]
      : []),
    ...(differs(({ leastIndependent }) => leastIndependent)
      ? [`${word('least')} ${telling.leastIndependent}`]
      : []),
    ...(differs(({ mostAnHour }) => mostAnHour) ? [`${word('cap')} ${telling.mostAnHour}`] : []),
    ...(differs(({ zone }) => zone) ? [`${word('zone')} ${telling.zone}`] : []),
  ]
}

function rhythmWords(rhythm: Telling['rhythm']): string {
  switch (rhythm.kind) {
    case 'each':
    case 'hourly':
      return word(rhythm.kind)
    case 'daily':
    case 'weekdays':
      return `${word(rhythm.kind)} ${rhythm.at}`
    case 'weekly':
      return `${word('weekly')} ${word(weekdays[rhythm.day] ?? 'monday')} ${rhythm.at}`
  }
}

/** The id, marked as one where it means something else too. */
function topicWord(id: string): string {
  return meaningOf(id.replaceAll('-', ' ')) === undefined ? id : `topic:${id}`
}

function outletWord(outlet: string, sources: readonly Source[]): string {
  return sources.some(({ id }) => id === outlet) ? `edition:${outlet}` : `outlet:${outlet}`
}
