import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FeedItem } from '#core/article/article.ts'
import { itemKeys } from '#core/article/identity.ts'
import {
  about,
  at,
  day,
  found,
  item,
  joinAll,
  look,
  type Stores,
  stateOf,
  tell,
  understood,
} from './press.ts'

/** What every engine's store of articles does alike. */
export function describeArticleStore(name: string, open: () => Promise<Stores>): void {
  describe(`articles on ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
    })
    afterEach(() => stores.close())
    const waiting = (limit = 100) => stores.articles.waiting(limit)

    test('an item comes back as the outlet published it', async () => {
      const full: FeedItem = {
        id: 'tag:outlet.example,2026:7',
        url: 'https://outlet.example/7?a=1&b=„2“',
        title: 'Վարչապետի այցը Բաթում «ճանապարհով»',
        summary: 'A teaser with "quotes", \'apostrophes\' and an emoji 🏔️',
        text: 'One paragraph.\n\nქართული ტექსტი; Ə, ı, İ.',
        published: { at: at(-90), note: 'zone-assumed' },
        language: 'hy-AM',
        authors: ['A. Writer', 'Բ. Գրող'],
        categories: ['Politics'],
        image: 'https://outlet.example/7.jpg',
      }
      await look(stores, 0, [full])
      const [article] = await waiting()
      expect(article).toEqual({
        id: article?.id,
        source: 'outlet',
        revision: 1,
        url: full.url,
        title: full.title,
        summary: full.summary,
        text: full.text,
        // Not yet recognised.
        language: 'und',
        claimedLanguage: 'hy-AM',
        excerpt: '',
        readingMinutes: 0,
        authors: full.authors,
        categories: full.categories,
        image: full.image,
        publishedAt: at(-90),
        dateNote: 'zone-assumed',
        seenAt: at(0),
        fresh: false,
      })
    })

    test('an item without a date counts as published when it was seen', async () => {
      await look(stores, 7, [item('One', { published: { at: null, note: 'absent' } })])
      expect((await waiting())[0]).toMatchObject({ publishedAt: at(7), dateNote: 'absent' })
    })

    test('an item without an address, or without words, is kept', async () => {
      await look(stores, 0, [item('No address', { url: null }), item('', { id: 'no words' })])
      expect((await waiting()).map(({ title, url }) => [title, url === null])).toEqual([
        ['No address', true],
        ['', false],
      ])
    })

    test('an item is stored once, however often it is seen', async () => {
      expect(await look(stores, 0, [item('One'), item('Two')])).toEqual({ added: 2, changed: 0 })
      expect(await look(stores, 5, [item('Two'), item('One'), item('Three')])).toEqual({
        added: 1,
        changed: 0,
      })
      expect(await stores.articles.count()).toBe(3)
    })

    test('two sources may carry the same item', async () => {
      await look(stores, 0, [item('One')], 'outlet')
      await look(stores, 0, [item('One')], 'another')
      expect(new Set((await waiting()).map(({ id }) => id)).size).toBe(2)
    })

    test('what the first look finds is not fresh, what comes later is', async () => {
      await look(stores, 0, [item('Old')])
      await look(stores, 5, [item('New'), item('Old')])
      expect((await waiting()).map(({ title, fresh }) => [title, fresh])).toEqual([
        ['Old', false],
        ['New', true],
      ])
    })

    test('a first look at an empty feed is a first look', async () => {
      await look(stores, 0, [])
      await look(stores, 5, [item('New')])
      expect((await waiting())[0]?.fresh).toBe(true)
    })

    test.each<[string, Partial<FeedItem>]>([
      ['headline', { title: 'One, corrected' }],
      ['teaser', { summary: 'With a teaser now' }],
      ['text', { text: 'With a text now' }],
    ])('a changed %s is a new revision of the same article, read anew', async (_, change) => {
      const [known] = [item('One', { id: '7' })]
      await look(stores, 0, [known])
      const [first] = await waiting()
      await tell(stores, 'armenia')
      expect(await look(stores, 5, [{ ...known, ...change }])).toEqual({ added: 0, changed: 1 })
      const [second] = await waiting()
      expect(second).toMatchObject({ id: first?.id, revision: 2, ...change })
      // When it was first seen, and whether it may be posted, stays.
      expect(second).toMatchObject({ seenAt: at(0), fresh: false })
    })

    test('a new date, picture or order of words in the feed changes nothing', async () => {
      const known = item('One', { id: '7' })
      await look(stores, 0, [known])
      const redated = { published: { at: at(60), note: 'given' }, image: 'https://a.example/b.jpg' } as const
      expect(await look(stores, 5, [{ ...known, ...redated }])).toEqual({ added: 0, changed: 0 })
    })

    test('articles wait in the order they came, as many as are asked for', async () => {
      await look(stores, 0, [item('One'), item('Two'), item('Three')])
      expect((await waiting(2)).map(({ title }) => title)).toEqual(['One', 'Two'])
    })

    test('what is understood waits no longer, and its language and topics are known', async () => {
      await look(stores, 0, [item('Один')])
      const articles = await waiting()
      const evidence = [{ form: 'Один', where: 'title', start: 0, end: 4, topic: 'armenia' }] as const
      const topics = [about('armenia', { score: 3.25, evidence }), about('georgia', { primary: false })]
      await stores.articles.understood(
        articles.map(article => understood(article, { language: 'ru', topics, excerpt: 'Раз.', minutes: 2 })),
      )
      expect(await waiting()).toEqual([])
      const [read] = await stores.joining.unjoined(10)
      expect(read).toMatchObject({ article: { language: 'ru', excerpt: 'Раз.', readingMinutes: 2 }, topics })
      const [id = ''] = await joinAll(stores)
      expect((await stores.stories.story(id))?.topics).toEqual(topics)
    })

    test('a claimed language is never taken for the one of the words', async () => {
      await look(stores, 0, [item('12:30', { language: 'ka' })])
      await stores.articles.understood((await waiting()).map(article => understood(article)))
      expect((await stores.joining.unjoined(10))[0]?.article).toMatchObject({
        language: 'und',
        claimedLanguage: 'ka',
      })
    })

    test('what was read of a headline that changed meanwhile is dropped, and the new one waits', async () => {
      const page = 'https://outlet.example/7'
      await look(stores, 0, [item('Old', { id: '7', url: page })])
      const old = await waiting()
      await look(stores, 1, [item('New', { id: '7', url: page })])
      await stores.articles.understood(old.map(article => understood(article, { language: 'en' })))
      expect((await waiting()).map(({ title, language }) => [title, language])).toEqual([['New', 'und']])
      expect(await stores.joining.unjoined(10)).toEqual([])
    })

    test('two thousand are understood at once', async () => {
      await look(
        stores,
        0,
        Array.from({ length: 2_000 }, (_, number) => item(`Number ${number}`)),
      )
      const topics = ['armenia', 'georgia', 'energy'].map(id => about(id))
      await stores.articles.understood((await waiting(2_000)).map(article => understood(article, { topics })))
      expect(await waiting()).toEqual([])
      expect(await stores.joining.unjoined(3_000)).toHaveLength(2_000)
      await stores.articles.understood([])
    })

    test('a look that fails leaves nothing, neither its items nor that it was had', async () => {
      const [sound, broken] = [item('Sound'), { ...item('Broken'), summary: null as never }]
      const entries = itemKeys([sound, broken], 'unknown')
      await expect(stores.articles.take(stateOf('outlet'), entries, at(0))).rejects.toThrow()
      expect(await stores.articles.count()).toBe(0)
      expect(await stores.sources.state('outlet')).toBeNull()
      expect(await found(stores, 'sound')).toEqual([])
    })

    test('an archive of two thousand items is taken, and known the next time', async () => {
      const archive = Array.from({ length: 2_000 }, (_, number) => item(`Number ${number}`))
      expect(await look(stores, 0, archive)).toEqual({ added: 2_000, changed: 0 })
      expect(await look(stores, 5, archive)).toEqual({ added: 0, changed: 0 })
    })

    test('sources read side by side do not mix', async () => {
      const sources = Array.from({ length: 12 }, (_, number) => `outlet-${number}`)
      const items = ['One', 'Two', 'Three'].map(title => item(title))
      const taken = await Promise.all(sources.map(source => look(stores, 0, items, source)))
      expect(taken).toEqual(sources.map(() => ({ added: 3, changed: 0 })))
      const bySource = Map.groupBy(await waiting(), ({ source }) => source)
      expect([...bySource].map(([source, articles]) => [source, articles.map(({ title }) => title)])).toEqual(
        expect.arrayContaining(sources.map(source => [source, ['One', 'Two', 'Three']])),
      )
    })

    test('of looks side by side the one that fails takes nothing of the others with it', async () => {
      const broken = { ...item('Broken'), summary: null as never }
      const looks = await Promise.allSettled([
        look(stores, 0, [item('One')], 'first'),
        look(stores, 0, [broken], 'second'),
        look(stores, 0, [item('Three')], 'third'),
      ])
      expect(looks.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect((await waiting()).map(({ title }) => title).sort()).toEqual(['One', 'Three'])
    })

    test('a headline that changes and changes back is three revisions of one article', async () => {
      const story = (title: string) => item(title, { id: '', url: null })
      const page = (title: string) => item(title, { id: '9', url: 'https://outlet.example/9' })
      for (const [minute, title] of ['First', 'Second', 'First'].entries())
        await look(stores, minute, [page(title)])
      expect((await waiting()).map(({ title, revision }) => [title, revision])).toEqual([['First', 3]])
      // Without any name but the headline another headline is another article.
      await look(stores, day, [story('Third')])
      expect(await stores.articles.count()).toBe(2)
    })
  })
}
