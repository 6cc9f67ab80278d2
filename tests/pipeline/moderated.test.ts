import { expect, onTestFinished, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Platform } from '#core/chat/platform.ts'
import { connected as connectedDiscord } from '../platforms/discord/bot.ts'
import { connected as connectedTelegram } from '../platforms/telegram/bot.ts'
import { newsroom } from '../support/newsroom.ts'
import { sayTheSame } from '../support/same-story.ts'
import { noon } from '../support/sample-bot.ts'

const museum = 'Yerevan opens a museum of carpets'
const weavers = 'Weavers of Armenia get a home of their own'

async function open(world: { readonly platform: Platform; readonly time: { ms: number } }, chat: ChatRef) {
  const room = await newsroom({}, noon, { platforms: [world.platform] })
  onTestFinished(() => room.close())
  Object.defineProperty(world.time, 'ms', { get: () => room.now.getTime() })
  await room.follow(chat, 'armenia')
  const minutes = async (count: number) => {
    for (let minute = 0; minute < count; minute++) await room.pass(1)
  }
  return { room, minutes }
}

test.each(['delete', 'lock'] as const)(
  'a forum in which moderators %s the thread of a post gets the next one',
  async deed => {
    const { discord, guild, ...world } = await connectedDiscord()
    const forum = discord.addChannel({ guild, type: 15 })
    const { room, minutes } = await open(world, `discord:${forum}`)
    room.publish('herald', museum)
    await minutes(2)
    const [thread = ''] = discord.threads(forum)
    if (deed === 'delete') discord.removeChannel(thread)
    else discord.setThread(thread, { archived: true, locked: true })
    room.publish('courier', museum)
    await minutes(3)
    room.publish('herald', weavers)
    await minutes(2)
    const threads = discord.threads(forum).filter(id => id !== thread)
    expect(threads.map(id => discord.messages(id)[0]?.embeds[0]?.title)).toEqual([weavers])
  },
)

/** Deletes a post as moderators do. */
const places = {
  async 'Discord channel'() {
    const { discord, guild, ...world } = await connectedDiscord()
    const channel = discord.addChannel({ guild })
    return {
      world,
      chat: `discord:${channel}` as const,
      async remove() {
        const [{ id } = expect.fail('nothing was posted')] = discord.messages(channel)
        const headers = {
          authorization: `Bot ${discord.token}`,
          'user-agent': 'DiscordBot (https://example.org, 1)',
        }
        await fetch(`${discord.api}/v10/channels/${channel}/messages/${id}`, { method: 'DELETE', headers })
      },
      shown: () => discord.messages(channel).map(({ embeds: [embed], content }) => embed?.title ?? content),
    }
  },
  async 'Discord forum'() {
    const { discord, guild, ...world } = await connectedDiscord()
    const forum = discord.addChannel({ guild, type: 15 })
    const shown = (thread: string) => discord.messages(thread)[0]?.embeds[0]?.title
    return {
      world,
      chat: `discord:${forum}` as const,
      remove: async () => discord.removeChannel(discord.threads(forum)[0] ?? ''),
      shown: () => discord.threads(forum).map(shown),
    }
  },
  async 'Telegram channel'() {
    const { telegram, ...world } = await connectedTelegram()
    const channel = telegram.addChat({ type: 'channel' })
    return {
      world,
      chat: `telegram:${channel}` as const,
      async remove() {
        const message_id = telegram.messages(channel)[0]?.message_id
        await fetch(`${telegram.api}/bot${telegram.token}/deleteMessage`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ chat_id: channel, message_id }),
        })
      },
      shown: () => telegram.messages(channel).map(({ text }) => text?.split('\n')[2]),
    }
  },
}

test.each(Object.entries(places))(
  'a post in a %s that turns out to be the same as one that was deleted stays a post of its own',
  async (_, place) => {
    const { world, chat, remove, shown } = await place()
    const { room, minutes } = await open(world, chat)
    room.publish('herald', museum)
    await minutes(2)
    room.publish('courier', weavers)
    await minutes(2)
    const [, later] = shown()
    expect(later).toContain('Weavers')
    await remove()
    await sayTheSame(room, 'museum', 'weavers')
    await minutes(5)
    expect(shown()).toHaveLength(1)
    expect(shown()[0]).toBe(later)
  },
)

test('a Telegram group that had put the bot out when a post came gets it once another reports it', async () => {
  const { telegram, ...world } = await connectedTelegram()
  const group = telegram.addChat({ type: 'group' })
  const { room, minutes } = await open(world, `telegram:${group}`)
  telegram.kick(group)
  room.publish('herald', museum)
  await minutes(2)
  telegram.setBotStatus(group, 'member')
  await room.app.ears.changed(`telegram:${group}`, { back: true })
  room.publish('courier', museum)
  await minutes(2)
  expect(telegram.messages(group).filter(({ text }) => text?.includes(museum))).toHaveLength(1)
})
