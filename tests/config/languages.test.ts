import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentResource } from '@fluent/bundle'
import { describe, expect, test } from 'vitest'
import { TopicIndex } from '#core/article/topics/topic-index.ts'
import { languages } from '#core/chat/languages.ts'
import { ago, clock } from '#core/chat/moments.ts'
import { countryName } from '#core/chat/outlet-note.ts'
import { commands } from '../../commands/index.ts'
import { loadMessages } from '../../config/locales.ts'
import { region, sampleBot } from '../support/sample-bot.ts'

const folder = join(import.meta.dirname, '../../config/locales')
const messages = loadMessages()
const all = Object.keys(languages)
const others = all.filter(language => language !== 'en')
const sources = new Map(
  all.map(language => [language, readFileSync(join(folder, `${language}.ftl`), 'utf8')] as const),
)
/** Each message of a language as its syntax tree. */
const trees = new Map(
  [...sources].map(([language, text]) => [
    language,
    new Map(new FluentResource(text).body.map(({ id, value }) => [id, value as unknown])),
  ]),
)
const ids = [...(trees.get('en')?.keys() ?? [])]

type Node = { type?: string; name?: string; variants?: { key: { value: string | number } }[] }

/** All parts of a message that are of this type. */
function parts(tree: unknown, type: string): Node[] {
  if (typeof tree !== 'object' || tree === null) return []
  const inside = Object.values(tree).flatMap(part => parts(part, type))
  return (tree as Node).type === type ? [tree as Node, ...inside] : inside
}

const places = (language: string, id: string) =>
  [...new Set(parts(trees.get(language)?.get(id), 'var').map(({ name }) => name ?? ''))].sort()
const filled = (language: string, id: string, value: string | number) =>
  messages(language)(id, Object.fromEntries(places('en', id).map(name => [name, value])))

/** What is to be filled in: each message that a language lacks, as `language: message`. */
const missing = others.flatMap(language =>
  ids.filter(id => !trees.get(language)?.has(id)).map(id => `${language}: ${id}`),
)

describe('the languages of the interface', () => {
  test('are those of the files, and of the names of topics', () => {
    const files = readdirSync(folder).filter(name => name.endsWith('.ftl'))
    expect(files.map(name => name.replace('.ftl', '')).sort()).toEqual(all.toSorted())
    expect(Object.keys(region.names).sort()).toEqual(all.toSorted())
  })

  test('lack no message, have none besides, and none twice', () => {
    expect(missing).toEqual([])
    for (const language of others) {
      const own = [...(sources.get(language) ?? '').matchAll(/^([a-z][\w-]*) =/gm)].map(
        found => found[1] ?? '',
      )
      expect(own.filter((id, at) => !ids.includes(id) || own.indexOf(id) !== at)).toEqual([])
      // What the parser could not read it leaves out.
      expect(own.length).toBe(trees.get(language)?.size)
    }
  })

  test('lose no place and invent none', () => {
    const differing = others.flatMap(language =>
      ids
        .filter(id => trees.get(language)?.has(id))
        .filter(id => places(language, id).join() !== places('en', id).join())
        .map(id => `${language}: ${id} has ${places(language, id)}, English ${places('en', id)}`),
    )
    expect(differing).toEqual([])
  })

  test('keep every command and every example of words to type as they are', () => {
    const typed = (text: string) => [...text.matchAll(/\/[a-z]+/g), ...text.matchAll(/"[^"]+"/g)].map(String)
    for (const language of others)
      for (const id of ids) {
        const english = typed(filled('en', id, 'x'))
        expect(typed(filled(language, id, 'x')).sort(), `${language}: ${id}`).toEqual(english.sort())
      }
  })

  test('quote as their own print does', () => {
    const marks: Record<string, string> = { ru: '«»', hy: '«»', ka: '„“', az: '“”', tr: '“”', de: '„“' }
    for (const language of others) {
      const foreign = [...'«»„“”‘'].filter(mark => !marks[language]?.includes(mark)).join('')
      const text = (sources.get(language) ?? '').split('\n').filter(line => !line.startsWith('#'))
      expect(text.filter(line => [...foreign].some(mark => line.includes(mark)))).toEqual([])
    }
  })
})

describe('plurals', () => {
  test('stand for forms that the language has', () => {
    for (const language of all) {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
      // A number itself is no form: in Russian 21 has the form of 1, but is several.
      for (const id of ids)
        for (const { variants = [] } of parts(trees.get(language)?.get(id), 'select'))
          for (const { key } of variants.filter(({ key }) => typeof key.value === 'string'))
            expect(forms, `${language}: ${id}`).toContain(key.value)
    }
  })

  test('say the number, whichever it is', () => {
    for (const language of all)
      for (const id of ids.filter(id => parts(trees.get(language)?.get(id), 'select').length > 0))
        for (const count of [0, 1, 2, 5, 11, 21, 101]) {
          const text = filled(language, id, count)
          expect(text, `${language}: ${id}`).toContain(String(count))
          expect(text).not.toMatch(/[{}]|undefined|NaN/)
        }
  })

  test.each([
    ['ru', 'roundup-title', ['0 новостей', '1 новость', '2 новости', '5 новостей', '11 новостей', '21 новость']],
    ['ru', 'figure-killed', ['0 погибших', '1 погибший', '2 погибших', '5 погибших', '11 погибших', '21 погибший']],
    ['en', 'roundup-title', ['0 stories', '1 story', '2 stories', '5 stories', '11 stories', '21 stories']],
    ['de', 'roundup-title', ['0 Nachrichten', '1 Nachricht', '2 Nachrichten', '5 Nachrichten', '11 Nachrichten', '21 Nachrichten']],
    ['hy', 'roundup-title', ['0 լուր', '1 լուր', '2 լուր', '5 լուր', '11 լուր', '21 լուր']],
    ['ka', 'roundup-title', ['0 ამბავი', '1 ამბავი', '2 ამბავი', '5 ამბავი', '11 ამბავი', '21 ამბავი']],
    ['az', 'roundup-title', ['0 xəbər', '1 xəbər', '2 xəbər', '5 xəbər', '11 xəbər', '21 xəbər']],
    ['tr', 'roundup-title', ['0 haber', '1 haber', '2 haber', '5 haber', '11 haber', '21 haber']],
  ])('of %s decline as they should in %s', (language, id, expected) => {
    expect([0, 1, 2, 5, 11, 21].map(count => messages(language)(id, { count }))).toEqual(expected)
  }) // biome-ignore format: a table
})

describe('what platforms allow', () => {
  // Discord: descriptions 100, buttons 80, a command 8,000 with its longest localisation. Telegram: buttons 64.
  test('descriptions of commands and options fit in every language', () => {
    const long = all.flatMap(language =>
      commands
        .flatMap(({ name, options }) => [
          `${name}-summary`,
          ...options.map(option => `${name}-${option.name}`),
        ])
        .filter(id => messages(language)(id).length > 100)
        .map(id => `${language}: ${id}`),
    )
    expect(long).toEqual([])
  })

  test('words on buttons fit in every language, with the longest name of a topic or outlet', () => {
    for (const language of all) {
      const say = messages(language)
      const longest = (names: readonly string[]) => names.reduce((a, b) => (b.length > a.length ? b : a))
      const topic = longest(region.topics.map(({ names }) => names[language as keyof typeof names] ?? ''))
      const outlet = longest(region.sources.map(({ name }) => name))
      const buttons = [
        say('follow-button', { topic }),
        say('following-stop', { number: 1_000 }),
        say('read-more', { outlet }),
        ...['follow-test-button', 'story-button-back', 'related-button', 'roundup-button'].map(id => say(id)),
      ]
      expect(buttons.filter(text => text.length > 64)).toEqual([])
    }
  })

  test('the bot describes itself within Telegram’s 512 and 120 characters', () => {
    for (const language of all) {
      expect(messages(language)('bot-description').length).toBeLessThanOrEqual(512)
      expect(messages(language)('bot-short-description').length).toBeLessThanOrEqual(120)
    }
  })

  test('/help and /privacy fit into one message of either', async () => {
    const bot = await sampleBot()
    for (const locale of all)
      for (const line of ['/help', '/help follow', '/privacy', '/start'])
        expect((await bot.ask(line, { locale })).length, `${locale} ${line}`).toBeLessThan(4_000)
    await bot.close()
  })
})

test('of twenty-one stories some are weightier in every language, also where their word is that of one', () => {
  const say = loadMessages()
  for (const locale of all)
    for (const [count, isSeveral] of [
      [1, false],
      [2, true],
      [21, true],
      [41, true],
    ] as const)
      expect(say(locale)('digest-what', { count }).includes(','), `${locale} ${count}`).toBe(isSeveral)
})

describe('dates, numbers and names of countries', () => {
  const now = new Date('2026-11-23T08:00:00Z')
  test.each([
    ['en', '5 min. ago', 'Nov 23, 12:00 GMT+4', 'Georgia'],
    ['en-GB', '5 min ago', '23 Nov, 12:00 GMT+4', 'Georgia'],
    ['ru', '5 мин. назад', '23 нояб., 12:00 GMT+4', 'Грузия'],
    ['hy', '5 ր առաջ', '23 նոյ, 12:00 GMT+4', 'Վրաստան'],
    ['ka', '5 წთ წინ', '23 ნოე, 12:00 GMT+4', 'საქართველო'],
    ['az', '5 dəqiqə öncə', '23 noy, 12:00 GMT+4', 'Gürcüstan'],
    ['tr', '5 dk. önce', '23 Kas 12:00 GMT+4', 'Gürcistan'],
    ['de', 'vor 5 Min.', '23. Nov., 12:00 GMT+4', 'Georgien'],
  ])('are those of %s', (language, passed, stamp, country) => {
    expect(ago(now, language)(new Date(now.getTime() - 5 * 60_000))).toBe(passed)
    expect(clock(language, 'Asia/Tbilisi')(now)).toBe(stamp)
    expect(countryName('GE', new TopicIndex([]), language)).toBe(country)
  })

  test.each(all)('each topic is found by what it is called in %s, also in capitals', language => {
    const index = new TopicIndex(region.topics)
    const asked = region.topics.flatMap(({ id, names }) => {
      const name = names[language as keyof typeof names] ?? id
      return [name, name.toUpperCase()].map(typed => [typed, id] as const)
    })
    expect(asked.length).toBeGreaterThan(1_000)
    expect(asked.filter(([typed, id]) => index.find(typed)?.id !== id)).toEqual([])
  })

  test.each(all)(
    'a country is called in %s as a place of outlets what it is called as a topic',
    async language => {
      const bot = await sampleBot({ region, sample: false })
      const { topics } = bot.app.services
      const places = [...topics.topics.values()].filter(
        ({ kind, iso }) => kind === 'country' && iso !== undefined,
      )
      const named = places.map(({ id, iso = '' }) => [
        countryName(iso, topics, language),
        topics.name(id, language),
      ])
      expect(named.length).toBeGreaterThan(200)
      expect(named.filter(([place, topic]) => place !== topic)).toEqual([])
      expect(await bot.ask('/sources hurriyet', { locale: language })).toContain(
        `(${topics.name('turkey', language)}, `,
      )
      await bot.close()
    },
  )

  test('and figures are written with the marks of the language', () => {
    const written = all.map(language => messages(language)('figure-evacuated', { count: 12_500 }))
    expect(written.map(text => /[\d.,\s]+/.exec(text)?.[0].trim().replace(/\s/g, ' '))).toEqual([
      '12,500', '12 500', '12 500', '12 500', '12.500', '12.500', '12.500',
    ]) // biome-ignore format: a row
  })
})
