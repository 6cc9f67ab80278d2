import { expect, test } from 'vitest'
import { Hourly } from '#core/delivery/hourly.ts'
import { Pace } from '#core/delivery/pace.ts'
import { aboutTopic, usualTelling } from '#core/delivery/subscription.ts'
import { Lane } from '../../src/pipeline/lane.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { deliveryStore } from '../../src/storage/delivery-store.ts'
import { planStore } from '../../src/storage/plan-store.ts'
import { subscriptionStore } from '../../src/storage/subscription-store.ts'

const chat = 'test:1'
const now = new Date('2026-11-23T09:00:00Z')
const limits = {
  perSecond: Number.POSITIVE_INFINITY,
  atOnce: 50,
  windows: () => [],
  sharedBy: (chat: string) => chat,
  bears: 5,
}

test('what comes to break between being read and its turn does not wait for the cap', async () => {
  const db = await openDatabase(':memory:')
  await subscriptionStore(db).follow(chat, aboutTopic('georgia'), 'en', new Date(0))
  const plans = planStore(db)
  const plan = async (urgent: boolean) => {
    const keys = ['topic georgia']
    const expiresAt = new Date(now.getTime() + 3_600_000)
    const ways = await plans.ways(keys)
    const shares = ways.map(({ way }) => ({
      way: way.id,
      keys,
      dueAt: now,
      expiresAt,
      gathered: false,
      urgent,
    }))
    await plans.plan('s1', shares, now, now)
  }
  await plan(false)
  const hourly = new Hourly()
  for (let posts = 0; posts < usualTelling.mostAnHour; posts++) hourly.add(chat, now.getTime())
  const deliveries = deliveryStore(db)
  const due: typeof deliveries.due = async (...asked) => {
    const read = await deliveries.due(...asked)
    await plan(true)
    return read
  }
  const lane = new Lane('test', {
    deliveries: { ...deliveries, due },
    limits,
    pace: new Pace(limits),
    hourly,
    telling: async () => usualTelling,
  })
  expect(await lane.next(new Map(), 1, now)).toEqual([])
  expect(await lane.next(new Map(), 1, now)).toMatchObject([{ story: 's1', urgent: true }])
  await db.destroy()
})
