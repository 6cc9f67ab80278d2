import type { Facet } from '../traits/facets.ts'

/** Each facet by a number. */
export class FacetNumbers {
  readonly #numbers = new Map<string, number>()
  readonly #facets: Facet[] = []

  of(facet: Facet): number {
    const name = `${facet.role} ${facet.value}`
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    this.#numbers.set(name, this.#facets.push(facet) - 1)
    return this.#facets.length - 1
  }

  facet(number: number): Facet {
    return this.#facets[number] as Facet
  }
}
