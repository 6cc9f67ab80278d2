import { type Arena, sizeFor } from './arena.ts'
import type { Facet } from './facets.ts'
import type { Group, Live } from './group.ts'
import type { Vector } from './vector.ts'

/** What live articles have in common: their numbers, and each name and facet once. */
export type Ground = {
  readonly arena: Arena
  readonly names: Map<string, string>
  readonly facets: Map<string, number>
  readonly facetList: Facet[]
}

/**
 * An article as it is kept while it lives: a few fields, and its terms in the arena, of which arrays are made when they
 * are asked for. Some tens of thousands of them are live at a time.
 */
export class Kept implements Live {
  readonly serial: number
  readonly id: string
  readonly at: number
  readonly source: string
  readonly language: string
  readonly weekdays: number
  /** The story it is in. */
  group: Group
  readonly #ground: Ground
  readonly #address: number
  readonly #words: number
  readonly #neutral: number
  readonly #threads: number
  readonly #headline: number
  readonly #facets: number

  constructor(live: Live, group: Group, ground: Ground) {
    const { words, neutral, threads, headline, facets } = live
    this.serial = live.serial
    this.id = live.id === group.id ? group.id : live.id
    this.at = live.at
    this.source = once(ground.names, live.source)
    this.language = once(ground.names, live.language)
    this.weekdays = live.weekdays
    this.group = group
    this.#ground = ground
    this.#words = words.terms.length
    this.#neutral = neutral.terms.length
    this.#threads = threads.length
    this.#headline = headline.length
    this.#facets = facets.length
    this.#address = ground.arena.take(this.#size)
    const numbers = [...threads, ...headline, ...facets.map(facet => numberOf(facet, ground))]
    this.#numbers(0, this.#words).set(words.terms)
    this.#numbers(this.#words, this.#neutral).set(neutral.terms)
    this.#numbers(this.#terms, numbers.length).set(numbers)
    this.#weights(0, this.#words).set(words.weights)
    this.#weights(this.#words, this.#neutral).set(neutral.weights)
  }

  get words(): Vector {
    return { terms: this.#numbers(0, this.#words), weights: this.#weights(0, this.#words) }
  }

  get neutral(): Vector {
    return {
      terms: this.#numbers(this.#words, this.#neutral),
      weights: this.#weights(this.#words, this.#neutral),
    }
  }

  get threads(): readonly number[] {
    return [...this.#numbers(this.#terms, this.#threads)]
  }

  get headline(): readonly number[] {
    return [...this.#numbers(this.#terms + this.#threads, this.#headline)]
  }

  get facets(): readonly Facet[] {
    const numbers = this.#numbers(this.#terms + this.#threads + this.#headline, this.#facets)
    return Array.from(numbers, number => this.#ground.facetList[number] as Facet)
  }

  /** Gives its room back; nothing but its own fields may be read from then on. */
  leave(): void {
    this.#ground.arena.give(this.#address, this.#size)
  }

  get #terms(): number {
    return this.#words + this.#neutral
  }

  /** Of all but the weights, which stand behind them. */
  get #length(): number {
    return this.#terms + this.#threads + this.#headline + this.#facets
  }

  get #size(): number {
    return sizeFor(this.#length + Math.ceil(this.#terms / 2))
  }

  #numbers(from: number, length: number): Int32Array {
    return this.#ground.arena.numbers(this.#address + from, length)
  }

  #weights(from: number, length: number): Uint16Array {
    return this.#ground.arena.halves(this.#address + this.#length, from + length).subarray(from)
  }
}

function once(names: Map<string, string>, name: string): string {
  const known = names.get(name)
  if (known !== undefined) return known
  names.set(name, name)
  return name
}

function numberOf(facet: Facet, { facets, facetList }: Ground): number {
  const name = `${facet.role} ${facet.value}`
  const known = facets.get(name)
  if (known !== undefined) return known
  facets.set(name, facetList.push(facet) - 1)
  return facetList.length - 1
}
