import { expect, test } from 'vitest'
import { tellAnew } from '#core/delivery/follow.ts'
import type { Ground } from '#core/delivery/matching.ts'
import type { SubscriptionStore } from '#core/delivery/store.ts'
import { usualTelling } from '#core/delivery/subscription.ts'

test('of very much that waits little is told anew at a time, and all of it in the end', async () => {
  const waiting = Array.from({ length: 1_010 }, (_, at) => ({ story: `s${at}`, telling: usualTelling }))
  const told: (readonly string[])[] = []
  const store: Pick<SubscriptionStore, 'waiting' | 'following' | 'retell'> = {
    waiting: async () => waiting,
    following: async () => [],
    retell: async (_, stories) => void told.push(stories),
  }
  const ground = { stories: { story: async () => ({}) } }
  await tellAnew('test:1', store as SubscriptionStore, ground as unknown as Ground, new Date())
  expect(told.flat()).toEqual(waiting.map(({ story }) => story))
  expect(Math.max(...told.map(({ length }) => length))).toBeLessThan(100)
})
