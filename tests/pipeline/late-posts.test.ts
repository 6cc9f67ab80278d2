import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Platform } from '#core/chat/platform.ts'
import { usualForm } from '#core/chat/post.ts'
import type { Telling } from '#core/delivery/subscription.ts'
import { connected as connectedDiscord } from '../platforms/discord/bot.ts'
import { connected as connectedTelegram } from '../platforms/telegram/bot.ts'
import { newsroom } from '../support/newsroom.ts'
import { noon } from '../support/sample-bot.ts'

type World = { readonly platform: Platform; readonly time: { ms: number } }

/** A chat that has had a post, and of whose next one a fault hides what became of it until half a day is over. */
async function halfADayLater(world: World, chat: ChatRef, fault: () => void, form = usualForm) {
  const room = await newsroom({}, noon, { platforms: [world.platform] })
  onTestFinished(() => room.close())
  Object.defineProperty(world.time, 'ms', { get: () => room.now.getTime() })
  await room.follow(chat, 'armenia', { form })
  room.publish('herald', 'Armenia opens a new bridge near Gyumri')
  await room.pass(10)
  fault()
  room.publish('courier', 'Yerevan in Armenia plants ten thousand oak trees')
  await room.pass(10)
  await room.pass(12 * 60 + 1)
  for (let minutes = 0; minutes < 5; minutes++) await room.pass(1)
  const { rows } = await sql<{ state: string; detail: string | null }>`
    SELECT state, detail FROM deliveries ORDER BY planned_at`.execute(room.db)
  return rows.map(({ state, detail }) => (detail === null ? state : `${state}: ${detail}`))
}

const faults = ['502-after', '502-before', 'drop-after', 'drop-before'] as const
const permissions = 309_237_730_304n | (1n << 29n)
const outcome = (kind: string) => ['sent', kind.endsWith('after') ? 'sent' : 'expired: too old']

test.each(
  faults.flatMap(kind => (['text', 'webhook', 'forum'] as const).map(place => [kind, place] as const)),
)('%s: what did not arrive in a Discord %s is not posted half a day later', async (kind, place) => {
  const { discord, guild, ...world } = await connectedDiscord()
  const channel = discord.addChannel({ guild, type: place === 'forum' ? 15 : 0, permissions })
  const fault = () =>
    void discord.fault({ kind, match: { method: 'POST', path: /messages$|threads$|webhooks\/\d+\// } })
  const form = place === 'webhook' ? { ...usualForm, sender: 'Caucasus desk' } : usualForm
  expect(await halfADayLater(world, `discord:${channel}`, fault, form)).toEqual(outcome(kind))
  const written = [channel, ...discord.threads(channel)].flatMap(of => discord.messages(of))
  expect(written).toHaveLength(kind.endsWith('after') ? 2 : 1)
})

test.each(faults)(
  '%s: what did not arrive in a Telegram channel is not posted half a day later',
  async kind => {
    const made = { chat: 0 }
    const { telegram, ...world } = await connectedTelegram({
      prepare(telegram) {
        made.chat = telegram.addChat({ type: 'channel' })
        return { logChat: String(telegram.addChat({ type: 'private' })) }
      },
    })
    const fault = () => void telegram.fault({ method: 'sendMessage', chat: made.chat, kind })
    expect(await halfADayLater(world, `telegram:${made.chat}`, fault)).toEqual(outcome(kind))
    expect(telegram.messages(made.chat)).toHaveLength(kind.endsWith('after') ? 2 : 1)
  },
)

/** A chat of one person on Telegram, where what may have arrived cannot be looked for and is to be sent again; its first post is cut off. */
async function cutOff(telling: Partial<Telling>, headlines: readonly string[]) {
  const { telegram, chat, ref, ...world } = await connectedTelegram({ settings: { resendUnknown: true } })
  const room = await newsroom({}, noon, { platforms: [world.platform] })
  onTestFinished(() => room.close())
  Object.defineProperty(world.time, 'ms', { get: () => room.now.getTime() })
  await room.follow(ref, 'armenia', telling)
  for (const [at, headline] of headlines.entries()) room.publish(at === 0 ? 'herald' : 'courier', headline)
  telegram.fault({ method: 'sendMessage', kind: '502-before' })
  await room.pass(10)
  return { room, ref, texts: () => telegram.messages(chat).map(({ text }) => text) }
}

describe('what is sent again on Telegram though it may have arrived', () => {
  test('comes after the quiet hours that began meanwhile', async () => {
    const quiet = { from: '12:15', to: '14:00', mode: 'hold' } as const
    const { room, texts } = await cutOff({ quiet }, ['Armenia opens a new bridge near Gyumri'])
    await room.pass(10)
    expect(texts()).toEqual([])
    await room.pass(100)
    expect(texts()).toEqual([expect.stringContaining('new bridge')])
  })

  test('comes as a list without what is muted meanwhile', async () => {
    const headlines = ['Yerevan opens a museum of carpets', 'Armenia counts its storks anew']
    const { room, ref, texts } = await cutOff({ rhythm: { kind: 'daily', at: '12:30' } }, headlines)
    await room.pass(30)
    await room.ask(ref, '/mute herald')
    await room.pass(10)
    await room.pass(10)
    expect(texts()).toEqual([expect.stringContaining('storks')])
    expect(texts()).toEqual([expect.not.stringContaining('carpets')])
  })
})
