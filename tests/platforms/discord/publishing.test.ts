import { describe, expect, test } from 'vitest'
import { storyPost, usualForm } from '#core/chat/post.ts'
import { card, first, outcome, post } from '../support.ts'
import { connected } from './bot.ts'

const crossposted = 1 << 0
const published = storyPost(card, { ...usualForm, publish: true })

async function announcements(more: { type?: number } = {}) {
  const world = await connected()
  const channel = world.discord.addChannel({ guild: world.guild, type: more.type ?? 5 })
  const asked = () => world.discord.requests.filter(({ path }) => path.endsWith('/crosspost'))
  const flags = () => world.discord.messages(channel).map(({ flags }) => flags & crossposted)
  return { ...world, channel, chat: `discord:${channel}` as const, asked, flags }
}

describe('a post in an announcement channel', () => {
  test('is published where that was asked for, and repeating it publishes nothing twice', async () => {
    const { platform, chat, asked, flags, above } = await announcements()
    await platform.send(chat, post, first('plain'))
    await platform.send(chat, published, first('published'))
    await platform.send(chat, published, first('published'))
    expect(flags()).toEqual([0, crossposted])
    expect(asked().map(({ status }) => status)).toEqual([200, 400])
    expect(above('info')).toEqual([])
  })

  test('is published ten times an hour; what comes besides stands there unpublished', async () => {
    const { platform, chat, asked, flags, time } = await announcements()
    for (let at = 0; at < 12; at++) await platform.send(chat, published, first(`story ${at}`))
    expect(flags().filter(flag => flag === crossposted)).toHaveLength(10)
    expect(asked()).toHaveLength(10)
    time.ms += 3_600_000
    await platform.send(chat, published, first('an hour later'))
    expect(flags().at(-1)).toBe(crossposted)
  })

  test('stands, where another bot has used up what may be published, and Discord is left alone as long as it says', async () => {
    const { discord, platform, chat, asked, flags } = await announcements()
    discord.fault({ kind: 'user-429', retryAfter: 1_163, match: { method: 'POST', path: /crosspost$/ } })
    expect(await outcome(platform.send(chat, published, first('one')))).toHaveProperty('message')
    await platform.send(chat, published, first('two'))
    expect(asked()).toHaveLength(1)
    expect(flags()).toEqual([0, 0])
  })

  test('of another kind of channel is refused once and not asked again for a day', async () => {
    const { platform, chat, asked, above } = await announcements({ type: 0 })
    for (const key of ['one', 'two', 'three'])
      expect(await outcome(platform.send(chat, published, first(key)))).toHaveProperty('message')
    expect(asked()).toHaveLength(1)
    expect(above('info')).toHaveLength(1)
  })
})
