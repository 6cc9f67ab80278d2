import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { metrics } from '../../src/web/metrics.ts'
import { health } from '../../src/wiring/health.ts'
import { type ReadingRoom, readingRoom } from '../support/reading-room.ts'

const bridge = 'Armenia opens a new bridge near Gyumri'
let room: ReadingRoom
beforeEach(async () => {
  room = await readingRoom()
})
afterEach(() => room.close())

/** What /metrics tells of the sources. */
async function counted() {
  const measured = metrics()
  health(
    room.db,
    '.',
    () => room.app.sources,
    measured.meter,
    () => room.now,
  )
  const found = (await measured.text()).matchAll(/^chapar_sources\{state="(\w+)"\} (\d+)$/gm)
  return Object.fromEntries([...found].map(([, state, count]) => [state, Number(count)]))
}

test('an outlet of which nothing can be stored is told, as our fault, until it can', async () => {
  const outlets = async (locale = 'en') =>
    (await room.ask('test:1', '/sources', { locale })).split('\n').find(line => line.includes('The Herald'))
  await room.follow('test:1', 'armenia')
  room.publish('/herald', 'A calm day in Armenia')
  await room.pass(5)
  expect(await outlets()).toMatch(/ · read this minute$/)
  await sql`CREATE TEMP TRIGGER fault BEFORE INSERT ON articles BEGIN SELECT RAISE(ABORT, 'a fault'); END`.execute(
    room.db,
  )
  room.publish('/herald', bridge)
  await room.pass(60)
  await room.pass(60)
  expect(await outlets()).toMatch(
    / · read 2 hr\. ago · cannot be stored here since Nov 23, 13:06 GMT\+4, which is a fault of this bot · asked again Nov 23, 14:/,
  )
  expect(await outlets('de')).toContain(
    'wegen eines Fehlers dieses Bots nicht gespeichert, seit 23. Nov., 13:06',
  )
  expect(await counted()).toEqual({ answers: 0, fails: 0, unread: 0, unstored: 1 })
  const [report] = (await room.app.services.sourceReports()).values()
  expect(report).toMatchObject({ failures: 0, problem: null })

  await sql`DROP TRIGGER fault`.execute(room.db)
  await room.pass(60)
  expect(await outlets()).toMatch(/ · read this minute$/)
  expect(await counted()).toEqual({ answers: 1, fails: 0, unread: 0, unstored: 0 })
  expect(room.posted('test:1').at(-1)).toBe(bridge)
})
