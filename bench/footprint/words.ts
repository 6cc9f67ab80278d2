import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Topic } from '#core/article/topics/topic.ts'

export type Random = () => number

/** Numbers from 0 to 1 that look random and are the same each time (the generator of Numerical Recipes). */
export function numbers(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Stands in about every tenth article, whichever it is, as such words do. */
export const commonWord = 'minister'
/** Stands in three articles of all. */
export const rareWord = 'qvelmarith'

const everyday = `the of to and in a that for on said is was with as by at from it has be an are have will
not his who but they this their were after which been had its new more about also year one two over up all would could
between during against under into before since while when where there last first people time no if out so than other`
const news = `minister president border government talks bridge railway parliament report agency official meeting
agreement region court police energy market bank water school hospital election army visit`
const vocabulary = 60_000
const ordinary = everyday.split(/\s+/).length
const meanings = join(import.meta.dirname, '../../config/concepts')

const beginnings = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'v',
  'z',
]
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'io']
const ends = ['', 'n', 'r', 'l', 's', 'nd', 'rt', 'm']

/** An English word of each concept, as news are full of words that mean the same in other languages. */
function meaningful(): string[] {
  const files = readdirSync(meanings).filter(file => file.endsWith('.txt'))
  const texts = files.sort().map(file => readFileSync(join(meanings, file), 'utf8'))
  return texts.flatMap(text => [...text.matchAll(/ \| en ([a-z]{3,})/g)].flatMap(([, word]) => word ?? []))
}

/** Words by how common they are: some thousand real ones, then ever rarer ones of no language. */
const words: readonly string[] = [
  ...everyday.split(/\s+/),
  ...news.split(/\s+/),
  ...meaningful(),
  ...Array.from({ length: vocabulary }, (_, at) => made(at)),
]

function made(at: number): string {
  const next = numbers(at + 7)
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] as string
  return Array.from(
    { length: 2 + Math.floor(next() * 2.5) },
    () => `${pick(beginnings)}${pick(vowels)}${pick(ends)}`,
  ).join('')
}

/** A word as often as words are used (Zipf); what an event is told with are none of the everyday ones. */
const anyWord = (next: Random) => words[Math.floor(words.length ** next())] as string
const ownWord = (next: Random) =>
  words[Math.floor(words.length * (ordinary / words.length) ** next())] as string

export type Event = {
  readonly topics: readonly Topic[]
  readonly words: readonly string[]
  /** So many reports of it are still to come. */
  left: number
}

/** Something that happens: what it is about, its own words, and how many report it, two on average. */
export function happens(topics: readonly Topic[], next: Random): Event {
  // Of the region's three countries as often as news are; the others ever more seldom.
  const first = next() < 0.45 ? Math.floor(next() * 3) : Math.floor(topics.length ** next())
  const others = Array.from({ length: 3 }, () => Math.floor(topics.length ** next()))
  const chosen = [...new Set([first, ...others])].flatMap(at => topics[at] ?? [])
  return {
    topics: chosen,
    words: Array.from({ length: 60 }, () => ownWord(next)),
    left: 1 + Math.floor(10 * next() ** 5),
  }
}

/** What one outlet writes of it: a headline of ten words and a text of some 1,500 letters. */
export function reports({ topics, words }: Event, next: Random): { title: string; text: string } {
  const word = () => (next() < 0.4 ? (words[Math.floor(next() * words.length)] as string) : anyWord(next))
  const names = topics.map(({ names }) => names.en ?? '')
  const title = [names[0], ...Array.from({ length: 8 }, word)].join(' ')
  const sentences = Array.from({ length: 16 }, (_, at) => {
    const sentence = Array.from({ length: 14 }, word).join(' ')
    return `${sentence[0]?.toUpperCase()}${sentence.slice(1)}${at % 4 === 1 ? ` ${names[at % names.length]}` : ''}.`
  })
  return { title, text: `${sentences.slice(0, 5).join(' ')}\n\n${sentences.slice(5).join(' ')}` }
}
