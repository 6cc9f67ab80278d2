import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { plainReply } from '#core/chat/plain.ts'
import type { Reply } from '#core/chat/reply.ts'
import { everything, usualTelling } from '#core/delivery/subscription.ts'
import { type Newsroom, newsroom } from '../support/newsroom.ts'

const chat = 'test:1' as const
let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
  const towns = ['tbilisi', 'baku', 'yerevan', 'batumi', 'gyumri', 'kutaisi', 'ganja', 'sheki', 'vanadzor']
  for (const town of towns)
    for (const country of ['GE', 'AM', 'AZ', 'DE']) {
      const wants = { ...everything, topics: [town], countries: [country] }
      await room.app.subscriptions.follow(chat, { wants, telling: usualTelling }, 'en', room.now)
    }
})
afterEach(() => room.close())

const words = (reply: Reply) => plainReply(reply, String)
const press = async ({ choices, onward = [] }: Reply, label: string) => {
  const found = [...choices, ...onward].find(choice => choice.label === label)
  return await room.answer(chat, `/${found?.command} ${found?.argument}`)
}

describe('what was changed or stopped by a slip', () => {
  test('is as it was with one press, whatever of it was said anew', async () => {
    const chat = 'test:2'
    const ask = (line: string) => room.answer(chat, line)
    const undo = async ({ choices }: Reply) => {
      const found = choices.find(({ label }) => label === 'Undo')
      return words(await ask(`/${found?.command} ${found?.argument}`))
    }
    const followed = async () =>
      (await room.app.subscriptions.following(chat)).map(({ wants, telling }) => ({ wants, telling }))
    await ask('/follow armenia, georgia cap 5 zone Berlin')
    const before = await followed()
    for (const said of [
      'daily 08:00 compact',
      'without sport from am in en',
      'from independent outlets without state media',
      'not from de, az',
      'quiet 22-7 headlines en least 3',
      'breaking',
      'hourly mention <@&123456789012345678>',
    ]) {
      const changed = await ask(`/follow armenia, georgia ${said}`)
      expect(words(changed)).toMatch(/^Changed/)
      expect(changed.choices.map(({ label }) => label)).toEqual(['Undo', 'All settings'])
      expect(await undo(changed), said).toMatch(/^Changed/)
      expect(await followed(), said).toEqual(before)
    }
    await ask('/follow armenia, georgia without sport from am in en')
    const narrow = await followed()
    expect(await undo(await ask('/follow armenia, georgia from private outlets'))).toMatch(/^Changed/)
    expect(await followed()).toEqual(narrow)
    expect(await undo(await ask('/follow armenia, georgia without any from any in any'))).toMatch(/^Changed/)
    expect(await followed()).toEqual(narrow)
    expect(await undo(await ask('/unfollow 1'))).toMatch(/^This will be posted here/)
    expect(await followed()).toEqual(narrow)
  })
})

describe('a chat that follows very much', () => {
  test('reads all of it page by page, with a button for each', async () => {
    const seen: string[] = []
    let page = await room.answer(chat, '/following')
    for (;;) {
      const numbers = words(page).match(/^\d+(?=\. )/gm) ?? []
      const stops = page.choices.filter(({ command }) => command === 'unfollow').map(({ label }) => label)
      expect(stops).toEqual(numbers.map(number => `Stop ${number}`))
      seen.push(...numbers)
      if (!page.choices.some(({ label }) => label === 'More')) break
      page = await press(page, 'More')
    }
    expect(seen).toEqual(Array.from({ length: 36 }, (_, at) => String(at + 1)))
    expect(words(await press(page, 'Stop 36'))).toMatch(
      /^No longer posted here: Vanadzor · outlets of Germany/,
    )
  })

  test('has what is muted at hand in /settings, and the rest of the list behind a button', async () => {
    await room.ask(chat, '/mute sport')
    const settings = await room.answer(chat, '/settings')
    expect(settings.choices.map(({ label }) => label).slice(-2)).toEqual(['More', 'Unmute Sport'])
    expect(words(await press(settings, 'More'))).toMatch(/^This chat follows\n=+\n\n\d+\. /)
  })

  test('is shown all of it by /setup, too, where a channel has nothing else', async () => {
    let page = await room.answer(chat, '/setup')
    for (let at = 0; at < 7; at++) page = await press(page, 'More')
    expect(words(page)).toMatch(/Followed there already\n=+\n\n36\. Vanadzor/)
    expect(words(await press(page, 'Stop 36'))).not.toMatch(/36\. /)
    expect(await room.app.subscriptions.following(chat)).toHaveLength(35)
  })
})
