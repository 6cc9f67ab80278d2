import type { Source } from '#core/article/source.ts'
import { pause } from '#core/chat/pause.ts'
import type { Log } from '#core/log.ts'
import type { Sender } from './deliver.ts'
import type { Pipeline } from './run.ts'

const sourcesAtOnce = 16
/** How often what waits for its time, such as a page, is looked at, in ms. */
const tick = 1_000
/** Between two looks at which source is next, in ms. */
const shortestWait = 50

/**
 * Looks at each source every `pollSeconds`, spread evenly over that time, at what waits every second, and delivers. Gives a
 * function that stops it and waits for what is under way.
 */
export function schedule(
  pipeline: Pipeline,
  senders: readonly Sender[],
  sources: readonly Source[],
  pollSeconds: number,
  log: Log,
): () => Promise<void> {
  const underWay = new Set<Promise<unknown>>()
  const waiting: Source[] = []
  const queued = new Set<string>()
  const timers: NodeJS.Timeout[] = []
  const stopping = new AbortController()
  let stopped = false

  const track = (work: Promise<unknown>) => {
    const safe = work.catch(error => log.error({ err: error }, 'a step failed and will be tried again'))
    underWay.add(safe)
    void safe.finally(() => underWay.delete(safe))
    return safe
  }
  let looking = 0
  const next = () => {
    while (!stopped && looking < sourcesAtOnce) {
      const source = waiting.shift()
      if (source === undefined) return
      looking++
      void track(pipeline.collect(source)).then(() => {
        looking--
        queued.delete(source.id)
        next()
      })
    }
  }
  const enqueue = (source: Source) => {
    // A source still waiting or being read is not asked a second time.
    if (stopped || queued.has(source.id)) return
    queued.add(source.id)
    waiting.push(source)
    next()
  }

  const period = pollSeconds * 1000
  for (const source of sources) enqueue(source)
  // One timer for all of them: thousands would take megabytes.
  const begun = performance.now()
  let looked = 0
  const lookOn = () => {
    for (const due = ((performance.now() - begun) / period - 1) * sources.length; looked < due; looked++) {
      const source = sources[looked % sources.length]
      if (source !== undefined) enqueue(source)
    }
  }
  timers.push(setInterval(lookOn, Math.max(shortestWait, period / Math.max(1, sources.length))))
  timers.push(setInterval(() => track(pipeline.process()), tick))
  timers.push(setInterval(() => track(pipeline.readPages()), tick))

  for (const sender of senders) void track(sender.run(stopping.signal, pause))

  return async () => {
    stopped = true
    stopping.abort()
    pipeline.stop()
    for (const timer of timers) clearTimeout(timer)
    await Promise.all(underWay)
  }
}
