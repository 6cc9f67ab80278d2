import { describe, expect, test } from 'vitest'
import { storyPost, usualForm } from '#core/chat/post.ts'
import { card, first, outcome, post, postOf } from '../support.ts'
import { platformFor } from './bot.ts'
import { absent, alert, calls, chatWith, headline, minute, neverKnown, roundup, second } from './cut-off.ts'

describe.each(['channel', 'supergroup', 'forum topic'] as const)(
  'in a %s a post that may have arrived',
  kind => {
    test.each(['502-after', 'drop-after', 'invalid-json'] as const)(
      'after %s is found, and nothing is left in the log chat',
      async fault => {
        const { telegram, platform, ref, log, known, send, comeBack, posts, idOf, looked } = await chatWith({
          kind,
        })
        expect(await send(fault)).toMatchObject({ kind: 'unknown', retryAfter: 2_000 })
        const found = await comeBack()
        expect(found).toEqual({ message: idOf(headline) })
        expect(looked()).toEqual([Number(known[0]), Number(idOf(headline))])
        expect(posts()).toHaveLength(2)
        expect(telegram.messages(log)).toEqual([])
        expect(calls(telegram, 'forwardMessage').every(({ payload }) => payload.disable_notification)).toBe(
          true,
        )
        await platform.edit(ref, idOf(headline), postOf({ headline: 'Later' }))
        expect(posts().map(({ text }) => text.split('\n')[0])).toEqual(['A bridge opens', 'Later'])
      },
    )

    test.each([
      ['a compact one', storyPost(card, { ...usualForm, size: 'compact' })],
      ['a breaking one', storyPost(card, usualForm, { label: 'Breaking' })],
      ['a roundup', roundup],
      ['one with a notice', postOf({ notice: 'This is a sample.' })],
      ['an alert', alert],
    ] as const)('is found: %s', async (_, what) => {
      const { send, comeBack, idOf } = await chatWith({ kind })
      await send('502-after', what)
      expect(await comeBack(what)).toEqual({ message: idOf(headline) })
    })

    test('is found in its plain form', async () => {
      const { telegram, send, comeBack, idOf } = await chatWith({ kind })
      telegram.fault({ method: 'sendMessage', kind: '400', description: 'BUTTON_URL_INVALID' })
      await send('502-after')
      expect(await comeBack()).toEqual({ message: idOf(headline) })
    })

    test('is found as it was where another report leads its story by now, and brought up to date', async () => {
      const { send, comeBack, posts, idOf } = await chatWith({ kind })
      await send('502-after')
      const grown = postOf({
        headline: 'Trains get faster',
        url: 'https://other.example/1',
        outlet: 'Other News',
      })
      const id = idOf(headline)
      expect(await comeBack(grown)).toEqual({ message: id })
      expect(posts().at(-1)?.text).toContain('Trains get faster')
    })

    test('is found by a bot that was killed and starts again', async () => {
      const { telegram, time, log, send, again, comeBack, ears, platform, ref, idOf } = await chatWith({
        kind,
      })
      await send('drop-after')
      await platform.stop()
      const next = platformFor(telegram, { logChat: String(log), now: () => new Date(time.ms) })
      expect(await outcome(next.platform.send(ref, post, again()))).toMatchObject({ kind: 'unknown' })
      await next.platform.start(ears)
      time.ms += 40 * minute
      expect(await comeBack(post, again(), next.platform)).toEqual({ message: idOf(headline) })
    })

    test('is told from another that was cut off as well, whichever of the two arrived', async () => {
      for (const one of ['502-after', '502-before'] as const)
        for (const two of ['502-after', '502-before'] as const) {
          const { send, again, comeBack, goOn, known, posts, idOf } = await chatWith({ kind })
          await send(one)
          await send(two, second)
          await goOn(
            postOf({ story: 's3', headline: 'A dam is full', url: 'https://dam.example', addresses: [] }),
          )
          const before = posts().map(({ text }) => text)
          const came = await comeBack()
          if ('message' in came && came.message !== undefined && !('kind' in came)) known.push(came.message)
          const late = await comeBack(second, again('the next story'))
          expect(came).toMatchObject(one === '502-after' ? { message: idOf(headline) } : absent)
          expect(late).toMatchObject(two === '502-after' ? { message: idOf('Tea is picked') } : absent)
          expect(posts().map(({ text }) => text)).toEqual(before)
        }
    })

    test('is not taken for an answer that shows the story, nor an answer for it', async () => {
      for (const arrives of [true, false]) {
        const { telegram, chat, ref, send, comeBack, goOn, posts, idOf } = await chatWith({ kind })
        const thread = Number(ref.split('/')[1] ?? 0)
        for (const [index, command] of ['story', 'latest', 'follow'].entries()) {
          telegram.say({
            chat,
            text: `/${command}@${telegram.bot.username}`,
            ...(thread > 0 ? { thread } : {}),
          })
          await expect.poll(() => posts().length).toBe(index + 2)
        }
        await send(arrives ? '502-after' : '502-before')
        const id = String(posts().at(-1)?.message_id)
        await goOn()
        expect(idOf('Armenia is followed')).not.toBe('')
        expect(await comeBack()).toMatchObject(arrives ? { message: id } : absent)
        expect(posts().map(({ edits }) => edits)).toEqual(posts().map(() => 0))
      }
    })

    test('is not sent again within a minute, in which Telegram may still bring it', async () => {
      const { time, send, again, comeBack, platform, ref, goOn } = await chatWith({ kind })
      await send('502-before')
      const came = await outcome(platform.send(ref, post, again()))
      expect(came).toMatchObject({ kind: 'unknown' })
      const began = time.ms
      await goOn()
      time.ms = began
      expect(await comeBack()).toMatchObject(absent)
      expect(time.ms - began).toBeGreaterThanOrEqual(minute)
    })

    test('is not known where the post before it is gone, or stands in what became another chat', async () => {
      const { around, send, comeBack, goOn } = await chatWith({ kind })
      await send('502-before')
      await goOn()
      around.before = '1'
      expect(await comeBack()).toMatchObject(neverKnown)
    })

    test('is not known where the post before it is younger than the attempt', async () => {
      const { telegram, time, around, send, comeBack, platform, ref } = await chatWith({ kind })
      await send('502-before')
      time.ms += 10 * minute
      around.before = await platform.send(ref, second, first('a later one'))
      expect(await comeBack()).toMatchObject(neverKnown)
      expect(calls(telegram, 'forwardMessage')).toHaveLength(1)
    })

    test('is not known where nothing may be forwarded', async () => {
      const { telegram, chat, send, comeBack, goOn } = await chatWith({ kind })
      await send('502-before')
      await goOn()
      telegram.withhold(chat, true)
      const came = await comeBack()
      expect(came).toMatchObject(neverKnown)
      expect('error' in came && came.error.message).toContain('protected content')
    })

    test('is not known where the ledger knows no post from before', async () => {
      const { send, comeBack, again, looked } = await chatWith({ kind })
      await send('502-after')
      expect(await comeBack(post, { ...again(), around: async () => null })).toMatchObject(neverKnown)
      expect(looked()).toEqual([])
    })

    test('is found though it can be edited no more by a bot that wrote it', async () => {
      const { telegram, send, comeBack, posts, idOf } = await chatWith({ kind, resendUnknown: true })
      await send('502-after')
      telegram.fault({ method: 'editMessageText', kind: '400', description: 'message to edit not found' })
      expect(await comeBack()).toEqual({ message: idOf(headline) })
      expect(posts()).toHaveLength(2)
    })

    test('is sent again where that cannot be told and it is to be', async () => {
      const { send, comeBack, again, posts } = await chatWith({ kind, resendUnknown: true })
      await send('502-after')
      const came = await comeBack(post, { ...again(), around: async () => null })
      expect(came).toEqual({ message: String(posts().at(-1)?.message_id) })
      expect(posts()).toHaveLength(3)
    })

    test('is not sent again where it comes too late', async () => {
      const { send, comeBack, again, posts } = await chatWith({ kind, resendUnknown: true })
      await send('502-after', alert)
      const late = { ...again(), late: true, around: async () => null }
      expect(await comeBack(alert, late)).toMatchObject(neverKnown)
      expect(posts()).toHaveLength(2)
    })
  },
)

describe('in a channel', () => {
  test('ten messages that are not there are its end: what did not arrive is sent once more', async () => {
    const { telegram, known, send, comeBack, posts, looked } = await chatWith()
    await send('502-before')
    expect(await comeBack()).toMatchObject(absent)
    const ids = Array.from({ length: 11 }, (_, more) => Number(known[0]) + more)
    expect(looked().slice(-11)).toEqual(ids)
    expect(posts()).toHaveLength(1)
    expect(calls(telegram, 'sendMessage')).toHaveLength(2)
  })

  test('a post is found behind what people post, and what was deleted', async () => {
    const { telegram, chat, ref, platform, send, comeBack, idOf } = await chatWith()
    telegram.say({ chat, text: 'Good morning' })
    const gone = await platform.send(ref, second, first('another'))
    telegram.say({ chat, text: 'Good evening' })
    await fetch(`${telegram.api}/bot${telegram.token}/deleteMessage?chat_id=${chat}&message_id=${gone}`)
    await send('502-after')
    expect(await comeBack()).toEqual({ message: idOf(headline) })
  })

  test('it is not looked for behind twenty messages of others', async () => {
    const { telegram, chat, send, comeBack, looked } = await chatWith()
    for (let count = 0; count < 20; count++) telegram.say({ chat, text: 'Good morning' })
    await send('502-after')
    expect(await comeBack()).toMatchObject(neverKnown)
    expect(looked()).toHaveLength(21)
  })

  test('a post of the same story that was passed on from elsewhere is not ours', async () => {
    const { telegram, chat, send, comeBack, platform, idOf } = await chatWith()
    const elsewhere = telegram.addChat({ type: 'channel' })
    const message = Number(await platform.send(`telegram:${elsewhere}`, post, first('elsewhere')))
    telegram.passOn({ from: elsewhere, message, chat })
    await send('502-before')
    expect(await comeBack()).toMatchObject(absent)
    await send('502-after')
    expect(await comeBack()).toEqual({ message: idOf(headline) })
  })
})

describe('in a supergroup', () => {
  test('a post of the same story that a member passed on is not ours, because it cannot be edited', async () => {
    const { telegram, chat, send, comeBack, goOn, platform, idOf } = await chatWith({ kind: 'supergroup' })
    const elsewhere = telegram.addChat({ type: 'private' })
    const message = Number(await platform.send(`telegram:${elsewhere}`, post, first('elsewhere')))
    telegram.setBotStatus(chat, 'administrator')
    telegram.passOn({ from: elsewhere, message, chat })
    await send('502-after')
    await goOn()
    expect(await comeBack()).toEqual({ message: idOf(headline) })
  })

  test('what others write is not shown to the bot: without a later post it is not known whether one arrived', async () => {
    const { telegram, time, chat, send, comeBack, idOf } = await chatWith({ kind: 'supergroup' })
    for (let count = 0; count < 12; count++) telegram.say({ chat, text: 'Good morning' })
    const began = time.ms
    await send('502-before')
    expect(await comeBack()).toMatchObject(neverKnown)
    // It was waited for.
    expect(time.ms - began).toBeGreaterThan(60 * minute)
    await send('502-after')
    expect(await comeBack()).toEqual({ message: idOf(headline) })
  })

  test('a post stands before one that was begun a minute later, whatever else is there', async () => {
    const { telegram, chat, send, comeBack, goOn } = await chatWith({ kind: 'supergroup' })
    for (let count = 0; count < 12; count++) telegram.say({ chat, text: 'Good morning' })
    await send('502-before')
    await goOn()
    expect(await comeBack()).toMatchObject(absent)
  })
})
