import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aboutTopic } from '#core/delivery/subscription.ts'
import { at, dated, look, type Stores, stateOf } from './press.ts'

const [mine, other] = ['test:server/1', 'test:2'] as const
const paper = {
  name: 'The Paper',
  home: 'https://www.paper.example/',
  feed: 'https://www.paper.example/feed/',
  sitemap: false,
  language: 'hy',
}

/** What every engine's store of sources that people added does alike. */
export function describeAddedStore(name: string, open: () => Promise<Stores>): void {
  describe(`added sources on ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
    })
    afterEach(() => stores.close())

    const holds = async () =>
      (await stores.added.all()).map(({ id, holds }) => [
        id,
        ...holds.map(hold => `${hold.owner} ${hold.state}`),
      ])

    test('a source is called after its host, and kept as it was proposed', async () => {
      expect(await stores.added.all()).toEqual([])
      expect(await stores.added.add(paper, mine, at(0))).toBe('paper.example')
      expect(await stores.added.all()).toEqual([
        { id: 'paper.example', ...paper, holds: [{ owner: mine, since: at(0), state: 'on' }] },
      ])
      const sport = { ...paper, feed: 'https://paper.example/sport', language: null, sitemap: true }
      expect(await stores.added.add(sport, mine, at(1))).toBe('paper.example-2')
      expect((await stores.added.all())[1]).toMatchObject({ sitemap: true, language: null })
    })

    test('the same feed is one source of two owners, under the name it had', async () => {
      await stores.added.add(paper, mine, at(0))
      const again = { ...paper, name: 'Another name', feed: 'http://paper.example/feed' }
      expect(await stores.added.add(again, other, at(1))).toBe('paper.example')
      expect(await holds()).toEqual([['paper.example', `${mine} on`, `${other} on`]])
      expect((await stores.added.all())[0]?.name).toBe('The Paper')
    })

    test('what nobody has in use is paused; once it is again it is met as at the first look', async () => {
      const source = await stores.added.add(paper, mine, at(0))
      const known = { etag: '"1"', digest: 'x', idPolicy: 'trusted' } as const
      await stores.sources.save(stateOf(source, { ...known, unstoredAt: at(0) }))
      expect(await stores.added.set(source, other, 'paused', at(1))).toBe(false)
      expect(await stores.added.set(source, mine, 'paused', at(1))).toBe(true)
      expect(await holds()).toEqual([[source, `${mine} paused`]])
      await stores.added.set(source, mine, 'on', at(2))
      expect(await stores.sources.state(source)).toMatchObject({
        firstReadAt: null,
        unstoredAt: null,
        etag: null,
        digest: null,
        idPolicy: 'trusted',
      })
      await stores.sources.save(stateOf(source))
      await stores.added.add(paper, other, at(3))
      expect((await stores.sources.state(source))?.firstReadAt).toEqual(at(0))
    })

    test('a source that moves keeps its id, its articles and since when it is read', async () => {
      const source = await stores.added.add(paper, mine, at(0))
      await look(stores, 0, [dated('One', 0)], source)
      await stores.added.move(source, { ...paper, feed: 'https://new.example/rss' })
      expect((await stores.added.all())[0]).toMatchObject({ id: source, feed: 'https://new.example/rss' })
      expect(await stores.sources.state(source)).toMatchObject({
        firstReadAt: at(0),
        etag: null,
        digest: null,
      })
      expect(await look(stores, 5, [dated('One', 0)], source)).toEqual({ added: 0, changed: 0 })
    })

    test('sources go with the chat that moves or is erased, and with the last chat of a server', async () => {
      const { added, chats, eraser, servers, subscriptions } = stores
      for (const chat of ['test:a', 'test:b'] as const) {
        await subscriptions.follow(chat, aboutTopic('armenia'), 'en', at(0))
        await servers.hold(mine, chat)
      }
      const source = await added.add(paper, mine, at(0))
      await added.add(paper, other, at(1))
      await chats.move(other, 'test:3')
      expect(await holds()).toEqual([[source, `${mine} on`, 'test:3 on']])
      await eraser.erase('test:3')
      await eraser.erase('test:a')
      expect(await holds()).toEqual([[source, `${mine} on`]])
      await eraser.erase('test:b')
      expect(await holds()).toEqual([[source]])
    })

    test('stories are planned for the chats of owners alone, and their places', async () => {
      const { plans, servers, subscriptions } = stores
      const chats = ['test:a', 'test:2', 'test:2/7', 'test:21', 'test:c'] as const
      for (const chat of chats) await subscriptions.follow(chat, aboutTopic('armenia'), 'en', at(0))
      await servers.hold(mine, 'test:a')
      const [found] = await plans.ways(['topic armenia'])
      const share = { way: found?.way.id ?? 0, keys: ['topic armenia'], gathered: false, urgent: false }
      const when = { dueAt: at(1), expiresAt: at(60) }
      expect(await plans.plan('s1', [{ ...share, ...when, only: [mine, other] }], at(1), at(1))).toBe(3)
      expect(await plans.plan('s1', [{ ...share, ...when }], at(1), at(1))).toBe(2)
    })
  })
}
