import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { at, item, look, type Stores, stateOf } from './press.ts'

/** What every engine's memory of sources does alike. */
export function describeSourceStore(name: string, open: () => Promise<Stores>): void {
  describe(`sources on ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
    })
    afterEach(() => stores.close())

    test('a source never looked at is not known', async () => {
      expect(await stores.sources.state('outlet')).toBeNull()
      expect(await stores.sources.reports()).toEqual(new Map())
    })

    test('a source is remembered as it was left', async () => {
      const state = stateOf('outlet', {
        etag: 'W/"a\\"b"',
        lastModified: 'Mon, 23 Nov 2026 08:00:00 GMT',
        digest: 'x'.repeat(43),
        idPolicy: 'ignored',
      })
      await stores.sources.save(state)
      expect(await stores.sources.state('outlet')).toEqual(state)
      expect(await stores.sources.state('another')).toBeNull()
    })

    test('what was never had stays unknown', async () => {
      const never = stateOf('outlet', { firstReadAt: null, readAt: null, failures: 3, problem: 'it refuses' })
      await stores.sources.save(never)
      expect(await stores.sources.state('outlet')).toEqual(never)
    })

    test('the last state counts', async () => {
      await stores.sources.save(stateOf('outlet', { failures: 2, problem: 'it refuses' }))
      await stores.sources.save(stateOf('outlet', { checkedAt: at(5) }))
      expect(await stores.sources.state('outlet')).toMatchObject({
        failures: 0,
        problem: null,
        checkedAt: at(5),
      })
    })

    test('a report tells of each source how it is doing', async () => {
      await look(stores, 0, [item('One'), item('Two')], 'good')
      await stores.sources.save(
        stateOf('bad', { readAt: null, failures: 4, problem: 'its name is not known (DNS)' }),
        stateOf('unstored', { unstoredAt: at(0) }),
      )
      const reports = await stores.sources.reports()
      const none = { problem: null, unstoredAt: null, nextAt: null, moved: null }
      const sound = { checkedAt: at(0), readAt: at(0), failures: 0, ...none }
      expect(Object.fromEntries(reports)).toEqual({
        good: sound,
        bad: { ...sound, readAt: null, failures: 4, problem: 'its name is not known (DNS)' },
        unstored: { ...sound, unstoredAt: at(0) },
      })
    })

    test('when a source is looked at again, and where it moved, is kept', async () => {
      const [from, to] = ['https://outlet.example/feed', 'https://new.example/feed']
      const asking = {
        nextAt: at(10).getTime(),
        wholeAt: at(0).getTime(),
        perWeek: 12.5,
        newsAt: null,
        hints: { atLeast: 60_000, skipHours: [1, 2], skipDays: [0] },
        move: { from, to, since: at(0).getTime(), heldAt: at(5).getTime() },
        busyUntil: at(9).getTime(),
        marks: 'a'.repeat(24),
      }
      const { nextAt, move, busyUntil } = asking
      const planned = { nextAt, move, busyUntil }
      const states = ['outlet', 'another'].map(source => stateOf(source, { asking }))
      await stores.sources.save(...states, stateOf('unasked'))
      expect(await stores.sources.state('another')).toEqual(states[1])
      expect(await stores.sources.nextLooks()).toEqual(
        new Map([
          ['another', planned],
          ['outlet', planned],
        ]),
      )
      expect((await stores.sources.reports()).get('outlet')).toMatchObject({
        nextAt: at(10),
        moved: { to, at: at(5) },
      })
    })
  })
}
