import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { at, dated, found, item, joinAll, look, type Stores, tell, understandAll } from './press.ts'

const text =
  'The railway of the capital opens a second line between the harbour and the old town this spring, after years of works.'

/** Words that mean something to a search engine, or to nobody. */
const hostileWords = [
  '"',
  '""',
  '"harbour',
  "'; DROP TABLE articles; --",
  '*',
  '* OR *',
  'harbour OR',
  'AND',
  'NOT harbour',
  'NEAR(harbour town, 2)',
  'words : harbour',
  '{words} : harbour',
  '^harbour',
  'harbour + town',
  '-',
  '(',
  ')))',
  '\\',
  '%',
  '\u0000',
  'har\u0000bour',
  '\uD800',
  '\u0301',
  '\u200D',
  '🏔️',
  'a'.repeat(10_000),
  '"'.repeat(10_000),
  'a '.repeat(5_000),
]

/** What every engine's store of stories does alike. */
export function describeStoryStore(name: string, open: () => Promise<Stores>): void {
  describe(`stories on ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
    })
    afterEach(() => stores.close())

    /** Understands what waits and puts it into `story`. */
    async function joinTo(story: string, ...topics: string[]): Promise<void> {
      await understandAll(stores, ...topics)
      await joinAll(stores, story)
    }

    test('an article that is new becomes a story of its own', async () => {
      await look(stores, 5, [dated('One', 1)])
      const [id = ''] = await tell(stores, 'armenia')
      expect(await stores.stories.story(id)).toMatchObject({
        id,
        startedAt: at(1),
        seenAt: at(5),
        updatedAt: at(5),
        articles: [{ title: 'One' }],
        topics: [{ id: 'armenia' }],
      })
      expect(await stores.joining.unjoined(10)).toEqual([])
      expect(await stores.stories.story('nothing')).toBeNull()
    })

    test('a reprint joins the story it repeats: oldest article first, topics of both', async () => {
      await look(stores, 0, [dated('Later', 30)])
      const [id = ''] = await tell(stores, 'armenia')
      await look(stores, 40, [dated('Earlier', 10)], 'another')
      await joinTo(id, 'georgia')
      const story = await stores.stories.story(id)
      expect(story?.articles.map(({ title, source }) => [title, source])).toEqual([
        ['Earlier', 'another'],
        ['Later', 'outlet'],
      ])
      expect(story?.topics.map(({ id }) => id).sort()).toEqual(['armenia', 'georgia'])
      expect(story?.updatedAt).toEqual(at(40))
      expect(await found(stores, '', ['georgia'])).toEqual(['Earlier'])
    })

    test('every state of a story’s articles is kept, by article and oldest first', async () => {
      const page = (title: string) =>
        item(title, { id: '9', url: 'https://outlet.example/9', summary: `${title}.` })
      await look(stores, 0, [page('Harbour opens')])
      const [id = ''] = await tell(stores, 'georgia')
      await look(stores, 5, [page('Harbour opens late')])
      await look(stores, 7, [item('Quay waits')], 'another')
      await joinTo(id, 'georgia')
      const revisions = await stores.stories.revisions(id)
      expect(revisions.map(({ title, revision, seenAt }) => [title, revision, seenAt])).toEqual([
        ['Harbour opens', 1, at(0)],
        ['Harbour opens late', 2, at(5)],
        ['Quay waits', 1, at(7)],
      ])
      expect(revisions[1]).toMatchObject({ article: id, summary: 'Harbour opens late.', text: '' })
      expect(await stores.stories.revisions('nothing')).toEqual([])
    })

    test('stories come newest first, by the page', async () => {
      await look(stores, 10, [dated('Second', 2), dated('First', 1), dated('Third', 3)])
      await tell(stores, 'armenia')
      expect(await found(stores, '')).toEqual(['Third', 'Second', 'First'])
      expect(await found(stores, '', ['armenia'])).toEqual(['Third', 'Second', 'First'])
      expect(await found(stores, '', [], [2, 0])).toEqual(['Third', 'Second'])
      expect(await found(stores, '', [], [2, 2])).toEqual(['First'])
      expect(await found(stores, '', ['armenia'], [2, 1])).toEqual(['Second', 'First'])
      expect(await found(stores, '', [], [2, 9])).toEqual([])
    })

    test('of stories of the same second the one seen last is the newest', async () => {
      await look(stores, 0, [dated('Seen first', 0)])
      await tell(stores)
      await look(stores, 5, [dated('Seen last', 0)])
      await tell(stores)
      expect(await found(stores, '')).toEqual(['Seen last', 'Seen first'])
    })

    test('all stories are gone through by what comes after each, whatever is asked for', async () => {
      await look(
        stores,
        0,
        ['harbour A', 'harbour B', 'harbour C'].map(title => dated(title, 0)),
      )
      await tell(stores, 'armenia', 'georgia')
      await look(stores, 5, [dated('harbour D', 0), dated('harbour E', 4), dated('harbour F', -2)])
      await tell(stores, 'armenia')
      for (const asked of [
        { topics: [], words: '' },
        { topics: ['armenia', 'georgia'], words: '' },
        { topics: [], words: 'harbour' },
      ]) {
        const all = await stores.stories.find({ ...asked, limit: 9, offset: 0 })
        const ids = all.map(({ id }) => id)
        expect(ids).toHaveLength(6)
        for (const [at, after] of all.entries()) {
          const next = await stores.stories.find({ ...asked, limit: 2, offset: 0, after })
          expect(next.map(({ id }) => id)).toEqual(ids.slice(at + 1, at + 3))
        }
      }
    })

    test('a story is found under each of its topics, and once under several', async () => {
      await look(stores, 0, [item('One')])
      await tell(stores, 'armenia', 'georgia')
      expect(await found(stores, '', ['armenia'])).toEqual(['One'])
      expect(await found(stores, '', ['armenia', 'georgia', 'russia'])).toEqual(['One'])
      expect(await found(stores, '', ['russia'])).toEqual([])
    })

    test.each([
      ['all its words, in any order', 'town harbour', true],
      ['the beginning of a word', 'harb rail', true],
      ['words in capitals', 'HARBOUR', true],
      ['a word of its headline and one of its text', 'ganja railway', true],
      ['words with marks for those without', 'gence', true],
      ['words without marks for those with', 'Gəncə', true],
      ['a word in another script’s look-alikes', 'hаrbоur', true],
      ['a word it has beside one it has not', 'harbour desert', false],
      ['the end of a word', 'arbour', false],
    ])('a story is looked for by %s', async (_, words, isThere) => {
      await look(stores, 0, [item('Gəncə (Ganja) waits', { text }), item('Another')])
      await tell(stores, 'georgia')
      expect(await found(stores, words)).toEqual(isThere ? ['Gəncə (Ganja) waits'] : [])
    })

    test.each([
      ['Переговоры в Тбилиси завершились', 'переговор'],
      ['Բանակցություններ Երևանում', 'երեւան'],
      ['მოლაპარაკება თბილისში', 'თბილის'],
      ['Şuşada festival açılıb', 'susa'],
      ['Bakü’de görüşmeler', 'BAKU'],
    ])('%s is found by %s', async (title, words) => {
      await look(stores, 0, [item(title)])
      await tell(stores)
      expect(await found(stores, words)).toEqual([title])
    })

    test('words and topic may be asked for together', async () => {
      await look(stores, 0, [item('Harbour opens')])
      await tell(stores, 'georgia')
      await look(stores, 1, [item('Harbour closes')])
      await tell(stores, 'armenia')
      expect(await found(stores, 'harbour', ['armenia'])).toEqual(['Harbour closes'])
      expect(await found(stores, 'opens', ['armenia'])).toEqual([])
    })

    test('an article not yet in a story is not found', async () => {
      await look(stores, 0, [item('Harbour opens')])
      expect(await found(stores, 'harbour')).toEqual([])
    })

    test('hostile words find nothing or something, and break nothing', async () => {
      await look(stores, 0, [item('Harbour opens', { text })])
      await tell(stores, 'georgia')
      for (const words of hostileWords)
        for (const topics of [[], ['georgia']])
          expect((await found(stores, words, topics)).length, words.slice(0, 20)).toBeLessThanOrEqual(1)
      expect(await found(stores, 'harbour')).toEqual(['Harbour opens'])
    })

    test('words that are none at all find nothing', async () => {
      await look(stores, 0, [item('Harbour opens')])
      await tell(stores)
      expect(await found(stores, '" * -')).toEqual([])
      // Nothing asked for is everything.
      expect(await found(stores, '  ')).toEqual(['Harbour opens'])
    })

    test('a corrected article is found by its new words, in its old story', async () => {
      const page = (title: string) => item(title, { id: '9', url: 'https://outlet.example/9' })
      await look(stores, 0, [page('Harbour opens')])
      const [id = ''] = await tell(stores, 'georgia')
      await look(stores, 5, [page('Station opens')])
      await tell(stores, 'armenia')
      expect(await found(stores, 'station')).toEqual(['Station opens'])
      expect(await found(stores, 'harbour')).toEqual([])
      expect((await stores.stories.story(id))?.topics.map(({ id }) => id)).toEqual(['armenia'])
      expect(await found(stores, '', ['georgia'])).toEqual([])
    })

    test('an article that moves to another story takes its topics and times along', async () => {
      await look(stores, 5, [dated('One', 1), dated('Two', 2)])
      const [one = '', two = ''] = await tell(stores, 'armenia')
      await stores.joining.place({
        joined: [],
        moved: [{ article: two, story: one }],
        merged: [],
        correction: null,
      })
      expect((await stores.stories.story(one))?.articles.map(({ title }) => title)).toEqual(['One', 'Two'])
      await stores.joining.place({
        joined: [],
        moved: [{ article: one, story: 'new' }],
        merged: [],
        correction: null,
      })
      expect((await stores.stories.story('new'))?.articles.map(({ title }) => title)).toEqual(['One'])
      expect((await stores.stories.story(one))?.startedAt).toEqual(at(2))
      expect(await found(stores, '', ['armenia'])).toEqual(['Two', 'One'])
    })

    test('a story that goes up in another is found as that one, and no more by itself', async () => {
      await look(stores, 5, [dated('One', 1), dated('Two', 2), dated('Three', 3)])
      const [one = '', two = '', three = ''] = await tell(stores, 'armenia')
      const merge = (story: string, into: string) =>
        stores.joining.place({
          joined: [],
          moved: [{ article: story, story: into }],
          merged: [{ story, into }],
          correction: null,
        })
      await merge(three, two)
      await stores.joining.place({
        joined: [],
        moved: [
          { article: two, story: one },
          { article: three, story: one },
        ],
        merged: [{ story: two, into: one }],
        correction: null,
      })
      for (const id of [one, two, three])
        expect((await stores.stories.story(id))?.articles.map(({ title }) => title)).toEqual([
          'One',
          'Two',
          'Three',
        ])
      expect((await stores.stories.whole([two, one])).map(({ id }) => id)).toEqual([one])
      expect(await found(stores, '')).toEqual(['One'])
      expect(await found(stores, '', ['armenia'])).toEqual(['One'])
      expect(await stores.plans.unplanned(10)).toEqual([])
    })

    test('what was weighed is kept in the order of arrival until it is forgotten', async () => {
      await look(stores, 5, [item('One'), item('Two'), item('Three')])
      const [one = '', two = '', three = ''] = await tell(stores)
      const live = await stores.joining.live(null, 100)
      expect(live.map(({ live, story }) => [live.id, story, live.serial])).toEqual([
        [one, one, 0],
        [two, two, 1],
        [three, three, 2],
      ])
      const next = await stores.joining.live(0, 1)
      expect(next.map(({ live }) => live.id)).toEqual([two])
      await stores.joining.forget([two])
      expect((await stores.joining.live(null, 100)).map(({ live }) => live.id)).toEqual([one, three])
      expect((await stores.stories.story(two))?.articles).toHaveLength(1)
    })

    test('a headline that changes while it is joined still waits to be read', async () => {
      const page = (title: string) => item(title, { id: '9', url: 'https://outlet.example/9' })
      await look(stores, 0, [page('Old')])
      await understandAll(stores)
      const [waiting] = await stores.joining.unjoined(10)
      await look(stores, 1, [page('New')])
      expect(await stores.joining.unjoined(10)).toEqual([])
      const story = waiting?.article.id ?? ''
      await stores.joining.place({
        joined: [],
        moved: [{ article: story, story }],
        merged: [],
        correction: null,
      })
      expect((await stores.articles.waiting(10)).map(({ title }) => title)).toEqual(['New'])
    })
  })
}
