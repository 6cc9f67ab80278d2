import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Source } from '#core/article/source.ts'
import { paceOf } from '#core/collect/rhythm.ts'
import { guardedFetch } from '../../src/collect/fetch.ts'
import { feedReader } from '../../src/collect/reader.ts'
import { collectSource } from '../../src/pipeline/collect.ts'
import { SourceStates } from '../../src/pipeline/states.ts'
import { articleStore } from '../../src/storage/article-store.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { sourceStore } from '../../src/storage/source-store.ts'
import { type FeedServer, startFeedServer } from '../support/feed-server.ts'
import { quiet } from '../support/sample-bot.ts'

const [minute, day] = [60_000, 24 * 3_600_000]
const start = Date.parse('2026-11-23T08:00:00Z')

type Item = {
  title: string
  id?: string | undefined
  link?: string | undefined
  at?: number | null
  text?: string
}

let server: FeedServer
let fetch: ReturnType<typeof guardedFetch>
let db: Database
let time: number
beforeEach(async () => {
  server = await startFeedServer()
  fetch = guardedFetch([server.host], 'Chapar/1 (test)')
  db = await openDatabase(':memory:')
  time = start
})
afterEach(async () => {
  await fetch.close()
  await server.close()
  await db.destroy()
})

const portsNow = () => ({
  read: feedReader(fetch),
  articles: articleStore(db),
  states: new SourceStates(sourceStore(db)),
  pace: paceOf(5 * minute),
  pushed: () => false,
  heard() {},
  log: quiet,
})

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The outlet publishes these, and is looked at five minutes later; gives what may be posted. */
async function look(items: readonly Item[], more: Partial<Source> = {}): Promise<string[]> {
  const entries = items.map(
    ({ title, id, link, at, text = '' }) =>
      `<item><title>${xml(title)}</title>${link === undefined ? '' : `<link>${xml(link)}</link>`}${
        id === undefined ? '' : `<guid isPermaLink="false">${id}</guid>`
      }${at == null ? '' : `<pubDate>${new Date(at).toUTCString()}</pubDate>`}<description>${xml(text)}</description></item>`,
  )
  server.serve('/feed', `<rss version="2.0"><channel><title>c</title>${entries.join('')}</channel></rss>`)
  const source = { id: 'outlet', feed: `${server.url}/feed`, timeZone: 'UTC', ...more } as Source
  const ports = portsNow()
  const { problem } = await collectSource(source, ports, new Date(time))
  await ports.states.flush()
  expect(problem).toBeNull()
  const since = time
  time += 5 * minute
  const rows = await db
    .selectFrom('articles')
    .innerJoin('revisions', 'revisions.article', 'articles.id')
    .select('revisions.title')
    .where('fresh', '=', 1)
    .where('articles.seen_at', '=', since)
    .execute()
  return rows.map(({ title }) => title)
}

const stored = async () => Number(await articleStore(db).count())
const titles = ['Bridge opens', 'Market burns', 'School reopens', 'Trains run late', 'Snow falls']
const usual = (change: (item: Item, n: number) => Partial<Item> = () => ({})) =>
  titles.map((title, n): Item => {
    const item = {
      title,
      id: `tag:${n}`,
      link: `https://outlet.example/news/${n}`,
      at: start - (n + 1) * 600 * minute,
    }
    return { ...item, ...change(item, n) }
  })
const news = (): Item => ({
  title: 'Bees return',
  id: 'tag:9',
  link: 'https://outlet.example/news/9',
  at: time,
})

describe('a feed that posts nothing old again,', () => {
  test.each<[string, (item: Item, n: number) => Partial<Item>]>([
    ['whose ids are all new', (_, n) => ({ id: `new-${n}` })],
    [
      'that goes from http to https, and to www',
      (_, n) => ({ id: `n${n}`, link: `http://www.outlet.example/news/${n}` }),
    ],
    [
      'that moves to another site, with its paths',
      (_, n) => ({ id: `n${n}`, link: `https://new.example/news/${n}`, at: start }),
    ],
    [
      'that moves to another site, with other paths',
      (_, n) => ({ id: `n${n}`, link: `https://new.example/story-${n}.html` }),
    ],
    [
      'that moves to another site, an item of it without a date',
      (_, n) => ({ id: `n${n}`, link: `https://new.example/news/${n}`, ...(n === 0 ? { at: null } : {}) }),
    ],
    ['whose archive is dated anew', () => ({ at: start + minute })],
    [
      'all of which is new but the titles',
      (_, n) => ({ id: `n${n}`, link: `https://new.example/s/${n}`, at: start + minute }),
    ],
    [
      'that counts where readers come from',
      (item, n) => ({ id: `n${n}`, link: `${item.link}?utm_source=rss&fbclid=${n}#top` }),
    ],
    ['that loses its ids', () => ({ id: undefined })],
    ['that loses its addresses', () => ({ link: undefined })],
    ['whose dates are gone', () => ({ at: null })],
  ])('%s', async (_, change) => {
    await look(usual())
    expect(await look(usual(change))).toEqual([])
    expect(await stored()).toBe(titles.length)
    const more = news()
    expect(await look([more, ...usual(change)])).toEqual([more.title])
    expect(await look([more, ...usual(change)])).toEqual([])
    // And back again.
    expect(await look([more, ...usual()])).toEqual([])
    expect(await stored()).toBe(titles.length + 1)
  })
})

test('a feed that moves to another site with much that is new posts that alone', async () => {
  const [corrected, undated] = [0, 1]
  await look(usual((_, n) => (n === undated ? { at: null } : {})))
  const fresh = ['Rain', 'Hail', 'Wind'].map((title, n) => ({
    title,
    id: `f${n}`,
    link: `https://new.example/news/f${n}`,
    at: time,
  }))
  const moved = usual((item, n) => ({
    id: `n${n}`,
    link: `https://new.example/news/${n}`,
    title: n === corrected ? `${item.title}, corrected` : item.title,
    ...(n === undated ? { at: null } : {}),
  }))
  expect((await look([...fresh, ...moved])).sort()).toEqual(['Hail', 'Rain', 'Wind'])
  expect(await stored()).toBe(titles.length + fresh.length)
})

test('a feed that moves to another site with little that is old posts nothing old again', async () => {
  const [dated, corrected] = [0, 1]
  await look(usual())
  const old = usual((item, n) => ({
    id: 'the same',
    link: `${item.link}`.replace(/^https:..[^/]+/, 'https://new.example'),
    ...(n === dated ? { at: time } : {}),
    ...(n === corrected ? { title: `${item.title}, corrected` } : {}),
  })).slice(0, 2)
  const fresh = ['Rain', 'Hail', 'Wind', 'Snow', 'Fog'].map((title, n) => ({
    title,
    id: 'the same',
    link: `https://new.example/news/f${n}`,
    at: time,
  }))
  expect((await look([...fresh, ...old])).sort()).toEqual(['Fog', 'Hail', 'Rain', 'Snow', 'Wind'])
  expect(await stored()).toBe(titles.length + fresh.length)
})

test('a feed that shows more of its archive after it moved posts nothing old again', async () => {
  const names = Array.from({ length: 12 }, (_, n) => `Report ${n} of the council`)
  const site = (of: string, at: number) =>
    names.map((title, n) => ({
      title,
      id: `${of}${n}`,
      link: `https://${of}.example/${of}/${n}`,
      at: at - n * minute,
    }))
  await look(site('old', start))
  const moved = site('new', time)
  expect(await look(moved.slice(0, 4))).toEqual([])
  expect(await look(moved)).toEqual([])
  expect(await stored()).toBe(names.length)
})

test('an odd look at a feed that names its front page alone, all ids of it the same, brings nothing twice', async () => {
  const bare = (item: Item): Item => ({ ...item, link: 'https://outlet.example/' })
  const more = [
    { ...news(), at: null },
    { title: 'Exchange rates', id: 'tag:20', at: start },
    { title: 'Exchange rates', id: 'tag:21', at: start + minute },
    { title: 'Rain', id: 'tag:22', at: start + minute },
  ].map(bare)
  await look(usual(bare))
  await look([...more.slice(1, 2), ...usual(bare)])
  expect(await look([...more, ...usual(bare)].map(item => ({ ...item, id: 'tag:broken' })))).toEqual(['Rain'])
  expect((await look([...more, ...usual(bare)])).sort()).toEqual(['Bees return', 'Exchange rates'])
  expect(await look([...more, ...usual(bare)])).toEqual([])
  // One of that day's title alone, while the others have left the feed.
  const last = bare({ title: 'Exchange rates', id: 'tag:23', at: start + 2 * minute })
  expect(await look([last, ...usual(bare)].map(item => ({ ...item, id: 'tag:broken' })))).toEqual([])
  expect(await look([last, ...usual(bare)])).toEqual([last.title])
  expect(await stored()).toBe(titles.length + more.length + 1)
})

test('a busy hour is news, though one piece has the title of an older one', async () => {
  await look([
    ...usual(),
    { title: 'Exchange rates', id: 'r1', link: 'https://outlet.example/r/1', at: start },
  ])
  const busy = ['Rain', 'Hail', 'Wind', 'Exchange rates'].map(title => ({
    title,
    id: `b-${title}`,
    link: `https://outlet.example/b/${encodeURIComponent(title)}`,
    at: time + day,
  }))
  time += day
  expect(await look(busy)).toEqual(busy.map(({ title }) => title))
})

test('an item that a feed carries twice is one', async () => {
  await look([])
  const [first, second] = [news(), { ...news(), link: 'https://outlet.example/news/9?utm_medium=feed' }]
  expect(await look([first, second, first])).toEqual([first.title])
  expect(await stored()).toBe(1)
})

describe('what may be posted', () => {
  const one = (title: string, at: number | null): Item => ({
    title,
    id: title,
    link: `https://outlet.example/${title}`,
    at,
  })

  test('is nothing of the first look, and later what is no older than that', async () => {
    expect(await look([one('now', start), one('undated', null), one('ahead', start + 2 * day)])).toEqual([])
    const later = [
      one('new', time),
      one('old', start - day),
      one('older', start - 300 * day),
      one('without-date', null),
      one('dated-ahead', time + 2 * day),
      one('beyond-the-calendar', Number.NaN),
    ]
    expect(await look(later)).toEqual(['new', 'without-date', 'dated-ahead', 'beyond-the-calendar'])
    expect(await look([...later].reverse())).toEqual([])
    expect(await stored()).toBe(9)
  })

  test('is nothing that is three days old when it is first seen', async () => {
    await look([])
    time = start + 10 * day
    expect(await look([one('two days', time - 2 * day), one('three days', time - 3 * day)])).toEqual([
      'two days',
    ])
  })

  test('is what appears late out of a cache, and what says its day alone', async () => {
    await look([])
    expect(await look([one('late', start - 10 * minute)])).toEqual(['late'])
    server.serve(
      '/feed',
      '<rss version="2.0"><channel><item><title>Today</title><link>https://outlet.example/t</link><pubDate>2026-11-23</pubDate></item></channel></rss>',
    )
    const source = { id: 'outlet', feed: `${server.url}/feed`, timeZone: 'Asia/Tbilisi' } as Source
    await collectSource(source, portsNow(), new Date(time))
    const row = await db.selectFrom('articles').select('fresh').where('seen_at', '=', time).executeTakeFirst()
    expect(row?.fresh).toBe(1)
  })
})

describe('ids', () => {
  const many = (change: (n: number) => string) =>
    Array.from(
      { length: 20 },
      (_, n): Item => ({
        title: `Report ${n}`,
        id: change(n),
        link: `https://outlet.example/${n}`,
        at: start,
      }),
    )
  const policy = async () => (await sourceStore(db).state('outlet'))?.idPolicy

  test('are judged at first sight with room for a slip, and one odd fetch changes nothing', async () => {
    await look(many(n => (n === 1 ? 'id-0' : `id-${n}`)))
    expect(await policy()).toBe('trusted')
    await look(many(n => `id-${n % 12}`))
    await look(many(n => `id-${n}`))
    expect(await policy()).toBe('trusted')
    for (let fetch = 0; fetch < 2; fetch++) await look(many(() => `same-${fetch}`))
    expect(await policy()).toBe('ignored')
    expect(await stored()).toBe(20)
  })

  test('are what the source’s own entry says they are', async () => {
    await look(
      many(n => `id-${n}`),
      { identity: 'links' },
    )
    expect(await policy()).toBe('ignored')
    await look(
      many(() => 'same'),
      { identity: 'ids' },
    )
    expect(await policy()).toBe('trusted')
    expect(await stored()).toBe(20)
  })
})
