import { describe, expect, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import { type Form, type Post, storyPost, usualForm } from '#core/chat/post.ts'
import type { EmulatedMessage } from '../../support/telegram/emulator.ts'
import { card, echo, eventually, first, outcome, post, postOf, seals, words } from '../support.ts'
import { connected } from './bot.ts'

const sendMessage = 'sendMessage'
const form = (more: Partial<Form>): Form => ({ ...usualForm, ...more })
const roundup = (count: number, rest = 0): Post => ({
  kind: 'roundup',
  form: usualForm,
  title: 'Stories since 8:00',
  cards: Array.from({ length: count }, (_, index) => ({ ...card, headline: `Headline ${index}` })),
  rest,
  choices: [],
})

describe('what a chat is sent', () => {
  test('is as long as it is wanted to be, and as loud', async () => {
    const { telegram, chat, ref, platform } = await connected()
    for (const size of ['compact', 'standard', 'full'] as const)
      await platform.send(ref, storyPost(card, form({ size, silent: size !== 'full' })), first())
    const [compact, standard, full] = telegram.messages(chat)
    expect(compact?.text).toBe(
      `${card.headline}\nRailway News (Azerbaijan, independent) · Nov 23, 12:00 GMT+4`,
    )
    expect(compact?.link_preview_options).toEqual({ is_disabled: true })
    expect(standard?.text).toBe(
      `${compact?.text}\n\n${card.excerpt}\n\n2 outlets, 2 separate sources\nAlso in: Other News (Georgia, private)`,
    )
    expect(standard?.link_preview_options).toEqual({ url: card.url, prefer_small_media: true })
    expect(full?.text).toContain(card.longExcerpt)
    expect(full?.link_preview_options).toMatchObject({ prefer_large_media: true, show_above_text: true })
    expect([compact, standard, full].map(message => message?.disable_notification)).toEqual([
      true,
      true,
      false,
    ])
  })

  test('tells its times by the clock of the chat', async () => {
    const { telegram, chat, ref, platform } = await connected()
    for (const zone of ['Europe/Moscow', 'America/Los_Angeles'])
      await platform.send(ref, storyPost(card, form({ size: 'compact', zone })), first())
    const lines = telegram.messages(chat).map(({ text }) => text.split(' · ').at(-1))
    expect(lines).toEqual(['Nov 23, 11:00 GMT+3', 'Nov 23, 00:00 GMT-8'])
  })

  test('of a roundup names the zone once', async () => {
    const { telegram, chat, ref, platform } = await connected()
    await platform.send(ref, { ...roundup(3), form: form({ zone: 'Europe/Moscow' }) } as Post, first())
    const times = telegram.messages(chat)[0]?.text.match(/Nov 23.*/g)
    expect(times).toEqual(['Nov 23, 11:00 GMT+3', 'Nov 23, 11:00', 'Nov 23, 11:00'])
  })

  test('has no preview where no picture is wanted, and nothing of roles', async () => {
    const { telegram, chat, ref, platform } = await connected()
    await platform.send(ref, storyPost(card, form({ image: false, mention: '123456789012345678' })), first())
    const [message] = telegram.messages(chat)
    expect(message?.link_preview_options).toEqual({ is_disabled: true })
    expect(message?.text).not.toContain('1234')
  })

  test('says in words that it is breaking, that its headline was another, and that it was withdrawn', async () => {
    const { telegram, chat, ref, platform } = await connected()
    const marked = storyPost(card, usualForm, { label: 'Breaking', was: 'An older headline' })
    const message = await platform.send(ref, marked, first())
    const [sent] = telegram.messages(chat)
    expect(sent?.text).toMatch(
      /^Breaking\nBaku and Ganja get a faster train\nAn older headline\nRailway News/,
    )
    const struck = sent?.entities?.find(({ type }) => type === 'strikethrough')
    expect(sent?.text.slice(struck?.offset, (struck?.offset ?? 0) + (struck?.length ?? 0))).toBe(
      'An older headline',
    )
    await platform.edit(ref, message, { ...marked, withdrawn: 'Withdrawn by Railway News' })
    const [edited] = telegram.messages(chat)
    expect(edited?.text).toMatch(/^Breaking · Withdrawn by Railway News\n/)
    expect(edited?.text).not.toContain(card.excerpt)
  })

  test('says below the headline what another report adds and when, with a link to it', async () => {
    const { telegram, chat, ref, platform } = await connected()
    const at = new Date('2026-11-23T09:30:00Z')
    const news = { text: 'Other News adds: 14 killed', url: 'https://other.example/14', at }
    await platform.send(ref, storyPost(card, form({ size: 'compact', zone: 'Asia/Baku' }), { news }), first())
    const [sent] = telegram.messages(chat)
    expect(sent?.text).toMatch(/GMT\+4\n\nOther News adds: 14 killed · Nov 23, 13:30$/)
    expect(sent?.entities).toContainEqual(expect.objectContaining({ type: 'text_link', url: news.url }))
  })

  test('has a headline in the reader’s language, and whose it is, where its own is in another', async () => {
    const { telegram, chat, ref, platform } = await connected()
    const readable = {
      headline: 'Поезд стал быстрее',
      url: 'https://other.example/ru',
      by: 'Другие (Грузия)',
    }
    await platform.send(ref, storyPost(card, form({ size: 'compact' }), { readable }), first())
    const [sent] = telegram.messages(chat)
    expect(sent?.text).toMatch(/GMT\+4\n\nПоезд стал быстрее · Другие \(Грузия\)$/)
    expect(sent?.entities).toContainEqual(expect.objectContaining({ type: 'text_link', url: readable.url }))
  })

  test('answers the post of a story that breaks since, with a sound, or stands alone where that is gone', async () => {
    const { telegram, chat, ref, platform } = await connected()
    const message = await platform.send(ref, post, first())
    const alert = { kind: 'alert', form: form({ silent: false }), card, label: 'Breaking' } as const
    await platform.send(ref, { ...alert, earlier: message }, first())
    await platform.send(ref, { ...alert, earlier: '4711' }, first())
    const [, sent, alone] = telegram.messages(chat)
    expect(sent).toMatchObject({
      text: `Breaking\n${card.headline}\nRailway News (Azerbaijan, independent) · 2 outlets, 2 separate sources`,
      reply_to_message_id: Number(message),
      disable_notification: false,
      link_preview_options: { is_disabled: true },
    })
    expect(alone?.text).toBe(sent?.text)
    expect(alone?.reply_to_message_id).toBeUndefined()
  })

  test('of a roundup marks what an earlier one had, and says what came since', async () => {
    const { telegram, chat, ref, platform } = await connected()
    const news = { text: 'Other News adds: 14 killed', url: 'https://other.example/14', at: card.publishedAt }
    const updates = { [card.story]: { mark: 'Update to an earlier story', news } }
    await platform.send(ref, { ...roundup(1), updates } as Post, first())
    expect(telegram.messages(chat)[0]?.text).toContain(
      'Headline 0\nUpdate to an earlier story · Other News adds: 14 killed\nRailway News',
    )
  })

  test('of a roundup is every story in a line; of a long one the later ones are folded, what is left over is said', async () => {
    const { telegram, chat, ref, platform } = await connected()
    await platform.send(ref, roundup(4, 12), first())
    await platform.send(ref, roundup(60), first())
    const [short, long] = telegram.messages(chat)
    expect(short?.text.split('\n\n')).toHaveLength(6)
    expect(short?.text).toMatch(
      /^Stories since 8:00\n\nHeadline 0\nRailway News \(Azerbaijan, independent\) · 2 outlets, 2 separate sources · Nov 23/,
    )
    expect(short?.text).toMatch(/\n\nand 12 more$/)
    const folded = long?.entities?.filter(({ type }) => type === 'expandable_blockquote') ?? []
    expect(folded).toHaveLength(1)
    const [{ offset, length } = { offset: 0, length: 0 }] = folded
    const inside = long?.text.slice(offset, offset + length) ?? ''
    expect(inside).toMatch(/^Headline 5\n/)
    const shown = long?.text.match(/Headline \d+/g)?.length ?? 0
    expect(inside.match(/Headline \d+/g)).toHaveLength(shown - 5)
    expect(Number(/and (\d+) more/.exec(long?.text ?? '')?.[1])).toBe(60 - shown)
  })

  test('points to the earlier post where messages have addresses, and says so in words elsewhere', async () => {
    const { telegram, chat, platform } = await connected()
    const channel = telegram.addChat({ type: 'channel' })
    const forum = telegram.addChat({ type: 'supergroup', forum: true })
    const topic = telegram.addTopic(forum)
    const pointed = async (to: number, place: ChatRef) => {
      const earlier = await platform.send(place, post, first())
      const later = await platform.send(place, post, first())
      await platform.edit(place, later, {
        kind: 'pointer',
        form: usualForm,
        text: 'Continued above',
        earlier,
      })
      const edited = telegram.messages(to).at(-1)
      expect(edited).toMatchObject({ text: 'Continued above' })
      expect(edited?.reply_markup).toBeUndefined()
      return edited?.entities?.map(({ url }) => url?.replace(`/${earlier}`, '/earlier')) ?? []
    }
    const bare = (id: number) => String(id).replace('-100', '')
    expect(await pointed(channel, `telegram:${channel}`)).toEqual([`https://t.me/c/${bare(channel)}/earlier`])
    expect(await pointed(forum, `telegram:${forum}/${topic}`)).toEqual([
      `https://t.me/c/${bare(forum)}/${topic}/earlier`,
    ])
    expect(await pointed(chat, `telegram:${chat}`)).toEqual([])
  })
})

describe('what stands under a post', () => {
  const pressed = ['+topic baku', '+story s1', '+related s1'].map(seals.seal)
  const linked = ['topic_baku', 'story_s1', 'related_s1'].map(
    to => `https://t.me/chapar_test_bot?start=${to}`,
  )
  const keys = (message?: EmulatedMessage) =>
    (message?.reply_markup?.inline_keyboard ?? []).flat().map(key => key.callback_data ?? key.url)

  test('in private is answered with one press, below the post, which stays', async () => {
    const { telegram, chat, ref, platform, ears } = await connected()
    const message = await platform.send(ref, post, first())
    expect(keys(telegram.messages(chat)[0])).toEqual(pressed)
    telegram.press({ chat, message: Number(message), data: seals.seal('+topic baku') })
    await eventually(() => telegram.messages(chat)).toHaveLength(2)
    expect(ears.heard).toMatchObject([{ command: 'topic', given: 'baku' }])
    const [stays, answer] = telegram.messages(chat)
    expect(stays).toMatchObject({ edits: 0 })
    expect(answer?.reply_to_message_id).toBe(stays?.message_id)
  })

  test('in a channel leads to the private chat, where it is answered', async () => {
    const { telegram, platform } = await connected()
    const channel = telegram.addChat({ type: 'channel' })
    for (let posted = 0; posted < 2; posted++) {
      await platform.send(`telegram:${channel}`, post, first())
      expect(keys(telegram.messages(channel)[posted])).toEqual(linked)
    }
    expect(telegram.requests.filter(({ method }) => method === 'getChat')).toHaveLength(1)
  })

  test('leads to the private chat where Telegram does not tell what the chat is', async () => {
    const { telegram, platform } = await connected()
    const group = telegram.addChat({ type: 'supergroup' })
    telegram.fault({ method: 'getChat', kind: '502-before' })
    for (let posted = 0; posted < 2; posted++) await platform.send(`telegram:${group}`, post, first())
    expect(telegram.messages(group).map(keys)).toEqual([linked, pressed])
  })

  test('of a roundup shows all of the last day, where some have no line', async () => {
    const { telegram, chat, ref, platform } = await connected()
    const channel = telegram.addChat({ type: 'channel' })
    await platform.send(ref, roundup(4, 12), first())
    await platform.send(ref, roundup(4), first())
    await platform.send(`telegram:${channel}`, roundup(4, 12), first())
    expect(telegram.messages(chat).map(keys)).toEqual([[seals.seal('+digest ')], []])
    expect(telegram.messages(channel).map(keys)).toEqual([['https://t.me/chapar_test_bot?start=digest']])
  })

  test('is in rows as long as can be read', async () => {
    const { telegram, chat, ref, platform } = await connected()
    const topics = ['Georgia', 'Armenia', 'Transport corridors'].map(name => ({ id: 'x', name }))
    await platform.send(ref, postOf({ topics: topics.slice(0, 2) }), first())
    await platform.send(ref, postOf({ topics }), first())
    const rows = telegram
      .messages(chat)
      .map(message => (message.reply_markup?.inline_keyboard ?? []).map(row => row.map(({ text }) => text)))
    expect(rows).toEqual([
      [['Georgia', 'Armenia', 'The story'], ['Related stories']],
      [['Georgia', 'Armenia'], ['Transport corridors', 'The story'], ['Related stories']],
    ])
  })

  test('of wide letters stands alone sooner: Georgian and Armenian are cut off where Latin is not', async () => {
    const { telegram, chat, ref, platform } = await connected()
    const [georgian, latin] = ['კულტურა და მემკვიდრეობა', 'culture and of heritage']
    for (const name of [georgian, latin]) {
      const topics = [name, 'Batumi'].map(name => ({ id: 'x', name }))
      await platform.send(ref, postOf({ topics }), first())
    }
    const firstRows = telegram
      .messages(chat)
      .map(message => (message.reply_markup?.inline_keyboard[0] ?? []).map(({ text }) => text))
    expect(firstRows).toEqual([[georgian], [latin, 'Batumi']])
  })

  test('in a supergroup is pressed from its first post on, also after a restart; what it is is asked once', async () => {
    // Its id is like a channel's.
    const { telegram, platform, spent } = await connected()
    const group = telegram.addChat({ type: 'supergroup' })
    const small = telegram.addChat({ type: 'group' })
    for (let posted = 0; posted < 2; posted++) await platform.send(`telegram:${group}`, post, first())
    await platform.send(`telegram:${small}`, post, first())
    expect(telegram.messages(group).map(keys)).toEqual([pressed, pressed])
    expect(telegram.messages(small).map(keys)).toEqual([pressed])
    expect(telegram.requests.filter(({ method }) => method === 'getChat')).toHaveLength(1)
    expect(spent).toEqual([`telegram:${group}`])
  })
})

describe('a post that Telegram refuses as it is', () => {
  test.each(['WEBPAGE_CURL_FAILED', 'WEBPAGE_MEDIA_EMPTY', 'wrong type of the web page content'])(
    'for its preview (%s) is sent once more without it',
    async description => {
      const { telegram, chat, ref, platform, spent } = await connected()
      telegram.fault({ method: sendMessage, kind: '400', description })
      await platform.send(ref, post, first())
      expect(telegram.messages(chat)).toMatchObject([{ link_preview_options: { is_disabled: true } }])
      expect(telegram.messages(chat)[0]?.reply_markup).toBeDefined()
      expect(spent).toEqual([ref])
    },
  )

  test.each(["can't parse entities: something", 'ENTITY_BOUNDS_INVALID', 'BUTTON_URL_INVALID'])(
    'for its marks or buttons (%s) is sent once more in plain words, with its address',
    async description => {
      const { telegram, chat, ref, platform } = await connected()
      telegram.fault({ method: sendMessage, kind: '400', description })
      await platform.send(ref, post, first())
      const [message] = telegram.messages(chat)
      expect(message?.text).toMatch(
        /Also in: Other News \(Georgia, private\)\n\nhttps:\/\/railway\.example\/trains\/1$/,
      )
      expect(message?.entities?.every(({ type }) => type === 'url')).toBe(true)

      telegram.fault({ method: sendMessage, kind: '400', description, times: 2 })
      expect(await outcome(platform.send(ref, post, first()))).toMatchObject({ kind: 'rejected' })
      expect(telegram.requests.filter(({ method }) => method === sendMessage)).toHaveLength(4)
    },
  )

  test('as an edit is made simpler as well; one of a post that is gone, or too old, is refused for good', async () => {
    const { telegram, chat, ref, platform } = await connected()
    const message = await platform.send(ref, post, first())
    telegram.fault({ method: 'editMessageText', kind: '400', description: 'WEBPAGE_CURL_FAILED' })
    await platform.edit(ref, message, postOf({ headline: 'Later' }))
    expect(telegram.messages(chat)).toMatchObject([{ edits: 1, link_preview_options: { is_disabled: true } }])
    expect(await outcome(platform.edit(ref, '4711', post).then(() => ''))).toMatchObject({
      kind: 'absent',
      message: expect.stringContaining('message to edit not found'),
    })
    telegram.fault({ method: 'editMessageText', kind: '400', description: "message can't be edited" })
    expect(await outcome(platform.edit(ref, message, post).then(() => ''))).toMatchObject({
      kind: 'rejected',
    })
  })
})

describe('a post that may have arrived', () => {
  test('is sent again where that is wanted, ever later, and given up after a quarter of an hour', async () => {
    const { telegram, chat, ref, platform, time } = await connected({ settings: { resendUnknown: true } })
    const since = new Date(time.ms)
    telegram.fault({ method: sendMessage, kind: '502-before', times: 3 })
    expect(await outcome(platform.send(ref, post, first()))).toMatchObject({
      kind: 'unknown',
      retryAfter: 2_000,
    })
    time.ms += 60_000
    const again = await outcome(platform.send(ref, post, { ...first(), since }))
    expect(again).toMatchObject({ kind: 'unknown', retryAfter: 30_000 })
    time.ms += 20 * 60_000
    const late = await outcome(platform.send(ref, post, { ...first(), since }))
    expect(late).toMatchObject({ kind: 'unknown', retryAfter: 0 })
    expect(await outcome(platform.send(ref, post, { ...first(), since }))).toHaveProperty('message')
    expect(telegram.messages(chat)).toHaveLength(1)
  })

  test('stays one that may have arrived where the repetition is refused', async () => {
    const { telegram, chat, ref, platform, time } = await connected({ settings: { resendUnknown: true } })
    telegram.fault({ method: sendMessage, kind: '502-after' })
    const since = new Date(time.ms)
    await outcome(platform.send(ref, post, first()))
    telegram.fault({ method: sendMessage, kind: '400', description: 'message is refused' })
    const again = await outcome(platform.send(ref, post, { ...first(), since }))
    expect(again).toMatchObject({ kind: 'unknown', retryAfter: 0 })
    expect(telegram.messages(chat)).toHaveLength(1)
  })
})

describe('what the platform tells of its calls', () => {
  test('each call of an answer that counts, since posts share the limits', async () => {
    const choices = [{ label: 'Next', command: 'latest', argument: '' }]
    const { telegram, chat, ref, spent } = await connected({
      ears: echo(async () => words('Yes', { choices })),
    })
    telegram.say({ chat, text: '/latest' })
    await eventually(() => telegram.messages(chat)).toHaveLength(1)
    const message = telegram.messages(chat)[0]?.message_id ?? 0
    telegram.press({ chat, message, data: seals.seal('latest ') })
    await eventually(() => telegram.requests.at(-1)?.method).toBe('editMessageText')
    expect(spent).toEqual([ref, ref])
  })

  test('what Telegram answered, for who counts its refusals', async () => {
    const statuses: number[] = []
    const answered = (status: number) => void statuses.push(status)
    const { telegram, ref, platform } = await connected({ settings: { answered } })
    telegram.fault({ method: sendMessage, kind: '429', retryAfter: 0 })
    await outcome(platform.send(ref, post, first()))
    await platform.send(ref, post, first())
    expect(statuses.slice(-2)).toEqual([429, 200])
  })
})
