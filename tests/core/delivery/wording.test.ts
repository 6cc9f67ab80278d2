import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TopicIndex } from '#core/article/topics/topic-index.ts'
import { isNamed } from '#core/chat/post.ts'
import { UserError } from '#core/chat/reply.ts'
import { anyOf } from '#core/delivery/phrases.ts'
import { everything, type Terms, usualTelling } from '#core/delivery/subscription.ts'
import { termsOf } from '#core/delivery/wording/asked.ts'
import type { WordingContext } from '#core/delivery/wording/context.ts'
import { editionOf } from '#core/delivery/wording/names.ts'
import { readWording } from '#core/delivery/wording/read.ts'
import { english, phrases, weekdays } from '#core/delivery/wording/words.ts'
import { wordingOf } from '#core/delivery/wording/write.ts'
import { outletKey } from '#core/story/telling/outlets.ts'
import { loadMessages } from '../../../config/locales.ts'
import { region } from '../../support/sample-bot.ts'

const sources = region.sources.filter(({ enabled }) => enabled)
const context: WordingContext = {
  topics: new TopicIndex(region.topics),
  sources,
  roles: true,
  names: true,
  command: 'follow',
  locale: 'en',
  say: loadMessages()('en'),
}
const usual: Terms = { wants: everything, telling: usualTelling }
const read = (typed: string) => termsOf(readWording(typed, context), usual)

const some = <T>(values: readonly T[], most = 3) =>
  fc.uniqueArray(fc.constantFrom(...new Set(values)), { maxLength: most }).map(list => list.toSorted())
const filled = <T>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }).map(list => list.toSorted())
const codes = [...new Set(sources.flatMap(({ country }) => country ?? []))]
const owners = [...new Set(region.sources.map(({ ownership }) => ownership))]
const topicIds = region.topics.map(({ id }) => id)
const outlets = sources.flatMap(source => [outletKey(source, source.id), editionOf(source.id, sources)])
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(parts => parts.map(part => String(part).padStart(2, '0')).join(':'))
const words = fc
  .array(
    fc.stringMatching(/^[\p{L}\d',;+&-]{1,12}$/u).map(word => `${word}abc`),
    { minLength: 1, maxLength: 3 },
  )
  .map(list => list.join(' '))
const entries = fc.uniqueArray(words, { minLength: 1, maxLength: 3 }).map(phrases => anyOf(...phrases))
const phraseLists = fc.uniqueArray(words, { maxLength: 2 }).map(list => list.toSorted())
const wordLists = fc.uniqueArray(entries, { maxLength: 2 }).map(list => list.toSorted())

const terms: fc.Arbitrary<Terms> = fc
  .record({
    wants: fc
      .record(
        {
          topics: some(topicIds),
          outlets: some(outlets, 2),
          countries: some(codes),
          languages: some(sources.map(({ language }) => language)),
          words: wordLists,
          except: fc.record(
            {
              topics: some(topicIds),
              outlets: some(outlets, 2),
              words: phraseLists,
              countries: filled(codes),
              ownership: filled(owners),
            },
            { requiredKeys: ['topics', 'outlets', 'words'] },
          ),
          ownership: filled(owners),
          strict: fc.constant(true as const),
        },
        { requiredKeys: ['topics', 'outlets', 'countries', 'languages', 'words', 'except'] },
      )
      .map(({ strict, ...wants }) => (wants.topics.length > 0 && strict ? { ...wants, strict } : wants)),
    telling: fc.record({
      rhythm: fc.oneof(
        fc.constant({ kind: 'each' as const }),
        fc.constant({ kind: 'hourly' as const }),
        time.map(at => ({ kind: 'daily' as const, at })),
        time.map(at => ({ kind: 'weekdays' as const, at })),
        fc.tuple(fc.nat(6), time).map(([day, at]) => ({ kind: 'weekly' as const, day, at })),
      ),
      breakingOnly: fc.boolean(),
      form: fc
        .record(
          {
            size: fc.constantFrom('compact' as const, 'standard' as const, 'full' as const),
            image: fc.boolean(),
            silent: fc.boolean(),
            mention: fc.option(fc.stringMatching(/^[1-9]\d{16,19}$/), { nil: null }),
            publish: fc.constant(true as const),
            sender: fc
              .stringMatching(/^[\p{L}\d][\p{L}\d ,.-]{0,30}[\p{L}\d]$/u)
              .map(name => name.replace(/\s+/g, ' ')),
            avatar: fc
              .webUrl({ validSchemes: ['https'] })
              .map(url => new URL(url.replace(/[,;+&"]/g, '')).href),
          },
          { requiredKeys: ['size', 'image', 'silent', 'mention'] },
        )
        .filter(form => !isNamed(form) || form.publish === undefined),
      languages: fc.uniqueArray(fc.constantFrom(...new Set(sources.map(({ language }) => language))), {
        maxLength: 3,
      }),
      quiet: fc.option(
        fc
          .record({ from: time, to: time, mode: fc.constantFrom('hold' as const, 'silent' as const) })
          .filter(({ from, to }) => from !== to),
        { nil: null },
      ),
      leastIndependent: fc.integer({ min: 1, max: 20 }),
      mostAnHour: fc.integer({ min: 1, max: 60 }),
      zone: fc.constantFrom('UTC', ...Intl.supportedValuesOf('timeZone')),
    }),
  })
  // What is both wanted and left out is refused.
  .filter(({ wants: { topics, outlets, words, countries, ownership = [], except } }) => {
    const left = Object.values(except).flat() as readonly string[]
    return [topics, outlets, words, countries, ownership].flat().every(one => !left.includes(one))
  })

describe('the words behind /follow', () => {
  test('written down and read again mean the same', () => {
    fc.assert(
      fc.property(terms, given => {
        expect(read(wordingOf(given, sources, null))).toEqual(given)
      }),
      { numRuns: 400 },
    )
  })

  test('mean the same where what is usual is left out', () => {
    fc.assert(
      fc.property(terms, given => {
        expect(read(wordingOf(given, sources, usualTelling))).toEqual(given)
      }),
      { numRuns: 200 },
    )
  })

  test('are understood in any order', () => {
    const clauses = [
      'armenia',
      'daily 08:00',
      'from am, ge',
      'in ru,en',
      'least 2',
      'quiet 22:00-07:00',
      'compact',
      'no pictures',
      'cap 5',
    ]
    const expected = read(clauses.join(' '))
    fc.assert(
      fc.property(fc.shuffledSubarray(clauses, { minLength: clauses.length }), shuffled => {
        expect(read(shuffled.join(' '))).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  test('whatever they are, are understood or refused in words', () => {
    const soup = fc.oneof(
      fc.constantFrom(...phrases()),
      fc.constantFrom(
        ',',
        'and',
        '"',
        '“fare',
        'prices”',
        '08:00',
        '22-7',
        '5',
        'am,ge',
        '<@&1>',
        'outlet:',
        'topic:x',
        'edition:',
      ),
      fc.constantFrom('armenia', 'georgia', 'jamnews', 'OC Media', 'dayly', 'xqzwv'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(soup, { maxLength: 12 }), parts => {
        try {
          const { wants, telling } = read(parts.join(' '))
          expect(telling.mostAnHour).toBeGreaterThan(0)
          expect(wants.words.every(entry => entry.length >= 3)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
          expect(String(error), parts.join(' ')).toMatch(/\/(follow|timezone) ["a-z]/i)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('take an hour without minutes, “only”, and quiet hours that are off', () => {
    for (const [typed, meant] of [
      ['armenia daily 8', 'armenia daily 08:00'],
      ['armenia monday 18', 'armenia weekly monday 18:00'],
      ['armenia daily at 9', 'armenia daily 09:00'],
      ['armenia in English only', 'armenia in en'],
      ['armenia quiet hours off', 'armenia no quiet'],
    ] as const)
      expect(read(typed), typed).toEqual(read(meant))
    for (const typed of ['armenia daily 25', 'armenia 8', 'armenia 10 an hour'])
      expect(() => read(typed), typed).toThrow(/I did not understand “\d+”/)
  })

  test('that lack what should stand behind them are named themselves', () => {
    for (const word of ['without', 'from', 'in', 'at', 'zone', 'quiet', 'headlines', 'weekly on', 'mention'])
      expect(() => read(`armenia ${word}`), word).toThrow(new RegExp(`“${word.replace('weekly ', '')}”`))
  })

  test('mean one thing each, and hide no topic or outlet', () => {
    const all = Object.values(english).flat()
    expect(new Set(all).size).toBe(all.length)
    expect(weekdays).toHaveLength(7)
    for (const phrase of all) expect(context.topics.exactly(phrase), phrase).toBeNull()
    for (const { id, name } of sources) expect(read(`${name} daily`).wants.outlets, id).not.toEqual([])
  })

  test('name a topic as it is shown, whatever signs its name holds', () => {
    const named = region.topics
      .flatMap(({ names }) => Object.values(names))
      .filter(name => name !== undefined)
    const other = named.filter(name => {
      const { topics } = read(`compact ${name} daily 08:00`).wants
      return topics.join() !== context.topics.find(name)?.id
    })
    // All of it in quotation marks is words to look for.
    expect(other.filter(name => !/^[«„].*[»“]$/.test(name))).toEqual([])
  })

  test('name an outlet with all its editions, or one edition', () => {
    expect(read('jamnews').wants.outlets).toEqual(['jam-news.net'])
    expect(read('outlet:jam-news').wants.outlets).toEqual(['jam-news.net'])
    expect(read('outlet:jam-news-ru').wants.outlets).toEqual(['jam-news-ru'])
    expect(read('JAMnews (Russian) hourly').wants.outlets).toEqual(['jam-news-ru'])
    const all = { ...context, sources: region.sources }
    const { wants, rhythm } = readWording('the armenian weekly', all)
    expect([wants.outlets, rhythm]).toEqual([['armenianweekly.com'], null])
  })
})
