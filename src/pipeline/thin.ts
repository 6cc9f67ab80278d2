import type { Pause } from '#core/chat/pause.ts'
import type { Log } from '#core/log.ts'
import type { Keep, Row, ThinStore } from '#core/thinning.ts'

export type ThinPorts = {
  readonly store: ThinStore
  readonly keep: Keep
  readonly pause: Pause
  readonly log: Log
  now(): Date
}

/** After the start, when there is most to do; and then every day; in ms. */
const [first, daily] = [10 * 60_000, 24 * 3_600_000]
/** Between two batches everything else has its turn, in ms. */
const rest = 50

/** Thins what is old once a day; gives a function that stops it and waits for the batch under way. */
export function thinDaily(ports: ThinPorts): () => Promise<void> {
  const stopping = new AbortController()
  const days = async () => {
    await ports.pause(first, stopping.signal)
    while (!stopping.signal.aborted) {
      await thin(ports, stopping.signal).catch(error =>
        ports.log.error({ err: error }, 'old data could not be thinned; it is tried again tomorrow'),
      )
      await ports.pause(daily, stopping.signal)
    }
  }
  const ended = days()
  return async () => {
    stopping.abort()
    await ended
  }
}

export type Thinned = { readonly texts: number; readonly stories: number; readonly deliveries: number }

/** Thins all that is old by now, or as much until stopped; gives how much that was. */
export async function thin(ports: ThinPorts, stopping: AbortSignal): Promise<Thinned> {
  const { store, keep, log, pause } = ports
  const goesOn = async () => {
    await pause(rest, stopping)
    return !stopping.aborted
  }
  const before = (kept: number) => new Date(ports.now().getTime() - kept)
  let [texts, stories, deliveries] = [0, 0, 0]
  if (keep.deliveries !== null) {
    let row: Row | null = null
    do {
      const { gone, next } = await store.deliveries(before(keep.deliveries), row)
      deliveries += gone
      row = next
    } while (row !== null && (await goesOn()))
  }
  if (keep.stories !== null)
    for (let gone = -1; gone !== 0 && (await goesOn()); stories += gone)
      gone = await store.stories(before(keep.stories))
  if (keep.texts !== null)
    for (let gone = -1; gone !== 0 && (await goesOn()); texts += gone)
      gone = await store.texts(before(keep.texts))
  if (texts + stories + deliveries > 0) log.info({ texts, stories, deliveries }, 'old data was thinned')
  return { texts, stories, deliveries }
}
