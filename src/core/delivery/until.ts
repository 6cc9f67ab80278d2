import { fold } from '../article/text/fold.ts'
import { vocabulary } from '../article/text/lexicon.ts'
import { languages } from '../article/topics/topic.ts'
import { toldAt } from './calendar.ts'
import { timeOf } from './wording/times.ts'

/** What stands before a time of day or a day until which something lasts, or behind it. */
const before = new Set(['until', 'till', 'til', 'bis', 'до', 'մինչև'].map(fold))
const behind = new Set(['kadar', 'dek', 'qədər', 'dək'].map(fold))
/** What may stand before each of them: "bis Montag um 9:00". */
const between = new Set(['at', 'on', 'zum', 'um', 'am', 'в', 'на', 'ժամը', 'saat'].map(fold))
/** What is written onto them: 22:00'ye kadar, 22:00-a qədər, 22:00-მდე, ორშაბათამდე. */
const ending = /['’-]?(ა?მდე|\p{L}{1,4})$/u
const georgian = /მდე$/u

/** HH:MM; a weekday, 1 for Monday to 7; days from today. */
type Part = { readonly time?: string; readonly weekday?: number; readonly days?: number }

/**
 * "sport until 22:00" is sport, until that time next comes on the clock of `zone`; "until monday", "until 22:00 tomorrow" and "until
 * friday 9:00" likewise, a day without a time from its beginning; "sport today" is until midnight. Null where nothing of that stands at the
 * end.
 */
export function untilOf(
  typed: string,
  zone: string,
  now: Date,
): { readonly rest: string; readonly until: Date } | null {
  const words = typed.trim().split(/\s+/)
  const isBehind = behind.has(fold(words.at(-1) ?? ''))
  let at = words.length - (isBehind ? 1 : 0)
  let [part, isMarked]: [Part, boolean] = [{}, isBehind]
  for (let used = 0; used < 2; used++) {
    const word = words[at - 1] ?? ''
    const found = partOf(word, isMarked || georgian.test(word))
    if (found === null || Object.keys(found).some(key => key in part)) break
    isMarked ||= georgian.test(word)
    part = { ...part, ...found }
    at--
    if (between.has(fold(words[at - 1] ?? ''))) at--
  }
  const isBefore = before.has(fold(words[at - 1] ?? ''))
  const until = isBefore || isMarked ? momentOf(part, zone, now) : null
  return until === null
    ? today(words, zone, now)
    : { rest: words.slice(0, at - (isBefore ? 1 : 0)).join(' '), until }
}

/** What a word says; where it is `marked` as what something lasts until, also by what remains without its ending. */
function partOf(word: string, marked: boolean): Part | null {
  const bare = marked ? word.replace(ending, '') : word
  const time = timeOf(word, true) ?? timeOf(bare, true)
  if (time !== null) return { time }
  const stems = marked ? [word, word.replace(/ა?მდე$/u, ''), word.slice(0, -1), word.slice(0, -2)] : [word]
  for (const stem of stems)
    for (const language of languages) {
      const { weekday, day } = vocabulary(language).meaning(fold(stem))
      if (weekday !== undefined) return { weekday }
      if (day === 0 || day === 1) return { days: day }
    }
  return null
}

/** "Sport today", of two words where that is one: "bu gün"; what is until something else of that day is no such. */
function today(words: readonly string[], zone: string, now: Date) {
  const isToday = (word: string) =>
    languages.some(language => vocabulary(language).meaning(fold(word)).day === 0)
  const count = [2, 1].find(count => isToday(words.slice(-count).join('')))
  const isMarked = words.some(word => before?.has(fold(word)))
  if (count === undefined || isMarked) return null
  return { rest: words.slice(0, -count).join(' '), until: midnightAfter(zone, now) }
}

const midnightAfter = (zone: string, now: Date) => toldAt({ kind: 'daily', at: '00:00' }, zone, now)

function momentOf({ time, weekday, days }: Part, zone: string, now: Date): Date | null {
  if (weekday !== undefined && days !== undefined) return null
  const at = time ?? '00:00'
  if (weekday !== undefined) return toldAt({ kind: 'weekly', day: weekday % 7, at }, zone, now)
  const midnight = midnightAfter(zone, now)
  // What comes next is looked for after a moment, and may be midnight itself.
  if (days === 1) return toldAt({ kind: 'daily', at }, zone, new Date(midnight.getTime() - 1))
  const next = time === undefined ? null : toldAt({ kind: 'daily', at: time }, zone, now)
  return days === 0 && next !== null && next >= midnight ? null : next
}
