import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import chromium from '@sparticuz/chromium'
import { chromium as driver, type Page } from 'playwright-core'
import { storyCard } from '#core/chat/card.ts'
import { type Post, storyPost, usualForm } from '#core/chat/post.ts'
import { composeRoundup } from '#core/delivery/compose.ts'
import { usualTelling } from '#core/delivery/subscription.ts'
import { fairLines } from '#core/story/telling/fair.ts'
import { weighing } from '#core/story/telling/importance.ts'
import { loadMessages } from '../../config/locales.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { startServer } from '../../src/web/server.ts'
import { createPreview, previewPage } from '../../src/wiring/preview.ts'
import { smallPng } from './png.ts'
import { noon, quiet, region, sampleBot } from './sample-bot.ts'

/**
 * Pictures of the preview page: the three sizes of a post, a digest, a story's timeline and the setup, as both platforms show
 * them, by language and theme. `npm run pictures` makes those of docs anew; `-- --to FOLDER` makes them elsewhere.
 */
const { values } = parseArgs({
  options: { to: { type: 'string', default: join(import.meta.dirname, '../../docs') } },
})

type Theme = 'light' | 'dark'
type Picture = {
  readonly name: string
  readonly locale: string
  readonly theme: Theme
  readonly sizes: readonly ('compact' | 'standard' | 'full')[]
  readonly digest: boolean
  readonly asks: readonly ('story' | 'setup' | 'topics')[]
}

/** Words of a story that has a headline in the language. */
const told: Record<string, string> = { en: 'Upper Lars', ka: 'ბათუმში', az: 'Qara dəniz' }
const everything = { sizes: ['compact', 'standard', 'full'], digest: true, asks: ['story', 'setup'] } as const
const pictures: readonly Picture[] = [
  { name: 'preview', locale: 'en', theme: 'light', sizes: ['standard'], digest: true, asks: [] },
  {
    name: 'setup',
    locale: 'en',
    theme: 'dark',
    sizes: [],
    digest: false,
    asks: ['story', 'setup', 'topics'],
  },
  ...Object.keys(told).flatMap(locale =>
    (['light', 'dark'] as const).map(theme => ({
      name: `pictures/${locale}-${theme}`,
      locale,
      theme,
      ...everything,
    })),
  ),
]

const messages = loadMessages()
const now = () => new Date(noon.getTime() + 600_000)
const width = 1000

mkdirSync(join(values.to, 'pictures'), { recursive: true })
const browser = await driver.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--font-render-hinting=none'],
})
for (const picture of pictures) {
  const png = smallPng(await taken(picture))
  writeFileSync(join(values.to, `${picture.name}.png`), png)
  process.stdout.write(`${picture.name}.png: ${Math.round(png.length / 1000)} kB\n`)
}
await browser.close()

async function taken({ locale, theme, sizes, digest, asks }: Picture): Promise<Buffer> {
  const db = await openDatabase(':memory:')
  const preview = createPreview(messages, region, now)
  const { app, close } = await sampleBot({ db, platforms: [preview], now, sample: false })
  await app.pipeline.process()
  await preview.start(app.ears)
  const server = await startServer({ port: 0, log: quiet, preview: previewPage(preview, app, region, false) })
  const { stories, outlets: sources, topics, say } = app.services
  const find = async (words: string, limit: number) =>
    await stories.find({ topics: [], words, limit, offset: 0 })
  const context = { sources, topics, locale, say: say(locale), sample: false }
  const [story] = await find(told[locale] ?? '', 1)
  if (story === undefined) throw new Error(`the sample tells nothing of ${told[locale]}`)
  const others = (await find('', 4)).filter(({ id }) => id !== story.id).slice(0, 3)
  const lead = storyCard(story, context)
  // The sample's articles have no pages, of whose text a full post shows more.
  const longExcerpt = story.articles.find(({ url }) => url === lead.url)?.summary ?? ''
  const telling = { ...usualTelling, zone: region.timeZone, rhythm: { kind: 'daily', at: '12:00' } } as const
  const together = [story, ...others]
  const read = async (ids: readonly string[]) => together.filter(({ id }) => ids.includes(id))
  const lines = await fairLines(together, weighing(read, sources, now()), context, now(), together.length)
  const posts: Post[] = [
    ...sizes.map(size => storyPost({ ...lead, longExcerpt }, { ...usualForm, size })),
    ...(digest ? [composeRoundup(lines, { ...context, telling, now: now() })] : []),
  ]
  for (const [at, post] of posts.entries())
    await preview.send('preview:local', post, {
      key: `post-${at}`,
      since: null,
      late: false,
      isOther: async () => false,
      around: async () => null,
    })

  const page = await browser.newPage({ colorScheme: theme, locale, viewport: { width, height: 900 } })
  await page.clock.setFixedTime(now())
  await page.goto(server.url)
  await page.locator('#locale').selectOption(locale)
  const ask = async (line: string) => {
    await page.locator('#line').fill(line)
    await page.locator('#line').press('Enter')
    await page.locator('discord-command').last().waitFor()
  }
  if (asks.includes('story')) await ask(`/story ${story.id}`)
  if (asks.includes('setup')) await ask('/setup')
  if (asks.includes('topics')) {
    const onward = say(locale)('setup-next', { name: say(locale)('setup-topics') })
    await page.locator('.discord').getByRole('button', { name: onward }).click()
    await page
      .locator('.telegram')
      .getByRole('button', { name: say(locale)('setup-other-topics') })
      .waitFor()
  }
  await page.mouse.move(0, 0)
  const png = await wholeOf(page)
  await page.close()
  await server.close()
  await close()
  return png
}

/** Makes the window as high as the longer of both chats, and hides where one types. */
async function wholeOf(page: Page): Promise<Buffer> {
  // The page's policy takes no style sheet from outside.
  const hide =
    'for (const part of document.querySelectorAll(".ask, .d-welcome, .t-note")) part.style.display = "none"'
  await page.evaluate(`${hide}; document.fonts.ready.then(() => {})`)
  await page.setViewportSize({ width, height: 300 })
  const longer = 'Math.max(...[...document.querySelectorAll(".scroll")].map(pane => pane.scrollHeight))'
  const height: number = await page.evaluate(longer)
  await page.setViewportSize({ width, height: height + 130 })
  await page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))')
  return await page.screenshot()
}
