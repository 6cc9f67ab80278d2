import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { first } from '../../src/storage/turns.ts'

let db: Database
/** Whose statements were run, in order. */
let ran: string[]
beforeEach(async () => {
  db = await openDatabase(':memory:')
  ran = []
})
afterEach(() => db.destroy())

async function statements(whose: string, count: number): Promise<void> {
  for (let done = 0; done < count; done++) {
    await sql`SELECT 1`.execute(db)
    ran.push(whose)
  }
}

describe('at the database', () => {
  test('who is being answered does not wait for other work between two questions', async () => {
    let answered = false
    const work = Array.from({ length: 10 }, async () => {
      while (!answered) await statements('work', 1)
    })
    await turnOfTheLoop()
    await first(() => statements('answer', 20))
    answered = true
    await Promise.all(work)
    const during = ran.slice(ran.indexOf('answer'), ran.lastIndexOf('answer'))
    expect(during.filter(whose => whose === 'work').length).toBeLessThan(10)
  })

  test('other work goes on while an answer waits for something else', async () => {
    const something = Promise.withResolvers<void>()
    const answer = first(async () => {
      await statements('answer', 1)
      await something.promise
      await statements('answer', 1)
    })
    await statements('work', 100)
    something.resolve()
    await answer
    expect(ran.lastIndexOf('answer')).toBe(101)
  })

  test('other work goes on however many are being answered one after the other', async () => {
    let ended = false
    const work = statements('work', 20).finally(() => {
      ended = true
    })
    while (!ended) {
      const answers = Array.from({ length: 3 }, () => first(() => statements('answer', 3)))
      await turnOfTheLoop()
      await Promise.all(answers)
    }
    await work
    expect(ran.filter(whose => whose === 'work')).toHaveLength(20)
  })
})
