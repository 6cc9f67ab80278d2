import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkDatabase } from '../../src/storage/check.ts'
import { openDatabase, StorageError } from '../../src/storage/database.ts'
import { PlaceTakenError, takePlace } from '../../src/storage/lock.ts'
import { temporaryFolder } from '../support/running-chapar.ts'
import { running } from './other-process.ts'

let place: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  place = temporaryFolder()
})
afterEach(() => place.remove())

/** Another process that works on the folder until it is killed. */
const bot = () =>
  running(`
    const { takePlace } = await import('lock')
    globalThis.leave = takePlace(${JSON.stringify(place.folder)})
    console.log('working')
    setInterval(() => {}, 1_000)`)

describe('a data folder', () => {
  test('is one bot’s at a time', () => {
    const leave = takePlace(place.folder)
    expect(() => takePlace(place.folder)).toThrow(PlaceTakenError)
    expect(() => takePlace(place.folder)).toThrow(
      `another Chapar already works on ${place.folder}; stop it first, or give this one a folder of its own (CHAPAR_DATA)`,
    )
    leave()
    takePlace(place.folder)()
  })

  test('beside another is another', () => {
    const leave = takePlace(place.folder)
    takePlace(join(place.folder, 'other'))()
    leave()
  })

  test('is refused to another process, and free once that one is killed', async () => {
    const other = bot()
    await other.says(/working/)
    expect(() => takePlace(place.folder)).toThrow(/another Chapar already works on/)
    await other.kill()
    takePlace(place.folder)()
  })

  test('that a process was refused is still the first one’s', async () => {
    const leave = takePlace(place.folder)
    const other = bot()
    await other.says(/PlaceTakenError|another Chapar already works on/)
    expect(await other.ended).toBe(1)
    expect(() => takePlace(place.folder)).toThrow(PlaceTakenError)
    leave()
  })

  test('can be read and written to beside the bot that works on it', async () => {
    const other = bot()
    await other.says(/working/)
    const db = await openDatabase(place.folder)
    expect(await db.selectFrom('stories').selectAll().execute()).toEqual([])
    const says = (await checkDatabase(db, place.folder, new Date())).map(({ says }) => says)
    expect(says).toContain('one is running on this database')
    await other.kill()
    expect((await checkDatabase(db, place.folder, new Date())).map(({ says }) => says)).toContain(
      'none is running on this database',
    )
    await db.destroy()
  })

  test('in which this account may only read is not taken, where two could have it at once', async () => {
    const lock = join(place.folder, 'chapar.lock')
    writeFileSync(lock, '', { mode: 0o444 })
    chmodSync(place.folder, 0o777)
    const other = running(`
      const { takePlace } = await import('lock')
      // What is closed to others is open to root.
      if (process.getuid?.() === 0) process.seteuid(65_534)
      takePlace(${JSON.stringify(place.folder)})`)
    await other.says(/StorageError: this account may not write to all that is in /)
    expect(await other.ended).toBe(1)
  })

  test('in which this account may only read is looked through, and said to be so', async () => {
    await (await openDatabase(place.folder)).destroy()
    chmodSync(join(place.folder, 'chapar.db'), 0o444)
    chmodSync(place.folder, 0o777)
    const other = running(`
      const [{ checkDatabase }, { openDatabase }] = [await import('check'), await import('database')]
      if (process.getuid?.() === 0) process.setuid(65_534)
      const db = await openDatabase(${JSON.stringify(place.folder)})
      console.log(JSON.stringify(await checkDatabase(db, ${JSON.stringify(place.folder)}, new Date())))`)
    await other.says(/this account may not write to chapar.db, so it could not run a bot here/)
    expect(await other.ended).toBe(0)
  })

  test('that cannot be used is not said to be another’s', () => {
    writeFileSync(join(place.folder, 'a file'), '')
    mkdirSync(join(place.folder, 'odd', 'chapar.lock'), { recursive: true })
    for (const folder of ['a file', 'odd']) {
      const use = () => takePlace(join(place.folder, folder))
      expect(use).toThrow(StorageError)
      expect(use).toThrow(/cannot be used as the data folder/)
    }
  })
})
