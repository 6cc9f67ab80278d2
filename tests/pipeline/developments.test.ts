import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import { SendError } from '#core/chat/send-error.ts'
import { migrations } from '../../src/storage/migrations/index.ts'
import { type Newsroom, newsroom, outlet } from '../support/newsroom.ts'
import { noon, region } from '../support/sample-bot.ts'

const chat = 'test:1'
let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
})
afterEach(() => room.close())

const block = 'an apartment block in Rustavi, Georgia'
const first = 'Gas explosion in Rustavi apartment block kills two'
async function explosion() {
  room.publish('herald', first, { text: `Two people were killed when gas exploded in ${block}.` })
  await room.pass(10)
  room.publish('courier', 'Rustavi apartment block gas explosion kills two', {
    text: `Two people died in a gas explosion in ${block}.`,
  })
  await room.pass(10)
}
const later = (dead: string) => `${dead} dead in Rustavi apartment block gas explosion`
const report = (outlet: string, dead: string, more = '') =>
  room.publish(outlet, later(dead), {
    text: `${dead} people were killed when gas exploded in ${block}. ${more}`,
  })
const post = () => {
  const shown = room.posts(chat)[0] ?? expect.fail('nothing was posted')
  return shown.post.kind === 'story' ? { ...shown.post, edits: shown.edits } : expect.fail('it is no story')
}

describe('a story that develops', () => {
  test('shows in its post the latest number of dead and who gives it, with a link, and keeps its headline', async () => {
    await room.follow(chat, 'georgia')
    await explosion()
    expect(post().news).toBeNull()
    report('gazette', 'Fourteen')
    for (let half = 0; half < 3; half++) await room.pass(30)
    const url =
      'https://gazette.example.org/news/Fourteen%20dead%20in%20Rustavi%20apartment%20block%20gas%20explosion'
    expect(post()).toMatchObject({
      card: { headline: first },
      news: { text: 'gazette adds: 14 killed', url },
    })
  })

  test('is edited no sooner and no oftener for it', async () => {
    await room.follow(chat, 'georgia')
    await explosion()
    const before = post().edits
    for (const [at, dead] of ['Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'].entries()) {
      report(at % 2 === 0 ? 'gazette' : 'observer', dead)
      await room.pass(1)
    }
    for (let half = 0; half < 4; half++) await room.pass(30)
    expect(post().edits - before).toBeLessThanOrEqual(3)
    expect(post().news?.text).toBe('observer adds: 8 killed')
  })

  test('says it in the language of the chat', async () => {
    await room.ask(chat, '/follow georgia', { locale: 'ru' })
    await explosion()
    report('gazette', 'Fourteen')
    await room.pass(60)
    expect(post().news?.text).toBe('gazette дополняет: 14 погибших')
  })

  test('says nothing of what the article that leads it says itself, or of who was first', async () => {
    await room.follow(chat, 'georgia')
    await explosion()
    room.publish('herald', 'Gas explosion in Rustavi apartment block kills fourteen', {
      id: first,
      text: `Fourteen people were killed when gas exploded in ${block}.`,
    })
    await room.pass(30)
    report('gazette', 'Fourteen')
    await room.pass(60)
    expect(post()).toMatchObject({ was: first, news: null })
  })

  test('has a headline that can be read as well, once there is one in the language of the chat', async () => {
    await room.ask(chat, '/follow georgia', { locale: 'ru' })
    await room.ask('test:2', '/follow georgia in en', { locale: 'ru' })
    await room.ask('test:3', '/follow georgia', { locale: 'en' })
    await explosion()
    const headline = 'При взрыве газа в жилом доме в Рустави погибли два человека'
    room.publish('observer', headline, {
      text: 'Два человека погибли при взрыве газа в жилом доме в Рустави, сообщило МВД Грузии.',
    })
    for (let half = 0; half < 3; half++) await room.pass(30)
    const read = (of: ChatRef) => room.posts(of).map(({ post }) => 'readable' in post && post.readable)
    expect(post()).toMatchObject({
      card: { headline: first },
      readable: { headline, by: 'observer (Азербайджан, независимое издание)' },
    })
    expect([read('test:2'), read('test:3')]).toEqual([[null], [null]])
  })

  test('says in its own words what the outlet that leads it has reported since', async () => {
    await room.ask(chat, '/follow georgia', { locale: 'ru' })
    await explosion()
    room.publish('observer', 'Rescuers end search after gas explosion in Rustavi apartment block', {
      text: `Rescuers ended their search after gas exploded in ${block}.`,
    })
    await room.pass(30)
    expect(post().news).toBeNull()
    const title = 'Rustavi apartment block gas explosion: gas company director resigns'
    room.publish('herald', title, { text: `The director resigned after gas exploded in ${block}.` })
    for (let half = 0; half < 4; half++) await room.pass(30)
    expect(post().news).toMatchObject({ text: `herald: «${title}»` })
    expect(await room.ask(chat, '/story rustavi')).toMatch(
      ` · herald: “${title}” <https://herald.example.org/`,
    )
    // Numbers that another has are weightier.
    report('gazette', 'Fourteen')
    for (let half = 0; half < 5; half++) await room.pass(30)
    expect(post().news?.text).toBe('gazette дополняет: 14 погибших')
  })

  test('says that another denies it', async () => {
    await room.follow(chat, 'georgia')
    room.publish('herald', 'Gas company of Rustavi to be sold, says minister', {
      text: 'The gas company of Rustavi, Georgia, is to be sold, the minister said.',
    })
    await room.pass(10)
    const title = 'Gas company of Rustavi denies that it is to be sold'
    room.publish('gazette', title, {
      text: 'The gas company of Rustavi, Georgia, is not to be sold, it said after the minister said it was.',
    })
    for (let half = 0; half < 3; half++) await room.pass(30)
    expect(post().news?.text).toBe(`gazette: “${title}”`)
  })

  test('says nothing more of a report that was withdrawn', async () => {
    await room.follow(chat, 'georgia')
    await explosion()
    report('gazette', 'Fourteen')
    await room.pass(60)
    room.publish('gazette', 'Retraction: Fourteen dead in Rustavi apartment block gas explosion', {
      id: 'Fourteen dead in Rustavi apartment block gas explosion',
      text: 'Retraction: this report was wrong and has been withdrawn.',
    })
    for (let hour = 0; hour < 3; hour++) await room.pass(60)
    expect(post().news).toBeNull()
  })

  test('says nothing of numbers that were overtaken since beside those that stand', async () => {
    await room.follow(chat, 'georgia')
    await explosion()
    report('gazette', 'Three', 'Twelve people are missing.')
    await room.pass(20)
    room.publish('herald', 'Gas explosion in Rustavi apartment block kills nine', {
      id: first,
      text: `Nine people were killed when gas exploded in ${block}.`,
    })
    for (let half = 0; half < 3; half++) await room.pass(30)
    expect(post().news?.text).toBe('gazette adds: 12 missing')
  })

  test('tells of the dead before the hurt, and of who counts anew', async () => {
    await room.follow(chat, 'georgia')
    await explosion()
    report('gazette', 'Fourteen')
    await room.pass(10)
    report('observer', 'Fourteen', 'Thirty people were injured.')
    await room.pass(60)
    expect(post().news?.text).toBe('gazette adds: 14 killed')
    room.publish('gazette', 'Sixteen dead in Rustavi apartment block gas explosion', {
      id: 'Fourteen dead in Rustavi apartment block gas explosion',
      text: `Sixteen people were killed when gas exploded in ${block}.`,
    })
    for (let hour = 0; hour < 3; hour++) await room.pass(60)
    expect(post().news?.text).toBe('gazette changed 14 killed to 16 killed')
  })
})

/** What a digest says: "Headline | mark | news" of each line. */
const digests = (of: ChatRef = chat) =>
  room.posts(of).map(({ post }) => {
    if (post.kind !== 'roundup') return expect.fail(`it is a ${post.kind}`)
    return post.cards.map(({ story, headline }) => {
      const update = post.updates?.[story]
      return [headline, update?.mark, update?.news?.text].filter(Boolean).join(' | ')
    })
  })
const hours = async (count: number) => {
  for (let hour = 0; hour < count; hour++) await room.pass(60)
}
const mark = 'Update to an earlier story'

describe('a story that was in a digest', () => {
  beforeEach(() => room.follow(chat, 'georgia', { rhythm: { kind: 'daily', at: '20:00' } }))

  test('is in the next once more when it has developed, marked so, with what came and from whom, and then no more', async () => {
    await explosion()
    await hours(9)
    room.publish('gazette', 'Gas explosion in Rustavi apartment block: rescuers search on', {
      text: `Fourteen people were killed when gas exploded in ${block}.`,
    })
    room.publish('observer', 'Tbilisi tram line study begins')
    await room.pass(30)
    expect(digests()).toEqual([[first]])
    room.publish('courier', 'Rescuers search on after gas explosion in Rustavi apartment block', {
      text: `Fourteen people died in a gas explosion in ${block}.`,
    })
    await hours(24)
    expect(digests()[1]).toEqual([
      `${first} | ${mark} | gazette adds: 14 killed`,
      'Tbilisi tram line study begins',
    ])
    await hours(24)
    expect(digests()).toHaveLength(2)
  })

  test('is not for another outlet alone, nor for what was known when the digest went out', async () => {
    await explosion()
    report('gazette', 'Fourteen')
    await hours(9)
    room.publish('observer', 'Rustavi apartment block gas explosion kills fourteen', {
      text: `Fourteen people were killed when gas exploded in ${block}.`,
    })
    await hours(24)
    expect(digests()).toHaveLength(1)
  })

  test('is told once a digest, however often it develops, and not where it is muted', async () => {
    await room.follow('test:2', 'georgia', { rhythm: { kind: 'hourly' } })
    await room.follow('test:3', 'georgia', { rhythm: { kind: 'hourly' } })
    await explosion()
    await hours(1)
    await room.ask('test:3', '/mute georgia')
    for (const dead of ['Three', 'Four', 'Five']) {
      report('gazette', dead)
      await room.pass(10)
    }
    await hours(2)
    report('courier', 'Ninety')
    await hours(3)
    const update = (dead: string) => [`${later(dead)} | ${mark}`]
    expect(digests('test:2')).toEqual([[first], update('Five'), update('Ninety')])
    expect(digests('test:3')).toEqual([[first]])
  })

  test('is in the next as if for the first time, and no update, where that digest was refused', async () => {
    await explosion()
    room.failures.push(new SendError('rejected', 'it is too long'))
    await hours(9)
    report('gazette', 'Fourteen')
    await hours(24)
    expect(digests()).toEqual([[later('Fourteen')]])
  })

  test('is told no second time after updates were known by their days', async () => {
    await room.follow(chat, 'georgia', { rhythm: { kind: 'hourly' } })
    await explosion()
    await hours(1)
    report('gazette', 'Fourteen')
    await hours(2)
    expect(digests()).toHaveLength(2)
    await sql`ALTER TABLE stories DROP COLUMN developments`.execute(room.db)
    for (const day of ['2026-11-23', '2026-11-24'])
      await sql`INSERT INTO deliveries SELECT 'update ' || ${day} || ' ' || substr(told.story, 10), told.chat, told.platform,
        told.way, told.urgency, told.gathered, told.state, told.planned_at, told.due_at, told.expires_at, told.attempts,
        told.attempted_at, told.settled_at, told.message, told.detail, told.folded_into, told.shown, told.edits, told.edit_at
        FROM deliveries AS told WHERE told.story LIKE 'update _ %'`.execute(room.db)
    await sql`DELETE FROM deliveries WHERE story LIKE 'update _ %'`.execute(room.db)
    await migrations['2026-12-07-how-often-developed']?.up(room.db)
    report('courier', 'Fourteen')
    await hours(2)
    expect(digests()).toHaveLength(2)
  })

  test('is when its report was seen before that digest and read only after it', async () => {
    await room.close()
    const sources = [outlet('herald', 'GE'), outlet('courier', 'AM'), outlet('gazette', 'DE')]
    room = await newsroom({}, noon, {
      region: { ...region, sources: sources.map(each => ({ ...each, fullText: each.id === 'gazette' })) },
      // The next page may be read half an hour later.
      readPage: async () => ({ problem: 'it is too long', lasting: true, pause: 30 * 60_000 }),
    })
    await room.follow(chat, 'georgia', { rhythm: { kind: 'hourly' } })
    await explosion()
    await room.pass(27)
    room.publish('gazette', 'Berlin opens a museum of carpets')
    await room.pass(10)
    report('gazette', 'Fourteen')
    await room.pass(1)
    await room.pass(1)
    expect(digests()).toEqual([[first]])
    await hours(4)
    expect(digests().slice(1)).toEqual([[`${later('Fourteen')} | ${mark}`]])
  })

  test('is in a digest once where a weekly one was made daily meanwhile', async () => {
    await room.follow(chat, 'georgia', { rhythm: { kind: 'hourly' } })
    await explosion()
    await hours(1)
    await room.ask(chat, '/follow georgia weekly')
    report('gazette', 'Fourteen')
    await room.pass(30)
    await room.ask(chat, '/follow georgia daily 20:00')
    report('observer', 'Fifteen')
    await room.pass(30)
    const { rows } = await sql`SELECT story FROM deliveries WHERE story LIKE 'update %'`.execute(room.db)
    expect(rows).toHaveLength(1)
    await hours(24)
    expect(digests().slice(1)).toEqual([[`${later('Fifteen')} | ${mark}`]])
  })

  test('comes no more once nobody there follows it, or each story at once', async () => {
    await room.follow('test:2', 'georgia', { rhythm: { kind: 'daily', at: '20:00' } })
    await explosion()
    await hours(9)
    report('gazette', 'Fourteen')
    await room.pass(30)
    await room.ask(chat, '/unfollow georgia')
    await room.ask('test:2', '/follow georgia each')
    await hours(24)
    expect(room.posts(chat)).toHaveLength(1)
    expect(room.posts('test:2')).toHaveLength(1)
  })
})
