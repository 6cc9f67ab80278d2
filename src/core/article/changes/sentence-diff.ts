/** Sentences that only one of two versions has, and those that stand in each other's place. */
export type SentenceDiff = {
  readonly removed: readonly string[]
  readonly added: readonly string[]
  readonly replaced: readonly (readonly [before: string, after: string])[]
}

/** Longest common subsequence costs the product of both lengths: what differs beyond so many sentences is taken as it stands. */
const mostCompared = 400
/** Two sentences that share half of their words are two versions of one. */
const sameSentence = 0.5

/** What differs between two lists of sentences, by longest common subsequence. */
export function diffSentences(before: readonly string[], after: readonly string[]): SentenceDiff {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let tail = 0
  const most = Math.min(before.length, after.length) - start
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const old = before.slice(start, before.length - tail)
  const now = after.slice(start, after.length - tail)
  const kept = common(old.slice(0, mostCompared), now.slice(0, mostCompared))
  const [removed, added] = [
    old.filter((_, at) => !kept.old.has(at)),
    now.filter((_, at) => !kept.now.has(at)),
  ]
  return pair(removed.slice(0, mostCompared), added.slice(0, mostCompared))
}

function common(old: readonly string[], now: readonly string[]) {
  const width = now.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = now.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        old[row] === now[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  const kept = { old: new Set<number>(), now: new Set<number>() }
  for (let [row, column] = [0, 0]; row < old.length && column < now.length; ) {
    if (old[row] === now[column]) {
      kept.old.add(row++)
      kept.now.add(column++)
    } else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return kept
}

function pair(removed: readonly string[], added: readonly string[]): SentenceDiff {
  const bags = added.map(wordsOf)
  const taken = new Set<number>()
  const replaced: (readonly [string, string])[] = []
  const gone = removed.filter(sentence => {
    const words = wordsOf(sentence)
    const [best, likeness] = bags.reduce(
      (found, bag, at): [number, number] => {
        const shared = taken.has(at) ? 0 : likenessOf(words, bag)
        return shared > found[1] ? [at, shared] : found
      },
      [-1, 0] as [number, number],
    )
    if (likeness < sameSentence) return true
    taken.add(best)
    replaced.push([sentence, added[best] ?? ''])
    return false
  })
  return { removed: gone, added: added.filter((_, at) => !taken.has(at)), replaced }
}

const longestCompared = 600

const wordsOf = (sentence: string): ReadonlySet<string> =>
  new Set(
    sentence
      .slice(0, longestCompared)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  )

/** Dice's coefficient, 0 to 1. */
const likenessOf = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size + other.size === 0 ? 0 : (2 * one.intersection(other).size) / (one.size + other.size)
