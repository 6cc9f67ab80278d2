import { describe, expect, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Attempt } from '#core/chat/platform.ts'
import { type Post, storyPost, usualForm } from '#core/chat/post.ts'
import type { Fault, TelegramEmulator } from '../../support/telegram/emulator.ts'
import { card, first, outcome, post, postOf } from '../support.ts'
import { connected, platformFor } from './bot.ts'

const other = postOf({ story: 's0', headline: 'A bridge opens' })
const keyboardOf = 'editMessageReplyMarkup'
const lookingGoesOn = { kind: 'unknown', retryAfter: 1_000 }
const neverKnown = { kind: 'unknown', retryAfter: 0 }

type Channel = {
  readonly botCanEdit?: boolean
  readonly findPosts?: boolean
  readonly resendUnknown?: boolean
  readonly none?: true
}

/** A channel with a post of ours in it, and what the ledger would do: to come back with a post for as long as that is asked. */
async function channelWith({ none, resendUnknown = false, findPosts = true, ...rights }: Channel = {}) {
  const world = await connected({ settings: { resendUnknown, findPosts } })
  const { telegram, time } = world
  const chat = telegram.addChat({ type: 'channel', ...rights })
  const ref: ChatRef = `telegram:${chat}`
  const known: string[] = []
  if (none === undefined) known.push(await world.platform.send(ref, other, first('another')))
  const newest = known.at(-1) ?? null
  const ledger = { isOther: async (id: string) => known.includes(id), newest: async () => newest }
  const attempt: Attempt = { ...first(), ...ledger }
  const again: Attempt = { ...attempt, since: new Date(time.ms) }

  async function send(kind: Fault['kind'], what: Post = post) {
    telegram.fault({ method: 'sendMessage', chat, kind })
    return await outcome(world.platform.send(ref, what, attempt))
  }
  /** Comes back until the outcome is final; gives it, with what was said on the way. */
  async function comeBack(platform = world.platform, what: Post = post, as = again) {
    for (const said: unknown[] = []; ; ) {
      const came = await outcome(platform.send(ref, what, as))
      if (!('kind' in came)) return { came, id: came.message, said }
      if (came.retryAfter === 0) return { came, id: undefined, said }
      said.push({ kind: came.kind, retryAfter: came.retryAfter })
    }
  }
  const posts = () => telegram.messages(chat)
  const looks = () => calls(telegram, keyboardOf).map(({ payload }) => payload.message_id)
  return { ...world, chat, ref, known, again, send, comeBack, posts, looks }
}

const calls = ({ requests }: TelegramEmulator, name: string) =>
  requests.filter(({ method }) => method === name)
const textsOf = (posts: readonly { readonly text: string }[]) => posts.map(({ text }) => text.split('\n')[0])

describe('a post in a channel that may have arrived', () => {
  test.each(['502-after', 'drop-after', 'invalid-json'] as const)(
    'after %s is found, and edited as its story grows',
    async kind => {
      const { platform, ref, send, comeBack, posts, looks, spent } = await channelWith()
      expect(await send(kind)).toMatchObject({ kind: 'unknown', retryAfter: 2_000 })
      const before = spent.length
      const { id: found, said } = await comeBack()
      const id = posts()[1]?.message_id
      expect([found, said, looks()]).toEqual([String(id), [], [id]])
      // The bot's rights, and the text that is to be what the ledger says is shown.
      expect(spent.slice(before)).toEqual([ref, ref])
      expect(posts()).toHaveLength(2)
      expect(posts().map(({ edits }) => edits)).toEqual([0, 0])
      await platform.edit(ref, found ?? '', postOf({ headline: 'Later' }))
      expect(textsOf(posts())).toEqual(['A bridge opens', 'Later'])
    },
  )

  test('is not looked for unless that is wanted', async () => {
    const { telegram, send, comeBack } = await channelWith({ findPosts: false })
    expect(await send('502-after')).toMatchObject(neverKnown)
    expect((await comeBack()).came).toMatchObject(neverKnown)
    expect(calls(telegram, keyboardOf)).toHaveLength(0)
  })

  test('is found by a bot that was killed and starts again, whatever the bot knew of the chat', async () => {
    const { telegram, time, send, comeBack, posts, ears, platform } = await channelWith()
    await send('drop-after')
    await platform.stop()
    const next = platformFor(telegram, { findPosts: true, now: () => new Date(time.ms) })
    // What is due may be begun before the bot is connected.
    expect((await outcome(next.platform.send('telegram:1', post, first()))).kind).toBe('gone')
    await next.platform.start(ears)
    time.ms += 40 * 60_000
    expect((await comeBack(next.platform)).id).toBe(String(posts()[1]?.message_id))
  })

  test('waits for the bot to be connected', async () => {
    const { telegram, time, ref, again, send } = await channelWith()
    await send('drop-after')
    const { platform } = platformFor(telegram, { findPosts: true, now: () => new Date(time.ms) })
    const marked = storyPost(card, usualForm)
    expect(await outcome(platform.send(ref, marked, again))).toMatchObject({ kind: 'unknown' })
    expect(calls(telegram, keyboardOf)).toHaveLength(0)
  })

  test.each(['502-before', 'drop-before', '500'] as const)(
    'after %s is not there: three that are not, and it stays unknown',
    async kind => {
      const { send, comeBack, posts, looks, known, telegram } = await channelWith()
      await send(kind)
      const { came, said } = await comeBack()
      expect(came).toMatchObject(neverKnown)
      expect(said).toEqual([lookingGoesOn, lookingGoesOn])
      expect(looks()).toEqual([1, 2, 3].map(more => Number(known[0]) + more))
      expect(posts()).toHaveLength(1)
      expect(calls(telegram, 'sendMessage')).toHaveLength(2)
      // The bot's rights are asked for once.
      expect(calls(telegram, 'getChatMember')).toHaveLength(1)
    },
  )

  test('is found behind what people posted in between, and among posts that are known', async () => {
    const { telegram, platform, chat, ref, known, send, comeBack, posts, looks } = await channelWith()
    const said = telegram.say({ chat, text: 'Good morning' })
    known.push(await platform.send(ref, postOf({ story: 's2' }), first('a third')))
    await send('502-after')
    const { id: found } = await comeBack()
    const id = posts()[2]?.message_id
    expect([found, looks()]).toEqual([String(id), [said, id]])
  })

  test('is not looked for behind ten messages of others', async () => {
    const { telegram, chat, send, comeBack, looks } = await channelWith()
    for (let count = 0; count < 10; count++) telegram.say({ chat, text: 'Good morning' })
    await send('502-after')
    expect((await comeBack()).came).toMatchObject(neverKnown)
    expect(looks()).toHaveLength(10)
  })

  test('is found behind one that was deleted', async () => {
    const { telegram, platform, ref, chat, send, comeBack, posts } = await channelWith()
    const message_id = Number(await platform.send(ref, postOf({ story: 's2' }), first('a third')))
    await fetch(`${telegram.api}/bot${telegram.token}/deleteMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: chat, message_id }),
    })
    await send('502-after')
    expect((await comeBack()).id).toBe(String(posts()[1]?.message_id))
  })

  test('shows, once it is found, what the story has come to since', async () => {
    const { send, comeBack, posts } = await channelWith()
    await send('502-after')
    const grown = postOf({ headline: 'A faster train, at last', alsoIn: [] })
    expect((await comeBack(undefined, grown)).id).toBe(String(posts()[1]?.message_id))
    expect(textsOf(posts())).toEqual(['A bridge opens', 'A faster train, at last'])
  })

  test('is known by its words where its buttons are others by now', async () => {
    const { send, comeBack, posts } = await channelWith()
    await send('502-after')
    const elsewhere = postOf({ topics: [{ id: 'ganja', name: 'Ganja' }] })
    expect((await comeBack(undefined, elsewhere)).id).toBe(String(posts()[1]?.message_id))
    expect(posts()[1]?.reply_markup?.inline_keyboard[0]?.[0]?.text).toBe('Ganja')
  })

  test('is told from another that was cut off as well, whichever of the two arrived', async () => {
    const next = postOf({ story: 's2', headline: 'Tea is picked' })
    for (const [one, two] of [
      ['502-after', '502-after'],
      ['502-before', '502-after'],
      ['502-after', '502-before'],
    ] as const) {
      const { send, again, comeBack, posts, known } = await channelWith()
      await send(one)
      await send(two, next)
      const buttons = posts().map(({ reply_markup }) => reply_markup)
      const came = (await comeBack()).id
      if (came !== undefined) known.push(came)
      const late = (await comeBack(undefined, next, { ...again, key: 'the next story' })).id
      const ids = posts().map(({ message_id }) => String(message_id))
      expect([came, late]).toEqual([
        one.endsWith('after') ? ids[1] : undefined,
        two.endsWith('after') ? ids.at(-1) : undefined,
      ])
      // What bore the wrong buttons for a moment has its own again.
      expect(posts().map(({ reply_markup }) => reply_markup)).toEqual(buttons)
    }
  })

  test('is looked for side by side with another, and each look comes to its end', async () => {
    const { telegram, chat, ref, platform, send, again, looks } = await channelWith()
    for (const text of ['Good morning', 'Good evening']) telegram.say({ chat, text })
    await send('502-before')
    await send('502-before', other)
    const both = [
      [post, again],
      [postOf({ story: 's2' }), { ...again, key: 'the next story' }],
    ] as const
    const last = []
    for (let turn = 0; turn < 5; turn++)
      for (const [what, attempt] of both)
        last.push((await outcome(platform.send(ref, what, attempt))).retryAfter)
    expect(last).toEqual([...Array(8).fill(1_000), 0, 0])
    expect(new Set(looks()).size).toBe(5)
  })

  test('stays unknown where another message of ours stands in its place, and that keeps its words', async () => {
    const { telegram, chat, send, comeBack, posts, looks } = await channelWith()
    telegram.say({ chat, text: '/latest' })
    await telegram.nextMessage(chat)
    await expect.poll(() => posts()).toHaveLength(2)
    await send('502-before')
    expect((await comeBack()).came).toMatchObject(neverKnown)
    expect(textsOf(posts())).toEqual(['A bridge opens', 'You said latest'])
    expect(looks()).toHaveLength(2)
  })
})

describe('nothing is tried', () => {
  const untouched = async (world: Awaited<ReturnType<typeof channelWith>>, what: Post = post) => {
    expect(await world.send('502-after', what)).toMatchObject({ kind: 'unknown' })
    expect((await world.comeBack(undefined, what)).came).toMatchObject(neverKnown)
    expect(world.looks()).toEqual([])
    expect(world.posts().at(-1)?.edits).toBe(0)
  }

  test('where the bot may change what others post: theirs would get our buttons', async () => {
    const world = await channelWith({ botCanEdit: true })
    world.telegram.say({ chat: world.chat, text: 'Good morning' })
    await untouched(world)
  })

  test('where the ledger knows no post from before', async () => untouched(await channelWith({ none: true })))

  test('for a post without buttons, or with those of every roundup', async () => {
    const world = await channelWith()
    await untouched(world, storyPost(card, { ...usualForm, size: 'compact' }))
    const roundup: Post = {
      kind: 'roundup',
      form: usualForm,
      title: 'News',
      cards: [card],
      rest: 4,
      choices: [],
    }
    await untouched(world, roundup)
  })

  test('in groups, supergroups, forum topics and private chats, where answers of ours stand too', async () => {
    const { telegram, platform, again, chat } = await channelWith()
    const forum = telegram.addChat({ type: 'supergroup', forum: true })
    const places = [
      telegram.addChat({ type: 'private' }),
      telegram.addChat({ type: 'group' }),
      telegram.addChat({ type: 'supergroup' }),
      `${forum}/${telegram.addTopic(forum)}`,
    ]
    for (const place of places) {
      const ref: ChatRef = `telegram:${place}`
      telegram.fault({ method: 'sendMessage', kind: '502-after' })
      expect(await outcome(platform.send(ref, post, first()))).toMatchObject(neverKnown)
      expect(await outcome(platform.send(ref, post, again))).toMatchObject(neverKnown)
    }
    expect(calls(telegram, keyboardOf)).toEqual([])
    expect(calls(telegram, 'getChat').filter(({ payload }) => payload.chat_id !== chat)).toHaveLength(2)
  })
})

describe('where what may have arrived is sent again', () => {
  test('it is not sent twice in a channel where it is found', async () => {
    const { send, comeBack, posts } = await channelWith({ resendUnknown: true })
    await send('502-after')
    expect((await comeBack()).id).toBe(String(posts()[1]?.message_id))
    expect(posts()).toHaveLength(2)
  })

  test('nor where it is found and can be edited no more', async () => {
    const { telegram, send, comeBack, posts } = await channelWith({ resendUnknown: true })
    await send('502-after')
    telegram.fault({ method: 'editMessageText', kind: '400', description: "message can't be edited" })
    expect((await comeBack()).id).toBe(String(posts()[1]?.message_id))
    expect(posts()).toHaveLength(2)
  })

  test('it is sent again where it is not there', async () => {
    const { send, comeBack, posts, looks } = await channelWith({ resendUnknown: true })
    await send('502-before')
    expect((await comeBack()).id).toBe(String(posts()[1]?.message_id))
    expect([posts().length, looks().length]).toEqual([2, 3])
  })
})

describe('trouble while a post is looked for', () => {
  test('a limit is waited for as long as Telegram says', async () => {
    const { telegram, send, again, comeBack, platform, ref, posts } = await channelWith()
    await send('502-after')
    for (const method of ['getChatMember', keyboardOf, 'editMessageText']) {
      telegram.fault({ method, kind: '429', retryAfter: 7 })
      expect(await outcome(platform.send(ref, post, again))).toMatchObject({
        kind: 'busy',
        retryAfter: 7_000,
      })
    }
    expect((await comeBack()).id).toBe(String(posts()[1]?.message_id))
  })

  test('what is not known of a call is found out by another, ever later, and after half a day no more', async () => {
    const { telegram, time, send, again, comeBack, platform, ref, posts } = await channelWith()
    await send('502-after')
    for (const [hours, retryAfter] of [
      [0, 2_000],
      [1, 60_000],
      [13, 0],
    ] as const) {
      for (const kind of ['502-before', '502-after', 'drop-after'] as const) {
        telegram.fault({ method: keyboardOf, kind })
        const later = { ...again, since: new Date(time.ms - hours * 3_600_000) }
        expect(await outcome(platform.send(ref, post, later))).toMatchObject({ kind: 'unknown', retryAfter })
      }
    }
    expect((await comeBack()).id).toBe(String(posts()[1]?.message_id))
  })

  test('any other answer leaves it unknown', async () => {
    for (const description of [
      'BUTTON_INVALID',
      'message is not ours',
      'MESSAGE_ID_INVALID',
      'chat not found',
    ]) {
      const { telegram, send, comeBack, looks } = await channelWith()
      await send('502-after')
      telegram.fault({ method: keyboardOf, kind: '400', description })
      expect((await comeBack()).came).toMatchObject(neverKnown)
      expect(looks()).toHaveLength(1)
    }
  })

  test('a bot that may post no more finds nothing', async () => {
    const { telegram, chat, send, comeBack, looks } = await channelWith()
    await send('502-after')
    telegram.setBotStatus(chat, 'member', false)
    expect((await comeBack()).came).toMatchObject(neverKnown)
    telegram.kick(chat)
    expect((await comeBack()).came).toMatchObject(neverKnown)
    expect(looks()).toEqual([])
  })
})
