import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { at, day, type Stores } from './press.ts'

/** What every engine's record of updates does alike. */
export function describeUpdateStore(name: string, open: () => Promise<Stores>): void {
  describe(`updates on ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
    })
    afterEach(() => stores.close())

    test('one that was dealt with is known again, for each account by itself', async () => {
      const { updates } = stores
      expect(await updates.isDone('7', 700_000_001)).toBe(false)
      for (const _ of [1, 2]) await updates.done('7', 700_000_001, at(0))
      expect(await updates.isDone('7', 700_000_001)).toBe(true)
      expect(await updates.isDone('8', 700_000_001)).toBe(false)
      expect(await updates.isDone('7', 700_000_002)).toBe(false)
    })

    test('is forgotten when no platform tells it any more', async () => {
      const { updates } = stores
      await updates.done('7', 1, at(0))
      await updates.done('7', 2, at(2 * day))
      expect(await updates.isDone('7', 1)).toBe(true)
      await updates.done('7', 3, at(4 * day))
      expect(await Promise.all([1, 2, 3].map(update => updates.isDone('7', update)))).toEqual([
        false,
        true,
        true,
      ])
    })
  })
}
