import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Verb } from '../../src/cli/verb.ts'
import { takePlace } from '../../src/storage/lock.ts'
import { rss } from '../support/feed-server.ts'
import { temporaryFolder } from '../support/running-chapar.ts'

let place: ReturnType<typeof temporaryFolder>
let feed: string
beforeAll(() => {
  place = temporaryFolder()
  feed = join(place.folder, 'outlet.xml')
  writeFileSync(
    feed,
    rss('https://outlet.example', [
      { title: 'Baku opens a new tram line', text: 'The line in Azerbaijan’s capital has nine stops.' },
      { title: 'A short walk in the Alps', text: 'Nothing of the region is in it.' },
    ]),
  )
})
afterAll(() => place.remove())

type Run = { code: number | null; out: string; err: string }

/** Runs the command line as a person would, without any setting of this machine's. */
function chapar(
  args: readonly string[],
  more: { input?: string; environment?: Record<string, string> } = {},
): Run {
  const environment = {
    PATH: process.env.PATH ?? '',
    CHAPAR_DATA: join(place.folder, 'data'),
    ...more.environment,
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/chapar.js', ...args], {
    env: environment,
    encoding: 'utf8',
    input: more.input ?? '',
  })
  return { code: status, out: stdout, err: stderr }
}

describe('the command line', () => {
  test('says what it can do, and that a verb it does not know is none', () => {
    expect(chapar(['--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Usage: chapar <verb>'),
    })
    expect(chapar(['dance'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('There is no verb "dance"'),
    })
    expect(chapar([])).toMatchObject({ code: 2, out: '' })
  })

  test('says which Chapar it is', () => {
    expect(chapar(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  test('explains every verb', async () => {
    const listed = chapar(['--help']).out
    for (const file of globSync('src/cli/*.ts')) {
      const module: { readonly verb?: Verb } = await import(
        /* @vite-ignore */ join(import.meta.dirname, '../..', file)
      )
      if (module.verb === undefined) continue
      const { name, help, summary } = module.verb
      expect(help).toContain(`Usage: chapar ${name}`)
      expect(listed).toContain(summary)
    }
    expect(chapar(['topics', '--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Usage: chapar topics'),
    })
  })

  test('tells wrong use and wrong settings with exit code 2, and shows no token', () => {
    expect(chapar(['ask'])).toMatchObject({ code: 2, err: expect.stringContaining('Ask what?') })
    expect(chapar(['ask', '/latest', '--loud'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--loud'),
    })
    const wrong = chapar(['ask', '/latest'], { environment: { DISCORD_TOKEN: 'hush', HTTP_PORT: 'x' } })
    expect(wrong.code).toBe(2)
    expect(wrong.err).toMatch(/DISCORD_TOKEN: found[\s\S]*HTTP_PORT: found "x"/)
    expect(wrong.err).not.toContain('hush')
  })

  test('collects a local file and answers from it', () => {
    const first = chapar(['collect', feed])
    expect(first).toMatchObject({ code: 0, out: 'outlet.xml: 2 new (first look; stored, not posted)\n' })
    expect(chapar(['collect', feed]).out).toBe('outlet.xml: 0 new\n')
    const asked = chapar(['ask', '/topic azerbaijan'])
    expect(asked.out).toContain('Baku opens a new tram line <https://outlet.example/news/')
    expect(asked.out).not.toContain('Alps')
  })

  test('shows with --json the exact payload of each platform, and nothing else', () => {
    const discord = JSON.parse(chapar(['ask', '/topic azerbaijan', '--platform', 'discord', '--json']).out)
    expect(discord.embeds[0].description).toContain('[Baku opens a new tram line](https://outlet.example/')
    expect(discord.allowed_mentions).toEqual({ parse: [] })
    const telegram = JSON.parse(
      chapar(['ask', '/topic azerbaijan', '--platform', 'telegram', '--locale', 'ru', '--json']).out,
    )
    expect(telegram.text).toMatch(/^Азербайджан\n/)
    expect(telegram.entities).toContainEqual(expect.objectContaining({ type: 'text_link' }))
  })

  test('explains a story, by its address too, in words and as JSON', () => {
    const told = chapar(['why', 'tram line', '--chat', 'telegram:7'])
    expect(told).toMatchObject({ code: 0, err: '' })
    expect(told.out).toMatch(/^Baku opens a new tram line[\s\S]*this chat follows nothing[\s\S]*“Baku”/)
    const address = /<(https:[^>]*)>/.exec(told.out)?.[1] ?? ''
    expect(JSON.parse(chapar(['why', address, '--json']).out)).toMatchObject({
      fate: { kind: 'unplanned', why: 'nothing' },
      subscriptions: [],
      topics: expect.arrayContaining([expect.objectContaining({ id: 'azerbaijan' })]),
      reports: [{ url: address, title: 'Baku opens a new tram line', why: null }],
    })
    expect(chapar(['why', 'https://outlet.example/none'])).toMatchObject({ code: 1, out: '' })
    expect(chapar(['why', 'tram', '--chat', 'here'])).toMatchObject({ code: 2 })
  })

  test('does not collect beside a running bot, and answers beside it', () => {
    const data = join(place.folder, 'data')
    mkdirSync(data, { recursive: true })
    const leave = takePlace(data)
    expect(chapar(['collect', feed])).toMatchObject({
      code: 1,
      err: expect.stringContaining('nother Chapar already works on'),
    })
    expect(chapar(['ask', '/latest']).code).toBe(0)
    leave()
  })

  test('reads several feeds as JSON Lines and goes on past one that is none', () => {
    const page = join(place.folder, 'page.html')
    writeFileSync(page, '<!doctype html><html><body>Not a feed</body></html>')
    const { code, out } = chapar(['parse', feed, page, 'missing.xml', '--json'])
    const lines = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(code).toBe(0)
    expect(lines[0]).toMatchObject({
      input: feed,
      format: 'rss',
      items: [{ title: 'Baku opens a new tram line' }, {}],
    })
    expect(lines[1]).toEqual({ input: page, error: 'an HTML page, not a feed' })
    expect(lines[2]).toEqual({ input: 'missing.xml', error: 'no such file, or it cannot be read' })
    expect(chapar(['parse', page, '--json'])).toMatchObject({ code: 1, out: '' })
  })

  test('reads several articles as JSON Lines and goes on past what is none', () => {
    const files = {
      'page.html':
        '<!doctype html><title>New bridge</title><h1>New bridge</h1><p>It opened on Monday, they said.</p>',
      'text.txt': 'Neue Brücke\n\nSie wurde am Montag eröffnet.\n\nSiehe auch\n\nAlte Brücke geschlossen\n',
      'document.pdf': '%PDF-1.7\n',
      'empty.html': '',
    }
    for (const [name, content] of Object.entries(files)) writeFileSync(join(place.folder, name), content)
    const inputs = [...Object.keys(files).map(name => join(place.folder, name)), feed]
    const { code, out } = chapar(['read', ...inputs, '--json'])
    const lines = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(code).toBe(0)
    expect(lines.map(({ input }) => input)).toEqual(inputs)
    const keys = 'input title byline publishedAt language text image canonicalUrl seeAlso'.split(' ')
    for (const line of lines.slice(0, 2)) expect(Object.keys(line)).toEqual(keys)
    expect(lines[1]).toMatchObject({ language: 'de', seeAlso: [{ title: 'Alte Brücke geschlossen' }] })
    expect(lines.slice(2).map(({ error }) => error)).toEqual([
      'neither a page nor a text',
      'there are no words in it',
      'a feed, not an article; "chapar parse" reads feeds',
    ])
  })

  test('keeps what a moderator corrects, and lists it', () => {
    const address = (title: string) =>
      chapar(['ask', `/search ${title}`]).out.match(/<(https:[^>]*)>/)?.[1] ?? ''
    const [tram, walk] = [address('tram'), address('alps')]
    expect(chapar(['correct', 'same', tram, walk]).out).toMatch(/^1\. \S+ and \S+: same, .*not yet done/)
    expect(chapar(['correct', 'same', tram, 'https://nobody.example/1'])).toMatchObject({ code: 1, out: '' })
    expect(chapar(['correct', 'perhaps', tram, walk]).code).toBe(2)
    expect(JSON.parse(chapar(['correct', 'list', '--json']).out)).toMatchObject({ serial: 1, says: 'same' })
  })

  test('says what articles are about, and why', () => {
    const articles = [
      { id: 'a', title: 'Пашинян встретился с Алиевым в Москве' },
      { id: 2, title: 'Georgian wine in Baku', url: 'https://outlet.example/azerbaijan/wine' },
    ]
    const input = `${articles.map(article => JSON.stringify(article)).join('\n')}\nnot json\n`
    const { code, out, err } = chapar(['topics', '-', '--json'], { input })
    const [first, second] = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(code).toBe(0)
    expect(err).toContain('line 3: not an article')
    expect(first).toMatchObject({ id: 'a', language: 'ru' })
    expect(first.topics.map((topic: { id: string }) => topic.id)).toEqual(
      expect.arrayContaining(['armenia', 'azerbaijan', 'russia']),
    )
    expect(second.topics[0].evidence[0]).toEqual({
      form: expect.any(String),
      where: expect.any(String),
      start: expect.any(Number),
      end: expect.any(Number),
    })
  })

  test('says which file of articles is not there', () => {
    for (const verb of ['topics', 'stories'])
      expect(chapar([verb, 'missing.jsonl'])).toMatchObject({
        code: 1,
        err: 'Cannot read missing.jsonl: there is no such file\n',
      })
  })

  test('explains what articles are about to a moderator', () => {
    const article = { id: 1, title: 'Aliyev opens a bridge in Baku', text: 'It is the third in Baku.' }
    const { out } = chapar(['topics', '-', '--explain'], { input: JSON.stringify(article) })
    expect(out).toMatch(/^Aliyev opens a bridge in Baku \[en\]\nBaku \(city\): what it is about/)
    expect(out).toContain('in the headline: “Aliyev” (Ilham Aliyev), “Baku” (Baku)\n')
    expect(chapar(['topics', '-', '--explain', '--json'])).toMatchObject({ code: 2 })
  })

  test('says which articles of a stream report one event', () => {
    const stream = [
      {
        id: 1,
        title: 'Bridge over the Kura opens in Mtskheta',
        text: 'The bridge of 120 metres cost 9 million lari.',
      },
      { id: 'tea', title: 'Tea harvest in Lankaran is the best in ten years' },
      {
        id: 3,
        title: 'New Kura bridge opens in Mtskheta',
        text: 'The bridge, 120 metres long, cost 9 million lari.',
      },
    ]
    const input = `${stream.map(article => JSON.stringify(article)).join('\n')}\n{}\n`
    const { code, out, err } = chapar(['stories', '-', '--json', '--related', '--explain'], { input })
    const lines = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(code).toBe(0)
    expect(err).toContain('line 4: not an article')
    expect(lines).toEqual([
      { id: 1, story: 1, joined: false, related: [], why: expect.anything() },
      { id: 'tea', story: 'tea', joined: false, related: [], why: null },
      { id: 3, story: 1, joined: true, related: [], why: expect.anything() },
    ])
    expect(lines[2].why.words).toContain('Mtskheta')
  })

  test('reads an article as text, with its list of others apart', () => {
    const file = join(place.folder, 'article.txt')
    writeFileSync(
      file,
      '\nA bridge opens\n\nIt spans the river.\nTrains follow in May.\nSee Also\n\n\nAnother story\n',
    )
    expect(JSON.parse(chapar(['read', file, '--json']).out)).toMatchObject({
      input: file,
      title: 'A bridge opens',
      text: 'It spans the river.\n\nTrains follow in May.',
      seeAlso: [{ title: 'Another story' }],
    })
  })

  test('checks the installation', () => {
    const findings = JSON.parse(chapar(['doctor', '--offline', '--json']).out) as {
      what: string
      state: string
    }[]
    expect(findings.map(({ what }) => what)).toEqual([
      'Settings',
      'Region',
      'Database',
      'Deliveries',
      'Queue',
      'Chats',
      'Bot',
    ])
    expect(findings.filter(({ state }) => state === 'bad')).toEqual([])
  })
})
