import { distance } from 'fastest-levenshtein'
import { once } from '../../once.ts'
import { fold, type Token, tokenise } from '../text/fold.ts'
import { skeleton } from '../text/transliterate.ts'
import { Matcher } from './matcher.ts'
import type { Language, Topic, TopicKind } from './topic.ts'

type Entry = { readonly topic: Topic; readonly folded: string; readonly skeleton: string }
type Names = { readonly entries: readonly Entry[]; readonly exact: ReadonlyMap<string, Topic> }

/** What is none of the topics, and so no slip of theirs. */
export type Others = {
  /** Names: Astana is not Astara, nor Konya Kenya. */
  names(): Iterable<string>
  /** Whether it is an ordinary word in one of the languages: рейсы, flights, are no Raisi, nor горы, mountains, Gori. */
  isWord(word: Token): boolean
}

/** Finds topics by what people type: any name or alias, in any language and script, with small slips. */
export class TopicIndex {
  readonly topics: ReadonlyMap<string, Topic>
  /** What is filed under each. */
  readonly #filed: ReadonlyMap<string | undefined, readonly Topic[]>
  /** By ISO 3166-1. */
  readonly #countries: ReadonlyMap<string, Topic>
  readonly #names: () => Names
  readonly #matcher: () => Matcher
  readonly #undeclined: () => ReadonlySet<string>
  readonly #isWord: Others['isWord']
  /** Skeletons of names of others. */
  readonly #others: () => ReadonlySet<string>

  /** `matcher` knows the forms of these topics; it is large, and one serves all who look for them. */
  constructor(topics: readonly Topic[], matcher = once(() => new Matcher(topics)), others: Others = nothing) {
    this.topics = new Map(topics.map(topic => [topic.id, topic]))
    const countries = topics.filter(({ iso = '' }) => /^[A-Z]{2}$/.test(iso))
    this.#countries = new Map(countries.map(topic => [topic.iso ?? '', topic]))
    this.#filed = Map.groupBy(topics, ({ parent }) => parent)
    this.#matcher = matcher
    this.#isWord = word => others.isWord(word)
    this.#others = once(() => new Set(Iterator.from(others.names()).map(skeleton)))
    this.#names = once(() => namesOf(topics))
    this.#undeclined = once(() => undeclinedOf(topics))
  }

  /** The display name in the locale's language, in English where the pack has none. */
  name(id: string, locale: string): string {
    const names = this.topics.get(id)?.names
    const language = locale.split('-')[0] as Language
    return names?.[language] ?? names?.en ?? id
  }

  /** The topic of a country by its ISO 3166-1 code; null where there is none. */
  country(code: string): Topic | null {
    return this.#countries.get(code) ?? null
  }

  /** The one topic that `typed` names, exactly, by another spelling, inflected, or with a slip; null where unsure. */
  find(typed: string): Topic | null {
    const bones = skeleton(typed)
    if (fold(typed).trim() === '') return null
    const exact = this.exactly(typed)
    if (exact !== null) return exact
    const { entries } = this.#names()
    const isOrdinary = this.#isOrdinary(typed)
    const alike = entries.filter(
      ({ topic, skeleton }) => skeleton === bones && (topic.kind === 'theme' || !isOrdinary),
    )
    const sounding = bones === '' ? null : this.#only(alike)
    return sounding?.topic ?? this.#inflected(typed) ?? this.#nearest(bones, isOrdinary ? 10 : 5)
  }

  /** The topic of just that id, name or alias, whatever its case and marks; null where there is none. */
  exactly(typed: string): Topic | null {
    const { exact } = this.#names()
    return this.topics.get(typed) ?? exact.get(written(typed)) ?? exact.get(inWords(fold(typed))) ?? null
  }

  /** Up to `limit` topics that begin with, contain, are named among or are near to what was typed, best first. */
  suggest(typed: string, limit: number): Topic[] {
    const [words, bones] = [fold(typed).replace(/_/g, ' ').trim(), skeleton(typed)]
    const ranked = new Map<Topic, number>()
    for (const entry of this.#names().entries) {
      const rank = rankOf(entry, words, bones)
      if (rank < Math.min(ranked.get(entry.topic) ?? Number.POSITIVE_INFINITY, unlike))
        ranked.set(entry.topic, rank)
    }
    for (const topic of words.includes(' ') ? this.among(typed) : [])
      ranked.set(topic, Math.min(ranked.get(topic) ?? amongWords, amongWords))
    const order = [...this.topics.keys()]
    const place = (topic: Topic) => kinds.indexOf(topic.kind) * order.length + order.indexOf(topic.id)
    return [...ranked]
      .sort(([a, first], [b, second]) => first - second || place(a) - place(b))
      .slice(0, limit)
      .map(([topic]) => topic)
  }

  /** Topics that some of the words name, each once: Georgia in "news about georgia". */
  among(typed: string): Topic[] {
    const alone = tokenise(typed).flatMap(({ raw }) => this.exactly(raw) ?? [])
    const named = [...this.named(typed, 'und')].flatMap(id => this.topics.get(id) ?? [])
    return [...new Set([...alone, ...named])]
  }

  /** The topic and all that is filed under it; a disputed place only where `rollUpDisputed`. */
  within(id: string, rollUpDisputed = false): string[] {
    const below = (this.#filed.get(id) ?? []).filter(({ kind }) => rollUpDisputed || kind !== 'disputed')
    return [id, ...below.flatMap(topic => this.within(topic.id, rollUpDisputed))]
  }

  /** The topic and all under which it is filed: what `within` finds it by. */
  above(id: string, rollUpDisputed = false): string[] {
    const topic = this.topics.get(id)
    const up = topic?.kind !== 'disputed' || rollUpDisputed ? topic?.parent : undefined
    return [id, ...(up === undefined ? [] : this.above(up, rollUpDisputed))]
  }

  /** Ids of the topics that a text names for certain, by their own forms. */
  named(text: string, language: string): ReadonlySet<string> {
    const hits = this.#matcher().find(text, language)
    return new Set(
      hits.flatMap(({ topic, sign }) => (sign === 'form' || sign === 'ethnic' ? [topic.id] : [])),
    )
  }

  /** Folded names that keep their last vowel in all their forms: Баку is no case of бак, nor Gəncə of gənc. */
  get undeclined(): ReadonlySet<string> {
    return this.#undeclined()
  }

  /** A word of one of the languages, whose likeness to a name is chance. */
  #isOrdinary(typed: string): boolean {
    const [word, ...others] = tokenise(typed)
    return word !== undefined && others.length === 0 && this.#isWord(word)
  }

  #inflected(typed: string): Topic | null {
    const hits = this.#matcher()
      .find(typed, 'und')
      .filter(hit => hit.sign === 'form' || hit.sign === 'surname')
    const covering = hits.filter(hit => hit.end - hit.start >= typed.trim().length)
    return this.#only(covering)?.topic ?? null
  }

  /** One slip in so many letters is forgiven where only one topic is that near, and nothing else is called so. */
  #nearest(bones: string, letters: number): Topic | null {
    const allowed = Math.floor(bones.length / letters)
    if (allowed === 0 || this.#others().has(bones)) return null
    const distances = this.#names().entries.map(entry => ({
      ...entry,
      away: distance(entry.skeleton, bones),
    }))
    const least = Math.min(...distances.map(entry => entry.away))
    return least > allowed
      ? null
      : (this.#only(distances.filter(entry => entry.away === least))?.topic ?? null)
  }

  #only<T extends { readonly topic: Topic }>(found: readonly T[]): T | null {
    return new Set(found.map(entry => entry.topic)).size === 1 ? (found[0] ?? null) : null
  }
}

/**
 * What a topic is called comes before what another is also called, and a name as it is written before one that is so without
 * marks: göç, migration, and GOC, a church.
 */
function namesOf(topics: readonly Topic[]): Names {
  const called = (topic: Topic) => [topic.id.replaceAll('-', ' '), ...Object.values(topic.names)]
  const also = (topic: Topic) => topic.aliases.filter(name => !called(topic).includes(name))
  const entries = [called, also].flatMap(names =>
    topics.flatMap(topic =>
      [...new Set(names(topic))].flatMap(name =>
        name === undefined ? [] : [{ topic, name, folded: fold(name), skeleton: skeleton(name) }],
      ),
    ),
  )
  const spelled = [
    ...entries.map(({ topic, name }) => [written(name), topic] as const),
    ...entries.map(({ topic, folded }) => [inWords(folded), topic] as const),
  ]
  // Of one spelling the first stays.
  return { entries, exact: new Map(spelled.reverse()) }
}

/** Vowels that are part of a place's name where it ends in one; in Russian those of names taken from other languages. */
const undeclinedEnds = { ru: /[иуэю]$/, az: /[aeiouöüıə]$/, tr: /[aeiouöüı]$/ }
const undeclinedKinds = new Set<TopicKind>(['country', 'disputed', 'region', 'exclave', 'city'])

function undeclinedOf(topics: readonly Topic[]): ReadonlySet<string> {
  const places = topics.filter(({ kind }) => undeclinedKinds.has(kind))
  const names = places.flatMap(({ names }) =>
    (['ru', 'az', 'tr'] as const).flatMap(language => {
      // Of Сухуми (Сухум) the first.
      const name = names[language]?.replace(/ \(.*/, '') ?? ''
      return undeclinedEnds[language].test(name) ? [fold(name)] : []
    }),
  )
  return new Set(names)
}

const nothing: Others = { names: () => [], isWord: () => false }

const unlike = 1000
/** Behind what begins with all that was typed, before what merely sounds alike. */
const amongWords = 3.5
const inWords = (folded: string) => folded.replace(/[-_]+/g, ' ').trim()
const written = (name: string) => inWords(name.normalize('NFC').toLowerCase())

/** Of what fits equally well the places come first, then what happens there, then who acts. */
const kinds: readonly TopicKind[] = [
  'country',
  'disputed',
  'group',
  'union',
  'exclave',
  'region',
  'city',
  'theme',
  'organisation',
  'person',
]

/** So many letters within a name are no chance: "либо" is in Mutalibov. */
const leastWithin = 5

function rankOf(entry: Entry, words: string, bones: string): number {
  if (words === '' || entry.folded === words) return 0
  if (entry.folded.startsWith(words)) return 1
  if (bones !== '' && entry.skeleton.startsWith(bones)) return 2
  if (entry.folded.includes(` ${words}`)) return 3
  if (bones.length < 3) return unlike
  if (bones.length >= leastWithin && entry.skeleton.includes(bones)) return 4
  const away = distance(entry.skeleton, bones)
  const shorter = Math.min(entry.skeleton.length, bones.length)
  return away <= Math.max(1, shorter / 3) ? 5 + away : unlike
}
