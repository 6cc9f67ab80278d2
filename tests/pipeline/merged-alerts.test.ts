import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Platform } from '#core/chat/platform.ts'
import { SendError } from '#core/chat/send-error.ts'
import { connected } from '../platforms/discord/bot.ts'
import { type Newsroom, newsroom } from '../support/newsroom.ts'
import { quake, reportQuake } from '../support/quake.ts'
import { sayTheSame } from '../support/same-story.ts'
import { noon } from '../support/sample-bot.ts'

const permissions = 309_237_730_304n | (1n << 29n)

async function open(chat: ChatRef, platforms: readonly Platform[] = []): Promise<Newsroom> {
  const room = await newsroom({}, noon, { platforms })
  onTestFinished(() => room.close())
  for (const line of ['georgia', 'everything breaking loud']) await room.ask(chat, `/follow ${line}`)
  return room
}
const alerts = async (room: Newsroom) => {
  const { rows } = await sql<{ state: string }>`
    SELECT state FROM deliveries WHERE story LIKE 'alert %' ORDER BY state`.execute(room.db)
  return rows.map(({ state }) => state)
}

test.each(['502-after', '502-before', 'drop-after', 'drop-before'] as const)(
  '%s: an alert stays in the thread of its story, though that goes up in another that has one',
  async kind => {
    const { discord, guild, time, platform } = await connected()
    const forum = discord.addChannel({ guild, type: 15, permissions })
    const room = await open(`discord:${forum}`, [platform])
    Object.defineProperty(time, 'ms', { get: () => room.now.getTime() })
    room.publish('gazette', 'Tbilisi opens a museum of carpets')
    await room.pass(5)
    reportQuake(room, 'herald')
    await room.pass(10)
    discord.fault({ kind, match: { method: 'POST', path: /messages$/ } })
    for (const outlet of ['courier', 'observer'] as const) reportQuake(room, outlet)
    await room.pass(10)
    await sayTheSame(room, 'museum', 'damaged')
    for (let minutes = 0; minutes < 10; minutes += 2) await room.pass(2)
    const threads = discord.threads(forum).map(thread => discord.messages(thread))
    const written = threads.map(messages => messages.map(({ embeds: [embed] }) => embed?.author?.name))
    expect(written.map(names => names.filter(name => name === 'Breaking').length)).toEqual([0, 1])
    expect(await alerts(room)).toEqual(['sent'])
  },
)

test('of two stories that broke and are one by now the chat is alerted once', async () => {
  const chat = 'test:1'
  const room = await open(chat)
  const blackout = (outlet: string, title: string) =>
    room.publish(outlet, title, { text: 'Power failed across Kutaisi in Georgia; all lifts stand still.' })
  blackout('herald', 'Power fails across Kutaisi, all lifts stand still')
  reportQuake(room, 'herald')
  await room.pass(10)
  blackout('courier', 'Kutaisi without power as lifts stand still')
  blackout('observer', 'Lifts stand still as power fails in Kutaisi')
  await room.pass(10)
  for (const outlet of ['courier', 'observer'] as const) reportQuake(room, outlet)
  room.failures.push(new SendError('busy', 'wait', { retryAfter: 10 * 60_000 }))
  await room.pass(5)
  expect(await alerts(room)).toEqual(['due', 'sent'])
  await sayTheSame(room, 'Kutaisi', 'earthquake')
  for (let minutes = 0; minutes < 20; minutes++) await room.pass(1)
  expect(room.lines(chat).filter(line => line.startsWith('alert'))).toHaveLength(1)
  expect(room.lines(chat).filter(line => line.startsWith('alert'))).not.toEqual([
    expect.stringContaining(quake),
  ])
  expect(await room.ask(chat, '/why earthquake')).toMatch(/Told here as breaking: Nov 23, 12:21/)
})
