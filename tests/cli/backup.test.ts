import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUp } from '../../src/storage/backup.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { BotProcess, type Report, until } from '../support/bot-process.ts'

const early: Report = {
  title: 'Baku and Ganja get a faster train',
  text: 'Azerbaijan’s railway cuts the journey.',
}
const hanging: Report = {
  title: 'Sheki opens a museum of silk',
  text: 'The town in Azerbaijan shows old looms.',
}
const later: Report = {
  title: 'Lankaran plants tea again',
  text: 'Gardens in the south of Azerbaijan are replanted.',
}
const unread: Report = { title: 'Quba counts its apples', text: 'Orchards in Azerbaijan had a good year.' }
const last: Report = { title: 'Nakhchivan airport gets a new runway', text: 'Azerbaijan pays for the works.' }

let bot: BotProcess
let file: string
beforeEach(async () => {
  bot = await BotProcess.start()
  file = join(bot.data.folder, 'backup.db')
})
afterEach(() => bot.close())

const database = () => join(bot.data.folder, 'chapar.db')
const chapar = (...args: string[]) => bot.command(args).ended
const leftovers = () => readdirSync(bot.data.folder).filter(name => /unfinished|restoring/.test(name))
const states = (path: string) => {
  const db = new DatabaseSync(path)
  const rows = db
    .prepare('SELECT platform, state, attempted_at FROM deliveries ORDER BY platform, planned_at')
    .all()
  db.close()
  return rows
}

test('a backup of a running bot, brought back, repeats nothing and floods nobody', async () => {
  const first = await bot.run()
  await bot.follow('azerbaijan')
  bot.publish('railway', [early])
  await until(() => expect(bot.posted(early)).toEqual([1, 1]))

  // Both platforms post the next story and never say so: that is how the backup finds it.
  bot.discord.fault({ match: { method: 'POST', path: /messages$/ }, kind: 'hang-after' })
  bot.telegram.fault({ method: 'sendMessage', kind: 'hang-after' })
  bot.publish('railway', [hanging, early])
  await until(() => expect(bot.posted(hanging)).toEqual([1, 1]))
  expect(await chapar('backup', file)).toMatchObject({
    code: 0,
    out: expect.stringContaining('whole and sound'),
  })
  expect(states(file).map(({ state }) => state)).toEqual(['sent', 'attempted', 'sent', 'attempted'])

  // The bot goes on, and is lost with all it did since.
  first.child.kill('SIGKILL')
  await first.ended
  const second = await bot.run()
  bot.publish('railway', [later, hanging, early])
  await until(() => expect(bot.posted(later)).toEqual([1, 1]))
  second.child.kill('SIGKILL')
  await second.ended

  const restored = await chapar('restore', file, '--json')
  expect(restored).toMatchObject({ code: 0, err: '' })
  const { attempted, unknown, kept } = JSON.parse(restored.out)
  expect({ attempted, unknown }).toEqual({ attempted: 1, unknown: 1 })
  expect(states(kept)).toHaveLength(6)
  expect(states(database())).toHaveLength(4)
  // As if the backup were older than Discord remembers nonces: now it must look.
  const db = new DatabaseSync(database())
  db.exec('UPDATE deliveries SET attempted_at = attempted_at - 600000')
  db.close()

  // An outlet tells something new meanwhile, and the other tells again what only the lost database knew.
  bot.publish('railway', [unread, later, hanging, early])
  await bot.run()
  bot.publish('harbour', [later, hanging, early])
  await bot.looked()
  bot.publish('harbour', [last, later, hanging, early])
  await until(() => expect(bot.posted(last)).toEqual([1, 1]))
  expect([early, hanging, later, unread].map(report => bot.posted(report))).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
    [0, 0],
  ])
  await until(() =>
    expect(states(database()).map(({ state }) => state)).toEqual([
      'sent',
      'sent',
      'sent',
      'sent',
      'unknown',
      'sent',
    ]),
  )
  expect(leftovers()).toEqual([])
}, 60_000)

test('what was due is looked for, but not what is too old, came with others, or would be many', async () => {
  const db = await openDatabase(bot.data.folder)
  const [now, hour] = [Date.now(), 3_600_000]
  const usual = {
    state: 'due',
    planned_at: now - 2 * hour,
    due_at: now - 2 * hour,
    attempted_at: null,
    gathered: 0,
  }
  const rows = [
    { story: 'attempted', state: 'attempted', attempted_at: now - 2 * hour },
    { story: 'due' },
    { story: 'planned late', planned_at: now - hour / 2 },
    { story: 'for tomorrow', due_at: now + 9 * hour },
    { story: 'in a digest', gathered: 1 },
    { story: 'old', expires_at: now - hour },
    { story: 'roundup ab', state: 'attempted', attempted_at: now - hour },
    { story: 'sent', state: 'sent', attempted_at: now - 13 * hour },
    ...[1, 2, 3, 4].map(number => ({ story: `one of four ${number}`, chat: 'discord:crowded' })),
  ].map(row => ({ ...usual, expires_at: now + hour, chat: `discord:${row.story}`, ...row }))
  for (const row of rows)
    await db
      .insertInto('deliveries')
      .values({ ...row, platform: 'discord', way: 1, urgency: 1, attempts: 0, edits: 0 })
      .execute()
  const source = { source: 'railway', id_policy: 'trusted', failures: 0, problem: null }
  const read = {
    first_read_at: 1,
    checked_at: now - hour,
    read_at: now - hour,
    etag: 'e',
    last_modified: null,
    digest: 'd',
  }
  await db
    .insertInto('sources')
    .values({ ...source, ...read })
    .execute()
  await db.destroy()
  expect(await chapar('backup', file)).toMatchObject({ code: 0 })
  expect(await chapar('restore', file)).toMatchObject({
    code: 0,
    out: expect.stringContaining('10 posts may have gone out since it was made: 3 will be'),
  })

  const restored = new DatabaseSync(database())
  const found = restored.prepare('SELECT story, state, attempted_at FROM deliveries ORDER BY story').all()
  expect(found.map(({ story, state, attempted_at }) => [story, state, attempted_at])).toEqual([
    ['attempted', 'attempted', now - 2 * hour],
    // When it was copied it had not been posted, so nobody looks further back than that.
    ['due', 'attempted', now - hour],
    ['for tomorrow', 'due', null],
    ['in a digest', 'unknown', null],
    ['old', 'unknown', null],
    ...[1, 2, 3, 4].map(number => [`one of four ${number}`, 'unknown', null]),
    ['planned late', 'attempted', now - hour / 2],
    ['roundup ab', 'unknown', now - hour],
    ['sent', 'sent', now - 13 * hour],
  ])
  const sources = restored.prepare('SELECT source, first_read_at, etag, digest, id_policy FROM sources').all()
  expect(sources).toContainEqual({
    source: 'railway',
    first_read_at: null,
    etag: null,
    digest: null,
    id_policy: 'trusted',
  })
  restored.close()
})

test('a backup is refused where it would do harm', async () => {
  expect(await chapar('backup', file)).toMatchObject({
    code: 1,
    err: expect.stringContaining('There is no database'),
  })
  await (await openDatabase(bot.data.folder)).destroy()
  expect(await chapar('backup')).toMatchObject({ code: 2, err: expect.stringContaining('Into which file?') })
  writeFileSync(file, 'mine')
  expect(await chapar('backup', file)).toMatchObject({
    code: 1,
    err: expect.stringContaining('--force replaces it'),
  })
  expect(readFileSync(file, 'utf8')).toBe('mine')
  expect(await chapar('backup', file, '--force')).toMatchObject({ code: 0 })
  expect(readFileSync(file, 'latin1')).toMatch(/^SQLite format 3/)
  for (const own of ['chapar.db', 'chapar.db-wal', 'chapar.lock'])
    expect(await chapar('backup', join(bot.data.folder, own), '--force')).toMatchObject({
      code: 1,
      err: expect.stringContaining('belongs to the database itself'),
    })
  expect(await chapar('backup', join(bot.data.folder, 'none', 'backup.db'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('There is no folder'),
  })
  expect(leftovers()).toEqual([])
}, 40_000)

test('what a backup that was killed left behind goes with the next into the same file, and nothing else', async () => {
  await (await openDatabase(bot.data.folder)).destroy()
  const killed = bot.command(['--version'])
  await killed.ended
  const left = `${file}.${killed.child.pid}.unfinished`
  const others = [
    `${file}.${process.pid}.unfinished`,
    `${file}.old.unfinished`,
    join(bot.data.folder, 'other.1.unfinished'),
  ]
  for (const name of [left, `${left}-journal`, ...others]) writeFileSync(name, 'copied so far')
  expect(await chapar('backup', file)).toMatchObject({ code: 0 })
  expect([left, `${left}-journal`].filter(name => existsSync(name))).toEqual([])
  expect(others.filter(name => existsSync(name))).toEqual(others)
}, 40_000)

test('nobody but its owner may read a backup, unless the one it stands in the place of was given to others', async () => {
  await (await openDatabase(bot.data.folder)).destroy()
  const rights = () => statSync(file).mode & 0o777
  expect((await chapar('backup', file)).code).toBe(0)
  expect(rights()).toBe(0o600)
  chmodSync(file, 0o640)
  expect((await chapar('backup', file, '--force')).code).toBe(0)
  expect(rights()).toBe(0o640)
})

test('nor may anybody while it is copied', async () => {
  await (await openDatabase(bot.data.folder)).destroy()
  const seen = new Set<number>()
  const look = () => {
    for (const name of leftovers()) {
      const found = statSync(join(bot.data.folder, name), { throwIfNoEntry: false })
      if (found !== undefined) seen.add(found.mode & 0o777)
    }
    looking = setImmediate(look)
  }
  let looking = setImmediate(look)
  await backUp(bot.data.folder, file, false)
  clearImmediate(looking)
  expect([...seen]).toEqual([0o600])
})

test('of a damaged database it is told that the database is, and not that the copy cannot be written', async () => {
  writeFileSync(database(), 'These are notes, and no database. '.repeat(100))
  expect(await chapar('backup', file)).toEqual({
    code: 1,
    out: '',
    err: `What is in ${bot.data.folder} is damaged or no database of Chapar's; bring a backup back with "chapar restore FILE"\n`,
  })
  expect(leftovers()).toEqual([])
}, 40_000)

test('a backup that is none, damaged, of a newer release, or for a running bot is not brought back', async () => {
  const refused = async (says: string) => {
    const before = existsSync(database()) ? readFileSync(database()) : null
    expect(await chapar('restore', file)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining(says),
    })
    expect(existsSync(database()) ? readFileSync(database()) : null).toEqual(before)
    expect(leftovers()).toEqual([])
  }
  await refused('There is no file')
  writeFileSync(file, 'These are notes, and no database. '.repeat(100))
  await refused('is damaged or no database')
  const other = new DatabaseSync(join(bot.data.folder, 'other.db'))
  other.exec('CREATE TABLE notes (text)')
  other.close()
  writeFileSync(file, readFileSync(join(bot.data.folder, 'other.db')))
  await refused('is no database of Chapar’s'.replace('’', "'"))

  await (await openDatabase(bot.data.folder)).destroy()
  await chapar('backup', file, '--force')
  const whole = readFileSync(file)
  const newer = new DatabaseSync(file)
  newer.exec("INSERT INTO kysely_migration (name, timestamp) VALUES ('2099-01-01-later', '')")
  newer.close()
  await refused('was made by a newer Chapar')
  writeFileSync(file, whole.subarray(0, whole.length - 20_000))
  await refused('is damaged')
  writeFileSync(file, whole)
  const running = await bot.run()
  await refused('another Chapar already works on'.replace('another', 'Another'))
  running.child.kill('SIGTERM')
  await running.ended
  expect(await chapar('restore', file)).toMatchObject({ code: 0 })
}, 60_000)
