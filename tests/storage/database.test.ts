import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase, refusal, StorageError } from '../../src/storage/database.ts'
import { migrations } from '../../src/storage/migrations/index.ts'
import { temporaryFolder } from '../support/running-chapar.ts'
import { running } from './other-process.ts'

let place: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  place = temporaryFolder()
})
afterEach(() => place.remove())

async function inDatabase<T>(use: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(place.folder)
  try {
    return await use(db)
  } finally {
    await db.destroy()
  }
}

const pragma = async (db: Database, name: string) => {
  const { rows } = await sql<Record<string, unknown>>`${sql.raw(`PRAGMA ${name}`)}`.execute(db)
  return Object.values(rows[0] ?? {})[0]
}
const schema = async (db: Database) =>
  (await sql<{ sql: string }>`SELECT name, sql FROM sqlite_schema ORDER BY name`.execute(db)).rows
const ran = async (db: Database) =>
  (await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(db)).rows.map(
    ({ name }) => name,
  )

describe('the database', () => {
  test('writes ahead', async () => {
    await inDatabase(async db => {
      expect(await pragma(db, 'journal_mode')).toBe('wal')
      // 1 is NORMAL: the disk is waited for beside SQLite.
      expect(await pragma(db, 'synchronous')).toBe(1)
      expect(await pragma(db, 'foreign_keys')).toBe(1)
      expect(await pragma(db, 'busy_timeout')).toBe(5_000)
    })
    expect(readdirSync(place.folder)).toEqual(['chapar.db'])
  })

  test('makes the folder it is given, which its owner alone may enter', async () => {
    const db = await openDatabase(join(place.folder, 'a', 'b'))
    await db.destroy()
    expect(readdirSync(join(place.folder, 'a', 'b'))).toEqual(['chapar.db'])
    expect(statSync(join(place.folder, 'a', 'b')).mode & 0o077).toBe(0)
    expect(statSync(join(place.folder, 'a')).mode & 0o500).toBe(0o500)
  })

  test('where it keeps no log, SQLite itself waits for the disk', async () => {
    const db = await openDatabase(':memory:')
    // 2 is FULL.
    expect(await pragma(db, 'synchronous')).toBe(2)
    await db.destroy()
  })

  test('in memory leaves nothing behind and shares nothing', async () => {
    const [one, other] = [await openDatabase(':memory:'), await openDatabase(':memory:')]
    const row = { chat: 'test:a', platform: 'test', locale: 'en', disabled_at: null, disabled_reason: null }
    await one.insertInto('chats').values(row).execute()
    expect(await other.selectFrom('chats').selectAll().execute()).toEqual([])
    await Promise.all([one.destroy(), other.destroy()])
  })

  test('that is no database says so, and what to do', async () => {
    writeFileSync(join(place.folder, 'chapar.db'), 'These are notes, and no database. '.repeat(100))
    await expect(openDatabase(place.folder)).rejects.toThrow(StorageError)
    await expect(openDatabase(place.folder)).rejects.toThrow(/is damaged or no database.*chapar restore FILE/)
  })

  test('in a folder that cannot be one says which setting names it', async () => {
    const file = join(place.folder, 'a file')
    writeFileSync(file, '')
    await expect(openDatabase(file)).rejects.toThrow(/cannot be used as the data folder.*CHAPAR_DATA/)
  })

  test('tells what SQLite refuses in words, and nothing of what is no matter of the folder', () => {
    const file = join(place.folder, 'small.db')
    const open = (readOnly = false) => new DatabaseSync(file, { readOnly, timeout: 0 })
    const [holds, other] = [open(), open()]
    holds.exec('CREATE TABLE held (text); BEGIN IMMEDIATE')
    const told = (work: () => void) => {
      try {
        work()
        return 'done'
      } catch (error) {
        return refusal('/data', error)
      }
    }
    expect(told(() => other.exec('BEGIN IMMEDIATE'))).toMatch(/^another program keeps the database in \/data/)
    holds.exec('COMMIT; PRAGMA max_page_count = 2')
    const full = () => holds.exec(`INSERT INTO held VALUES ('${'x'.repeat(100_000)}')`)
    expect(told(full)).toBe('the disk with /data is full')
    const readOnly = open(true)
    expect(told(() => readOnly.exec('DROP TABLE held'))).toMatch(/^this account may not write to all/)
    expect(told(() => other.exec('no SQL'))).toBe(null)
    for (const one of [holds, other, readOnly]) one.close()
  })

  test('takes transactions one after the other, however many begin at once', async () => {
    await inDatabase(async db => {
      const row = { platform: 'test', locale: 'en', disabled_at: null, disabled_reason: null }
      const transfer = (chat: string, fails: boolean) =>
        db.transaction().execute(async tx => {
          await tx
            .insertInto('chats')
            .values({ chat, ...row })
            .execute()
          const seen = await tx.selectFrom('chats').select('chat').execute()
          if (fails) throw new Error('changed my mind')
          return seen.map(({ chat }) => chat)
        })
      const all = Array.from({ length: 20 }, (_, number) => transfer(`test:${number}`, number % 2 === 1))
      const done = await Promise.allSettled(all)
      // Each saw what was committed before it, and nothing of those that were given up.
      for (const [number, outcome] of done.entries()) {
        if (outcome.status === 'fulfilled') expect(outcome.value).toHaveLength(number / 2 + 1)
        else expect(number % 2).toBe(1)
      }
      expect(await db.selectFrom('chats').selectAll().execute()).toHaveLength(10)
    })
  })

  test('has, after a kill, everything that was committed', async () => {
    const writer = running(`
      const { openDatabase } = await import('database')
      const db = await openDatabase(${JSON.stringify(place.folder)})
      const row = { platform: 'test', locale: 'en', disabled_at: null, disabled_reason: null }
      for (let number = 0; ; number++) {
        await db.insertInto('chats').values({ chat: 'test:' + number, ...row }).execute()
        console.log(number)
      }`)
    await writer.says(/^50$/m)
    const said = await writer.kill()
    const last = Number(said.trim().split('\n').at(-1))
    await inDatabase(async db => {
      const rows = await db.selectFrom('chats').selectAll().execute()
      expect(rows.length).toBeGreaterThan(last)
      expect(await pragma(db, 'integrity_check')).toBe('ok')
    })
  })
})

describe('the schema', () => {
  test('grows from nothing by every migration, in order', async () => {
    await inDatabase(async db => expect(await ran(db)).toEqual(Object.keys(migrations)))
    const files = readdirSync(join(import.meta.dirname, '../../src/storage/migrations'))
    expect(Object.keys(migrations)).toEqual(
      files
        .filter(name => name !== 'index.ts')
        .map(name => name.replace('.ts', ''))
        .sort(),
    )
  })

  test('stays as it is when it is opened again', async () => {
    const before = await inDatabase(schema)
    await inDatabase(db => db.insertInto('story_topics').values(topicRow).execute())
    expect(await inDatabase(schema)).toEqual(before)
    expect(await inDatabase(db => db.selectFrom('story_topics').selectAll().execute())).toHaveLength(1)
  })

  test('grows from every earlier state to the same', async () => {
    const whole = await inDatabase(schema)
    const names = Object.keys(migrations)
    for (const [index, name] of names.entries()) {
      const { folder, remove } = temporaryFolder()
      const db = await openDatabase(folder)
      // Back to empty, then up to `name` as an earlier release had it.
      for (const { type, name } of (
        await sql<{
          type: string
          name: string
        }>`SELECT type, name FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL
           AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'article_search_%' ORDER BY type`.execute(db)
      ).rows)
        await sql`DROP ${sql.raw(type)} ${sql.ref(name)}`.execute(db)
      const earlier = Object.fromEntries(names.slice(0, index + 1).map(name => [name, migrations[name]]))
      const migrator = new Migrator({
        db,
        provider: { getMigrations: async () => earlier as typeof migrations },
      })
      expect((await migrator.migrateToLatest()).error).toBeUndefined()
      expect(await ran(db)).toEqual(Object.keys(earlier))
      expect((await ran(db)).at(-1)).toBe(name)
      await db.destroy()
      const opened = await openDatabase(folder)
      expect(await schema(opened)).toEqual(whole)
      await opened.destroy()
      remove()
    }
  })

  test('that cannot be brought up to date is left as it was', async () => {
    const inTheWay = new DatabaseSync(join(place.folder, 'chapar.db'))
    inTheWay.exec('CREATE TABLE deliveries (somebody_elses)')
    await expect(openDatabase(place.folder)).rejects.toThrow(
      /cannot be brought up to date, and is as it was \(.*already exists\); was it made by Chapar\?/,
    )
    const tables = inTheWay.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
    expect(tables.map(({ name }) => name)).toEqual(['deliveries'])
    inTheWay.exec('DROP TABLE deliveries')
    inTheWay.close()
    await inDatabase(async db => expect(await ran(db)).toEqual(Object.keys(migrations)))
  })

  test('of a newer release is left alone', async () => {
    await inDatabase(db =>
      sql`INSERT INTO kysely_migration (name, timestamp) VALUES ('2099-01-01-later', '')`.execute(db),
    )
    await expect(openDatabase(place.folder)).rejects.toThrow(/was made by a newer Chapar/)
  })

  test('may be made by two processes at the same moment', async () => {
    const open = `
      const { openDatabase } = await import('database')
      const db = await openDatabase(${JSON.stringify(place.folder)})
      await db.destroy()
      console.log('opened')`
    const processes = [running(open), running(open), running(open)]
    for (const { says, ended } of processes) {
      await says(/opened/)
      expect(await ended).toBe(0)
    }
    await inDatabase(async db => expect(await ran(db)).toEqual(Object.keys(migrations)))
  })
})

const topicRow = { story: 's', topic: 't', score: 1, primary: 1, started_at: 0 }
