import { hashOf } from '../../fnv.ts'
/**
 * A sparse vector of whole numbers: terms ascending, weights beside them, its length about `unit`. Whole numbers add up
 * to the same sum in any order, so that a group built up, taken apart or read back from storage decides alike.
 */
export type Vector = { readonly terms: Int32Array; readonly weights: Uint16Array }

/** Sums of vectors by term. */
export type Sums = Map<number, number>

export const unit = 1000

/** The heaviest `most` of the entries, scaled to the length given. */
export function vectorOf(
  entries: Iterable<readonly [number, number]>,
  most: number,
  scaledTo: number = unit,
): Vector {
  const heaviest = [...entries]
    .filter(([, weight]) => weight > 0)
    .sort(([a, first], [b, second]) => second - first || a - b)
    .slice(0, most)
  const length = Math.sqrt(heaviest.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  const scaled = heaviest
    .map(([term, weight]) => [term, Math.round((weight / length) * scaledTo)] as const)
    .filter(([, weight]) => weight > 0)
    .sort(([a], [b]) => a - b)
  return {
    terms: Int32Array.from(scaled, ([term]) => term),
    weights: Uint16Array.from(scaled, ([, weight]) => weight),
  }
}

/** A vector of terms in any order with weights beside them. */
export function vectorBy(terms: Int32Array, weights: Uint16Array): Vector {
  const entries = new Float64Array(terms.length)
  for (let at = 0; at < terms.length; at++)
    entries[at] = (terms[at] as number) * 2 ** 16 + (weights[at] as number)
  entries.sort()
  const sorted = { terms: new Int32Array(terms.length), weights: new Uint16Array(terms.length) }
  for (let at = 0; at < terms.length; at++) {
    const term = Math.floor((entries[at] as number) / 2 ** 16)
    sorted.terms[at] = term
    sorted.weights[at] = (entries[at] as number) - term * 2 ** 16
  }
  return sorted
}

export function dotSums(a: Sums, b: Vector): number {
  let sum = 0
  for (let i = 0; i < b.terms.length; i++)
    sum += (a.get(b.terms[i] as number) ?? 0) * (b.weights[i] as number)
  return sum
}

export function dotOfSums(a: Sums, b: Sums): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0)
  return sum
}

/** Adds (or with `sign` -1 takes away) a vector. */
export function addTo(sums: Sums, vector: Vector, sign: 1 | -1): void {
  for (let i = 0; i < vector.terms.length; i++) {
    const term = vector.terms[i] as number
    const sum = (sums.get(term) ?? 0) + sign * (vector.weights[i] as number)
    if (sum === 0) sums.delete(term)
    else sums.set(term, sum)
  }
}

/** The number of a term. Two terms in two thousand million share one. */
export const termOf = (text: string): number => hashOf(text)
