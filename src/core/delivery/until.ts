import { fold } from '../article/fold.ts'
import { toldAt } from './calendar.ts'
import { timeOf } from './wording/times.ts'

/** What stands before a time of day until which something lasts, or behind it. */
const [before, behind] = [
  ['until', 'till', 'til', 'bis', 'bis um', 'до', 'մինչև', 'մինչև ժամը'],
  ['kadar', 'dek', 'qədər', 'dək'],
].map(words => new Set(words.map(fold)))
/** What is written onto the time: 22:00'ye kadar, 22:00-a qədər, 22:00-მდე. */
const ending = /['’-]?(მდე|\p{L}{1,4})$/u

/**
 * "sport until 22:00" is sport, until that time next comes on the clock of `zone`. Null where no such time stands at the end.
 */
export function untilOf(
  typed: string,
  zone: string,
  now: Date,
): { readonly rest: string; readonly until: Date } | null {
  const words = typed.trim().split(/\s+/)
  const isBehind = behind?.has(fold(words.at(-1) ?? '')) === true
  const at = words.length - (isBehind ? 2 : 1)
  const word = words[at] ?? ''
  const [, suffix] = ending.exec(word) ?? []
  const isMarked = isBehind || suffix === 'მდე'
  const time = timeOf(word, true) ?? (isMarked ? timeOf(word.replace(ending, ''), true) : null)
  if (time === null) return null
  const first = [2, 1].find(count => before?.has(fold(words.slice(at - count, at).join(' '))))
  if (first === undefined && !isMarked) return null
  return {
    rest: words.slice(0, at - (first ?? 0)).join(' '),
    until: toldAt({ kind: 'daily', at: time }, zone, now),
  }
}
