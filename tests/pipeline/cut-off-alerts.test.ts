import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Platform } from '#core/chat/platform.ts'
import { usualForm } from '#core/chat/post.ts'
import { everything, usualTelling } from '#core/delivery/subscription.ts'
import { connected as connectedDiscord } from '../platforms/discord/bot.ts'
import { connected as connectedTelegram } from '../platforms/telegram/bot.ts'
import { newsroom } from '../support/newsroom.ts'
import { quake, reportQuake } from '../support/quake.ts'
import { noon } from '../support/sample-bot.ts'

type World = { readonly platform: Platform; readonly time: { ms: number } }

/** A chat that has been posted a story silently, which breaks then, while a fault meets the first call that says so. */
async function breaks(world: World, chat: ChatRef, fault: () => void, form = usualForm) {
  const room = await newsroom({}, noon, { platforms: [world.platform] })
  onTestFinished(() => room.close())
  Object.defineProperty(world.time, 'ms', { get: () => room.now.getTime() })
  const loud = { ...form, silent: false }
  await room.follow(chat, 'georgia', { form })
  const telling = { ...usualTelling, breakingOnly: true, form: loud }
  await room.app.subscriptions.follow(chat, { wants: everything, telling }, 'en', room.now)
  reportQuake(room, 'herald')
  await room.pass(10)
  fault()
  for (const outlet of ['courier', 'observer'] as const) reportQuake(room, outlet)
  await room.pass(10)
  reportQuake(room, 'gazette')
  for (let minutes = 0; minutes < 15; minutes++) await room.pass(1)
  const { rows } = await sql<{ alert: number; state: string; message: string | null }>`
    SELECT story LIKE 'alert %' AS alert, state, message FROM deliveries ORDER BY alert`.execute(room.db)
  return rows.map(({ alert, state, message }) => `${alert === 1 ? 'alert' : 'story'} ${state} ${message}`)
}

const faults = ['502-after', '502-before', 'drop-after', 'drop-before'] as const
const permissions = 309_237_730_304n | (1n << 29n)

test.each(
  faults.flatMap(kind => (['text', 'webhook', 'forum'] as const).map(place => [kind, place] as const)),
)('%s: the alert stands once in a Discord %s, and the ledger knows it', async (kind, place) => {
  const { discord, guild, ...world } = await connectedDiscord()
  const channel = discord.addChannel({ guild, type: place === 'forum' ? 15 : 0, permissions })
  const fault = () =>
    void discord.fault({ kind, match: { method: 'POST', path: /messages$|webhooks\/\d+\// } })
  const form = place === 'webhook' ? { ...usualForm, sender: 'Caucasus desk' } : usualForm
  const rows = await breaks(world, `discord:${channel}`, fault, form)
  const [thread = channel] = discord.threads(channel)
  const written = discord.messages(thread)
  expect(written.map(({ embeds: [embed], flags }) => [embed?.title, embed?.author?.name, flags])).toEqual([
    [quake, 'Breaking · herald · Georgia, independent', 1 << 12],
    [quake, 'Breaking', 0],
  ])
  const ids = written.map(({ id }) => (thread === channel ? id : `${thread}/${id}`))
  expect(rows).toEqual([`story sent ${ids[0]}`, `alert sent ${ids[1]}`])
})

test.each(
  faults.flatMap(kind =>
    (['channel', 'supergroup', 'private'] as const).map(place => [kind, place] as const),
  ),
)(
  '%s: the alert stands once at most in a Telegram %s, and the ledger knows it or that it may',
  async (kind, type) => {
    const made = { chat: 0 }
    const { telegram, ...world } = await connectedTelegram({
      prepare(telegram) {
        made.chat = telegram.addChat({ type })
        return { logChat: String(telegram.addChat({ type: 'private' })) }
      },
    })
    const fault = () => void telegram.fault({ method: 'sendMessage', chat: made.chat, kind })
    const rows = await breaks(world, `telegram:${made.chat}`, fault)
    const written = telegram.messages(made.chat)
    const [story, alert] = written
    expect(story?.text).toMatch(/\n\nBreaking\nStrong earthquake/)
    const arrived = kind.endsWith('after')
    const isKnown = type === 'channel' || (type === 'supergroup' && arrived)
    expect(rows[0]).toBe(`story sent ${story?.message_id}`)
    expect(rows[1]).toMatch(isKnown ? `alert sent ${alert?.message_id}` : /^alert (unknown|attempted) null$/)
    expect(written).toHaveLength(isKnown || arrived ? 2 : 1)
    if (alert !== undefined) expect(alert.reply_to_message_id).toBe(story?.message_id)
  },
)
