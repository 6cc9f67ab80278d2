import { request, type ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Source } from '#core/article/source.ts'
import type { App } from '../../src/app.ts'
import { guardedFetch } from '../../src/collect/fetch.ts'
import { feedReader, readPushed } from '../../src/collect/reader.ts'
import { hubAsker, isSigned } from '../../src/collect/websub.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { pushRoutes } from '../../src/web/push.ts'
import { type RunningServer, startServer } from '../../src/web/server.ts'
import { outletServer } from '../collect/outlet-server.ts'
import { type Hub, startHub } from '../support/hub.ts'
import { quiet, region, sampleBot } from '../support/sample-bot.ts'

const [minute, hour, day] = [60_000, 3_600_000, 24 * 3_600_000]
const undo: (() => Promise<unknown>)[] = []
let time = 0
let hub: Hub
let app: App
let web: RunningServer
let source: Source
/** What the outlet's own server answers. */
let answer: (response: ServerResponse) => void
let sources: Map<string, Source>

const rss = (...titles: string[]) =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>An outlet</title>
  <atom:link rel="hub" href="${hub.url}"/><atom:link rel="self" href="https://outlet.example/feed"/>
  ${titles.map(title => `<item><title>${title}</title><guid>${title}</guid></item>`).join('')}</channel></rss>`

beforeEach(async () => {
  time = Date.parse('2026-11-23T08:00:00Z')
  hub = await startHub()
  answer = response => response.end(rss('One'))
  const outlet = await outletServer((_, response) => answer(response))
  const fetch = guardedFetch([hub.host, outlet.host], 'Chapar/1 (test)')
  const [first] = region.sources
  if (first === undefined) throw new Error('the region has no sources')
  source = { ...first, feed: `${outlet.url}/feed`, enabled: true, fullText: false }
  // The address of the web server is known once it listens, and it listens once the app is there.
  let ask = hubAsker(fetch, '')
  const bot = await sampleBot({
    db: await openDatabase(':memory:'),
    region: { ...region, sources: [] },
    read: feedReader(fetch),
    push: {
      ask: (mode, push) => ask(mode, push),
      isSigned,
      read: readPushed,
      secret: () => Math.random().toString(36).slice(2),
    },
    now: () => new Date(time),
  })
  app = bot.app
  sources = app.services.outlets as Map<string, Source>
  sources.set(source.id, source)
  web = await startServer({
    port: 0,
    log: quiet,
    preview: null,
    hooks: app.pushes === null ? [] : [{ routes: pushRoutes(app.pushes) }],
  })
  ask = hubAsker(fetch, `${web.url}/`)
  undo.push(
    () => fetch.close(),
    () => outlet.close(),
    () => hub.close(),
    () => bot.close(),
    () => web.close(),
  )
  await app.pipeline.collect(source)
  // What a feed says of its hub is told beside the look.
  await expect.poll(() => hub.asked.length).toBe(1)
})
afterEach(async () => {
  for (let end = undo.pop(); end !== undefined; end = undo.pop()) await end()
})

const headlines = async () => {
  const stories = await app.services.stories.find({ topics: [], words: '', limit: 10, offset: 0 })
  return stories.flatMap(({ articles }) => articles.map(({ title }) => title)).sort()
}
/** In how many minutes the source is looked at next. */
const nextLook = async () => ((await app.nextLooks()).get(source.id)?.nextAt ?? 0) / minute - time / minute

describe('a feed that names a hub', () => {
  test('is subscribed to by its own name, at an address nobody can guess, and pushed from then on', async () => {
    expect(hub.asked[0]).toMatchObject({ mode: 'subscribe', topic: 'https://outlet.example/feed' })
    expect(hub.asked[0]?.callback).toMatch(new RegExp(`^${web.url}/push/\\w{8,}$`))
    expect(await hub.verify()).toEqual([200, 'are you there?'])
    expect(await hub.send(rss('Two', 'One'))).toBe(202)
    expect(await headlines()).toEqual(['One', 'Two'])
    expect(await hub.send(rss('Three'), { method: 'sha1' })).toBe(202)
    expect(await hub.send(rss('Four'), { method: 'sha512' })).toBe(202)
    expect(await headlines()).toEqual(['Four', 'One', 'Three', 'Two'])
  })

  test('is looked at less often while that works, and as before once the lease is over', async () => {
    const before = await nextLook()
    await hub.verify({ lease_seconds: '86400' })
    await app.pipeline.collect(source)
    expect(await nextLook()).toBeGreaterThan(3 * before)
    time += day + hour
    await app.pipeline.collect(source)
    expect(await nextLook()).toBeLessThan(70)
  })

  test('tells nothing of when its own server may be asked', async () => {
    await hub.verify()
    answer = response => response.writeHead(429, { 'retry-after': '7200' }).end()
    time += hour
    await app.pipeline.collect(source)
    const before = await app.nextLooks()
    expect(await nextLook()).toBeGreaterThan(119)
    time += 10 * minute
    await hub.send(rss('Two', 'One'))
    await app.pipeline.flush()
    expect(await headlines()).toEqual(['One', 'Two'])
    expect(await app.nextLooks()).toEqual(before)
  })

  test.each<[string, Parameters<Hub['send']>[1]]>([
    ['by another secret', { secret: 'guessed' }],
    ['by no method we know', { signature: 'md5=d41d8cd98f00b204e9800998ecf8427e' }],
    ['too short', { signature: 'sha256=00' }],
    ['not at all', { signature: '' }],
  ])('takes nothing that is signed %s, and does not say so', async (_, forged) => {
    await hub.verify()
    expect(await hub.send(rss('Forged'), forged)).toBe(202)
    expect(await headlines()).toEqual(['One'])
  })

  test('survives what is no feed', async () => {
    await hub.verify()
    expect(await hub.send('<html>')).toBe(202)
    expect(await headlines()).toEqual(['One'])
  })

  test('is not waited for where nothing is subscribed to: a stranger’s megabytes are not read', async () => {
    const status = await new Promise(resolve => {
      const length = 9 * 1024 * 1024
      const options = { method: 'POST', headers: { 'content-length': length } }
      const call = request(`${web.url}/push/guessed`, options, answer => {
        resolve(answer.statusCode)
        call.destroy()
      })
      call.on('error', resolve)
      call.flushHeaders()
    })
    expect(status).toBe(410)
  })

  test('is not confirmed for another topic, nor to who knows no address', async () => {
    expect(await hub.verify({ topic: 'https://other.example/feed' })).toEqual([404, expect.any(String)])
    expect(await hub.verify({ mode: 'unsubscribe' })).toEqual([404, expect.any(String)])
    const stranger = `${web.url}/push/guessed`
    const query = '?hub.mode=subscribe&hub.topic=https%3A%2F%2Foutlet.example%2Ffeed&hub.challenge=x'
    expect((await fetch(stranger + query)).status).toBe(404)
    expect((await fetch(stranger, { method: 'POST', body: rss('Two') })).status).toBe(410)
    expect(app.pushes?.isPushing(source.id)).toBe(false)
  })

  test('is renewed before the lease ends, under the same address, while the old one goes on', async () => {
    await hub.verify({ lease_seconds: '86400' })
    await app.pushes?.tend()
    expect(hub.asked).toHaveLength(1)
    time += 20 * hour
    await app.pushes?.tend()
    expect(hub.asked).toHaveLength(2)
    expect(hub.asked[1]).toEqual(hub.asked[0])
    expect(app.pushes?.isPushing(source.id)).toBe(true)
    expect(await hub.verify({ lease_seconds: '86400' })).toEqual([200, 'are you there?'])
    time += 10 * hour
    expect(app.pushes?.isPushing(source.id)).toBe(true)
  })

  test('is asked for again where the hub does not come back, or said no a week ago', async () => {
    time += 2 * hour
    await app.pushes?.tend()
    expect(hub.asked).toHaveLength(2)
    expect(await hub.verify({ mode: 'denied', reason: 'not today' })).toEqual([200, ''])
    expect(app.pushes?.isPushing(source.id)).toBe(false)
    time += day
    await app.pushes?.tend()
    expect(hub.asked).toHaveLength(2)
    time += 7 * day
    await app.pushes?.tend()
    expect(hub.asked).toHaveLength(3)
  })

  test('is unsubscribed when it is no longer in use', async () => {
    await hub.verify()
    sources.set(source.id, { ...source, enabled: false })
    await app.pushes?.tend()
    expect(hub.asked.at(-1)).toMatchObject({ mode: 'unsubscribe', topic: 'https://outlet.example/feed' })
    expect(await hub.send(rss('Late'))).toBe(410)
    expect(await hub.verify()).toEqual([200, 'are you there?'])
    expect(await headlines()).toEqual(['One'])
  })

  test('is pushed after a restart, too', async () => {
    await hub.verify()
    const pushes = app.pushes ?? expect.fail()
    await pushes.open()
    expect(pushes.isPushing(source.id)).toBe(true)
  })
})
