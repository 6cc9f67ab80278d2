import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { shortened } from '#core/article/text/shortened.ts'
import { aboutTopic } from '#core/delivery/subscription.ts'
import type { Keep } from '#core/thinning.ts'
import { thin } from '../../src/pipeline/thin.ts'
import { addedStore } from '../../src/storage/added-store.ts'
import { articleStore } from '../../src/storage/article-store.ts'
import { chatStore } from '../../src/storage/chat-store.ts'
import { correctionStore } from '../../src/storage/correction-store.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { deliveryStore } from '../../src/storage/delivery-store.ts'
import { draftStore } from '../../src/storage/draft-store.ts'
import { eraseStore } from '../../src/storage/erase-store.ts'
import { joiningStore } from '../../src/storage/joining-store.ts'
import { languageStore } from '../../src/storage/language-store.ts'
import { muteStore } from '../../src/storage/mute-store.ts'
import { pageStore } from '../../src/storage/page-store.ts'
import { planStore } from '../../src/storage/plan-store.ts'
import { postStore } from '../../src/storage/post-store.ts'
import { pressStore } from '../../src/storage/press-store.ts'
import { serverStore } from '../../src/storage/server-store.ts'
import { sourceStore } from '../../src/storage/source-store.ts'
import { storyStore } from '../../src/storage/story-store.ts'
import { subscriptionStore } from '../../src/storage/subscription-store.ts'
import { thinStore } from '../../src/storage/thin-store.ts'
import { traceStore } from '../../src/storage/trace-store.ts'
import { updateStore } from '../../src/storage/update-store.ts'
import {
  at,
  dated,
  day,
  item,
  joinAll,
  look,
  planFor,
  type Stores,
  tell,
  understandAll,
} from '../contracts/press.ts'
import { quiet } from '../support/sample-bot.ts'

const long = 'The railway opened its new bridge. '.repeat(60)
const planned = { way: 1, urgency: 1, gathered: 0, expires_at: 0, attempts: 0, edits: 0 }
const keepAll: Keep = { texts: null, stories: null, deliveries: null }
const days = (count: number) => count * 24 * 3_600_000

let db: Database
let stores: Stores
beforeEach(async () => {
  db = await openDatabase(':memory:')
  stores = {
    articles: articleStore(db),
    pages: pageStore(db),
    sources: sourceStore(db),
    stories: storyStore(db),
    joining: joiningStore(db),
    subscriptions: subscriptionStore(db),
    chats: chatStore(db),
    languages: languageStore(db),
    drafts: draftStore(db),
    plans: planStore(db),
    deliveries: deliveryStore(db),
    posts: postStore(db),
    mutes: muteStore(db),
    traces: traceStore(db),
    eraser: eraseStore(db),
    updates: updateStore(db),
    presses: pressStore(db),
    servers: serverStore(db),
    added: addedStore(db),
    close: () => db.destroy(),
  }
})
afterEach(() => db.destroy())

/** Thins as the bot does at a minute, without its pauses; gives how much. */
const thinAt = (minute: number, keep: Partial<Keep>, stopping = new AbortController().signal) =>
  thin(
    {
      store: thinStore(db),
      keep: { ...keepAll, ...keep },
      pause: async () => {},
      log: quiet,
      now: () => at(minute),
    },
    stopping,
  )
const none = { texts: 0, stories: 0, deliveries: 0 }
/** What is over, as after a fortnight without a report. */
const forgetAll = async () => {
  const live = await stores.joining.live(null, 100)
  await stores.joining.forget(live.map(({ live }) => live.id))
}

describe('old texts', () => {
  test('are shortened, and headline, address, excerpt and words that are searched for stay', async () => {
    await look(stores, 0, [])
    await look(stores, 1, [item('A bridge opens', { text: long, summary: `Teaser. ${long}` })])
    const [story = ''] = await tell(stores, 'azerbaijan')
    expect(await thinAt(29 * day, { texts: days(30) })).toEqual(none)
    expect(await thinAt(31 * day, { texts: days(30) })).toEqual({ ...none, texts: 1 })
    expect(await thinAt(32 * day, { texts: days(30) })).toEqual(none)
    const [article] = (await stores.stories.story(story))?.articles ?? []
    expect(article).toMatchObject({
      title: 'A bridge opens',
      text: shortened(long),
      url: item('A bridge opens').url,
    })
    expect(article?.text.length).toBeLessThan(500)
    const found = await stores.stories.find({ topics: [], words: 'railway bridge', limit: 5, offset: 0 })
    expect(found.map(({ id }) => id)).toEqual([story])
  })

  test('do not make an article look changed that its outlet still carries', async () => {
    const old = item('A bridge opens', { text: long, summary: long })
    await look(stores, 0, [])
    await look(stores, 1, [old])
    const [story = ''] = await tell(stores, 'azerbaijan')
    await thinAt(31 * day, { texts: days(30) })
    expect(await look(stores, 31 * day, [old])).toEqual({ added: 0, changed: 0 })
    // A change is one still, and what was there before is not told as left out.
    expect(await look(stores, 31 * day + 1, [{ ...old, title: 'A bridge is open' }])).toEqual({
      added: 0,
      changed: 1,
    })
    const texts = (await stores.stories.revisions(story)).map(({ title, text }) => [title, text])
    expect(texts).toEqual([
      ['A bridge opens', shortened(long)],
      ['A bridge is open', shortened(long)],
    ])
  })

  test('of pages go as well', async () => {
    const teaser = item('A bridge opens')
    await look(stores, 0, [])
    await look(stores, 1, [teaser], 'outlet', new Set([teaser]))
    const [duty] = await stores.pages.due(at(1))
    if (duty === undefined) throw new Error('no page is due')
    await stores.pages.read(duty, long, at(2))
    await understandAll(stores)
    const [story = ''] = await joinAll(stores)
    await thinAt(31 * day, { texts: days(30) })
    expect((await stores.stories.story(story))?.articles[0]?.text).toBe(shortened(long))
  })
})

describe('old stories', () => {
  test('go with all that belongs to them, but not while they can still get a report', async () => {
    await look(stores, 0, [])
    await look(stores, 1, [item('A bridge opens', { text: long })])
    await tell(stores, 'azerbaijan')
    expect(await thinAt(400 * day, { stories: days(365) })).toEqual(none)
    await forgetAll()
    expect(await thinAt(364 * day, { stories: days(365) })).toEqual(none)
    expect(await thinAt(366 * day, { stories: days(365) })).toEqual({ ...none, stories: 1 })
    for (const table of [
      'articles',
      'revisions',
      'readings',
      'article_topics',
      'stories',
      'story_topics',
    ] as const)
      expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([])
    const { rows } = await sql`SELECT rowid FROM article_search WHERE words MATCH '"0000bridge"'`.execute(db)
    expect(rows).toEqual([])
  })

  test('never come back as news, whatever of their names the outlet keeps', async () => {
    const old = dated('A bridge opens', 1)
    const nameless = item('Weather', { id: '', url: null, published: { at: null, note: 'absent' } })
    await look(stores, 0, [])
    await look(stores, 1, [old, nameless])
    await tell(stores, 'azerbaijan')
    await forgetAll()
    expect(await thinAt(366 * day, { stories: days(365) })).toMatchObject({ stories: 2 })
    const forms = [
      old,
      nameless,
      { ...old, title: 'A bridge is open' },
      { ...old, url: 'https://outlet.example/new/address' },
      { ...old, id: 'another', url: 'https://outlet.example/third/address' },
    ]
    for (const form of forms)
      expect(await look(stores, 367 * day, [form]), form.title).toEqual({ added: 0, changed: 0 })
    expect(await look(stores, 367 * day, [dated('Another bridge opens', 367 * day)])).toMatchObject({
      added: 1,
    })
  })

  test('leave what moderators corrected of them, with what they said', async () => {
    await look(stores, 0, [])
    await look(stores, 1, [item('A bridge opens', { text: long }), item('The bridge is open')])
    const [article = '', other = ''] = await tell(stores, 'azerbaijan')
    const corrections = correctionStore(db)
    await corrections.add({ says: 'same', article, other }, at(2))
    await forgetAll()
    expect(await thinAt(366 * day, { stories: days(365) })).toMatchObject({ stories: 2 })
    const [kept] = await corrections.all()
    expect(kept).toMatchObject({ says: 'same', article, other })
    expect(kept?.told.map(({ title }) => title).sort()).toEqual(['A bridge opens', 'The bridge is open'])
    expect(kept?.told.every(({ text }) => text.length < 500)).toBe(true)
  })

  test('that went up in another lead there as long as that one is kept', async () => {
    await look(stores, 0, [])
    await look(stores, 1, [item('A bridge opens'), item('The bridge is open')])
    const [first = '', second = ''] = await tell(stores, 'azerbaijan')
    await stores.joining.place({
      joined: [],
      moved: [{ article: second, story: first }],
      merged: [{ story: second, into: first }],
      correction: null,
    })
    await db
      .updateTable('stories')
      .set({ updated_at: at(100 * day).getTime() })
      .where('id', '=', first)
      .execute()
    await forgetAll()
    expect(await thinAt(366 * day, { stories: days(365) })).toEqual(none)
    expect((await stores.stories.story(second))?.id).toBe(first)
    expect(await thinAt(500 * day, { stories: days(365) })).toMatchObject({ stories: 2 })
  })
})

describe('the old ledger', () => {
  /** A story that a chat was sent. */
  async function sent(): Promise<string> {
    await stores.subscriptions.follow('test:a', aboutTopic('azerbaijan'), 'en', at(0))
    await look(stores, 0, [])
    await look(stores, 1, [item('A bridge opens')])
    const [story = ''] = await tell(stores, 'azerbaijan')
    expect(await planFor(stores, story, ['azerbaijan'], 2)).toBe(1)
    return story
  }
  const settle = () => db.updateTable('deliveries').set({ state: 'sent', message: '1' }).execute()
  const ledger = () => db.selectFrom('deliveries').select(['chat', 'story', 'state']).execute()

  test('keeps what is not settled, and what is young', async () => {
    await sent()
    expect(await thinAt(100 * day, { deliveries: days(90) })).toEqual(none)
    await settle()
    expect(await thinAt(89 * day, { deliveries: days(90) })).toEqual(none)
    expect(await thinAt(100 * day, { deliveries: days(90) })).toEqual({ ...none, deliveries: 1 })
    expect(await ledger()).toEqual([])
  })

  test('of a story that still grows is kept', async () => {
    const story = await sent()
    await settle()
    await db
      .updateTable('stories')
      .set({ updated_at: at(80 * day).getTime() })
      .where('id', '=', story)
      .execute()
    expect(await thinAt(100 * day, { deliveries: days(90) })).toEqual(none)
  })

  test('of a story that went up in one that still grows is kept, or whoever had it would be sent that one', async () => {
    const story = await sent()
    await settle()
    await look(stores, 80 * day, [dated('The bridge is open', 80 * day)])
    const [into = ''] = await tell(stores, 'azerbaijan')
    const [article = ''] = [story]
    await stores.joining.place({
      joined: [],
      moved: [{ article, story: into }],
      merged: [{ story, into }],
      correction: null,
    })
    expect(await thinAt(100 * day, { deliveries: days(90) })).toEqual(none)
    expect(await planFor(stores, into, ['azerbaijan'], 80 * day)).toBe(0)
    expect(await thinAt(200 * day, { deliveries: days(90) })).toEqual({ ...none, deliveries: 1 })
    expect(await stores.plans.unplanned(10)).toEqual([])
  })

  test('is not written anew when the story is touched again', async () => {
    const story = await sent()
    await settle()
    await thinAt(100 * day, { deliveries: days(90) })
    // Its headline changes, and it gets a late report.
    await look(stores, 101 * day, [
      item('A bridge opens', { text: 'Corrected.' }),
      dated('Bridge open', 101 * day),
    ])
    await understandAll(stores, 'azerbaijan', 'bridges')
    await joinAll(stores, story)
    expect((await stores.stories.story(story))?.articles).toHaveLength(2)
    expect(await stores.plans.unplanned(10)).toEqual([])
  })

  test('is gone through in small steps, by its key, and stops when told to', async () => {
    const rows = Array.from({ length: 2_500 }, (_, number) => ({
      ...planned,
      chat: `test:${number % 2}`,
      platform: 'test',
      story: `story ${number}`,
      state: number % 5 === 0 ? 'due' : 'sent',
      planned_at: at(0).getTime(),
      due_at: at(0).getTime(),
    }))
    await db.insertInto('deliveries').values(rows).execute()
    const first = await thinStore(db).deliveries(at(1), null)
    expect(first.gone).toBeGreaterThan(300)
    expect(first.gone).toBeLessThan(500)
    const stopping = new AbortController()
    stopping.abort()
    expect((await thinAt(100 * day, { deliveries: days(90) }, stopping.signal)).deliveries).toBeLessThan(501)
    await thinAt(100 * day, { deliveries: days(90) })
    expect(await ledger()).toHaveLength(500)
    const { rows: plan } = await sql<{ detail: string }>`
      EXPLAIN QUERY PLAN SELECT chat FROM deliveries WHERE (story, chat) > ('a', 'b') ORDER BY story, chat LIMIT 9`.execute(
      db,
    )
    expect(plan.map(({ detail }) => detail).join()).toMatch(
      /^SEARCH deliveries USING PRIMARY KEY \(\(story,chat\)>/,
    )
  })
})
