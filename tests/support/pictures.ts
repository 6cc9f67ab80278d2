import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as driver, type Page } from 'playwright-core'
import { storyCard } from '#core/chat/card.ts'
import { type Post, storyPost, usualForm } from '#core/chat/post.ts'
import { composeRoundup } from '#core/delivery/compose.ts'
import { usualTelling } from '#core/delivery/subscription.ts'
import { loadMessages } from '../../config/locales.ts'
import { createPreview, previewPage } from '../../src/preview.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { startServer } from '../../src/web/server.ts'
import { smallPng } from './png.ts'
import { noon, quiet, region, sampleBot } from './sample-bot.ts'

/**
 * Pictures of the preview page for docs/pictures: each form of a post, a digest, a story's timeline and the setup, as both platforms
 * show them, by language and theme. `npm run pictures` makes them anew; `-- --to FOLDER` elsewhere.
 */
const { values } = parseArgs({
  options: { to: { type: 'string', default: join(import.meta.dirname, '../../docs/pictures') } },
})
const messages = loadMessages()
const now = () => new Date(noon.getTime() + 600_000)
const width = 1120

mkdirSync(values.to, { recursive: true })
const browser = await driver.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--font-render-hinting=none'],
})
for (const locale of ['en', 'ka', 'az']) {
  for (const theme of ['light', 'dark'] as const) await picture(browser, locale, theme)
}
await browser.close()

async function picture(browser: Browser, locale: string, theme: 'light' | 'dark'): Promise<void> {
  const db = await openDatabase(':memory:')
  const preview = createPreview(messages, region, now)
  const { app, close } = await sampleBot({ db, platforms: [preview], now, sample: false })
  await app.pipeline.process()
  await preview.start(app.ears)
  const server = await startServer({ port: 0, log: quiet, preview: previewPage(preview, app, region, false) })
  const { stories, outlets: sources, topics, say } = app.services
  const of = async (words: string, limit: number) =>
    await stories.find({ topics: [], words, limit, offset: 0 })
  const context = { sources, topics, locale, say: say(locale), sample: false }
  const [story] = await of('Upper Lars', 1)
  if (story === undefined) throw new Error('the sample has lost its snow')
  const lead = storyCard(story, context)
  // The sample's articles have no pages, of whose text a full post shows more.
  const longExcerpt = story.articles.find(({ url }) => url === lead.url)?.summary ?? ''
  const card = { ...lead, longExcerpt }
  const posts: Post[] = [
    ...(['compact', 'standard', 'full'] as const).map(size => storyPost(card, { ...usualForm, size })),
    composeRoundup(await of('', 5), { ...context, telling: usualTelling, now: now() }),
  ]
  for (const [at, post] of posts.entries())
    await preview.send('preview:local', post, { key: `post-${at}`, since: null })

  const page = await browser.newPage({ colorScheme: theme, locale, viewport: { width, height: 900 } })
  await page.clock.setFixedTime(now())
  await page.goto(server.url)
  await page.locator('#locale').selectOption(locale)
  const lines = [
    `/story ${story.id}`,
    ...(app.services.commands.some(({ name }) => name === 'setup') ? ['/setup'] : []),
  ]
  for (const [at, line] of lines.entries()) {
    await page.locator('#line').fill(line)
    await page.locator('#line').press('Enter')
    await page.locator('.t-out').nth(at).waitFor()
  }
  await page.waitForTimeout(300)
  await whole(page)
  const name = `${locale}-${theme}.png`
  const png = smallPng(await page.screenshot())
  writeFileSync(join(values.to, name), png)
  process.stdout.write(`${name}: ${Math.round(png.length / 1000)} kB\n`)
  await page.close()
  await server.close()
  await close()
}

/** Makes the window as high as the longer of both chats, and hides where one types. */
async function whole(page: Page): Promise<void> {
  // The page's policy takes no style from outside; scripts of the browser's owner may set one.
  await page.evaluate(
    `for (const part of document.querySelectorAll('.ask, .d-welcome, .t-note')) part.style.display = 'none'`,
  )
  const height: number = await page.evaluate(`
    Math.max(...[...document.querySelectorAll('.scroll')].map(pane => pane.scrollHeight)) + 140`)
  await page.setViewportSize({ width, height })
  await page.evaluate('document.fonts.ready.then(() => {})')
}
