import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { Disk } from '../../src/storage/disk.ts'
import { TurnsDialect, withoutDisk } from '../../src/storage/turns.ts'

/** A disk that is slow: each time it is brought something is done when the test says so. */
function slowDisk() {
  const under: { done(): void; fails(error: Error): void }[] = []
  const disk = new Disk(() => new Promise<void>((done, fails) => void under.push({ done, fails })))
  return { disk, under }
}

const soon = () => new Promise<void>(resolve => setImmediate(resolve))

describe('what is written', () => {
  test('has reached the disk once a time that began after it is over', async () => {
    const { disk, under } = slowDisk()
    const told: string[] = []
    const reached = (name: string) => disk.reached().then(() => void told.push(name))
    const all = [reached('first')]
    await soon()
    all.push(reached('second'), reached('third'))
    await soon()
    expect(under).toHaveLength(1)
    under[0]?.done()
    await soon()
    expect(told).toEqual(['first'])
    expect(under).toHaveLength(2)
    all.push(reached('fourth'))
    under[1]?.done()
    await soon()
    expect(told).toEqual(['first', 'second', 'third'])
    under[2]?.done()
    await Promise.all(all)
    expect(under).toHaveLength(3)
  })

  test('and cannot be brought there is told of, and what comes later is tried again', async () => {
    const { disk, under } = slowDisk()
    const [one, other] = [disk.reached(), disk.rests()]
    await soon()
    const later = disk.reached()
    under[0]?.fails(new Error('the disk is broken'))
    await expect(one).rejects.toThrow('the disk is broken')
    await other
    await soon()
    under[1]?.done()
    await later
  })
})

describe('the database', () => {
  function database() {
    const { disk, under } = slowDisk()
    const sqlite = new DatabaseSync(':memory:')
    sqlite.exec('CREATE TABLE notes (note TEXT)')
    const changes = sqlite.prepare('SELECT total_changes() AS changes')
    const db = new Kysely<{ notes: { note: string } }>({
      dialect: new TurnsDialect({
        database: {
          prepare: text => {
            const statement = sqlite.prepare(text)
            return {
              reader: statement.columns().length > 0,
              all: values => statement.all(...(values as string[])),
              run: values => statement.run(...(values as string[])),
              iterate: values => statement.iterate(...(values as string[])) as IterableIterator<unknown>,
            }
          },
          close: () => sqlite.close(),
        },
        log: { disk, changes: () => Number(changes.get()?.changes), close: () => disk.rests() },
      }),
    })
    const write = (note: string) => db.insertInto('notes').values({ note }).execute()
    const read = async () => (await db.selectFrom('notes').selectAll().execute()).map(({ note }) => note)
    return { db, under, write, read }
  }

  test('says that something is written when it is on the disk, and lets others work meanwhile', async () => {
    const { db, under, write, read } = database()
    const told: string[] = []
    const written = write('one').then(() => void told.push('one'))
    expect(await read()).toEqual(['one'])
    const both = db.transaction().execute(async tx => {
      await tx.insertInto('notes').values({ note: 'two' }).execute()
      await tx.insertInto('notes').values({ note: 'three' }).returning('note').execute()
    })
    expect(await read()).toEqual(['one', 'two', 'three'])
    expect(told).toEqual([])
    under[0]?.done()
    await written
    await soon()
    under[1]?.done()
    await both
    await sql`SELECT 1`.execute(db)
    expect(under).toHaveLength(2)
  })

  test('waits for no disk where that is not needed', async () => {
    const { under, write, read } = database()
    await withoutDisk(() => write('one'))
    expect(await read()).toEqual(['one'])
    expect(under).toEqual([])
    const written = write('two')
    await read()
    under[0]?.done()
    await written
    expect(under).toHaveLength(1)
  })
})
