import chromium from '@sparticuz/chromium'
import { type Browser, chromium as driver, type Page } from 'playwright-core'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { answer, FakePreview, post, serve } from './fake-preview.ts'

const hostile = '<img src=x onerror=alert(1)> [click](javascript:alert(1)) https://ok.example/'

/** The browser that comes with the packages runs on Linux; elsewhere, or where libraries lack, there is none. */
async function launch(): Promise<Browser | string> {
  try {
    const executablePath = await chromium.executablePath()
    return await driver.launch({ executablePath, args: ['--no-sandbox'], timeout: 15_000 })
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  }
}

const browser = await launch()
const without = typeof browser === 'string' ? ` (skipped, the browser does not start: ${browser})` : ''

describe.skipIf(typeof browser === 'string')(`the page in a browser${without}`, () => {
  let preview: FakePreview
  let page: Page
  /** Errors, refusals of the page's policy, and dialogs. */
  let troubles: string[]

  beforeEach(async () => {
    if (typeof browser === 'string') return
    preview = new FakePreview({
      '/topic georgia': answer('**Georgia**', ['follow georgia']),
      '/hostile': {
        discord: { embeds: [{ title: hostile, url: 'javascript:alert(2)', description: hostile }] },
        telegram: {
          text: hostile,
          link_preview_options: { is_disabled: true },
          entities: [{ type: 'text_link', offset: 0, length: 28, url: 'javascript:alert(3)' }],
        },
      },
    })
    const server = await serve(preview)
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en' })
    page = await context.newPage()
    page.setDefaultTimeout(5000)
    troubles = []
    page.on('console', message => troubles.push(message.text()))
    page.on('pageerror', error => troubles.push(error.message))
    page.on('dialog', dialog => troubles.push(dialog.message()))
    await page.goto(server.url)
    await page.getByRole('button', { name: '/help' }).waitFor()
    return async () => {
      await context.close()
      await server.close()
    }
  })

  afterAll(async () => {
    if (typeof browser !== 'string') await browser.close()
  })

  const discord = () => page.getByLabel('As Discord shows it')
  const telegram = () => page.getByLabel('As Telegram shows it')
  const line = () => page.getByRole('combobox', { name: 'Ask the bot in both chats' })

  test('says what it shows', async () => {
    expect(await page.title()).toBe('Chapar: South Caucasus')
    await page.getByText('Sample edition').waitFor()
    await page.getByRole('combobox', { name: 'Language' }).selectOption('ქართული')
    expect(troubles).toEqual([])
  })

  test('speaks the language that is chosen', async () => {
    await page.getByRole('combobox', { name: 'Language' }).selectOption('ქართული')
    await page.getByRole('button', { name: 'იკითხეთ', exact: true }).waitFor()
    await page.getByRole('heading', { name: 'კეთილი იყოს თქვენი მობრძანება არხზე #სიახლეები!' }).waitFor()
    const typed = page.getByRole('combobox', { name: 'ჰკითხეთ ბოტს ორივე ჩატში' })
    expect(await typed.getAttribute('placeholder')).toBe('იკითხეთ, მაგალითად: /latest')
    expect(await page.locator('html').getAttribute('lang')).toBe('ka')
    preview.publish(post('1', 'Snow closes the pass'))
    for (const side of ['Discord', 'Telegram'])
      await page.getByLabel(`ასე აჩვენებს ${side}`).getByText('გამოქვეყნდა', { exact: true }).waitFor()
    // Nothing of the page is left in English but the bot's own example lines and what the apps say.
    const left = await page
      .locator('[data-word], [data-label]')
      .evaluateAll(elements =>
        elements.map(element => `${element.dataset.word ? element.textContent : element.ariaLabel}`),
      )
    expect(left.filter(words => !/[ა-ჰ]/.test(words))).toEqual([])
    expect(troubles).toEqual([])
  })

  test('completes what is typed, asks it, and shows the answer on both sides', async () => {
    await line().pressSequentially('/to')
    await page.getByRole('option', { name: '/topic <name>' }).waitFor()
    await line().press('Tab')
    await page.getByRole('option', { name: 'Georgia' }).waitFor()
    await line().press('ArrowDown')
    await line().press('Enter')
    expect(await line().inputValue()).toBe('/topic georgia')
    await line().press('Enter')

    await discord()
      .locator('discord-embed strong', { hasText: /^Georgia$/ })
      .waitFor()
    await discord().getByText('You used /topic georgia').waitFor({ state: 'attached' })
    await telegram().locator('.t-out', { hasText: '/topic georgia' }).waitFor()
    await telegram().locator('.t-in', { hasText: '**Georgia**' }).waitFor()
    expect(await page.getByRole('status').textContent()).toBe('**Georgia**')
    expect(preview.asked).toEqual([{ line: '/topic georgia', locale: 'en' }])
    expect(troubles).toEqual([])
  })

  test('asks what stands behind a button, on either side', async () => {
    await line().fill('/topic georgia')
    await line().press('Enter')
    await discord().getByRole('button', { name: 'Do follow georgia' }).click()
    await telegram().getByText('You said /follow georgia').waitFor()
    await telegram().getByRole('button', { name: 'Do follow georgia' }).click()
    await discord().getByText('You said /follow georgia').nth(1).waitFor()
    expect(preview.asked.map(({ line }) => line)).toEqual([
      '/topic georgia',
      '/follow georgia',
      '/follow georgia',
    ])
    expect(troubles).toEqual([])
  })

  test('draws a list as a menu, each value of which says what a press on it would', async () => {
    const options = ['armenia', 'georgia'].map(value => ({
      value,
      label: value,
      default: value === 'georgia',
    }))
    const list = { type: 3, custom_id: 'setup 1x2y3z4a topic', placeholder: 'Topics', options }
    const { telegram: bubble } = answer('Which topics?')
    const discordBody = {
      embeds: [{ description: 'Which topics?' }],
      components: [{ type: 1, components: [list] }],
    }
    preview.publish({ id: '1', at: '2026-11-23T08:00:00.000Z', discord: discordBody, telegram: bubble })
    await discord().getByText('georgia', { exact: true }).first().click()
    await discord().getByRole('button', { name: 'armenia', pressed: false }).click()
    await telegram().locator('.t-in').nth(1).waitFor()
    expect(preview.asked.map(({ line }) => line)).toEqual(['/setup 1x2y3z4a topic armenia'])
    expect(troubles).toEqual([])
  })

  test('shows a post on both sides as it arrives, and its edit in its place', async () => {
    preview.publish(post('1', 'Snow closes the pass'))
    await discord().getByRole('link', { name: 'Snow closes the pass' }).waitFor()
    await telegram().locator('.t-preview', { hasText: 'news.example' }).waitFor()
    for (const side of [discord(), telegram()]) await side.getByText('Posted', { exact: true }).waitFor()

    preview.publish(post('1', 'Snow closes the pass for a day'))
    await discord().getByText('(edited)').waitFor()
    await telegram().getByText('edited').waitFor()
    expect(await discord().locator('discord-embed').count()).toBe(1)
    expect(await telegram().locator('.t-in').count()).toBe(1)
    expect(troubles).toEqual([])
  })

  test('asks what stands under a post apart from it, and opens a folded quote', async () => {
    const { discord: embed, telegram: bubble } = answer('Twelve stories', ['+topic georgia'])
    const long = { ...(bubble as { text: string }), text: 'Line\n'.repeat(20).trim() }
    const entities = [{ type: 'expandable_blockquote', offset: 5, length: long.text.length - 5 }]
    preview.publish({
      id: '1',
      at: '2026-11-23T08:00:00.000Z',
      discord: embed,
      telegram: { ...long, entities },
    })
    const quote = telegram().locator('blockquote')
    const folded = (await quote.boundingBox())?.height ?? 0
    await quote.click()
    expect((await quote.boundingBox())?.height).toBeGreaterThan(folded * 2)
    await discord().getByRole('button', { name: 'Do +topic georgia' }).click()
    await telegram().getByText('Georgia', { exact: false }).first().waitFor()
    expect(preview.asked.map(({ line }) => line)).toEqual(['/topic georgia'])
    expect(await telegram().locator('blockquote').count()).toBe(1)
    expect(troubles).toEqual([])
  })

  test('follows posts at the end, and leaves alone who reads further up', async () => {
    const scroller = 'document.getElementById("discord-scroll")'
    const below = (): Promise<number> =>
      page.evaluate(`${scroller}.scrollHeight - ${scroller}.clientHeight - ${scroller}.scrollTop`)
    const last = discord().locator('discord-embed').last()
    for (const id of [1, 2, 3, 4, 5, 6, 7, 8]) preview.publish(post(`${id}`, `Story ${id}`))
    await last.getByText('Story 8').waitFor()
    await expect.poll(below).toBeLessThan(40)

    await page.evaluate(
      `new Promise(done => { ${scroller}.scrollTop -= 300; ${scroller}.onscroll = () => done() })`,
    )
    preview.publish(post('9', 'Story 9'))
    await last.getByText('Story 9').waitFor()
    await page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))')
    expect(await below()).toBeGreaterThan(300)
    expect(troubles).toEqual([])
  })

  test('keeps hostile text as text', async () => {
    await line().fill('/hostile')
    await line().press('Enter')
    for (const side of [discord(), telegram()]) {
      await side.getByText('<img src=x onerror=alert(1)>').first().waitFor()
      await side.getByText('[click](javascript:alert(1))').first().waitFor()
      expect(
        await side.locator('a').evaluateAll(links => links.map(link => link.getAttribute('href'))),
      ).toEqual(['https://ok.example/'])
      expect(await side.locator('img[src="x"], script').count()).toBe(0)
    }
    expect(troubles).toEqual([])
  })

  test('shows one chat at a time on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    expect([await discord().isVisible(), await telegram().isVisible()]).toEqual([true, false])
    await page.getByRole('button', { name: 'Telegram' }).click()
    expect([await discord().isVisible(), await telegram().isVisible()]).toEqual([false, true])
    const width = await page.evaluate('document.documentElement.scrollWidth')
    expect(width).toBe(390)
  })
})
