export const allSeeds = [1, 2, 3, 4, 5]

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator, Knuth's constants for 2^32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
