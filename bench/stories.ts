import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { LiveStories } from '#core/story/live.ts'
import { type Traits, traitsOf } from '#core/story/traits.ts'
import type { Figure } from './figure.ts'

const measured = 1000
const day = 24 * 3_600_000

/** Articles a second and memory per live article, against more and more live articles of made-up events. */
export async function stories(): Promise<Figure[]> {
  return [1000, 10_000, 100_000].flatMap(live => {
    const next = press(live + measured)
    const before = memory()
    const stories = new LiveStories()
    // Most are put there as after a restart, which costs little.
    for (let at = 0; at < live; at++) {
      const traits = next()
      if (at % 10 === 0) stories.add(traits)
      else stories.restore(stories.weigh(traits), traits.event)
    }
    const used = (memory() - before) / live / 1024
    const traits = Array.from({ length: measured }, next)
    const begun = performance.now()
    for (const each of traits) stories.add(each)
    const took = (performance.now() - begun) / 1000
    const of = `against ${live.toLocaleString('en')} live articles`
    const bar = live === 100_000 ? { bar: { least: 500 } } : {}
    return [
      { measure: `stories, ${of}`, value: measured / took, unit: 'articles a second', ...bar },
      { measure: `memory, ${of}`, value: used, unit: 'kB a live article' },
    ]
  })
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function memory(): number {
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/**
 * A press of `size` articles within three days: events of one to a dozen reports, each of some 150 words, of which a
 * third are the event's own and the others as common as words are (Zipf).
 */
function press(size: number): () => Traits & { readonly event: string } {
  let [count, state, named] = [0, 1, 0]
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const common = () => `w${Math.floor(Math.exp(random() * Math.log(60_000)))}`
  const events: { id: string; words: string[]; left: number }[] = []
  return () => {
    while (events.length < 400) {
      const words = Array.from({ length: 60 }, common)
      events.push({ id: `event ${named++}`, words, left: 1 + Math.floor(12 * random() ** 3) })
    }
    const chosen = Math.floor(random() * events.length)
    const event = events[chosen] as (typeof events)[number]
    if (--event.left === 0) events.splice(chosen, 1)
    const words = Array.from({ length: 150 }, () =>
      random() < 0.35 ? (event.words[Math.floor(random() * 60)] as string) : common(),
    )
    const [title, text] = [words.slice(0, 10).join(' '), words.slice(10).join(' ')]
    const at = (count / size) * 3 * day
    const source = `outlet ${Math.floor(random() * 200)}`
    const report = { id: String(count++), title, text, at, source, language: 'en', topics: [], values: [] }
    return { ...traitsOf(report), event: event.id }
  }
}
