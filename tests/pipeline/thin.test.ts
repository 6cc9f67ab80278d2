import { expect, test, vi } from 'vitest'
import type { Pause } from '#core/chat/pause.ts'
import type { ThinStore } from '#core/thinning.ts'
import { thinDaily } from '../../src/pipeline/thin.ts'
import { noon, quiet } from '../support/sample-bot.ts'

const [minute, day] = [60_000, 24 * 3_600_000]

test('old data is thinned soon after the start and then daily, also after a day on which it failed', async () => {
  const pauses: number[] = []
  const goOn: (() => void)[] = []
  const pause: Pause = (ms, stopped) =>
    new Promise(resolve => {
      pauses.push(ms)
      goOn.push(resolve)
      stopped.addEventListener('abort', () => resolve())
    })
  const asked: string[] = []
  const troubles: string[] = []
  const store: ThinStore = {
    texts: async before => {
      asked.push(`texts ${before.toISOString()}`)
      if (asked.length === 1) throw new Error('the disk is full')
      return 0
    },
    stories: async () => Promise.reject(new Error('stories are kept for ever')),
    deliveries: async () => Promise.reject(new Error('deliveries are kept for ever')),
  }
  const stop = thinDaily({
    store,
    keep: { texts: 30 * day, stories: null, deliveries: null },
    pause,
    log: { ...quiet, error: (_, message) => troubles.push(message) },
    now: () => noon,
  })
  // Each wait of the bot's ends when the test says so.
  for (const wait of [10 * minute, 50, day, 50, day]) {
    await vi.waitFor(() => expect(goOn).toHaveLength(1))
    expect(pauses.pop()).toBe(wait)
    if (asked.length < 2 || wait !== day) goOn.pop()?.()
  }
  expect(asked).toEqual(Array(2).fill('texts 2026-10-24T08:00:00.000Z'))
  expect(troubles).toEqual(['old data could not be thinned; it is tried again tomorrow'])
  await stop()
})
