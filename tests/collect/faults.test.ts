import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '#core/article/article.ts'
import type { Source } from '#core/article/source.ts'
import { paceOf } from '#core/collect/rhythm.ts'
import { guardedFetch } from '../../src/collect/fetch.ts'
import { feedReader } from '../../src/collect/reader.ts'
import { collectSource } from '../../src/pipeline/collect.ts'
import { SourceStates } from '../../src/pipeline/states.ts'
import { articleStore } from '../../src/storage/article-store.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { sourceStore } from '../../src/storage/source-store.ts'
import { faults, soundFeed } from '../support/faults.ts'
import { quiet } from '../support/sample-bot.ts'
import { type OutletServer, outletServer } from './outlet-server.ts'

const [minute, hour] = [60_000, 3_600_000]
const now = new Date('2026-11-23T08:00:00Z')

/** What each ends in: the words for the operator, or the items taken; and the wait, where it is no failure. */
const ends: Readonly<Record<string, { says?: RegExp; items?: number; waits?: number }>> = {
  'nothing, for ever': { says: /^it: it did not answer within 0\.2 s$/ },
  'a head that drips': { says: /^it: it (took more than 1\.5 s|did not answer within 0\.2 s)$/ },
  'a body that stops': { says: /^it: it (sent nothing for 0\.2|took more than 1\.5) s$/ },
  'a body that drips': { says: /^it: it took more than 1\.5 s$/ },
  'a reset before the answer': { says: /^it: it broke the connection off$/ },
  'a reset in an item': { items: 1 },
  'a reset before any item': { says: /^it broke the connection off$/ },
  'a length too long': { items: 2 },
  'a length too short': { says: /breaks off or is not well formed|no HTTP|sent less or more/ },
  'gzip that breaks off': { items: 2 },
  'gzip that is none': { says: /^it: its compressed answer cannot be unpacked$/ },
  'a bomb': { says: /^more than 10 MiB$/ },
  'a redirect to itself': { says: /^redirected more than 5 times$/ },
  'a redirect to a private address': { says: /^169\.254\.169\.254 is not a public host/ },
  'a redirect to nowhere': { says: /^the outlet's server answers 301/ },
  '304 to who asked for everything': {
    says: /^the outlet's server says nothing changed, though it was not asked/,
  },
  '429 with Retry-After in seconds': { says: /answers 429/, waits: 2 * hour },
  '429 with Retry-After as a date': { says: /answers 429/, waits: 2 * hour },
  '429 without a word': { says: /answers 429/, waits: hour },
  '503 with Retry-After': { says: /answers 503/, waits: 2 * hour },
  '403': { says: /answers 403 Forbidden$/ },
  '403 with a challenge': { says: /answers 403 Forbidden, a challenge for browsers$/ },
  '404': { says: /answers 404/ },
  '500': { says: /answers 500/ },
  'a challenge as 200': { says: /^a challenge page meant for browsers, not a feed$/ },
  'a page as 200': { says: /^an HTML page, not a feed$/ },
  'nothing as 200': { says: /^nothing: the answer is empty$/ },
  'a feed with nothing in it': { says: /^a feed with nothing in it$/ },
  'a charset that lies': { items: 2 },
  'no HTTP at all': { says: /^it: its answer is no HTTP$/ },
}

const limits = { headers: 200, idle: 200, total: 1_500 }
const pace = paceOf(5 * minute)

let [server, sound, db] = [null, null, null] as unknown as [OutletServer, { now: boolean }, Database]
let fetch: ReturnType<typeof guardedFetch>
beforeAll(async () => {
  sound = { now: false }
  server = await outletServer((request, response) => {
    const name = decodeURIComponent(request.url?.slice(1) ?? '')
    if (sound.now) response.writeHead(200, { etag: '"1"' }).end(soundFeed)
    else faults[name]?.(request, response)
  })
  fetch = guardedFetch([server.host], 'Chapar/1 (test)', limits)
  db = await openDatabase(':memory:')
})
afterAll(async () => {
  await fetch.close()
  await server.close()
  await db.destroy()
})

async function looking(name: string) {
  const [articles, sources] = [articleStore(db), sourceStore(db)]
  const states = new SourceStates(sources)
  const asking = { pace, pushed: () => false, heard() {}, log: quiet }
  const ports = { ...asking, read: feedReader(fetch), articles, states }
  const source = { id: name, feed: `${server.url}/${encodeURIComponent(name)}`, timeZone: 'UTC' } as Source
  const titles = async () =>
    (await articles.waiting(1_000))
      .filter((article: Article) => article.source === name)
      .map(({ title }) => title)
  return { look: () => collectSource(source, ports, now), state: () => states.of(name), titles }
}

describe('a source whose server answers with', () => {
  test.each(Object.keys(faults))('%s', async name => {
    const { says, items = 0, waits } = ends[name] ?? expect.fail(`nobody says what ${name} ends in`)
    const { look, state, titles } = await looking(name)
    sound.now = false
    const { problem, next, added } = await look()
    const words = problem?.replace(/127\.0\.0\.1:\d+/, 'it') ?? null
    if (says === undefined) expect(words).toBeNull()
    else expect(words).toMatch(says)
    expect(added).toBe(items)
    const after = await state()
    expect(after?.failures).toBe(says === undefined || waits !== undefined ? 0 : 1)
    const wait = next.nextAt - now.getTime()
    expect(wait).toBeGreaterThanOrEqual(waits ?? pace.shortest)
    expect(wait).toBeLessThanOrEqual((waits ?? pace.longest) + 2 * pace.longest)
    // Nothing of it lasts: once the server is well, all its items are there, and each once.
    sound.now = true
    expect((await look()).problem).toBeNull()
    expect((await titles()).sort()).toEqual(['One', 'Two'])
    expect(await state()).toMatchObject({ failures: 0, problem: null, etag: '"1"' })
  })

  test('anything is named in the documentation, with what it ends in', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/asking.md'), 'utf8')
    const rows = [...page.matchAll(/^\| ([^|]+?) +\|/gm)].map(match => match[1])
    expect(rows).toEqual(expect.arrayContaining(Object.keys(faults)))
    expect(Object.keys(ends)).toEqual(Object.keys(faults))
  })
})
