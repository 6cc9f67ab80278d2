import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Newsroom, newsroom } from '../support/newsroom.ts'

const [chat, other] = ['test:1', 'test:2'] as const
const title = 'Armenia opens a bridge'
/** More than a chat bears one by one. */
const many = [
  ...['carpets', 'bakery', 'trees', 'tractors'].map(subject => `Armenia counts its ${subject} anew`),
  'Armenia lets its lakes be measured',
  'Armenia opens a school of weaving',
]
const second = 1 / 60

let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
  await room.follow(chat, 'armenia')
})
afterEach(() => room.close())

/** Is done once, during the next call to the platform. */
function meanwhile(work: () => unknown): void {
  room.during = async () => {
    room.during = () => {}
    await work()
  }
}

async function retitled(to: string): Promise<void> {
  room.publish('herald', to, { id: 'x' })
  for (const source of room.app.sources) await room.app.pipeline.collect(source)
}

const rows = () =>
  room.db
    .selectFrom('deliveries')
    .select(['chat', 'story', 'state', 'message', 'detail'])
    .orderBy('chat')
    .execute()

describe('a headline that changes', () => {
  beforeEach(() => room.publish('herald', title, { id: 'x' }))

  test('while its post is sent is shown there afterwards', async () => {
    meanwhile(() => retitled('Armenia opens two bridges'))
    await room.pass(5)
    expect(room.lines(chat)).toEqual([`story ${title}`])
    await room.pass(5)
    expect(room.lines(chat)).toEqual(['story Armenia opens two bridges'])
  })

  test('while its post is edited is shown there afterwards', async () => {
    await room.pass(5)
    await retitled('Armenia opens two bridges')
    meanwhile(() => retitled('Armenia opens three bridges'))
    await room.pass(5)
    expect(room.lines(chat)).toEqual(['story Armenia opens two bridges'])
    await room.pass(5)
    expect(room.lines(chat)).toEqual(['story Armenia opens three bridges'])
  })
})

describe('a database that takes nothing for a while', () => {
  const trouble = (when: string) =>
    sql`CREATE TRIGGER trouble BEFORE ${sql.raw(when)} BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`.execute(
      room.db,
    )
  const over = () => sql`DROP TRIGGER trouble`.execute(room.db)

  test('when a roundup is made leaves no call counted that was never made', async () => {
    await room.close()
    room = await newsroom({ perSecond: 2 })
    await room.follow(chat, 'armenia')
    await room.follow(other, 'georgia')
    for (const title of [...many, 'Georgia paints its bridges']) room.publish('herald', title)
    await trouble("INSERT ON deliveries WHEN new.story LIKE 'roundup %'")
    await expect(room.pass(1)).rejects.toThrow('the disk is full')
    for (let round = 0; round < 3; round++) await room.pass(1).catch(() => undefined)
    await over()
    for (let round = 0; round < 4; round++) await room.pass(second)
    expect(room.lines(other)).toEqual(['story Georgia paints its bridges'])
    expect(room.posts(chat)).toHaveLength(1)
  })

  test('when a post has arrived leaves it to be found out, and not unknown', async () => {
    room.publish('herald', title)
    await trouble("UPDATE ON deliveries WHEN new.state = 'sent'")
    await room.pass(1)
    expect(room.posts(chat)).toHaveLength(1)
    await over()
    expect((await rows()).map(({ state }) => state)).toEqual(['attempted'])
  })
})

describe('a clock that is set back by hours', () => {
  test('holds no post up', async () => {
    await room.close()
    room = await newsroom({ perSecond: 1, windows: () => [{ calls: 1, ms: 1_000 }] })
    await room.follow(chat, 'armenia')
    room.publish('herald', title)
    await room.pass(300)
    expect(room.posts(chat)).toHaveLength(1)
    room.publish('herald', 'Armenia counts its trees')
    await room.pass(-240)
    await room.pass(5 * second)
    expect(room.posts(chat)).toHaveLength(2)
  })
})
