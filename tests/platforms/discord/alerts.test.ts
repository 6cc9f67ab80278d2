import { describe, expect, test } from 'vitest'
import { type AlertPost, storyPost, usualForm } from '#core/chat/post.ts'
import { card, first, keptSecrets, outcome, post } from '../support.ts'
import { connected } from './bot.ts'

const minute = 60_000
const role = '123456789012345678'
const loud = { ...usualForm, silent: false, mention: role }
const alertTo = (earlier: string | null, form = loud): AlertPost => ({
  kind: 'alert',
  form,
  card,
  label: 'Breaking',
  earlier,
})
const toMessages = { method: 'POST', path: /messages$/ }

describe('an alert', () => {
  test('says what breaks, in how many outlets, and where it was posted, with a sound and the role', async () => {
    const { discord, guild, channel, chat, platform } = await connected()
    const earlier = await platform.send(chat, post, first('story'))
    await platform.send(chat, alertTo(earlier), first('alert'))
    const [, alert] = discord.messages(channel)
    const link = `https://discord.com/channels/${guild}/${channel}/${earlier}`
    expect(alert).toMatchObject({ content: `<@&${role}>`, flags: 0 })
    expect(alert?.embeds).toMatchObject([
      {
        author: { name: 'Breaking' },
        title: card.headline,
        url: card.url,
        description: `Railway News \\(Azerbaijan, independent\\) · 2 outlets, 2 separate sources\n[Posted here earlier](${link})`,
      },
    ])
  })

  test('stands in the thread of what it is about in a forum, and is rejected where that is gone', async () => {
    const { discord, guild, platform } = await connected()
    const forum = discord.addChannel({ guild, type: 15 })
    const earlier = await platform.send(`discord:${forum}`, post, first('story'))
    const [thread = ''] = earlier.split('/')
    const alert = await platform.send(`discord:${forum}`, alertTo(earlier), first('alert'))
    expect(discord.messages(thread).map(({ id }) => `${thread}/${id}`)).toEqual([earlier, alert])
    expect(discord.messages(thread)[1]?.embeds[0]?.description).toBe(
      'Railway News \\(Azerbaijan, independent\\) · 2 outlets, 2 separate sources',
    )
    discord.removeChannel(thread)
    const lost = await outcome(platform.send(`discord:${forum}`, alertTo(earlier), first('another')))
    expect(lost).toMatchObject({ kind: 'rejected' })
  })

  test('that began as a thread of its own, before the post was known that it answers, is found there', async () => {
    for (const form of [loud, { ...loud, sender: 'Caucasus desk' }]) {
      const { discord, guild, platform, time } = await connected({ settings: { secrets: keptSecrets() } })
      const forum = discord.addChannel({ guild, type: 15, permissions: 309_237_730_304n | (1n << 29n) })
      const earlier = await platform.send(`discord:${forum}`, storyPost(card, form), first('story'))
      const since = new Date(time.ms)
      discord.fault({ kind: '502-after', match: { method: 'POST', path: /./ } })
      expect(
        await outcome(platform.send(`discord:${forum}`, alertTo(null, form), first('alert'))),
      ).toMatchObject({
        kind: 'unknown',
      })
      time.ms += 10 * minute
      const alert = await platform.send(`discord:${forum}`, alertTo(earlier, form), {
        ...first('alert'),
        since,
      })
      const [thread = ''] = earlier.split('/')
      expect(discord.messages(thread)).toHaveLength(1)
      expect(alert.split('/')[0]).not.toBe(thread)
    }
  })

  test('comes under the name of the chat’s posts where they have one', async () => {
    const { discord, guild, platform } = await connected({ settings: { secrets: keptSecrets() } })
    const channel = discord.addChannel({ guild, permissions: 309_237_730_304n | (1n << 29n) })
    const named = { ...loud, sender: 'Caucasus desk' }
    const earlier = await platform.send(`discord:${channel}`, storyPost(card, named), first('story'))
    await platform.send(`discord:${channel}`, alertTo(earlier, named), first('alert'))
    expect(discord.messages(channel).map(({ webhook }) => webhook?.name)).toEqual([
      'Caucasus desk',
      'Caucasus desk',
    ])
  })

  test('whose outcome was lost is posted once, and the post it answers is not taken for it', async () => {
    for (const [kind, later] of [
      ['502-after', 2_000],
      ['502-after', 10 * minute],
      ['502-before', 10 * minute],
    ] as const) {
      const { discord, channel, chat, platform, time } = await connected()
      const earlier = await platform.send(chat, post, first('story'))
      const since = new Date(time.ms)
      discord.fault({ kind, match: toMessages })
      expect(await outcome(platform.send(chat, alertTo(earlier), first('alert')))).toMatchObject({
        kind: 'unknown',
      })
      time.ms += later
      const message = await platform.send(chat, alertTo(earlier), { ...first('alert'), since })
      expect(discord.messages(channel).map(({ id }) => id)).toEqual([earlier, message])
    }
  })

  test('that comes too late is looked for and not posted anew, once Discord cannot still carry it out', async () => {
    for (const kind of ['502-after', '502-before'] as const) {
      const { discord, guild, platform, time } = await connected({ settings: { secrets: keptSecrets() } })
      const text = discord.addChannel({ guild, permissions: 309_237_730_304n | (1n << 29n) })
      const forum = discord.addChannel({ guild, type: 15 })
      for (const [channel, form] of [
        [text, loud],
        [text, { ...loud, sender: 'Caucasus desk' }],
        [forum, loud],
      ] as const) {
        const since = new Date(time.ms)
        const send = (late: boolean) =>
          outcome(
            platform.send(`discord:${channel}`, alertTo(null, form), {
              ...first(form.sender ?? channel),
              ...(late ? { late, since } : {}),
            }),
          )
        discord.fault({ kind, match: { method: 'POST', path: /messages$|threads$|webhooks\/\d+\/[^/]+$/ } })
        expect(await send(false)).toMatchObject({ kind: 'unknown' })
        const before = discord.requests.filter(({ method }) => method === 'POST').length
        expect(await send(true)).toMatchObject({ kind: 'unknown', retryAfter: expect.any(Number) })
        time.ms += 10 * minute
        expect(await send(true)).toMatchObject(
          kind === '502-after' ? { message: expect.any(String) } : { kind: 'absent' },
        )
        expect(discord.requests.filter(({ method }) => method === 'POST')).toHaveLength(before)
      }
    }
  })

  test('is not taken for the post of its story where that is looked for', async () => {
    const { discord, channel, chat, platform, time } = await connected()
    const since = new Date(time.ms)
    const alert = await platform.send(chat, alertTo(null), first('alert'))
    time.ms += 10 * minute
    const message = await platform.send(chat, post, { ...first('story'), since })
    expect(discord.messages(channel).map(({ id }) => id)).toEqual([alert, message])
  })
})
