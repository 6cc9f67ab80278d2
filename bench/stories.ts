import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { LiveStories } from '#core/story/joining/live.ts'
import type { Traits } from '#core/story/traits/traits.ts'
import { traitsFor } from './eval/press.ts'
import type { Figure } from './figure.ts'
import { byNews } from './footprint/kept.ts'
import { type Event, happens, numbers, reports } from './footprint/words.ts'
import { region } from './region.ts'

const measured = 1000
/** Events that are reported at the same time. */
const underWay = 400
const day = 24 * 3_600_000
const start = Date.UTC(2026, 0, 1)
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const topics = byNews(region)

/** Articles a second and memory per live article, against more and more live articles of made-up events. */
export async function stories(): Promise<Figure[]> {
  return [1000, 10_000, 100_000].flatMap(live => {
    const { speed, full } = joined(live)
    // What articles are read with keeps this and that: told is what goes with the stories.
    const used = (full - memory()) / (live + measured) / 1024
    const of = `against ${live.toLocaleString('en')} live articles`
    const bar = live === 100_000 ? { bar: { least: 500 } } : {}
    return [
      { measure: `stories, ${of}`, value: speed, unit: 'articles a second', ...bar },
      { measure: `memory, ${of}`, value: used, unit: 'kB a live article' },
    ]
  })
}

/** Articles joined a second, and the memory used while they live, in bytes. */
function joined(live: number): { readonly speed: number; readonly full: number } {
  const next = press(live + measured + 1)
  const stories = new LiveStories()
  // One that is forgotten at once: from then on it is looked whether what is found lives.
  const old = { ...next(), at: start - 15 * day }
  stories.restore(stories.weigh(old), old.id)
  // Most are put there as after a restart, which costs little.
  for (let at = 0; at < live; at++) {
    const traits = next()
    if (at % 10 === 0) stories.add(traits)
    else stories.restore(stories.weigh(traits), traits.event)
  }
  const traits = Array.from({ length: measured }, next)
  const begun = performance.now()
  for (const each of traits) stories.add(each)
  const speed = (measured / (performance.now() - begun)) * 1000
  traits.length = 0
  const full = memory()
  // Used until here, or its memory might be given back before it is measured.
  stories.close()
  return { speed, full }
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function memory(): number {
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/**
 * A press of `size` articles within three days: events of one to eleven reports, read as the bot reads them, with the topics
 * that are found, names, numbers and days. Some 230 words each, of which four in ten are the event's own and the others as
 * common as words are (Zipf).
 */
function press(size: number): () => Traits & { readonly event: string } {
  const next = numbers(size)
  const upTo = (most: number) => 1 + Math.floor(next() * most)
  const events: (Event & { readonly id: string; readonly facts: string })[] = []
  let [count, named] = [0, 0]
  return () => {
    while (events.length < underWay) {
      const event = happens(topics, next)
      const [one, another] = event.words
      const facts = `Some ${upTo(900)} ${one} came on ${days[upTo(7) - 1]}, and ${upTo(99)} percent of ${another} went.`
      events.push({ ...event, id: `event ${named++}`, facts })
    }
    const chosen = Math.floor(next() * events.length)
    const event = events[chosen] as (typeof events)[number]
    if (--event.left === 0) events.splice(chosen, 1)
    const { title, text } = reports(event, next)
    const at = start + (count / size) * 3 * day
    const source = `outlet ${Math.floor(next() * 200)}`
    const given = { title, text: `${event.facts} ${text}`, at, source, language: 'en' }
    return { ...traitsFor(given, count++), event: event.id }
  }
}
