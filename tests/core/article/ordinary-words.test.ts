import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '#core/article/topics/topic.ts'
import { ordinaryWords } from '../../../config/region/words.ts'
import { lexiconOf } from '../../../src/wiring/lexicon.ts'
import { region } from '../../support/sample-bot.ts'

const { topics } = lexiconOf(region)

/** The words of news that are written out, with nothing open behind them, of all languages. */
function wordsOfNews(): string[] {
  const folder = join(import.meta.dirname, '../../../config/concepts')
  const lines = readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .flatMap(file => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter(line => !line.startsWith('#'))
  const listed = lines.flatMap(line => line.split(' | ').slice(1))
  return listed.flatMap(words => words.split(' ').slice(1)).filter(word => !word.endsWith('*'))
}

/** What is found for words that are no name, but for themes, whose names are ordinary words. */
function taken(words: Iterable<string>): string[] {
  return [...new Set(words)]
    .filter(word => topics.exactly(word) === null)
    .flatMap(word => {
      const topic = topics.find(word)
      return topic === null || topic.kind === 'theme' ? [] : [`${word}: ${topic.id}`]
    })
}

describe('an ordinary word', () => {
  test('of the news is no slip of a name in any of the languages', () => {
    const words = wordsOfNews()
    expect(words.length).toBeGreaterThan(20_000)
    expect(taken(words).sort()).toEqual([
      // Forms of these names in Turkish, and of Gaza there and in English.
      'butane: bhutan',
      'fasten: morocco',
      'gaza: palestine',
      // In November, of a town called after it; as long a word differs from a name by a slip.
      'նոյեմբերին: noyemberyan',
    ])
  })

  test('of a language’s own list is none either', () => {
    const words = languages.flatMap(ordinaryWords)
    expect(taken(words).sort()).toEqual([
      // Who is of Kazakhstan, and a surname that many have.
      'qazaxıstanlı: kazakhstan',
      'კახელაშვილი: mikheil-kavelashvili',
    ])
  })

  test('in another form or spelling is still the theme it is of', () => {
    const typed = ['демонстраций', 'транспорта', 'университеты', 'sicherheits', 'disinformatin', 'ტრანსპორტი']
    expect(typed.map(word => topics.find(word)?.id)).toEqual([
      'protests',
      'corridors',
      'education',
      'conflict-security',
      'disinformation',
      'corridors',
    ])
  })

  test('beside a name leaves room for a slip of both', () => {
    expect(['South Osetia', 'Mark Rute', 'new zealnd'].map(typed => topics.find(typed)?.id)).toEqual([
      'south-ossetia',
      'mark-rutte',
      'new-zealand',
    ])
  })

  test('takes next to nothing from names that lack a letter', () => {
    const slips = region.topics
      .map(({ id, names: { en = '' } }) => [id, `${en.slice(0, 3)}${en.slice(4)}`] as const)
      .filter(([, typed]) => typed.length >= 6)
    const found = slips.filter(([id, typed]) => topics.find(typed)?.id === id)
    expect(found.length / slips.length).toBeGreaterThan(0.94)
  })
})
