import { withRoom } from '../../room.ts'
import { Recent } from '../text/recent.ts'
import { WordTable } from '../text/word-table.ts'
import { Distinct } from './distinct.ts'
import { nameKey, type Word } from './place-name.ts'

/** A country a name may belong to, and how large the place is there: 0 a village to 4 a city of a million. */
export type Candidate = { readonly iso: string; readonly size: number }

export type PlaceName = {
  /** Its words as keys. */
  readonly keys: readonly string[]
  readonly candidates: readonly Candidate[]
  /** Also a word, a person's name or another place: needs a sign beside it. */
  readonly doubtful: boolean
  /** Also the beginning of people's names. */
  readonly given: boolean
  /** The countries that have a first-level division of this name. */
  readonly divisionOf: readonly string[]
}

/** Under this code stand phrases that begin like a place and are none. */
const nowhere = 'ZZ'
/** States and provinces weigh as much as the largest towns. */
const divisionSize = 4

/** Of the names that news are full of. */
const mostUnpacked = 1_000

/** Names of towns and divisions of the world, each with the countries it may stand for. */
export class Gazetteer {
  /** Keys of names. */
  readonly #names = new WordTable()
  /** What is known of names, packed: "US3GB4", a division "US4!", ? and ~ as written. */
  readonly #known = new Distinct<string>()
  /** By name what is known of it. */
  #knownOf = new Uint16Array()
  readonly #unpacked = new Recent<PlaceName>(mostUnpacked)
  /** By the first word of names of several the length of the longest. */
  readonly #longest = new Map<string, number>()
  readonly #short = new Map<string, { iso: string; anywhere: boolean }>()

  /** `divisions` and `cities` are the texts of the two files of config/gazetteer, which say how they are written. */
  constructor(divisions: string, cities: string) {
    for (const [head, entries] of lines(divisions)) {
      const iso = head.slice(0, 2)
      for (const entry of entries) {
        const [name = '', ...short] = entry.split(',')
        this.#add(name, iso === nowhere ? '' : `${iso}${divisionSize}!`)
        for (const form of short)
          this.#short.set(form.replace('!', ''), { iso, anywhere: form.startsWith('!') })
      }
    }
    for (const [head, entries] of lines(cities))
      for (const name of entries) this.#add(name, head.replace(' ', ''))
  }

  /** The longest name that begins at the word `at`. */
  at(words: readonly Word[], at: number): PlaceName | undefined {
    const first = words[at]?.key ?? ''
    const longest = this.#longest.get(first) ?? 1
    let found = this.#names.find(first) < 0 ? undefined : first
    let key = first
    for (let next = 1; next < longest; next++) {
      const word = words[at + next]
      if (word === undefined || !joins.test(word.gap)) break
      key += ` ${word.upper ? word.key : word.raw.toLowerCase()}`
      if (this.#names.find(key) >= 0) found = key
    }
    return found === undefined ? undefined : this.#named(found)
  }

  /** The country of a short form such as Ky or N.C, and whether it tells without a place before it. */
  short(raw: string): { readonly iso: string; readonly anywhere: boolean } | undefined {
    return this.#short.get(raw)
  }

  /** The names of places that are as large as `least` somewhere, as keys. */
  *names(least: Candidate['size']): Generator<string> {
    const large = new RegExp(`[${least}-${divisionSize}]`)
    for (let name = 0; name < this.#names.size; name++)
      if (large.test(this.#packed(name))) yield this.#names.at(name)
  }

  #named(key: string): PlaceName {
    const before = this.#unpacked.get(key, 0, key.length)
    if (before !== undefined) return before
    const name = unpack(this.#packed(this.#names.find(key)), key)
    this.#unpacked.set(key, name)
    return name
  }

  #packed(name: number): string {
    return this.#known.at(this.#knownOf[name] as number)
  }

  #add(written: string, packed: string): void {
    const mark = written.endsWith('?') || written.endsWith('~') ? written.slice(-1) : ''
    const key = nameKey(mark === '' ? written : written.slice(0, -1))
    const isNew = this.#names.find(key) < 0
    const name = this.#names.add(key)
    const known = (isNew ? '' : this.#packed(name)) + packed + mark
    this.#knownOf = withRoom(this.#knownOf, this.#names.size)
    this.#knownOf[name] = this.#known.number(known, () => known)
    const space = key.indexOf(' ')
    if (space < 0) return
    const first = key.slice(0, space)
    this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, key.split(' ').length))
  }
}

/** "St. Louis", "Stratford-upon-Avon"; not the end of a sentence or a list. */
const joins = /^(?:\.? |[-\u2011\u00a0])$/

function unpack(packed: string, key: string): PlaceName {
  const candidates = new Map<string, number>()
  const divisionOf: string[] = []
  for (const [, iso = '', size, division] of packed.matchAll(/([A-Z]{2})(\d)(!?)/g)) {
    candidates.set(iso, Math.max(candidates.get(iso) ?? 0, Number(size)))
    if (division === '!') divisionOf.push(iso)
  }
  return {
    keys: key.split(' '),
    candidates: [...candidates].map(([iso, size]) => ({ iso, size })),
    doubtful: packed.includes('?'),
    given: packed.includes('~'),
    divisionOf,
  }
}

function* lines(text: string): Generator<[string, string[]]> {
  for (const line of text.split('\n')) {
    const m = /^([A-Z]{2}(?: \d)?) (.+)$/.exec(line)
    if (m?.[1] !== undefined && m[2] !== undefined) yield [m[1], m[2].split('|')]
  }
}
