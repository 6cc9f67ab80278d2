import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { articleStore } from '../../src/storage/article-store.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { joiningStore } from '../../src/storage/joining-store.ts'
import { migrations } from '../../src/storage/migrations/index.ts'
import { sourceStore } from '../../src/storage/source-store.ts'
import { storyStore } from '../../src/storage/story-store.ts'
import { dated, found, look, type Stores, tell } from '../contracts/press.ts'

let db: Database
let stores: Stores
beforeEach(async () => {
  db = await openDatabase(':memory:')
  stores = {
    articles: articleStore(db),
    sources: sourceStore(db),
    stories: storyStore(db),
    joining: joiningStore(db),
  } as Stores
})
afterEach(() => db.destroy())

/** Takes what is given as if so many articles had come before it. */
async function takes(before: number, minute: number, titles: readonly string[]): Promise<void> {
  await sql`UPDATE sqlite_sequence SET seq = ${before} WHERE name = 'articles'`.execute(db)
  const items = titles.map((title, at) => dated(title, minute + at))
  await look(stores, minute + 10, items)
  await tell(stores, 'armenia')
}

describe('words that came long ago', () => {
  beforeEach(async () => {
    await look(stores, -10, [])
    await takes(0, 0, ['Sarsang dries out', 'A bridge to Meghri-on-Arax'])
    await takes(100_000, 100, ['Rain on the bridge'])
    await takes(700_000, 200, ['A bridgehead of storks', 'Նոր կամուրջ Երևանում'])
    await takes(5_000_000, 300, ['Snow'])
  })

  const asked: readonly (readonly [words: string, titles: readonly string[]])[] = [
    ['sarsang', ['Sarsang dries out']],
    ['bridge', ['A bridgehead of storks', 'Rain on the bridge', 'A bridge to Meghri-on-Arax']],
    ['br', ['A bridgehead of storks', 'Rain on the bridge', 'A bridge to Meghri-on-Arax']],
    ['bridge rain', ['Rain on the bridge']],
    ['bridgehead', ['A bridgehead of storks']],
    ['bridges', ['A bridgehead of storks', 'Rain on the bridge', 'A bridge to Meghri-on-Arax']],
    ['bridged', []],
    ['meghri-on', ['A bridge to Meghri-on-Arax']],
    ['կամուրջ', ['Նոր կամուրջ Երևանում']],
    ['sarsang snow', []],
    ['snow', ['Snow']],
  ]

  test.each(asked)('“%s” is found however many came since', async (words, titles) => {
    expect(await found(stores, words)).toEqual(titles)
  })

  test.each(asked)('“%s” is found in an archive of before they were written down', async (words, titles) => {
    await sql`DROP TABLE word_beginnings`.execute(db)
    await migrations['2026-11-30-beginnings-of-words']?.up(db)
    expect(await found(stores, words)).toEqual(titles)
  })
})
