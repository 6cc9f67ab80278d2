import { pause } from '#core/chat/pause.ts'
import type { Log } from '#core/log.ts'
import type { Sender } from './deliver.ts'
import { Looks, type LooksPorts } from './looks.ts'
import type { Outlets } from './outlets.ts'
import type { Pushes } from './pushes.ts'
import type { Pipeline } from './run.ts'

/** How often what waits for its time, such as a page, is looked at, in ms. */
const tick = 1_000
/** How often leases of hubs are looked at, in ms. */
const tendEvery = 60_000

export type SchedulePorts = Omit<LooksPorts, 'look'> & {
  readonly pipeline: Pipeline
  readonly senders: readonly Sender[]
  /** Where sources come and go while it runs. */
  readonly outlets?: Pick<Outlets, 'refresh' | 'onChange' | 'inUse'>
  /** Null where nobody can push. */
  readonly pushes: Pushes | null
  readonly log: Log
}

/**
 * Looks at each source when it is due, at what waits every second, and delivers. Gives a function that stops it and
 * waits for what is under way.
 */
export function schedule(ports: SchedulePorts): () => Promise<void> {
  const { pipeline, senders, log, now } = ports
  const underWay = new Set<Promise<unknown>>()
  const stopping = new AbortController()
  const { signal: stopped } = stopping
  let timer: NodeJS.Timeout | undefined

  const track = (work: Promise<unknown>) => {
    const safe = work.catch(error => log.error({ err: error }, 'a step failed and will be tried again'))
    underWay.add(safe)
    void safe.finally(() => underWay.delete(safe))
  }
  const looks = new Looks({
    ...ports,
    look: async (source, asked) => {
      const { collected, passedOn } = await pipeline.look(source, asked)
      track(passedOn)
      return collected.next
    },
  })
  const begin = () => {
    clearTimeout(timer)
    if (stopped.aborted) return
    const next = looks.begin(track, begin)
    // setTimeout takes 24 days at most; and a clock may be set.
    if (next !== null) timer = setTimeout(begin, Math.min(Math.max(next - now().getTime(), 1), 60_000))
  }
  const open = async () => {
    await ports.pushes?.open()
    await looks.open()
    begin()
  }
  track(pipeline.recall())
  track(open())

  const ticking = setInterval(() => {
    track(pipeline.process())
    track(pipeline.readPages())
    track(pipeline.flush())
  }, tick)
  const { outlets } = ports
  outlets?.onChange(() => {
    looks.follow(outlets.inUse)
    begin()
  })
  const tending = setInterval(() => {
    track(ports.pushes?.tend() ?? Promise.resolve())
    // Another process may have changed it.
    track(outlets?.refresh() ?? Promise.resolve())
  }, tendEvery)
  for (const sender of senders) track(sender.run(stopped, pause))

  return async () => {
    stopping.abort()
    pipeline.stop()
    clearTimeout(timer)
    clearInterval(ticking)
    clearInterval(tending)
    await Promise.all(underWay)
    await pipeline.flush()
  }
}
