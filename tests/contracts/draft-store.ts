import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Draft, draftLife } from '#core/chat/setup/draft.ts'
import { aboutTopic } from '#core/delivery/subscription.ts'
import { at, type Stores } from './press.ts'

const begun: Omit<Draft, 'id'> = {
  person: 'test:user/1',
  chat: 'test:-1',
  place: 'Hill News',
  terms: aboutTopic('armenia'),
  language: null,
  replaces: null,
}
const later = (ms: number) => new Date(at(0).getTime() + ms)

/** What every engine's store of drafts does alike. */
export function describeDraftStore(name: string, open: () => Promise<Stores>): void {
  describe(`drafts on ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
    })
    afterEach(() => stores.close())

    test('each has an id of its own, short and told from any number, and is found by it', async () => {
      const people = Array.from({ length: 50 }, (_, at) => `test:user/${at}` as const)
      const drafts = await Promise.all(people.map(person => stores.drafts.open({ ...begun, person }, at(0))))
      expect(new Set(drafts.map(({ id }) => id)).size).toBe(50)
      for (const draft of drafts) {
        expect(draft.id).toMatch(/^\d[a-z\d]{6}[a-z]$/)
        expect(await stores.drafts.draft(draft.id, at(0))).toEqual(draft)
      }
      expect(await stores.drafts.draft('0000000a', at(0))).toBeNull()
    })

    test('it is kept as it was last changed, for a day from then', async () => {
      const draft = await stores.drafts.open(begun, at(0))
      const changed = { ...draft, terms: aboutTopic('georgia'), language: 'ka', chat: 'test:-2' } as const
      await stores.drafts.keep(changed, later(draftLife - 1))
      expect(await stores.drafts.draft(draft.id, later(2 * draftLife - 2))).toEqual(changed)
      expect(await stores.drafts.draft(draft.id, later(2 * draftLife - 1))).toBeNull()
    })

    test('of one person the newest ten are kept', async () => {
      const ids: string[] = []
      for (let minute = 0; minute < 15; minute++) ids.push((await stores.drafts.open(begun, at(minute))).id)
      const kept = await Promise.all(ids.map(id => stores.drafts.draft(id, at(15))))
      expect(kept.map(draft => draft !== null)).toEqual(ids.map((_, minute) => minute >= 5))
    })

    test('one that is over is not found, nor brought back by a late change', async () => {
      const draft = await stores.drafts.open(begun, at(0))
      await stores.drafts.end(draft, false)
      await stores.drafts.keep(draft, at(0))
      expect(await stores.drafts.draft(draft.id, at(0))).toBeNull()
      expect(await stores.drafts.chats('test:user/1')).toEqual([])
    })

    test('chats set up from elsewhere are their person’s, each once, by its last name', async () => {
      for (const place of ['Hill News', 'Mountain News'])
        await stores.drafts.end(await stores.drafts.open({ ...begun, place }, at(0)), true)
      const other = await stores.drafts.open({ ...begun, chat: 'test:-2', place: 'Brook News' }, at(0))
      await stores.drafts.end(other, true)
      await stores.drafts.end(await stores.drafts.open({ ...begun, person: null }, at(0)), true)
      const theirs = [
        { chat: 'test:-2', name: 'Brook News' },
        { chat: 'test:-1', name: 'Mountain News' },
      ]
      expect(await stores.drafts.chats('test:user/1')).toEqual(theirs)
      expect(await stores.drafts.chats('test:user/2')).toEqual([])
      await stores.chats.setTimeZone('test:-2', 'Asia/Baku')
      await stores.chats.move('test:-2', 'test:-1002')
      expect((await stores.drafts.chats('test:user/1'))[0]).toEqual({
        chat: 'test:-1002',
        name: 'Brook News',
      })
    })

    test('what is erased of a person or a chat leaves neither drafts nor names', async () => {
      const draft = await stores.drafts.open(begun, at(0))
      await stores.drafts.end(await stores.drafts.open(begun, at(0)), true)
      await stores.eraser.erase('test:-1')
      expect(await stores.drafts.draft(draft.id, at(0))).toBeNull()
      expect(await stores.drafts.chats('test:user/1')).toEqual([])
      const mine = await stores.drafts.open({ ...begun, chat: 'test:-2' }, at(0))
      const others = await stores.drafts.open({ ...begun, person: 'test:user/2' }, at(0))
      await stores.languages.forget('test:user/1')
      expect(await stores.drafts.draft(mine.id, at(0))).toBeNull()
      expect(await stores.drafts.draft(others.id, at(0))).toEqual(others)
    })
  })
}
