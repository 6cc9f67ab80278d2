import type { LookupAddress, LookupAllOptions } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent, request } from 'undici'
import type { Source } from '#core/article/source.ts'
import { paceOf } from '#core/collect/rhythm.ts'
import { guardedFetch } from '../../src/collect/fetch.ts'
import { feedReader } from '../../src/collect/reader.ts'
import { collectSource } from '../../src/pipeline/collect.ts'
import { Looks, usualManners } from '../../src/pipeline/looks.ts'
import { SourceStates } from '../../src/pipeline/states.ts'
import { articleStore } from '../../src/storage/article-store.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { sourceStore } from '../../src/storage/source-store.ts'
import { keepHeap, tidyHeap } from '../../src/wiring/heap.ts'
import { addressOf, hosts } from './feeds.ts'

/**
 * One of the two who ask, in a process of its own: `bare` undici that reads each answer to its end, or the `product`,
 * which reads, parses and stores it. Goes round when told to, and tells how long it took and how much memory it had.
 */
const [kind, folder = '', ...numbers] = process.argv.slice(2)
const [count, port] = numbers.map(Number) as [number, number]

const here = (
  _host: string,
  options: LookupAllOptions,
  found: (error: null, all: LookupAddress[]) => void,
) =>
  options.all === true
    ? found(null, [{ address: '127.0.0.1', family: 4 }])
    : (found as (error: null, address: unknown, family: number) => void)(null, '127.0.0.1', 4)

/** What goes round once is made ready first: a bot does that once, at its start. It gives how many feeds were read. */
type Asker = { ready(): Promise<() => Promise<number>>; close(): Promise<void> }

function bare(): Asker {
  const dispatcher = new Agent({ connections: 4, connect: { lookup: here as unknown as LookupFunction } })
  const tags = new Map<string, string>()
  const ask = async (url: string) => {
    const headers: Record<string, string> = { 'user-agent': 'bench', accept: '*/*' }
    const tag = tags.get(url)
    if (tag !== undefined) headers['if-none-match'] = tag
    const response = await request(url, { dispatcher, headers })
    await response.body.arrayBuffer()
    tags.set(url, String(response.headers.etag))
  }
  return {
    async ready() {
      const urls = Array.from({ length: count }, (_, number) => addressOf(number, port))
      const worker = async () => {
        for (let url = urls.shift(); url !== undefined; url = urls.shift()) await ask(url)
      }
      return async () => {
        await Promise.all(Array.from({ length: usualManners.atOnce }, worker))
        return count
      }
    },
    close: () => dispatcher.close(),
  }
}

async function product(): Promise<Asker> {
  keepHeap(false)
  tidyHeap()
  const db = await openDatabase(folder)
  const names = Array.from({ length: hosts }, (_, host) => `outlet${host}.example:${port}`)
  const fetch = guardedFetch(names, 'Chapar (bench)', { lookup: here as never })
  const sources = Array.from({ length: count }, (_, number) => ({
    id: `outlet-${number}`,
    feed: addressOf(number, port),
    timeZone: 'UTC',
  })) as Source[]
  const [states, pace] = [new SourceStates(sourceStore(db)), paceOf(300_000)]
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  const ports = {
    read: feedReader(fetch),
    articles: articleStore(db),
    states,
    pace,
    log,
    pushed: () => false,
    heard() {},
  }
  return {
    /** All sources are due. */
    async ready() {
      const seen = new Set<string>()
      let looked = 0
      const now = () => new Date()
      const looks = new Looks({
        sources,
        pace,
        manners: { ...usualManners, spacing: 0 },
        nextLooks: async () => new Map(),
        now,
        hurries: keepHeap,
        async look(source, asked) {
          const collected = await collectSource(source, ports, now(), { asked })
          looked++
          if (collected.problem === null) seen.add(source.id)
          else process.stderr.write(`${source.id}: ${collected.problem}\n`)
          if (looked === count) finished.resolve()
          return collected.next
        },
      })
      const finished = Promise.withResolvers<void>()
      await looks.open()
      let timer: NodeJS.Timeout | undefined
      const begin = () => {
        clearTimeout(timer)
        const next = looks.begin(work => void work, begin)
        if (next !== null && looked < count)
          timer = setTimeout(begin, Math.min(Math.max(next - Date.now(), 1), 1_000))
      }
      return async () => {
        begin()
        await finished.promise
        clearTimeout(timer)
        await states.flush()
        return seen.size
      }
    },
    close: async () => {
      await fetch.close()
      await db.destroy()
    },
  }
}

const asker = kind === 'bare' ? bare() : await product()
process.on('message', async told => {
  if (told === 'end') {
    await asker.close()
    process.exit(0)
  }
  if (told !== 'round') return
  const goRound = await asker.ready()
  const [begun, used] = [performance.now(), process.cpuUsage()]
  const read = await goRound()
  const ms = performance.now() - begun
  const { user, system } = process.cpuUsage(used)
  process.send?.({ ms, cpu: (user + system) / 1000, read, peak: process.resourceUsage().maxRSS / 1024 })
})
process.send?.('ready')
