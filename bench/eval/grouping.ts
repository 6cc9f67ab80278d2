/** Precision, recall and their harmonic mean. */
export type Quality = { readonly precision: number; readonly recall: number; readonly f1: number }

/** B-cubed (Bagga and Baldwin 1998): each item's share of right ones in its group, and of its own found there. */
export function bCubed(gold: readonly string[], found: readonly string[]): Quality {
  const [golds, founds, both] = [tally(gold), tally(found), tally(gold.map((g, i) => `${g}\n${found[i]}`))]
  const mean = (of: (both: number, gold: number, found: number) => number) =>
    gold.reduce((sum, g, i) => {
      const f = found[i] as string
      return sum + of(both.get(`${g}\n${f}`) ?? 0, golds.get(g) ?? 0, founds.get(f) ?? 0)
    }, 0) / gold.length
  return quality(
    mean((both, _, found) => both / found),
    mean((both, gold) => both / gold),
  )
}

/** Of all pairs of items, those held to be of one group and those that are. */
export function pairwise(gold: readonly string[], found: readonly string[]): Quality {
  const pairs = (counts: ReadonlyMap<string, number>) =>
    counts.values().reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  const right = pairs(tally(gold.map((g, i) => `${g}\n${found[i]}`)))
  return quality(right / (pairs(tally(found)) || 1), right / (pairs(tally(gold)) || 1))
}

function quality(precision: number, recall: number): Quality {
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
