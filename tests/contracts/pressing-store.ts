import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aboutTopic } from '#core/delivery/subscription.ts'
import { at, day, type Stores } from './press.ts'

const [one, other] = ['test:server/1', 'test:server/2'] as const

/** What every engine's stores of long arguments and of servers do alike. */
export function describePressingStores(name: string, open: () => Promise<Stores>): void {
  describe(`buttons and servers, on ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
    })
    afterEach(() => stores.close())

    test('an argument is kept until its time, and longer where it is kept again', async () => {
      const { presses } = stores
      await presses.keep('a', 'armenia daily 08:00', at(10 * day), at(0))
      await presses.keep('b', 'georgia', at(30 * day), at(0))
      expect(await presses.kept('a', at(9 * day))).toBe('armenia daily 08:00')
      expect(await presses.kept('a', at(10 * day))).toBeNull()
      await presses.keep('a', 'armenia daily 08:00', at(40 * day), at(9 * day))
      expect(await presses.kept('a', at(39 * day))).toBe('armenia daily 08:00')
      expect(await presses.kept('c', at(0))).toBeNull()
    })

    test('servers of the first look are no news; later ones are met once, whether they leave or not', async () => {
      const { servers } = stores
      const nobody = { back: [], left: [] }
      expect(await servers.see('test', [one], true, at(0))).toEqual({ met: [], ...nobody })
      expect(await servers.see('test', [one, other], true, at(1))).toEqual({ met: [other], ...nobody })
      expect(await servers.see('test', [one], true, at(2))).toEqual({ met: [], ...nobody })
      expect(await servers.see('test', [one, other], true, at(3))).toEqual({ met: [], ...nobody })
    })

    test('where there were none at the first look, the next one is met', async () => {
      const { servers } = stores
      await servers.see('test', [], true, at(0))
      expect((await servers.see('test', [one], true, at(1))).met).toEqual([one])
      // Another platform's are its own matter.
      expect((await servers.see('tes', [], true, at(2))).left).toEqual([])
    })

    test('chats leave and come back with the server that holds them, unless the list is not whole', async () => {
      const { servers, subscriptions } = stores
      for (const chat of ['test:a', 'test:b', 'test:c'] as const)
        await subscriptions.follow(chat, aboutTopic('armenia'), 'en', at(0))
      await servers.hold(one, 'test:a')
      await servers.hold(one, 'test:b')
      await servers.hold(other, 'test:b')
      await servers.see('test', [one, other], true, at(0))
      expect((await servers.see('test', [], false, at(1))).left).toEqual([])
      expect((await servers.see('test', [one], true, at(2))).left).toEqual(['test:b'])
      expect((await servers.see('test', [one], true, at(3))).left).toEqual([])
      expect((await servers.see('test', [one, other], true, at(4))).back).toEqual(['test:b'])
    })
  })
}
