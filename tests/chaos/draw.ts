import { createHash } from 'node:crypto'

/**
 * Every choice of a run, from its seed and the name of the choice alone: a number from 0 up to 1. Nothing is drawn in
 * turn, so a choice stays the same whatever else happened before it.
 */
export type Draw = (...name: readonly (string | number)[]) => number

export function drawFrom(seed: string): Draw {
  return (...name) => {
    const hash = createHash('sha256')
      .update(JSON.stringify([seed, ...name]))
      .digest()
    return hash.readUIntBE(0, 6) / 2 ** 48
  }
}

/** A whole number from `least` to `most`. */
export function between(least: number, most: number, drawn: number): number {
  return least + Math.floor(drawn * (most - least + 1))
}

/** One of them, with the given weights. */
export function pick<Item>(weighted: readonly (readonly [Item, number])[], drawn: number): Item {
  let left = drawn * weighted.reduce((sum, [, weight]) => sum + weight, 0)
  const found = weighted.find(([, weight]) => {
    left -= weight
    return left < 0
  })
  return (found ?? (weighted.at(-1) as (typeof weighted)[number]))[0]
}

/** The same items in an order of the draw's. */
export function shuffled<Item>(items: readonly Item[], draw: Draw, name: string): Item[] {
  const keyed = items.map((item, index) => ({ item, key: draw(name, index) }))
  return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item)
}
