import { basename } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { ReadSource } from '#core/article/reading.ts'
import type { Source } from '#core/article/source.ts'
import type { Fetch } from '../collect/fetch.ts'
import { readFeedFrom } from '../collect/reader.ts'
import { takePlace } from '../storage/lock.ts'
import { openApp } from './open.ts'
import { printError, printJson, printLine, type Verb } from './verb.ts'

const atOnce = 16

export const verb: Verb = {
  name: 'collect',
  summary: 'look at every source once, now, and store what is new',
  help: `Usage: chapar collect [address or file …] [--json]

Without arguments: one look at every enabled source of the region. With arguments: at these feeds instead; local
files are allowed here. Where a source is set to full text, the pages due are read, too, as slowly as their outlets
ask. Nothing is posted; a running bot on the same data folder must be stopped first.
  --json   JSON Lines {"source", "first", "added", "changed", "problem"}
`,
  options: { json: { type: 'boolean' } },
  async run(inputs, { json }, settings) {
    const named = inputs.map(adHocSource)
    const leave = takePlace(settings.CHAPAR_DATA)
    const app = await openApp(settings, ground => {
      const read = named.length === 0 ? ground.read : fileReader(ground.read, () => app.fetch)
      const sources = [...ground.region.sources, ...named]
      return { ...ground, read, region: { ...ground.region, sources } }
    })
    try {
      app.prepare()
      const sources = named.length > 0 ? named : app.sources
      let failed = 0
      const queue = [...sources]
      const worker = async () => {
        for (let source = queue.shift(); source !== undefined; source = queue.shift()) {
          const { next: _, ...result } = await app.pipeline.collect(source)
          if (result.problem !== null) failed++
          if (json === true) printJson(result)
          else printLine(tell(source, result))
        }
      }
      await Promise.all(Array.from({ length: atOnce }, worker))
      let next = await app.pipeline.readPages()
      if (next !== null) printError('Reading pages, one at a time of each outlet …\n')
      for (; next !== null; next = await app.pipeline.readPages()) await delay(next)
      return failed > 0 && failed === sources.length ? 1 : 0
    } finally {
      await app.close()
      leave()
    }
  },
}

function tell(
  source: Source,
  {
    first,
    added,
    changed,
    problem,
  }: { first: boolean; added: number; changed: number; problem: string | null },
): string {
  const name = source.name === source.id ? source.id : `${source.name} (${source.id})`
  if (problem !== null) return `${name}: ${problem}`
  const news = [`${added} new`, ...(changed > 0 ? [`${changed} changed`] : [])].join(', ')
  return `${name}: ${news}${first ? ' (first look; stored, not posted)' : ''}`
}

/** Reads feeds from local files too, which only an operator can name. */
function fileReader(network: ReadSource, fetch: () => Fetch): ReadSource {
  return async (source, known, now) => {
    if (/^https?:\/\//i.test(source.feed)) return await network(source, known, now)
    const { items } = await readFeedFrom(source.feed, fetch(), now)
    return { changed: true, items, digest: null, etag: null, lastModified: null }
  }
}

/** A source that no region pack has: called after its file or its host and path. */
function adHocSource(input: string): Source {
  const url = /^https?:\/\//i.test(input) && URL.canParse(input) ? new URL(input) : null
  const name = url === null ? basename(input) : `${url.host}${url.pathname}`.replace(/\/$/, '')
  return {
    id: name,
    name,
    home: url?.origin ?? 'http://localhost/',
    feed: input,
    language: 'und',
    ownership: 'private',
    timeZone: 'UTC',
    enabled: true,
    evidence: { status: 'unverified' },
  }
}
