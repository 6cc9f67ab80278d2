import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { usualForm } from '#core/chat/post.ts'
import { SendError } from '#core/chat/send-error.ts'
import { everything, usualTelling } from '#core/delivery/subscription.ts'
import { type Newsroom, newsroom } from '../support/newsroom.ts'
import { quake as first, reportQuake } from '../support/quake.ts'

const chat = 'test:1'
const mention = '123456789012345678'
let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
})
afterEach(() => room.close())

const report = (...outlets: Parameters<typeof reportQuake>[1][]) => {
  for (const outlet of outlets) reportQuake(room, outlet)
}
/** The first report, two that make it breaking, and one more. */
async function quake() {
  report('herald')
  await room.pass(10)
  report('courier', 'observer')
  await room.pass(10)
  report('gazette')
  await room.pass(10)
}
const follow = async (...lines: readonly string[]) => {
  for (const line of lines) await room.ask(chat, `/follow ${line}`)
}
/** What stands in the chat: "12:21 alert Headline, to m1 loud mention". */
const shown = () =>
  room.posts(chat).map(({ post, sentAt }, at) => {
    const { silent, mention } = post.form
    const how = `${silent ? 'silent' : 'loud'}${mention === null ? '' : ' mention'}`
    return `${sentAt.toISOString().slice(11, 16)} ${room.lines(chat)[at]} ${how}`
  })

describe('a story that breaks', () => {
  test('does not wait for the digest that has it, where the chat wants what breaks, and is not in it again', async () => {
    await follow('georgia daily 20:00', 'everything breaking loud')
    await quake()
    const alone = [`08:21 story ${first} loud`]
    expect(shown()).toEqual(alone)
    for (let hours = 0; hours < 12; hours++) await room.pass(60)
    expect(shown()).toEqual(alone)
  })

  test('does not wait for the end of quiet hours of another subscription', async () => {
    await follow('georgia quiet 08:00-23:00', 'everything breaking loud no quiet')
    await quake()
    expect(shown()).toEqual([`08:21 story ${first} loud`])
  })

  test('does not wait for the cap', async () => {
    await follow('georgia cap 1')
    room.publish('herald', 'Tbilisi opens a museum of carpets')
    await room.pass(5)
    await quake()
    expect(shown().slice(1)).toEqual([`08:26 story ${first} silent`])
  })

  test('that was posted before is told of in answer to that post, once, with sound and mention', async () => {
    await follow('georgia', 'tbilisi breaking loud')
    const form = { ...usualForm, silent: false, mention }
    const telling = { ...usualTelling, breakingOnly: true, form }
    await room.app.subscriptions.follow(chat, { wants: everything, telling }, 'en', room.now)
    await quake()
    await room.pass(70)
    expect(shown()).toEqual([`08:11 story ${first} silent`, `08:21 alert ${first}, to m1 loud mention`])
    const [posted, alert] = room.posts(chat)
    expect(posted?.post).toMatchObject({ label: 'Breaking' })
    expect(alert?.post).toMatchObject({ label: 'Breaking', card: { reach: '3 outlets, 3 separate sources' } })
    expect(await room.ask(chat, '/why earthquake')).toMatch(
      /\n\nPosted here: Nov 23, 12:11 GMT\+4, and brought up to date 1 time since\.\n\nTold here as breaking: Nov 23, 12:21 GMT\+4\.\n/,
    )
  })

  test('that was in a digest before is told of in answer to that', async () => {
    await follow('georgia hourly', 'everything breaking')
    report('herald')
    await room.pass(40)
    await room.pass(19)
    report('courier', 'observer')
    await room.pass(5)
    expect(shown()).toEqual([`09:00 roundup ${first} silent`, `09:05 alert ${first}, to m1 silent`])
  })

  test('does not wait for the cap in a digest that was made, nor answers it, and is not in it again', async () => {
    await follow('armenia', 'georgia hourly cap 1', 'everything breaking loud')
    report('herald')
    await room.pass(35)
    room.publish('observer', 'Yerevan opens a museum of carpets')
    await room.pass(20)
    await room.pass(5)
    report('courier', 'gazette')
    await room.pass(5)
    const alone = ['08:56 story Yerevan opens a museum of carpets silent', `09:06 story ${first} loud`]
    expect(shown()).toEqual(alone)
    await room.pass(51)
    await room.pass(60)
    expect(shown()).toEqual(alone)
  })

  test('is not told of again where it was posted with sound already, or nobody asked for more than the post', async () => {
    await follow('georgia loud', 'everything breaking loud')
    await room.ask('test:2', '/follow georgia')
    await room.ask('test:2', '/follow everything breaking')
    await quake()
    expect(room.posts(chat)).toHaveLength(1)
    expect(room.posts('test:2')).toHaveLength(1)
  })

  test('comes at once with the sound of who asked for what breaks', async () => {
    await follow('georgia', 'everything breaking loud')
    report('herald', 'courier', 'observer')
    await room.pass(10)
    report('gazette')
    await room.pass(10)
    expect(shown()).toEqual([`08:11 story ${first} loud`])
  })

  test('is not told of where it is muted, nor hours later when quiet hours end', async () => {
    await follow('georgia', 'everything breaking loud')
    await room.ask('test:2', '/follow georgia')
    await room.ask('test:2', '/follow everything breaking loud quiet 12:15-17:00')
    report('herald')
    await room.pass(10)
    await room.ask(chat, '/mute georgia')
    report('courier', 'observer')
    for (let half = 0; half < 12; half++) await room.pass(30)
    expect(room.posts(chat)).toHaveLength(1)
    expect(room.posts('test:2')).toHaveLength(1)
  })

  test('waits for nothing any more once nobody wants to be told of it', async () => {
    await follow('georgia', 'everything breaking loud quiet 12:15-12:40')
    report('herald')
    await room.pass(10)
    report('courier', 'observer')
    await room.pass(10)
    await room.ask(chat, '/unfollow 2')
    await room.pass(30)
    expect(room.posts(chat)).toHaveLength(1)
  })

  test('is told of once, though the answer is lost and a platform is asked again', async () => {
    await follow('georgia', 'everything breaking loud')
    report('herald')
    await room.pass(10)
    report('courier', 'observer')
    room.failures.push(
      new SendError('busy', 'wait', { retryAfter: 1_000 }),
      new SendError('unknown', 'nobody can know'),
    )
    await room.pass(10)
    report('gazette')
    await room.pass(10)
    await room.pass(10)
    expect(room.posts(chat)).toHaveLength(1)
    const { rows } = await sql<{ state: string }>`
      SELECT state FROM deliveries WHERE story LIKE 'alert %'`.execute(room.db)
    expect(rows).toEqual([{ state: 'unknown' }])
  })

  test('is looked for, and not told of hours later, where nobody knew whether it arrived', async () => {
    await follow('georgia', 'everything breaking loud')
    report('herald')
    await room.pass(10)
    report('courier', 'observer')
    room.failures.push(new SendError('unknown', 'it broke', { retryAfter: 4 * 3_600_000 }))
    await room.pass(10)
    for (let half = 0; half < 9; half++) await room.pass(30)
    expect(shown()).toEqual([`08:11 story ${first} silent`])
    const { rows } = await sql<{ state: string; detail: string }>`
      SELECT state, detail FROM deliveries WHERE story LIKE 'alert %'`.execute(room.db)
    expect(rows).toEqual([{ state: 'expired', detail: 'too old' }])
  })

  test('whose first post may not have arrived is told of when that is cleared up', async () => {
    await follow('georgia', 'everything breaking loud')
    report('herald')
    room.failures.push(new SendError('unknown', 'it broke', { retryAfter: 15 * 60_000 }))
    await room.pass(10)
    report('courier', 'observer')
    await room.pass(10)
    await room.pass(10)
    expect(shown()).toHaveLength(2)
  })
})
