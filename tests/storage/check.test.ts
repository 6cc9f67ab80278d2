import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkLedger } from '../../src/storage/check-ledger.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { roomProblem } from '../../src/storage/health.ts'
import { countLedger } from '../../src/storage/ledger.ts'
import { noon } from '../support/sample-bot.ts'

let db: Database
beforeEach(async () => {
  db = await openDatabase(':memory:')
})
afterEach(() => db.destroy())

const planned = { way: 1, urgency: 1, gathered: 0, expires_at: 0, attempts: 0, edits: 0 }
const minutes = (count: number) => noon.getTime() - count * 60_000
async function deliver(platform: string, state: string, count: number, due = minutes(60)): Promise<void> {
  const rows = Array.from({ length: count }, (_, number) => ({
    ...planned,
    chat: `${platform}:${number % 7}`,
    platform,
    story: `${state} ${number}`,
    state,
    planned_at: due,
    due_at: due,
  }))
  for (let from = 0; from < count; from += 1_000)
    await db
      .insertInto('deliveries')
      .values(rows.slice(from, from + 1_000))
      .execute()
}
const check = async (botRuns = true, served = (_platform: string) => true) =>
  Object.fromEntries(
    (await checkLedger(db, noon, botRuns, served)).map(({ what, state, says }) => [
      what,
      `${state}: ${says}`,
    ]),
  )

test('an empty ledger is said to be one', async () => {
  expect(await check()).toEqual({
    Deliveries: 'good: none',
    Queue: 'good: nothing is due',
    Chats: 'good: none was given up',
  })
})

test('the states of all platforms add up to what was planned, in a ledger of any size', async () => {
  await deliver('discord', 'sent', 12_000)
  await deliver('discord', 'expired', 3)
  await deliver('telegram', 'unknown', 2)
  await deliver('telegram', 'folded', 1)
  expect((await check()).Deliveries).toBe(
    'good: 12006 planned: discord 3 expired, 12000 sent; telegram 1 folded, 2 unknown. Unknown are posts that may have ' +
      'arrived: the bot was cut off, and they are not sent twice',
  )
  const total = (await countLedger(db)).reduce((sum, { count }) => sum + count, 0)
  expect(total).toBe(12_006)
})

test('what is due for long says what to do, unless no bot runs or it waits for its time', async () => {
  await deliver('telegram', 'due', 1, noon.getTime() + 60_000)
  expect((await check()).Queue).toBe('good: nothing is due')
  await deliver('discord', 'due', 1, minutes(5))
  expect((await check()).Queue).toBe('good: discord waits for 5 min')
  await deliver('telegram', 'attempted', 1, minutes(180))
  expect((await check()).Queue).toMatch(
    /^bad: discord waits for 5 min, telegram waits for 3 h; see what the bot logs/,
  )
  expect((await check(false)).Queue).toMatch(/^note: .*it goes out when the bot is started$/)
})

test('chats that were given up are counted by the reason', async () => {
  const chat = { locale: 'en', disabled_at: noon.getTime() }
  const blocked = 'Forbidden: bot was blocked by the user'
  await db
    .insertInto('chats')
    .values([
      { ...chat, chat: 'telegram:1', platform: 'telegram', disabled_reason: blocked },
      { ...chat, chat: 'telegram:2', platform: 'telegram', disabled_reason: blocked },
      { ...chat, chat: 'discord:1', platform: 'discord', disabled_reason: 'the bot cannot see the channel' },
      { ...chat, chat: 'discord:2', platform: 'discord', disabled_reason: null, disabled_at: null },
    ])
    .execute()
  expect((await check()).Chats).toBe(
    `note: 3 given up, their subscriptions kept: 2 on telegram (${blocked}), 1 on discord (the bot cannot see the ` +
      'channel). They come back when the bot is let in again, or somebody uses /follow there',
  )
})

test('a disk that is nearly full is told of, with what is left', () => {
  expect(roomProblem('.', 0)).toBe(null)
  expect(roomProblem('.', Number.MAX_VALUE)).toMatch(
    /^the disk with \. is nearly full, \d+ MiB are left; make room$/,
  )
  expect(roomProblem('/no/such/folder', Number.MAX_VALUE)).toBe(null)
})

test('what waits for a platform that is not in use raises no alarm', async () => {
  await deliver('preview', 'due', 3, minutes(300))
  const findings = await checkLedger(db, noon, true, platform => platform !== 'preview')
  expect(findings.filter(({ what }) => what === 'Queue')).toEqual([
    { what: 'Queue', state: 'good', says: 'nothing is due' },
    {
      what: 'Queue',
      state: 'note',
      says: 'what waits for preview is not sent, as that is not in use now',
    },
  ])
})
