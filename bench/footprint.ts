import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startCrowd } from './asking/crowd.ts'
import { ratios } from './asking/ratios.ts'
import type { Figure } from './figure.ts'
import { startBot } from './footprint/bot.ts'
import { archiveOf, byNews, outlets, subscribe } from './footprint/kept.ts'
import { startOutlets, writeOutlets } from './footprint/outlets.ts'
import { progress } from './footprint/progress.ts'
import { region } from './region.ts'

const subscribed = 100_000
const sizes = (process.env.BENCH_ARTICLES ?? '10000 1000000').split(/\s+/).map(Number)
/** How often each question is asked on each platform: all the while the outlets are looked at. A p99 of few is one answer's luck. */
const rounds = Number(process.env.BENCH_ROUNDS ?? 1600)
/** `/privacy` looks nothing up: what it takes is the bot's being busy. */
const unbound = ['/privacy']
const bound = [
  '/latest',
  '/topic azerbaijan',
  '/topic liechtenstein',
  '/search, common word',
  '/search, rare word',
]

/** Peak memory of the whole bot, and how long questions take beside an echo, with few articles and with a million. */
export async function footprint(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const size of sizes) figures.push(...(await measure(size)))
  return figures
}

async function measure(size: number): Promise<Figure[]> {
  const topics = byNews(region)
  const data = await archiveOf(size, region)
  const crowd = await startCrowd(subscribed / 2)
  const server = await startOutlets(topics)
  const sources = join(data, 'sources.yaml')
  writeOutlets(sources, outlets, server.host)
  await subscribe(data, crowd.places, topics)
  const bot = await startBot(data, sources, server.host, crowd.places)
  progress(`the bot runs over ${size.toLocaleString('en')} articles`)
  const seen: string[] = []
  const watch = setInterval(() => seen.push(bot.now().toFixed(0)), 5_000)
  try {
    await crowd.ready()
    progress('both platforms are connected')
    const answers = await crowd.ask({ names: [...unbound, ...bound], rounds })
    progress('all questions are answered')
    while (server.counts.asked < outlets.length) await pause(1_000)
    const of = `${size.toLocaleString('en')} articles`
    process.stdout.write(
      `${of}: ${server.counts.asked} looks, ${server.counts.given} new, ${await crowd.posts()} posts; MB every 5 s: ${seen.join(' ')}\n`,
    )
    const bar = { most: 2 }
    return [
      { measure: `peak memory, ${of}`, value: bot.peak(), unit: 'MB (VmHWM)', bar: { most: 250 } },
      ...ratios(answers, of, name => (unbound.includes(name) ? undefined : bar)),
    ]
  } finally {
    clearInterval(watch)
    await bot.stop()
    crowd.close()
    server.close()
  }
}
