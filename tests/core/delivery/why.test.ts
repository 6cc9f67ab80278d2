import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everything, type Telling, usualTelling, type Wish } from '#core/delivery/subscription.ts'
import { type Facts, isWanted } from '#core/delivery/wanted.ts'
import { fateOf, obstaclesOf, type Trace } from '#core/delivery/why.ts'

const owners = ['independent', 'private', 'state'] as const
const names = ['armenia', 'georgia', 'sport', 'ru', 'en', 'GE', 'herald'] as const
const some = fc.subarray([...names], { maxLength: 3 })
const wishes: fc.Arbitrary<Wish> = fc.record(
  {
    topics: some,
    outlets: some,
    countries: some,
    languages: some,
    words: some,
    except: fc.record(
      { topics: some, outlets: some, words: some, countries: some, ownership: fc.subarray([...owners]) },
      { requiredKeys: ['topics', 'outlets', 'words'] },
    ),
    strict: fc.constant(true as const),
    ownership: fc.subarray([...owners]),
  },
  { requiredKeys: ['topics', 'outlets', 'countries', 'languages', 'words', 'except'] },
)
const set = some.map(list => new Set<string>(list))
const stories: fc.Arbitrary<Facts> = fc.record({
  topics: set,
  about: set,
  reporters: fc.array(
    fc.record({
      names: some,
      country: fc.constantFrom(undefined, ...names),
      ownership: fc.constantFrom(...owners),
    }),
    { maxLength: 2 },
  ),
  languages: set,
  passages: some.map(words => [{ language: 'en', words, undeclined: new Set<string>() }]),
  independent: fc.integer({ min: 1, max: 3 }),
  breaking: fc.boolean(),
})

const now = new Date('2026-11-23T08:00:00Z')
const later = new Date('2026-11-23T10:00:00Z')
const row: Trace = {
  state: 'due',
  dueAt: now,
  settledAt: null,
  gathered: false,
  way: 1,
  detail: null,
  message: null,
  edits: 0,
  into: null,
}
const fate = (more: Partial<Trace>, telling: Partial<Telling> = {}) =>
  fateOf({ ...row, ...more }, { ...usualTelling, ...telling }, now)

describe('why a subscription brings a story or not', () => {
  test('there is an obstacle exactly where it is not wanted', () => {
    fc.assert(
      fc.property(
        wishes,
        stories,
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        (wants, facts, least, breaking) => {
          const telling = { ...usualTelling, leastIndependent: least, breakingOnly: breaking }
          const story = { ...facts, topics: new Set([...facts.topics, ...facts.about]) }
          expect(obstaclesOf({ wants, telling }, story).length === 0).toBe(isWanted(wants, telling, story))
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('each obstacle names what it is', () => {
    const sport = new Set(['sport'])
    const story: Facts = {
      topics: sport,
      about: sport,
      reporters: [
        { names: ['herald'], country: 'GE', ownership: 'independent' },
        { names: ['gazette'], country: 'AM', ownership: 'state' },
      ],
      languages: new Set(['ru']),
      passages: [],
      independent: 1,
      breaking: true,
    }
    const wants = {
      ...everything,
      languages: ['en'],
      except: { ...everything.except, topics: ['sport', 'art'] },
    }
    expect(obstaclesOf({ wants, telling: { ...usualTelling, leastIndependent: 2 } }, story)).toEqual([
      { kind: 'languages', has: ['ru'] },
      { kind: 'except', found: { topics: ['sport'], words: [] } },
      { kind: 'least', wanted: 2, has: 1 },
    ])
    const ofOutlets = (more: Partial<Wish>) =>
      obstaclesOf({ wants: { ...everything, ...more }, telling: usualTelling }, story)
    const without = { ...everything.except, ownership: ['state', 'independent'] as const }
    expect([
      ...ofOutlets({ outlets: ['trend'], countries: ['AZ'] }),
      ...ofOutlets({ ownership: ['public'] }),
      ...ofOutlets({ except: without }),
      ...ofOutlets({ countries: ['GE'], ownership: ['state'] }),
    ]).toEqual([
      { kind: 'outlets' },
      { kind: 'countries' },
      { kind: 'ownership', has: ['independent', 'state'] },
      { kind: 'left-out' },
      { kind: 'reporters' },
    ])
  })
})

describe('what became of a delivery', () => {
  test('what waits says for what', () => {
    const quiet = { from: '06:00', to: '09:00', mode: 'hold' } as const
    expect(fate({ gathered: true, dueAt: later })).toEqual({ kind: 'waits', for: 'digest', until: later })
    expect(fate({}, { quiet })).toMatchObject({ kind: 'waits', for: 'quiet' })
    expect(fate({ dueAt: later })).toEqual({ kind: 'waits', for: 'limit', until: later })
    expect(fate({})).toEqual({ kind: 'turn' })
    expect(fate({ state: 'attempted' })).toEqual({ kind: 'open' })
  })

  test('what was told in another post has its fate', () => {
    const into = (trace: Partial<Trace> | null, roundup: boolean) =>
      fate({ state: 'folded', into: { roundup, trace: trace && { ...row, ...trace } } })
    expect(into({ state: 'sent', settledAt: later }, true)).toEqual({ kind: 'roundup', at: later, edits: 0 })
    expect(into({ state: 'sent', settledAt: later }, false)).toEqual({ kind: 'same', at: later, edits: 0 })
    expect(into({ state: 'unknown' }, true)).toEqual({ kind: 'unknown', at: null })
    expect(into({ dueAt: later }, true)).toMatchObject({ kind: 'waits' })
    expect(into(null, true)).toMatchObject({ kind: 'roundup' })
  })

  test('what was given up says why, and what a platform said is no reason of ours', () => {
    const kinds = ['too old', 'muted', 'the story is no more', '400: Bad Request'].map(
      detail => fate({ state: 'expired', detail }).kind,
    )
    expect(kinds).toEqual(['late', 'muted', 'over', 'refused'])
    expect(fate({ state: 'disabled' }).kind).toBe('lost')
  })
})
