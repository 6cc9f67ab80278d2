import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Article } from '#core/article/article.ts'
import type { Source } from '#core/article/source.ts'
import { guardedFetch } from '../../src/collect/fetch.ts'
import { pageReader } from '../../src/collect/page-reader.ts'
import { feedReader } from '../../src/collect/reader.ts'
import { type FeedServer, type RssItem, rss, startFeedServer } from '../support/feed-server.ts'
import { noon, region, type SampleBot, sampleBot } from '../support/sample-bot.ts'

const seconds = 1_000
const minutes = 60 * seconds
const text = [
  'The mayor of Ganja opened a new bridge over the river on Monday, after two years of works, and said so.',
  'Engineers said that the bridge, the third in the city, will carry buses and bicycles alike, for years.',
]
const html = { 'content-type': 'text/html; charset=utf-8' }
const page = (title: string, paragraphs = text) =>
  `<!doctype html><html><title>${title}</title><body><nav><a href="/">Home</a></nav><h1>${title}</h1>
   <article>${paragraphs.map(words => `<p>${words}</p>`).join('')}</article></body></html>`
const teaser = (title: string): RssItem => ({ title, id: title, text: 'A few words.', at: noon })
const pathOf = (title: string) => `/news/${encodeURIComponent(title)}`

let [now, outlets]: [Date, FeedServer[]] = [noon, []]
let bot: SampleBot
let fetch: ReturnType<typeof guardedFetch>
const pass = (ms: number) => {
  now = new Date(now.getTime() + ms)
}
beforeEach(async () => {
  now = noon
  outlets = await Promise.all([startFeedServer(), startFeedServer()])
  fetch = guardedFetch(
    outlets.map(({ host }) => host),
    'Chapar/1 (test)',
  )
  const sources = outlets.map(
    ({ url }, number): Source => ({
      id: `outlet-${number}`,
      name: `Outlet ${number}`,
      home: `${url}/`,
      feed: `${url}/rss`,
      language: 'en',
      ownership: 'independent',
      timeZone: 'UTC',
      enabled: false,
      evidence: { status: 'working' },
      fullText: true,
    }),
  )
  bot = await sampleBot({
    region: { ...region, sources },
    read: feedReader(fetch),
    readPage: pageReader(fetch),
    now: () => now,
  })
})
afterEach(async () => {
  await Promise.all([bot.close(), fetch.close(), ...outlets.map(outlet => outlet.close())])
})

const outlet = (number = 0): FeedServer => outlets[number] ?? expect.fail('no such outlet')
async function look(items: readonly RssItem[], number = 0): Promise<{ added: number; changed: number }> {
  outlet(number).serve('/rss', rss(outlet(number).url, items))
  const source = bot.app.services.sources[number] ?? expect.fail('no such source')
  const { added, changed, problem } = await bot.app.pipeline.collect(source)
  expect(problem).toBeNull()
  return { added, changed }
}
/** After the first look, which is not news. */
async function news(items: readonly RssItem[], number = 0) {
  await look([], number)
  pass(seconds)
  return await look(items, number)
}
async function known(): Promise<readonly Article[]> {
  const stories = await bot.app.services.stories.find({ topics: [], words: '', limit: 50, offset: 0 })
  return stories.flatMap(({ articles }) => articles)
}
const textOf = async (title: string) => (await known()).find(article => article.title === title)?.text
const asked = (path: string, number = 0) => outlet(number).asked.get(path) ?? 0

describe('an article of which the feed has a teaser', () => {
  test('is told with the text of its page, read once', async () => {
    outlet().serve(pathOf('New bridge'), page('New bridge'), html)
    await news([teaser('New bridge')])
    expect(await known()).toEqual([])
    await bot.app.pipeline.readPages()
    expect(await textOf('New bridge')).toBe(text.join('\n\n'))
    pass(10 * minutes)
    expect(await look([teaser('New bridge')])).toEqual({ added: 0, changed: 0 })
    expect(await bot.app.pipeline.readPages()).toBeNull()
    expect(asked(pathOf('New bridge'))).toBe(1)
  })

  test('is told with its teaser where the page cannot be had, which is tried again and then left', async () => {
    await news([teaser('New bridge')])
    outlet().serve(
      pathOf('New bridge'),
      page('Please accept', [
        'We value your privacy and that of all others, whoever they are.',
        'Accept everything, or choose what to accept in the settings of this page.',
      ]),
      html,
    )
    for (let hour = 0; hour < 48; hour++) {
      await bot.app.pipeline.readPages()
      expect(await textOf('New bridge')).toBe('')
      pass(60 * minutes)
    }
    expect(asked(pathOf('New bridge'))).toBe(4)
  })

  test('is told with its teaser at once where the page is not there', async () => {
    await news([teaser('New bridge')])
    await bot.app.pipeline.readPages()
    expect((await known()).map(({ title, summary }) => [title, summary])).toEqual([
      ['New bridge', 'A few words.'],
    ])
    pass(600 * minutes)
    await bot.app.pipeline.readPages()
    expect(asked(pathOf('New bridge'))).toBe(1)
  })

  test('with enough words needs no page', async () => {
    await news([{ ...teaser('New bridge'), text: 'Many words. '.repeat(100) }])
    expect(await known()).toHaveLength(1)
    expect(await bot.app.pipeline.readPages()).toBeNull()
    expect(asked(pathOf('New bridge'))).toBe(0)
  })

  test('that stood there at the first look is read for a few only', async () => {
    const titles = Array.from({ length: 40 }, (_, number) => `Bridge number ${number}`)
    for (const title of titles) outlet().serve(pathOf(title), page(title), html)
    await look(titles.map(teaser))
    for (
      let next = await bot.app.pipeline.readPages();
      next !== null;
      next = await bot.app.pipeline.readPages()
    )
      pass(next)
    expect(titles.filter(title => asked(pathOf(title)) > 0)).toHaveLength(5)
  })
})

describe('an outlet’s server', () => {
  test('is asked for one page at a time, with a pause, and delays no other', async () => {
    const titles = ['First bridge', 'Second bridge']
    for (const [number, { serve }] of outlets.entries()) {
      for (const title of titles) serve(pathOf(title), page(title), html)
      await news(titles.map(teaser), number)
    }
    expect(await bot.app.pipeline.readPages()).toBe(0)
    const all = () => outlets.map((_, number) => titles.map(title => asked(pathOf(title), number)).join('+'))
    expect(all().map(counts => counts.split('+').sort().join('+'))).toEqual(['0+1', '0+1'])
    const wait = await bot.app.pipeline.readPages()
    expect(wait).toBe(5 * seconds)
    pass(wait ?? 0)
    await bot.app.pipeline.readPages()
    expect(all()).toEqual(['1+1', '1+1'])
  })

  test('that forbids it in its robots.txt is not asked', async () => {
    outlet().serve('/robots.txt', 'User-agent: *\nDisallow: /news/\n', { 'content-type': 'text/plain' })
    outlet().serve(pathOf('New bridge'), page('New bridge'), html)
    await news([teaser('New bridge')])
    await bot.app.pipeline.readPages()
    expect(asked(pathOf('New bridge'))).toBe(0)
    expect(await textOf('New bridge')).toBe('')
  })

  test('that asks for a longer pause gets it', async () => {
    outlet().serve('/robots.txt', 'User-agent: chapar\nCrawl-delay: 30\n', { 'content-type': 'text/plain' })
    await news(['First bridge', 'Second bridge'].map(teaser))
    await bot.app.pipeline.readPages()
    expect(await bot.app.pipeline.readPages()).toBe(30 * seconds)
    expect(asked('/robots.txt')).toBe(1)
  })

  test('is asked again after its pause where the clock is set back meanwhile', async () => {
    await news([teaser('First bridge')])
    await bot.app.pipeline.readPages()
    pass(-60 * minutes)
    await look(['First bridge', 'Second bridge'].map(teaser))
    expect(await bot.app.pipeline.readPages()).toBe(5 * seconds)
    pass(5 * seconds)
    await bot.app.pipeline.readPages()
    expect(asked(pathOf('Second bridge'))).toBe(1)
  })

  test('that sends no page but a document is not read', async () => {
    outlet().serve(pathOf('New bridge'), 'New bridge\n\nWords of a document.', {
      'content-type': 'application/pdf',
    })
    await news([teaser('New bridge')])
    await bot.app.pipeline.readPages()
    expect(await textOf('New bridge')).toBe('')
  })
})
