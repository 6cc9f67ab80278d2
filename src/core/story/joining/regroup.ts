import type { Facets } from '../traits/facets.ts'
import type { Group } from './group.ts'
import { match, type Rule, type Shape } from './match.ts'

type Unit = {
  readonly groups: Group[]
  size: number
  language: string | null
  /** Likenesses of all pairs within, added up. */
  inner: number
  length: number
  weekdays: Float64Array
  outlets: ReadonlyMap<string, number>
  facets: Facets
  first: number
  last: number
  /** As it stands now. */
  shape: Shape
}
/** Below it no score tells anything. */
const enough = 1

/**
 * Groups afresh what lies near each other: the two that match best go together first, again and again, until none
 * match (agglomerative clustering, Sokal and Michener 1958, by the rule of match.ts). The order in which they came
 * does not tell. What is `forbidden` never goes together.
 */
export function regroup(
  groups: readonly Group[],
  by: Rule,
  likeness: (a: Group, b: Group) => number,
  forbidden: (a: readonly Group[], b: readonly Group[]) => boolean,
): Group[][] {
  const units: (Unit | null)[] = groups.map(unitOf)
  /** Likenesses between two units, added up. */
  const sums = groups.map(() => new Float64Array(groups.length))
  const scores = groups.map(() => new Float64Array(groups.length))
  const judge = (i: number, j: number) => {
    const [a, b] = [units[i], units[j]]
    if (a == null || b == null || i === j) return
    const mean = ((sums[i] as Float64Array)[j] as number) / (a.size * b.size)
    const { score } = match(mean, a.shape, b.shape, by, enough)
    const counted = score < enough || forbidden(a.groups, b.groups) ? 0 : score
    ;(scores[i] as Float64Array)[j] = counted
    ;(scores[j] as Float64Array)[i] = counted
  }
  for (const [i, one] of groups.entries())
    for (const [j, other] of groups.slice(0, i).entries()) {
      const sum = likeness(one, other) * one.size * other.size
      ;(sums[i] as Float64Array)[j] = sum
      ;(sums[j] as Float64Array)[i] = sum
      judge(i, j)
    }
  for (;;) {
    const [score, i, j] = highest(scores)
    if (score < enough) break
    const [stays, goes] = [units[i], units[j]]
    if (stays == null || goes == null) break
    join(stays, goes, (sums[i] as Float64Array)[j] as number)
    units[j] = null
    for (const [k, row] of sums.entries()) {
      row[i] = (row[i] as number) + (row[j] as number)
      ;(sums[i] as Float64Array)[k] = row[i] as number
      ;(scores[k] as Float64Array)[j] = 0
      ;(scores[j] as Float64Array)[k] = 0
    }
    for (let k = 0; k < units.length; k++) judge(i, k)
  }
  return units.flatMap(unit => (unit === null ? [] : [unit.groups]))
}

/**
 * Whether a story of so many articles is grouped afresh though no other has a claim on the newest: each time it has
 * grown by a third or a half, to 3, 4, 6, 8, 12. The more there are, the more is known of how alike reports of one event
 * are, and what went together early, when little was asked, may be two.
 */
export function isDue(size: number): boolean {
  return size > 2 && (isPowerOfTwo(size) || isPowerOfTwo(size / 3))
}

function isPowerOfTwo(size: number): boolean {
  return Number.isInteger(Math.log2(size))
}

function unitOf(group: Group): Unit {
  const { size, language, tightness, length, weekdays, outlets, facets, first, last } = group.shape()
  const unit = {
    groups: [group],
    size,
    language,
    inner: (tightness * size * (size - 1)) / 2,
    length: length * size,
    weekdays,
    outlets,
    facets,
    first,
    last,
  }
  return { ...unit, shape: shapeOf(unit) }
}

function shapeOf({ inner, length, ...unit }: Omit<Unit, 'shape'>): Shape {
  const { size } = unit
  const pairs = (size * (size - 1)) / 2
  return { ...unit, tightness: pairs === 0 ? 0 : inner / pairs, length: length / size }
}

function join(stays: Unit, goes: Unit, between: number): void {
  stays.groups.push(...goes.groups)
  stays.inner += goes.inner + between
  stays.size += goes.size
  if (stays.language !== goes.language) stays.language = null
  stays.length += goes.length
  stays.weekdays = stays.weekdays.map((count, day) => count + (goes.weekdays[day] as number))
  const outlets = new Map(stays.outlets)
  for (const [outlet, count] of goes.outlets) outlets.set(outlet, (outlets.get(outlet) ?? 0) + count)
  stays.outlets = outlets
  stays.facets = stays.facets.copy()
  stays.facets.join(goes.facets)
  stays.first = Math.min(stays.first, goes.first)
  stays.last = Math.max(stays.last, goes.last)
  stays.shape = shapeOf(stays)
}

function highest(scores: readonly Float64Array[]): [score: number, i: number, j: number] {
  let [most, i, j] = [0, 0, 0]
  for (const [row, line] of scores.entries())
    for (let at = 0; at < row; at++)
      if ((line[at] as number) > most) [most, i, j] = [line[at] as number, row, at]
  return [most, i, j]
}
