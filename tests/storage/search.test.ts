import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/storage/database.ts'
import { beginnings, expressions, type Sought } from '../../src/storage/search.ts'

/** Articles before the next span begins. */
const span = 8_192
const spans = 70

/** How often others had their turn meanwhile. */
let turns = 0

/** What is asked for words that stand in each of the spans. */
async function asked(words: Sought): Promise<readonly string[]> {
  const db = await openDatabase(':memory:')
  const letters = words.flatMap(forms => forms.slice(0, 1)).join(' ')
  for (let at = 0; at < spans; at++) {
    const [of, all] = beginnings(at * span, letters)
    await sql`INSERT OR IGNORE INTO word_beginnings (span, beginning) SELECT ${of}, value FROM json_each(${all})`.execute(
      db,
    )
  }
  const found: string[] = []
  let isWaiting = false
  turns = 0
  for await (const expression of expressions(db, words, spans * span - 1)) {
    found.push(expression)
    if (!isWaiting) setTimeout(() => ([isWaiting, turns] = [false, turns + 1]), 0)
    isWaiting = true
  }
  await db.destroy()
  return found
}
const count = (text: string, part: RegExp) => text.match(part)?.length ?? 0

test('words of many forms are asked for in few spans at once, in all of them after all', async () => {
  const forms = (letter: string) => Array.from({ length: 250 }, (_, at) => `${letter}${at + 100}x`)
  const many = await asked(['a', 'b', 'c', 'd', 'e'].map(forms))
  expect(Math.max(...many.map(({ length }) => length))).toBeLessThan(32_000)
  expect(many.reduce((sum, each) => sum + count(each, /a100x"/g), 0)).toBe(spans)
  expect(turns).toBeGreaterThan(spans / 2)
  const few = await asked([['harbour*'], ['ferry*']])
  expect(few.map(each => count(each, /harbour/g))).toEqual([1, 8, 16, 32, 13])
})

test('of what is said by the beginning of another form nothing is asked', async () => {
  const [expression] = await asked([
    ['train*', 'trains', 'training*', 'tram', 'strain', 'train*', 'tra', '*'],
  ])
  expect([...(expression ?? '').matchAll(/"[0-9a-f]{4}(\w+)"/g)].map(([, form]) => form)).toEqual([
    'train',
    'tram',
    'strain',
    'tra',
  ])
})
