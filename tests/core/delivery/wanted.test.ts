import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everything, usualTelling, type Wish } from '#core/delivery/subscription.ts'
import { type Facts, isWanted, keysOf, keysOfStory } from '#core/delivery/wanted.ts'

const facts: Facts = {
  topics: new Set(['armenia', 'south-caucasus', 'railways', 'sport']),
  about: new Set(['armenia', 'south-caucasus', 'railways']),
  reporters: [
    { names: ['jamnews-ru', 'jam-news.net'], country: 'GE', ownership: 'independent' },
    { names: ['civil', 'civil'], country: 'GE', ownership: 'private' },
    { names: ['trend', 'trend'], country: 'AZ', ownership: 'pro-government' },
  ],
  languages: new Set(['ru', 'en']),
  passages: [
    { language: 'ru', words: ['новая', 'железная', 'дорога'], undeclined: new Set() },
    {
      language: 'en',
      words: ['tariffs', 'for', 'gas', 'masks', 'raised', 'in', 'eu', 'price', 'of', 'gasoline'],
      undeclined: new Set(),
    },
  ],
  independent: 2,
  breaking: false,
}
const wish = (more: Partial<Wish>): Wish => ({ ...everything, ...more })
const except = (more: Partial<Wish['except']>) => ({ except: { ...everything.except, ...more } })

/** Whether it is found under a key of the story, and wanted by what is left to be looked at. */
function reached(wants: Wish, more: Partial<typeof usualTelling> = {}, story = facts): boolean {
  const { keys, rest } = keysOf(wants)
  const found = keysOfStory(story)
  return keys.some(key => found.includes(key)) && isWanted(rest, { ...usualTelling, ...more }, story)
}

describe('a subscription', () => {
  test.each<[string, Partial<Wish>, boolean]>([
    ['to everything', {}, true],
    ['to a topic of it', { topics: ['armenia'] }, true],
    ['to one of several topics', { topics: ['turkey', 'railways'] }, true],
    ['to another topic', { topics: ['turkey'] }, false],
    ['to one of its outlets', { outlets: ['civil'] }, true],
    ['to all editions of an outlet', { outlets: ['jam-news.net'] }, true],
    ['to another outlet', { outlets: ['herald'] }, false],
    ['to outlets of its country', { countries: ['AM', 'GE'] }, true],
    ['to outlets of another country', { countries: ['AM'] }, false],
    ['to outlets of an owner', { ownership: ['state', 'independent'] }, true],
    ['to outlets of another owner', { topics: ['armenia'], ownership: ['state'] }, false],
    ['to what an outlet has in its country', { countries: ['GE'], ownership: ['private'] }, true],
    ['to what no outlet has in its country', { countries: ['AZ'], ownership: ['private'] }, false],
    ['to a topic in one of its languages', { topics: ['armenia'], languages: ['ru'] }, true],
    ['to a topic in another language', { topics: ['armenia'], languages: ['tr'] }, false],
    ['to the beginnings of its words', { words: ['желез', 'tarif'] }, false],
    ['to the beginnings of its words, with a star', { words: ['желез*', 'tari*'] }, true],
    ['to words that stand apart', { words: ['gas price'] }, false],
    ['to words in another order', { words: ['дорога железная'] }, false],
    ['to words of two texts', { words: ['дорога tariffs'] }, false],
    ['to one phrase or another', { words: ['ferry|железную дорогу'] }, true],
    ['to one phrase or another, neither of which it has', { words: ['ferry|gas price'] }, false],
    ['without one phrase or another', { ...except({ words: ['ferry|gas mask'] }) }, false],
    ['to other forms of its words', { words: ['железной дороги', 'tariff'] }, true],
    ['to a word of two letters', { words: ['EU'] }, true],
    ['to words of which one is not there', { words: ['tariffs', 'ferry'] }, false],
    ['to a topic and words', { topics: ['armenia'], words: ['Tariff'] }, true],
    ['to a topic and other words', { topics: ['armenia'], words: ['ferry'] }, false],
    ['without a topic it has', { ...except({ topics: ['railways'] }) }, false],
    ['without a topic it has not', { topics: ['armenia'], ...except({ topics: ['art'] }) }, true],
    ['without a topic it merely mentions', { topics: ['armenia'], ...except({ topics: ['sport'] }) }, true],
    ['to a topic it merely mentions', { topics: ['sport'] }, true],
    ['to what is mainly about a topic it merely mentions', { topics: ['sport'], strict: true }, false],
    ['to what is mainly about a topic of it', { topics: ['sport', 'railways'], strict: true }, true],
    ['without an outlet it is in with others', { ...except({ outlets: ['civil'] }) }, true],
    ['without all outlets it is in', { ...except({ outlets: ['civil', 'jam-news.net', 'trend'] }) }, false],
    ['without outlets of a country', { ...except({ countries: ['GE'] }) }, true],
    [
      'without all outlets of an owner',
      { ...except({ countries: ['GE'], ownership: ['pro-government'] }) },
      false,
    ],
    ['to an outlet that is left out', { outlets: ['trend'], ...except({ countries: ['AZ'] }) }, false],
    ['without a word it has', { topics: ['armenia'], ...except({ words: ['raise'] }) }, false],
  ])('%s', (_, more, wanted) => expect(reached(wish(more))).toBe(wanted))

  test('waits for as many independent voices as it asks for, and for a story to break', () => {
    expect(reached(wish({ topics: ['armenia'] }), { leastIndependent: 2 })).toBe(true)
    expect(reached(wish({ topics: ['armenia'] }), { leastIndependent: 3 })).toBe(false)
    expect(reached(wish({ topics: ['armenia'] }), { breakingOnly: true })).toBe(false)
    expect(reached(wish({ topics: ['armenia'] }), { breakingOnly: true }, { ...facts, breaking: true })).toBe(
      true,
    )
  })

  test('is found by its keys whenever it is wanted', () => {
    const some = <T>(...values: T[]) => fc.subarray(values)
    const anyWish = fc.record(
      {
        topics: some('armenia', 'railways', 'turkey'),
        outlets: some('civil', 'trend', 'jam-news.net', 'herald'),
        countries: some('GE', 'AM'),
        ownership: some('independent' as const, 'state' as const),
        languages: some('ru', 'tr'),
        words: some('дорога', 'tar*', 'e', 'ferry', 'eu|ferry', 'железной дороге|gas masks'),
        except: fc.record({
          topics: some('sport', 'railways'),
          outlets: some('trend', 'jam-news.net'),
          words: some('raised'),
          countries: some('GE'),
        }),
        strict: fc.constant(true as const),
      },
      { requiredKeys: ['topics', 'outlets', 'countries', 'languages', 'words', 'except'] },
    )
    fc.assert(
      fc.property(anyWish, wants => {
        expect(reached(wants)).toBe(isWanted(wants, usualTelling, facts))
      }),
    )
  })
})
