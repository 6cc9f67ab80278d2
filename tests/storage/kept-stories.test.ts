import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Story } from '#core/story/story.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { keptStories } from '../../src/storage/kept-stories.ts'
import { storyStore } from '../../src/storage/story-store.ts'
import { temporaryFolder } from '../support/running-chapar.ts'

let db: Database
let place: { folder: string; remove(): void }
beforeEach(async () => {
  place = temporaryFolder()
  db = await openDatabase(place.folder)
  await write('ferry', 'harbour')
  await write('fair', 'ridge')
})
afterEach(async () => {
  await db.destroy()
  place.remove()
})

/** An article and its story, both of this name. */
async function write(name: string, source: string, story = name): Promise<void> {
  const rows = [
    sql`INSERT OR IGNORE INTO stories (id, started_at, seen_at, updated_at, fresh, planned) VALUES (${story}, 1, 1, 1, 1, 1)`,
    sql`INSERT INTO articles (id, source, revision, seen_at, published_at, fresh, step, story)
      VALUES (${name}, ${source}, 1, 1, 1, 1, 'joined', ${story})`,
    sql`INSERT INTO revisions (article, revision, seen_at, url, title, summary, text, authors, categories, date_note)
      VALUES (${name}, 1, 1, NULL, ${name}, '', '', '[]', '[]', 'given')`,
    sql`INSERT INTO readings (article, revision, language, excerpt, minutes, facts) VALUES (${name}, 1, 'en', '', 1, '{}')`,
    sql`INSERT INTO pages (article, source, revision, state, due_at, attempts, text) VALUES (${name}, ${source}, 1, 'due', 1, 0, '')`,
    sql`INSERT INTO article_topics (article, topic, score, "primary", evidence) VALUES (${name}, 'georgia', 4, 1, '[]')`,
  ]
  for (const row of rows) await row.execute(db)
}

const read = async (name: string, hidden?: ReadonlySet<string>): Promise<Story | null> =>
  await storyStore(db, hidden).story(name)

describe('a story that was read', () => {
  test('is given again as it is, whoever asks', async () => {
    const story = await read('ferry')
    expect(story?.articles).toMatchObject([{ title: 'ferry', language: 'en' }])
    expect(await read('ferry')).toBe(story)
    const found = await storyStore(db).find({ topics: [], words: '', limit: 5, offset: 0 })
    expect(found).toHaveLength(2)
    expect(found).toContain(story)
  })

  const changes: readonly [string, string, (story: Story | null) => unknown, unknown][] = [
    [
      'is moved in time',
      "UPDATE stories SET started_at = 7 WHERE id = 'ferry'",
      at('startedAt'),
      new Date(7),
    ],
    ['is brought up to date', 'UPDATE stories SET updated_at = 9', at('updatedAt'), new Date(9)],
    ['loses an article', "UPDATE articles SET story = 'fair' WHERE id = 'ferry'", titles, []],
    ['gets an article', "UPDATE articles SET story = 'ferry' WHERE id = 'fair'", titles, ['ferry', 'fair']],
    ['is thinned', "DELETE FROM articles WHERE id = 'ferry'", titles, []],
    ['is worded anew', "UPDATE revisions SET title = 'boat' WHERE article = 'ferry'", titles, ['boat']],
    ['is understood otherwise', "UPDATE readings SET excerpt = 'So.'", of('excerpt'), ['So.']],
    ['is no longer understood', "DELETE FROM readings WHERE article = 'ferry'", of('language'), ['und']],
    ['has its page read', "UPDATE pages SET text = 'All of it.'", of('text'), ['All of it.']],
    ['has its page taken away', 'UPDATE articles SET missing = 2', of('gone'), [true]],
    [
      'is about more',
      "INSERT INTO article_topics VALUES ('ferry', 'armenia', 2, 0, '[]', 0)",
      topics,
      ['georgia', 'armenia'],
    ],
    ['is about less', 'DELETE FROM article_topics', topics, []],
  ]
  test.each(changes)('is read anew when it %s', async (_, change, what, expected) => {
    const [ferry, fair] = [await read('ferry'), await read('fair')]
    expect(what(ferry)).not.toEqual(expected)
    await sql.raw(change).execute(db)
    expect(what(await read('ferry'))).toEqual(expected)
    // What does not concern it leaves it as it is.
    if (/'ferry'/.test(change) && !/fair/.test(change)) expect(await read('fair')).toBe(fair)
  })

  test('is read anew when another process changed it', async () => {
    await read('ferry')
    const other = await openDatabase(place.folder)
    await sql`UPDATE revisions SET title = 'boat'`.execute(other)
    await other.destroy()
    expect(titles(await read('ferry'))).toEqual(['boat'])
  })

  test('is not kept when it changed while it was read', async () => {
    const ferry = await read('ferry')
    await sql`UPDATE revisions SET title = 'boat'`.execute(db)
    await keptStories(db).get(['ferry'], async () => {
      await sql`UPDATE revisions SET title = 'ship'`.execute(db)
      return [ferry as Story]
    })
    expect(titles(await read('ferry'))).toEqual(['ship'])
  })

  test('is as it was when a change of it is undone', async () => {
    const undone = db.transaction().execute(async tx => {
      await sql`UPDATE revisions SET title = 'boat'`.execute(tx)
      expect(titles(await storyStore(tx).story('ferry'))).toEqual(['boat'])
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(titles(await read('ferry'))).toEqual(['ferry'])
  })

  test('shows nobody what is hidden from them', async () => {
    await write('boat', 'shore', 'ferry')
    expect(titles(await read('ferry'))).toEqual(['ferry', 'boat'])
    expect(titles(await read('ferry', new Set(['shore'])))).toEqual(['ferry'])
    expect(await read('ferry', new Set(['shore', 'harbour']))).toBeNull()
    expect(titles(await read('ferry'))).toEqual(['ferry', 'boat'])
  })

  test('is let go when many others were read since', async () => {
    const [ferry, fair] = [await read('ferry'), await read('fair')]
    for (let more = 0; more < 1_000; more++) {
      await write(`more ${more}`, 'ridge')
      await read(`more ${more}`)
      expect(await read('fair')).toBe(fair)
    }
    expect(await read('ferry')).not.toBe(ferry)
  })
})

function at(when: 'startedAt' | 'updatedAt') {
  return (story: Story | null) => story?.[when]
}

function of(what: 'excerpt' | 'language' | 'text' | 'gone') {
  return (story: Story | null) => story?.articles.map(article => article[what])
}

function titles(story: Story | null) {
  return story?.articles.map(({ title }) => title)
}

function topics(story: Story | null) {
  return story?.topics.map(({ id }) => id)
}
