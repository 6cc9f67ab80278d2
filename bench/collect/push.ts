import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Source } from '#core/article/source.ts'
import { guardedFetch } from '../../src/collect/fetch.ts'
import { readPushed } from '../../src/collect/reader.ts'
import { hubAsker, isSigned } from '../../src/collect/websub.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { pushRoutes } from '../../src/web/push.ts'
import { startServer } from '../../src/web/server.ts'
import { rss } from '../../tests/support/feed-server.ts'
import { startHub } from '../../tests/support/hub.ts'
import { quiet, region, sampleBot } from '../../tests/support/sample-bot.ts'
import type { Figure } from '../figure.ts'

const items = 40

/** From the moment a hub sends an item until it is stored, understood and part of a story, in a database on the disk. */
export async function pushed(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chapar-bench-'))
  const hub = await startHub()
  const fetch = guardedFetch([hub.host], 'Chapar (bench)')
  const source = region.sources[0] as Source
  let ask = hubAsker(fetch, '')
  const bot = await sampleBot({
    db: await openDatabase(folder),
    region: { ...region, sources: [] },
    push: {
      ask: (mode, push) => ask(mode, push),
      isSigned,
      read: readPushed,
      secret: () => Math.random().toString(36).slice(2),
    },
    now: () => new Date(),
  })
  const { pushes, services } = bot.app
  const web = await startServer({
    port: 0,
    log: quiet,
    preview: null,
    hooks: pushes === null ? [] : [{ routes: pushRoutes(pushes) }],
  })
  ask = hubAsker(fetch, web.url)
  try {
    const sources = services.outlets as Map<string, Source>
    sources.set(source.id, { ...source, enabled: true, fullText: false })
    await pushes?.heard(source, { hub: { hub: hub.url, topic: 'https://outlet.example/feed' } })
    await hub.verify()
    const times: number[] = []
    for (let number = 0; number < items; number++) {
      const feed = rss('https://outlet.example', [{ title: `Train number ${number} leaves Baku` }])
      const begun = performance.now()
      await hub.send(feed)
      times.push(performance.now() - begun)
    }
    const stories = await services.stories.find({ topics: [], words: '', limit: 100, offset: 0 })
    const stored = stories.reduce((sum, { articles }) => sum + articles.length, 0)
    if (stored !== items) throw new Error(`${items - stored} items were not stored`)
    const worst = times.reduce((a, b) => Math.max(a, b), 0)
    return [
      {
        measure: 'push: an item to a stored article, at worst',
        value: worst,
        unit: 'ms',
        bar: { most: 1_000 },
      },
    ]
  } finally {
    await web.close()
    await fetch.close()
    await bot.close()
    await hub.close()
    rmSync(folder, { recursive: true })
  }
}
