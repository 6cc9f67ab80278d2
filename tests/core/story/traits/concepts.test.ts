import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fold } from '#core/article/text/fold.ts'
import { Concepts } from '#core/story/traits/concepts.ts'
import { termOf } from '#core/story/traits/vector.ts'
import { loadConcepts } from '../../../../config/concepts/read.ts'

const languages = ['en', 'de', 'ru', 'tr', 'az', 'hy', 'ka']
const folder = join(import.meta.dirname, '../../../../config/concepts')
const lines = readdirSync(folder)
  .filter(file => file.endsWith('.txt'))
  .flatMap(file => readFileSync(join(folder, file), 'utf8').split('\n'))
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => {
    const [name = '', ...rest] = line.split(' | ')
    return { name, words: rest.map(each => each.split(' ')) }
  })
const concepts = loadConcepts()
const conceptOf = (word: string, language: string) =>
  concepts.of({ raw: word, folded: fold(word) }, language)[0]?.name ?? null

test('every line names a concept of its own, with words in two languages and more', () => {
  expect(new Set(lines.map(({ name }) => name)).size).toBe(lines.length)
  for (const { name, words } of lines) {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    const said = words.map(([language]) => language)
    expect(said.length, name).toBeGreaterThan(1)
    expect(said, name).toEqual(languages.filter(language => said.includes(language)))
    for (const [, ...forms] of words) {
      expect(forms.length, name).toBeGreaterThan(0)
      for (const form of forms) expect(form, name).toMatch(/^[\p{L}\p{M}\p{N}'’-]+\*?$/u)
    }
  }
})

test('a word, or how words begin, stands for one concept of a language', () => {
  const owners = new Map<string, string>()
  for (const { name, words } of lines)
    for (const [language = '', ...forms] of words)
      for (const form of forms) {
        const key = `${language} ${['az', 'tr', 'de'].includes(language) ? form : fold(form)}`
        expect(owners.get(key) ?? name, key).toBe(name)
        owners.set(key, name)
      }
})

test('words of one meaning stand for the same in all seven languages, however they end', () => {
  const quake = [
    ['en', 'earthquakes'], ['de', 'Erdbebens'], ['ru', 'землетрясения'], ['tr', 'depremde'], ['az', 'zəlzələnin'], ['hy', 'երկրաշարժի'], ['ka', 'მიწისძვრის'],
  ] as const // biome-ignore format: a table
  const ceasefire = [
    ['en', 'truce'], ['de', 'Waffenruhe'], ['ru', 'перемирия'], ['tr', 'ateşkesin'], ['az', 'atəşkəsi'], ['hy', 'հրադադարի'], ['ka', 'ზავის'],
  ] as const // biome-ignore format: a table
  for (const [language, word] of quake) expect(conceptOf(word, language), word).toBe('earthquake')
  for (const [language, word] of ceasefire) expect(conceptOf(word, language), word).toBe('ceasefire')
})

test('names and the lightest words are no concept', () => {
  for (const word of ['the', 'georgia', 'yerevan', 'aliyev', '17']) expect(conceptOf(word, 'en')).toBeNull()
  expect(conceptOf('truce', 'fr')).toBeNull()
})

test('of several beginnings the longest tells, and a whole word before all of them', () => {
  const few = new Concepts([
    '# Work\nmine | en min* mined\nminister | en minist*',
    'number-3 | en three | ru трое',
  ])
  const named = (word: string, language = 'en') => few.of({ raw: word, folded: word }, language)[0]?.name
  expect(['miner', 'ministers', 'mined', 'mi', 'three'].map(word => named(word))).toEqual([
    'mine', 'minister', 'mine', undefined, 'number-3',
  ]) // biome-ignore format: a table
  expect(named('трое', 'ru')).toBe('number-3')
  expect(few.of({ raw: 'three', folded: 'three' }, 'en')[0]?.term).toBe(termOf('number 3'))
})

test('a concept is as common as its English words', () => {
  const share = (word: string) => concepts.of({ raw: word, folded: word }, 'en')[0]?.share ?? 0
  expect(share('police')).toBeGreaterThan(10 * share('avalanche'))
})

test('the marks of letters tell words apart where they are letters of their own', () => {
  expect(conceptOf('öldürdü', 'tr')).not.toBe(conceptOf('oldu', 'tr'))
  expect(conceptOf('Çiçekler', 'tr')).toBe('flower')
})

test('an Armenian verb is known with what stands before it', () => {
  expect(conceptOf('կպայթեցնեն', 'hy')).toBe('explosion')
})

test('a German compound stands for what it begins with and for what its last part does', () => {
  const both = concepts.of({ raw: 'Lawinengefahr', folded: 'lawinengefahr' }, 'de').map(({ name }) => name)
  expect(both).toEqual([conceptOf('Lawine', 'de'), conceptOf('Gefahr', 'de')])
  expect(conceptOf('Nebelunfall', 'de')).toBe(conceptOf('Unfall', 'de'))
  expect(conceptOf('Unfall', 'de')).not.toBeNull()
  // Too short a part to tell.
  expect(conceptOf('Quarkrat', 'de')).toBeNull()
})

test('the words for a concept are those of all languages, folded, but not what means another thing in another', () => {
  const concepts = new Concepts([
    'ice | en ice | de eis*\ntrain | en train trains | de ICE zug züge | ru поезд* | tr tren*',
  ])
  const [train] = concepts.of({ raw: 'поезда', folded: 'поезда' }, 'ru')
  expect(train && concepts.formsOf(train)).toEqual(['train', 'trains', 'zug', 'zuge', 'поезд*', 'tren*'])
})
