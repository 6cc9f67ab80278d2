import { fold } from '../article/text/fold.ts'

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
/** A year; what is to last longer has no end. */
const longest = 366 * day

/** What words for a span begin with, folded, in the languages of the interface, beside the letters for it; in ms. */
const units: readonly (readonly [number, readonly string[]])[] = [
  [minute, ['minut', 'мин', 'րոպե', 'წუთ', 'deqiqe', 'dakika']],
  [hour, ['hour', 'час', 'ժամ', 'საათ', 'saat', 'stunde']],
  [day, ['day', 'день', 'дня', 'дней', 'сут', 'օր', 'օրով', 'დღე', 'დღით', 'gun', 'tag']],
  [7 * day, ['week', 'недел', 'շաբաթ', 'კვირ', 'hefte', 'hafta', 'woche']],
  [30 * day, ['month', 'месяц', 'ամիս', 'ամսով', 'თვე', 'თვით', 'ay', 'monat']],
]
const letters: Readonly<Record<string, number>> = { m: minute, min: minute, h: hour, d: day, w: 7 * day }
const one = new Set(
  ['a', 'an', 'one', 'ein', 'eine', 'einen', 'один', 'одну', 'bir', 'մեկ', 'ერთი'].map(fold),
)
const before = new Set(['for', 'für', 'на'].map(fold))
/** What says that it has no end. */
const endless = [
  ['forever', 'for ever', 'for good', 'für immer', 'dauerhaft', 'навсегда', 'навечно', 'ընդմիշտ', 'առմիշտ'],
  ['სამუდამოდ', 'həmişəlik', 'sonsuza kadar', 'sonsuza dek', 'süresiz'],
].flatMap(words => words.map(words => fold(words).split(' ')))
const folded = units.map(([ms, beginnings]) => [ms, beginnings.map(fold)] as const)

/** A span at the end of what was typed, in ms, null for one without end, and what stands before it. */
export type Lasting = { readonly rest: string; readonly ms: number | null }

/**
 * "sport for 3 hours" is sport, and three hours; "sport 2d" and "sport a week" likewise. `ms` is 0 where the span is none, or
 * longer than a year. Gives null where no span stands there.
 */
export function lastingOf(typed: string): Lasting | null {
  const words = typed.trim().split(/\s+/).filter(Boolean)
  const end = endless.find(end => fold(words.slice(-end.length).join(' ')) === end.join(' '))
  if (end !== undefined) return { rest: words.slice(0, -end.length).join(' '), ms: null }
  const last = words.at(-1) ?? ''
  const joined = /^(\d{1,6})(\p{L}+)$/u.exec(last)
  const [count, unit, used] =
    joined === null ? [words.at(-2) ?? '', last, 2] : [joined[1] ?? '', joined[2] ?? '', 1]
  const ms = unitOf(unit)
  // "На час" is one.
  if (ms !== null && joined === null && before.has(fold(count)))
    return { rest: words.slice(0, -2).join(' '), ms }
  const times = timesOf(count)
  if (ms === null || words.length < used) return null
  if (times === null) return null
  const isFor = before.has(fold(words.at(-used - 1) ?? ''))
  const rest = words.slice(0, words.length - used - (isFor ? 1 : 0)).join(' ')
  const span = times * ms
  return { rest, ms: span > longest ? 0 : span }
}

function timesOf(word: string): number | null {
  if (/^\d{1,6}$/.test(word)) return Number(word)
  return one.has(fold(word)) ? 1 : null
}

function unitOf(word: string): number | null {
  const letter = letters[word.toLowerCase()]
  if (letter !== undefined) return letter
  const bare = fold(word)
  const found = folded.find(([, beginnings]) =>
    beginnings.some(beginning => (beginning.length > 2 ? bare.startsWith(beginning) : bare === beginning)),
  )
  return found?.[0] ?? null
}
