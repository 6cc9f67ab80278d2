import { fold } from '../text/fold.ts'
import { isCue } from './entries.ts'
import type { Found } from './found.ts'
import type { Topic } from './topic.ts'

/** Where a report comes from, as far as that tells which of two places of a name it means. */
export type Origin = {
  /** Its outlet writes about the region, whose place then is meant unless the other is spoken of. */
  readonly regional: boolean
  /** The topic of its outlet's country; null where that is none, undefined where it is not known. */
  readonly home: string | null | undefined
  /** Its outlet is one of that country, whose own place it then means. */
  readonly national: boolean
}

/** What names who deals with both places rather than either. */
const half = 0.5
/** Letters by which two hints are one: "Georgia teachers", "Georgia students". */
const beginning = 4

/** Whether the twin is meant by what was found in the texts of a report. */
type Teller = (all: readonly Found[], texts: readonly string[], origin: Origin) => boolean

/**
 * Gives a function that of a place with a twin of the same name keeps the hits only where the words of the article speak
 * for it rather than for the twin. Where neither is spoken for, it is meant; but in an outlet of elsewhere not where the
 * twin is as common. `implies` has the places that topics speak for, `near` the region's.
 */
export function twinFilter(
  topics: readonly Topic[],
  implies: ReadonlyMap<string, ReadonlyMap<string, number>>,
  near: ReadonlySet<string>,
): (all: readonly Found[], texts: readonly string[], origin: Origin) => Found[] {
  const tellers = new Map(
    topics.flatMap(topic => (topic.twin ? [[topic, tellerOf(topic, topic.twin, implies, near)]] : [])),
  )
  return (all, texts, origin) => {
    const named = new Set(all.flatMap(({ topic, sign }) => (isCue(sign) ? [] : [topic])))
    const dropped = new Set([...named].filter(topic => tellers.get(topic)?.(all, texts, origin)))
    return all.filter(
      hit => !isCue(hit.sign) && !(dropped.has(hit.topic) && hit.language === hit.topic.twin?.language),
    )
  }
}

function tellerOf(
  topic: Topic,
  twin: NonNullable<Topic['twin']>,
  implies: ReadonlyMap<string, ReadonlyMap<string, number>>,
  near: ReadonlySet<string>,
): Teller {
  const around = new Set([...near, topic.id])
  const [beside, against] = [new Set(twin.for), new Set(twin.against)]
  const surname = twin.surnames.length
    ? new RegExp(`\\p{Lu}\\p{Ll}+(?:${twin.surnames.join('|')})(?!\\p{L})`, 'u')
    : null
  return (all, texts, { regional, home, national }) => {
    const others = new Set(
      all.flatMap(hit => (hit.topic === topic || hit.sign === 'weak' ? [] : [hit.topic.id])),
    )
    const speaking = (places: ReadonlySet<string>) => {
      const speaksFor = (id: string) => [id, ...(implies.get(id)?.keys() ?? [])].some(at => places.has(at))
      return [...others].filter(speaksFor).length
    }
    const from = (places: ReadonlySet<string>) => speaking(places) + (places.has(home ?? '') ? 1 : 0)
    const forms = (...signs: readonly Found['sign'][]) => [
      ...new Set(all.flatMap(hit => (hit.topic === topic && signs.includes(hit.sign) ? [hit.form] : []))),
    ]
    const hints = new Set(forms('hint').map(form => fold(form).slice(0, beginning))).size
    const atHome = regional || beside.has(home ?? '')
    // A twin that is in the news seldom is named by words of its own alone: they count in the place's own press, too.
    const outlet = twin.asCommon && national && home === topic.id ? 1 : 0
    const people = surname !== null && texts.some(text => surname.test(text)) ? 1 : 0
    // Its people and its language are called after it alone.
    const itself = forms('own', 'town', 'town in its state').length + Math.min(1, forms('ethnic').length)
    const own = outlet + speaking(around) + itself + people + half * from(beside)
    const other =
      forms('twin').length + (atHome ? Math.floor(hints / 2) : hints) + half * Math.min(1, from(against))
    if (regional) return other > own + half
    const taken = home === undefined || !twin.asCommon
    return other >= own && !(taken && other === 0)
  }
}
