import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ReadSource } from '#core/article/reading.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { sampleReader } from '../../src/wiring/sample.ts'
import { noon, quiet, type SampleBot, sample, sampleBot } from '../support/sample-bot.ts'

const fiveMinutes = 5 * 60_000
let db: Database
let bot: SampleBot
let logged: string[]
/** The text of what the outlets bring besides the sample edition. */
let added: string
beforeEach(async () => {
  db = await openDatabase(':memory:')
  logged = []
  added = ''
  const tell = (fields: object, text: string) =>
    logged.push(`${text}: ${(fields as { err?: Error }).err?.message}`)
  const edition = sampleReader(sample, noon)
  const read: ReadSource = async (source, known, now) => {
    const reading = await edition(source, added === '' ? known : null, now)
    if (!reading.changed || added === '') return reading
    const items = reading.items.map(item => ({ ...item, id: `${item.id} again`, url: null, text: added }))
    return { ...reading, items, digest: 'another' }
  }
  const pace = { shortest: fiveMinutes, longest: 12 * fiveMinutes }
  bot = await sampleBot({ db, read, pace, log: { ...quiet, warn: tell, error: tell } })
})
afterEach(() => bot.close())

/** SQLite has the same error for a file that may grow no more as for a disk on which it cannot. */
const allow = (pages: string) => sql`PRAGMA max_page_count = ${sql.raw(pages)}`.execute(db)

test('a full disk is no trouble of the outlet’s: it is told as what it is, and the outlet asked again as soon as ever', async () => {
  const [source] = bot.app.sources
  if (source === undefined) throw new Error('the sample has no sources')
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(db)
  await allow(String(rows[0]?.page_count))
  added = 'And so it went on. '.repeat(10_000)
  for (let times = 0; times < 9; times++) {
    const { problem, next } = await bot.app.pipeline.collect(source)
    expect(problem).toBe('database or disk is full')
    expect(next.nextAt - noon.getTime()).toBeLessThan(10 * 60_000 + 1.1 * fiveMinutes + 1)
  }
  expect(new Set(logged)).toEqual(
    new Set(['what a source brought could not be stored: database or disk is full']),
  )
  await allow('1000000')
  const looked = await bot.app.pipeline.collect(source)
  expect({ problem: looked.problem, news: looked.added + looked.changed > 0 }).toEqual({
    problem: null,
    news: true,
  })
  expect((await bot.app.services.sourceReports()).get(source.id)).toMatchObject({ problem: null })
})
