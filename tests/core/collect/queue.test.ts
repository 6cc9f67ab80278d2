import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DueQueue } from '#core/collect/queue.ts'

test('what is due comes out earliest first, and what is not stays', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 })),
      fc.integer({ min: 0, max: 100 }),
      (times, now) => {
        const queue = new DueQueue<number>()
        for (const time of times) queue.add(time, time)
        const taken: number[] = []
        for (let item = queue.take(now); item !== null; item = queue.take(now)) taken.push(item)
        expect(taken).toEqual(times.filter(time => time <= now).sort((a, b) => a - b))
        const rest = times.filter(time => time > now)
        expect(queue.size).toBe(rest.length)
        expect(queue.next).toBe(rest.length === 0 ? null : Math.min(...rest))
      },
    ),
  )
})
