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

type Draft = {
  keys: string[]
  candidates: Candidate[]
  doubtful: boolean
  given: boolean
  divisionOf: string[]
}

/** Under this code stand phrases that begin like a place and are none. */
const nowhere = 'ZZ'
/** States and provinces weigh as much as the largest towns. */
const divisionSize = 4

/** Names of towns and divisions of the world, each with the countries it may stand for. */
export class Gazetteer {
  readonly #byFirst = new Map<string, PlaceName[]>()
  readonly #short = new Map<string, { iso: string; anywhere: boolean }>()

  /** `divisions` and `cities` are the texts of the two files of config/gazetteer, which say how they are written. */
  constructor(divisions: string, cities: string) {
    const names = new Map<string, Draft>()
    for (const [head, entries] of lines(divisions)) {
      const iso = head.slice(0, 2)
      for (const entry of entries) {
        const [name = '', ...short] = entry.split(',')
        add(names, name, { iso, size: divisionSize }, true)
        for (const form of short)
          this.#short.set(form.replace('!', ''), { iso, anywhere: form.startsWith('!') })
      }
    }
    for (const [head, entries] of lines(cities)) {
      const [iso = '', size = ''] = head.split(' ')
      for (const name of entries) add(names, name, { iso, size: Number(size) }, false)
    }
    for (const name of names.values()) {
      const first = name.keys[0] ?? ''
      const others = this.#byFirst.get(first)
      if (others === undefined) this.#byFirst.set(first, [name])
      else others.push(name)
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  }

  /** The longest name that begins at the word `at`. */
  at(words: readonly Word[], at: number): PlaceName | undefined {
    return this.#byFirst.get(words[at]?.key ?? '')?.find(({ keys }) => {
      for (let offset = 1; offset < keys.length; offset++) {
        const word = words[at + offset]
        if (word === undefined || keyIn(word) !== keys[offset] || !joins(word.gap)) return false
      }
      return true
    })
  }

  /** The country of a short form such as Ky or N.C, and whether it tells without a place before it. */
  short(raw: string): { readonly iso: string; readonly anywhere: boolean } | undefined {
    return this.#short.get(raw)
  }
}

const keyIn = (word: Word) => (word.upper ? word.key : word.raw.toLowerCase())

/** "St. Louis", "Stratford-upon-Avon"; not the end of a sentence or a list. */
const joins = (gap: string) => /^(?:\.? |-|\u2011|, (?=$))$/u.test(gap) || gap === '\u00a0'

function* lines(text: string): Generator<[string, string[]]> {
  for (const line of text.split('\n')) {
    const m = /^([A-Z]{2}(?: \d)?) (.+)$/.exec(line)
    if (m?.[1] !== undefined && m[2] !== undefined) yield [m[1], m[2].split('|')]
  }
}

function add(names: Map<string, Draft>, written: string, candidate: Candidate, division: boolean): void {
  const doubtful = written.endsWith('?')
  const given = written.endsWith('~')
  const key = nameKey(doubtful || given ? written.slice(0, -1) : written)
  let name = names.get(key)
  if (name === undefined) {
    name = { keys: key.split(' '), candidates: [], doubtful: false, given: false, divisionOf: [] }
    names.set(key, name)
  }
  if (doubtful) name.doubtful = true
  if (given) name.given = true
  if (candidate.iso === nowhere) return
  if (division) name.divisionOf.push(candidate.iso)
  const same = name.candidates.findIndex(({ iso }) => iso === candidate.iso)
  if (same < 0) name.candidates.push(candidate)
  else if ((name.candidates[same]?.size ?? 0) < candidate.size) name.candidates[same] = candidate
}
