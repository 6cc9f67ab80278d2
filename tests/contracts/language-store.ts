import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import { aboutTopic } from '#core/delivery/subscription.ts'
import { at, type Stores } from './press.ts'

/** What every engine's store of chosen languages does alike. */
export function describeLanguageStore(name: string, open: () => Promise<Stores>): void {
  describe(`languages on ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
    })
    afterEach(() => stores.close())
    const chosen = (chat: ChatRef) => stores.languages.chosen('test:user/1', chat)
    const posted = async (chat: ChatRef) => (await stores.chats.settings(chat)).locale

    test('nobody has chosen one at first, and whoever follows has not either', async () => {
      await stores.subscriptions.follow('test:a', aboutTopic('armenia'), 'ru', at(0))
      expect(await chosen('test:a')).toEqual({ person: null, chat: null })
      expect(await posted('test:a')).toBe('ru')
    })

    test('a person and a chat keep the last they chose', async () => {
      for (const language of ['ka', 'hy'] as const) await stores.languages.choose('test:user/1', language)
      for (const language of ['tr', 'de'] as const) await stores.languages.chooseForChat('test:a', language)
      expect(await chosen('test:a')).toEqual({ person: 'hy', chat: 'de' })
      expect(await stores.languages.chosen(undefined, 'test:a')).toEqual({ person: null, chat: 'de' })
      expect(await stores.languages.chosen('test:user/2', 'test:b')).toEqual({ person: null, chat: null })
    })

    test('what a chat chose is not changed by whoever follows there in another language', async () => {
      await stores.languages.chooseForChat('test:a', 'ka')
      await stores.subscriptions.follow('test:a', aboutTopic('armenia'), 'ru', at(0))
      await stores.chats.setTimeZone('test:a', 'Asia/Baku')
      expect(await posted('test:a')).toBe('ka')
      await stores.languages.chooseForChat('test:a', 'az')
      expect(await posted('test:a')).toBe('az')
      expect(await stores.subscriptions.following('test:a')).toHaveLength(1)
    })

    test('a topic of a forum speaks as its group does, until it chooses for itself', async () => {
      await stores.subscriptions.follow('test:-1/7', aboutTopic('armenia'), 'en', at(0))
      await stores.languages.chooseForChat('test:-1', 'ru')
      expect((await chosen('test:-1/7')).chat).toBe('ru')
      expect(await posted('test:-1/7')).toBe('ru')
      await stores.languages.chooseForChat('test:-1/7', 'ka')
      expect((await chosen('test:-1/7')).chat).toBe('ka')
      await stores.languages.chooseForChat('test:-1', 'de')
      expect(await posted('test:-1/7')).toBe('ka')
      expect((await chosen('test:-1')).chat).toBe('de')
      expect((await chosen('test:-11')).chat).toBeNull()
    })

    test('a chat that moves takes its language along', async () => {
      await stores.languages.chooseForChat('test:-1', 'ru')
      await stores.chats.move('test:-1', 'test:-1001')
      expect((await chosen('test:-1001')).chat).toBe('ru')
    })

    test('what is kept of a person is forgotten, that of others and of chats is not', async () => {
      await stores.languages.choose('test:user/1', 'ka')
      await stores.languages.choose('test:user/2', 'hy')
      await stores.languages.chooseForChat('test:a', 'ru')
      await stores.languages.forget('test:user/1')
      await stores.languages.forget('test:user/1')
      expect(await chosen('test:a')).toEqual({ person: null, chat: 'ru' })
      expect((await stores.languages.chosen('test:user/2', 'test:a')).person).toBe('hy')
    })
  })
}
