import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyHabits } from '#core/article/text/habits.ts'
import { readNames } from '#core/article/text/names.ts'
import { summarise } from '#core/article/text/summary.ts'
import { Matcher } from '#core/article/topics/matcher.ts'
import { topicFinder } from '#core/article/topics/topics.ts'
import { markdown } from '../../../src/platforms/discord/markdown.ts'
import { lexicon, region } from '../../support/sample-bot.ts'
import { formed } from './topic.ts'

const find = topicFinder(region, lexicon.matcher())
const matcher = lexicon.matcher()

describe('texts made to be slow', () => {
  // Work that grew with the square of their length would not end within the time limit of a test.
  test.each([
    ['one name', 'Armenia '],
    ['one word without an end', 'a'],
    ['beginnings of a form', 'the Prime Minister of the '],
    ['marks', 'e\u0301'],
    ['letters of two scripts', 'Aа'],
    ['apostrophes', "a'"],
    ['empty lines', '\n'],
    ['halves of letters', '\uD800'],
  ])('of ten million letters, %s, are done with', (_, piece) => {
    const text = piece.repeat(1e7 / piece.length)
    expect(find({ title: piece, text, language: 'en' }).length).toBeLessThan(20)
    expect(find({ title: text, text: '', language: 'en' }).length).toBeLessThan(20)
    for (const { form } of matcher.find(text.slice(0, 1e6), 'en')) expect(form.length).toBeLessThan(100)
  })

  test.each([
    ['full stops', '.'],
    ['vowels', 'a'],
    ['spaces', ' '],
    ['empty lines', '\n'],
    ['marks of a list', '- '],
    ['brackets', '('],
    ['what stands at the end of a teaser', 'Read more … '],
  ])('of as many letters as an article may have, %s, are put into plain words', (_, piece) => {
    const text = `${piece.repeat(200_000 / piece.length)}!`
    const words = { title: 'A title', summary: text, text }
    expect(applyHabits(words, { endings: ['read more'] }).title).toBe('A title')
    expect(readNames({ title: '', text: `Then B${text}`, language: 'en' }).length).toBeLessThan(50)
    expect(summarise({ teaser: text, text, title: 'A title', language: 'en' }).length).toBeLessThan(1_000)
    expect(markdown([{ kind: 'paragraph', spans: [{ text, bold: true }] }])).toContain('!')
  })

  test('are read to the hundred thousandth letter', () => {
    const names = (text: string) => find({ title: '', text, language: 'en' }).map(({ id }) => id)
    expect(names(`${'word '.repeat(19_000)}\nArmenia Armenia Armenia`)).toEqual(['armenia'])
    expect(names(`${'word '.repeat(20_000)}\nArmenia Armenia Armenia`)).toEqual([])
  })
})

test('a name is found as it is written, whatever letters it has', () => {
  const letter = fc.integer({ min: 0xc0, max: 0x10ff }).map(unit => String.fromCharCode(unit))
  const name = fc
    .string({ unit: fc.oneof(letter, fc.constantFrom(...'aeoхеİıəәǝßйё')), minLength: 1, maxLength: 6 })
    .filter(text => /^\p{L}+$/u.test(text) && !/[ʹʼ]/.test(text))
  fc.assert(
    fc.property(name, text => {
      expect(new Matcher([formed('it', 'en', text)]).find(`1 ${text}, 2`, 'en')).toMatchObject([
        { form: text },
      ])
    }),
    { numRuns: 2_000 },
  )
})

const hostile = join(import.meta.dirname, '../../../../shared/data/hostile')
describe.skipIf(!existsSync(hostile))('hostile strings (skipped where ../shared is absent)', () => {
  test.each(existsSync(hostile) ? readdirSync(hostile) : [])('%s', file => {
    const content = readFileSync(join(hostile, file), 'utf8')
    for (const line of [content, ...content.split('\n')])
      for (const { evidence } of find({ title: line, text: line, url: line, language: 'und' }))
        for (const { form, where, start, end } of evidence)
          if (where === 'title') expect(line.slice(start, end)).toBe(form)
  })
})
