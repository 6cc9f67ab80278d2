import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fold } from '#core/article/text/fold.ts'
import { languages } from '#core/article/topics/topic.ts'
import { statusWordIn } from '../../config/region/check/names.ts'
import { messages, region, sample, sampleBot } from '../support/sample-bot.ts'

const locales = join(import.meta.dirname, '../../config/locales')
const places = new Map(region.topics.map(topic => [topic.id, topic]))

/** A word of status in what people see in a language, with the text it stands in. */
function partisan(texts: readonly string[], language: string): string[] {
  return texts.flatMap(text => {
    const word = statusWordIn(text, language)
    return word === undefined ? [] : [`${word}: ${text}`]
  })
}

describe('what we show takes no side', () => {
  for (const language of languages)
    test(`in names of topics and of the region in ${language}`, () => {
      const shown = [region.names, ...region.topics.map(({ names }) => names)].map(
        names => names[language] ?? '',
      )
      expect(shown.filter(name => name === '')).toEqual([])
      expect(partisan(shown, language)).toEqual([])
    })

  for (const file of readdirSync(locales).filter(name => name.endsWith('.ftl')))
    test(`in the templates of ${file}`, () => {
      const messages = readFileSync(join(locales, file), 'utf8')
        .split('\n')
        .filter(line => !line.startsWith('#'))
        .map(line => line.replace(/^[\w-]+ = ?/, ''))
      expect(partisan(messages, file.replace('.ftl', ''))).toEqual([])
    })

  test('in roles, in kinds of ownership and names of outlets, and in the invented news', () => {
    const roles = region.topics.flatMap(topic => topic.roles.map(({ role }) => role))
    expect(partisan([...roles, ...region.sources.map(({ name }) => name)], 'en')).toEqual([])
    for (const { title, text, language } of sample.articles)
      expect(partisan([title, text], language ?? 'en')).toEqual([])
  })

  test('in how many separate sources a story has, which is no word on who owns them', () => {
    for (const language of languages) {
      const say = messages(language)
      const [owned = ''] = fold(say('ownership-independent')).split(' ')
      const counted = [
        say('reach', { outlets: 3, independent: 2 }),
        say('follow-least', { count: 2 }),
        say('why-but-least', { has: 1, wanted: 2 }),
      ]
      for (const sentence of counted) expect(fold(sentence)).not.toContain(owned.slice(0, 6))
    }
  })

  test('and a word of status would be noticed in each language, whatever its case and ending', () => {
    const examples = {
      en: 'the OCCUPIED district',
      ru: 'на оккупированных территориях',
      hy: 'ինքնահռչակ հանրապետության',
      ka: 'ოკუპირებულ ტერიტორიაზე',
      az: 'işğal olunmuş rayon',
      tr: 'sözde cumhuriyet',
      de: 'die sogenannte Republik',
    }
    for (const language of languages) expect(statusWordIn(examples[language], language)).toBeDefined()
  })
})

describe('a town with two names', () => {
  test('is shown with both, in one order, in every language', () => {
    const both = {
      khankendi: 'Khankendi (Stepanakert)',
      shusha: 'Shusha (Shushi)',
      sukhumi: 'Sukhumi (Sukhum)',
      tskhinvali: 'Tskhinvali (Tskhinval)',
    }
    for (const [id, name] of Object.entries(both)) {
      expect(places.get(id)?.names.en).toBe(name)
      // In Georgian only the nominative -i tells the two names of Tskhinvali apart.
      for (const language of languages)
        if (language !== 'ka' || id !== 'tskhinvali')
          expect(places.get(id)?.names[language]).toMatch(/^.+ \(.+\)$/)
    }
  })

  test('has no command to tap in lists, which would show one of them', async () => {
    const bot = await sampleBot()
    const two = region.topics.filter(({ kind, names }) => kind === 'city' && names.en?.includes('('))
    for (const page of [1, 2, 3, 4]) {
      const { text } = await bot.answer(`/topics ${page}`)
      const spans = text.flatMap(block => block.spans)
      const tapped = spans.flatMap(span => ('asks' in span ? (span.asks?.argument ?? []) : []))
      expect(two.filter(({ id }) => tapped.includes(id))).toEqual([])
    }
    await bot.close()
  })

  test('is found by either of them', () => {
    for (const [id, typed] of [
      ['khankendi', ['Stepanakert', 'Xankəndi', 'Степанакерт', 'ხანქენდი']],
      ['shusha', ['Shushi', 'Şuşa', 'Шуши']],
      ['sukhumi', ['Sukhum', 'Сухум', 'სოხუმი']],
      ['tskhinvali', ['Tskhinval', 'Цхинвал', 'Zchinwali']],
    ] as const) {
      const { names, aliases } = places.get(id) ?? { names: {}, aliases: [] }
      const known = [...Object.values(names), ...aliases].join(' | ').toLowerCase()
      for (const name of typed) expect(known).toContain(name.toLowerCase())
    }
  })
})

describe('the sides', () => {
  const counted = (kind: string, of: string) =>
    region.topics.filter(topic => topic.kind === kind && topic.of.includes(of)).length

  test('have people and organisations of the same order', () => {
    for (const kind of ['person', 'organisation']) {
      const counts = ['armenia', 'azerbaijan', 'georgia'].map(id => counted(kind, id))
      expect(Math.max(...counts)).toBeLessThanOrEqual(1.75 * Math.min(...counts))
    }
  })

  test('hold the same offices, in the same words', () => {
    const holders = (role: RegExp, of: string) =>
      region.topics.filter(topic => topic.of.includes(of) && topic.roles.some(r => role.test(r.role)))
    for (const office of [
      'President of',
      'Prime Minister of',
      'Foreign Minister of',
      'Interior Minister of',
      'Defence Minister of',
      'Speaker of',
      'Mayor of',
      'Head of the (National|State) Security Service of',
    ])
      for (const of of ['armenia', 'azerbaijan', 'georgia'])
        expect(holders(new RegExp(`^${office}`), of), `${office} ${of}`).not.toEqual([])
  })
})
