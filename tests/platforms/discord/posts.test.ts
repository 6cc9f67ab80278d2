import { describe, expect, test } from 'vitest'
import type { Form, Post } from '#core/chat/post.ts'
import { storyPost, usualForm } from '#core/chat/post.ts'
import { card, eventually, first, outcome, post, seals } from '../support.ts'
import { connected } from './bot.ts'

const role = '123456789012345678'
const silent = 1 << 12
const form = (more: Partial<Form>): Form => ({ ...usualForm, ...more })
const roundup = (more: Partial<Post & { kind: 'roundup' }> = {}): Post => ({
  kind: 'roundup',
  form: usualForm,
  title: 'Six stories since 8:00',
  cards: Array.from({ length: 6 }, (_, index) => ({ ...card, headline: `Headline ${index}` })),
  rest: 0,
  choices: [],
  ...more,
})

describe('what a channel is sent', () => {
  test('is as long as it is wanted to be', async () => {
    const { discord, channel, chat, platform } = await connected()
    for (const size of ['compact', 'standard', 'full'] as const)
      await platform.send(chat, storyPost(card, form({ size })), first(size))
    const [compact, standard, full] = discord.messages(channel).map(({ embeds: [embed] }) => embed)
    const head = {
      author: { name: 'Railway News · Azerbaijan, independent' },
      title: card.headline,
      url: card.url,
    }
    for (const embed of [compact, standard, full]) expect(embed).toMatchObject(head)
    expect(compact).not.toHaveProperty('description')
    expect(compact).not.toHaveProperty('thumbnail')
    expect(standard).toMatchObject({ thumbnail: { url: card.image } })
    expect(standard?.description).toContain(
      `${card.excerpt}\n\n2 outlets, 2 separate sources\nAlso in: [Other News]`,
    )
    expect(full).toMatchObject({ image: { url: card.image } })
    expect(full?.description).toContain(card.longExcerpt)
  })

  test('marks in a roundup what an earlier one had, and says what came since', async () => {
    const { discord, channel, chat, platform } = await connected()
    const news = { text: 'Other News adds: 14 killed', url: 'https://other.example/14', at: card.publishedAt }
    const updates = { [card.story]: { mark: 'Update to an earlier story', news } }
    await platform.send(chat, roundup({ cards: [card], updates }), first())
    expect(discord.messages(channel)[0]?.embeds[0]?.description).toContain(
      '*Update to an earlier story* · **[Other News adds: 14 killed](https://other.example/14)**\n',
    )
  })

  test('says what another report adds and when, with a link to it', async () => {
    const { discord, channel, chat, platform } = await connected()
    const at = new Date('2026-11-23T09:30:00Z')
    const news = { text: 'Other News adds: 14 killed', url: 'https://other.example/14', at }
    await platform.send(chat, storyPost(card, form({ size: 'compact' }), { news }), first())
    const [sent] = discord.messages(channel)
    expect(sent?.embeds[0]?.description).toBe(
      '**[Other News adds: 14 killed](https://other.example/14)** · <t:1795426200:R>',
    )
  })

  test('has a headline in the reader’s language, and whose it is, where its own is in another', async () => {
    const { discord, channel, chat, platform } = await connected()
    const readable = {
      headline: 'Поезд стал быстрее',
      url: 'https://other.example/ru',
      by: 'Другие (Грузия)',
    }
    await platform.send(chat, storyPost(card, form({ size: 'compact' }), { readable }), first())
    expect(discord.messages(channel)[0]?.embeds[0]?.description).toBe(
      '[Поезд стал быстрее](https://other.example/ru) · Другие \\(Грузия\\)',
    )
  })

  test('stands in a thread as in any channel', async () => {
    const { discord, guild, platform } = await connected()
    const thread = discord.addChannel({ guild, type: 11 })
    const message = await platform.send(`discord:${thread}`, post, first())
    await platform.edit(`discord:${thread}`, message, post)
    expect(discord.messages(thread)).toMatchObject([{ id: message, edited: 1 }])
  })

  test('has no picture where none is wanted', async () => {
    const { discord, channel, chat, platform } = await connected()
    for (const size of ['standard', 'full'] as const)
      await platform.send(chat, storyPost(card, form({ size, image: false })), first(size))
    for (const { embeds } of discord.messages(channel))
      expect(Object.keys(embeds[0] ?? {})).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(image|thumbnail)$/)]),
      )
  })

  test('notifies the one role that wants it and nobody else, and an edit nobody again', async () => {
    const { discord, channel, chat, platform } = await connected()
    const hostile = { ...card, headline: '@everyone <@&999999999999999999>' }
    const loud = form({ silent: false, mention: role })
    const message = await platform.send(chat, storyPost(hostile, loud), first())
    await platform.edit(chat, message, storyPost(hostile, loud))
    expect(discord.messages(channel)).toMatchObject([{ content: `<@&${role}>`, flags: 0, edited: 1 }])
    const bodies = discord.requests.slice(-2).map(({ body }) => body)
    expect(bodies).toMatchObject([
      { allowed_mentions: { roles: [role] } },
      { allowed_mentions: { parse: [] } },
    ])
    expect(bodies[1]).not.toHaveProperty('content')
    await platform.send(chat, storyPost(card, form({ mention: '@everyone' })), first('bad'))
    expect(discord.messages(channel)[1]).toMatchObject({ content: '', flags: silent })
  })

  test('says in words that it is breaking, that its headline was another, and that it was withdrawn', async () => {
    const { discord, channel, chat, platform } = await connected()
    const marked = storyPost(card, usualForm, { label: 'Breaking', was: 'An *older* headline' })
    const message = await platform.send(chat, marked, first())
    const [embed] = discord.messages(channel)[0]?.embeds ?? []
    expect(embed?.author?.name).toBe('Breaking · Railway News · Azerbaijan, independent')
    expect(embed?.description).toMatch(/^~~An \\\*older\\\* headline~~\n/)
    await platform.edit(chat, message, { ...marked, withdrawn: 'Withdrawn by Railway News' })
    const [edited] = discord.messages(channel)[0]?.embeds ?? []
    expect(edited?.description).toMatch(/^\*\*Withdrawn by Railway News\*\*\n/)
    expect(edited?.description).not.toContain(card.excerpt)
    expect(edited).not.toHaveProperty('thumbnail')
  })

  test('offers its topics and its story with one press, which is answered to who pressed alone, and stays', async () => {
    const { discord, channel, chat, platform, ears } = await connected()
    await platform.send(chat, post, first())
    const [message] = discord.messages(channel)
    if (message === undefined) throw new Error('nothing was posted')
    const buttons = message.components.flatMap(row => row.components ?? [])
    expect(buttons.map(({ label, custom_id = '' }) => [label, seals.open(custom_id).code])).toEqual([
      ['Baku', '+topic baku'],
      ['The story', '+story s1'],
      ['Related stories', '+related s1'],
    ])
    const answer = await discord.press({ message, customId: seals.seal('+topic baku') })
    expect(answer.embeds[0]?.description).toBe('You said topic')
    expect(discord.ephemerals(channel)).toHaveLength(1)
    await eventually(() => ears.heard).toMatchObject([{ command: 'topic', given: 'baku', pressed: 'whole' }])
    expect(discord.messages(channel)).toEqual([message])
  })

  test('of a roundup is every story in a line, also where that takes two embeds, and what is left over in words', async () => {
    const { discord, channel, chat, platform } = await connected()
    await platform.send(chat, roundup({ rest: 12 }), first())
    const [embed] = discord.messages(channel)[0]?.embeds ?? []
    expect(embed?.title).toBe('Six stories since 8:00')
    const lines = embed?.description?.split('\n\n') ?? []
    expect(lines).toHaveLength(7)
    expect(lines[0]).toBe(
      `**[Headline 0](${card.url})**\nRailway News \\(Azerbaijan, independent\\) · 2 outlets, 2 separate sources · <t:1795420800:R>`,
    )
    expect(lines[6]).toBe('and 12 more')

    const cards = Array.from({ length: 60 }, (_, index) => ({ ...card, headline: `Headline ${index}` }))
    await platform.send(chat, roundup({ cards }), first('long'))
    const { embeds = [] } = discord.messages(channel)[1] ?? {}
    const shown = embeds.flatMap(({ description }) => description?.match(/Headline \d+/g) ?? [])
    const left = Number(/and (\d+) more/.exec(embeds.at(-1)?.description ?? '')?.[1])
    expect([embeds.length, shown.length + left]).toEqual([2, 60])
  })

  test('of a roundup that was cut off is found by its title and its first line', async () => {
    const { discord, channel, chat, platform, time } = await connected()
    const since = new Date(time.ms)
    discord.fault({ kind: '502-after', match: { method: 'POST', path: /messages$/ } })
    await outcome(platform.send(chat, roundup(), first()))
    time.ms += 10 * 60_000
    const again = await outcome(platform.send(chat, roundup(), { ...first(), since }))
    expect(discord.messages(channel).map(({ id }) => id)).toEqual([again.message])
  })

  test('points to the earlier post, whose server is asked for once, or says so in words', async () => {
    const { discord, guild, channel, chat, platform } = await connected()
    const earlier = await platform.send(chat, post, first('earlier'))
    const later = await platform.send(chat, post, first('later'))
    const pointer: Post = { kind: 'pointer', form: usualForm, text: 'Continued in the earlier post', earlier }
    await platform.edit(chat, later, pointer)
    await platform.edit(chat, later, pointer)
    const [, edited] = discord.messages(channel)
    const link = `https://discord.com/channels/${guild}/${channel}/${earlier}`
    expect(edited?.embeds).toMatchObject([{ description: `[Continued in the earlier post](${link})` }])
    expect(edited?.components).toEqual([])
    expect(discord.requests.filter(({ path }) => /channels\/\d+$/.test(path))).toHaveLength(1)

    const dm = discord.addChannel({})
    const there = await platform.send(`discord:${dm}`, post, first('dm'))
    await platform.edit(`discord:${dm}`, there, { ...pointer, earlier: there })
    expect(discord.messages(dm)[0]?.embeds[0]?.description).toContain(`/channels/@me/${dm}/${there}`)
  })
})
