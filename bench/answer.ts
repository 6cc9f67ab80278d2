import { join } from 'node:path'
import { startCrowd } from './asking/crowd.ts'
import { questions } from './asking/questions.ts'
import { ratios } from './asking/ratios.ts'
import type { Figure } from './figure.ts'
import { startBot } from './footprint/bot.ts'
import { archiveOf, byNews, outlets, putOff, subscribe } from './footprint/kept.ts'
import { writeOutlets } from './footprint/outlets.ts'
import { progress } from './footprint/progress.ts'
import { region } from './region.ts'

const subscribed = 100_000
/** Two articles make a story on average: a thousand stories, and a million articles. */
const sizes = (process.env.BENCH_ARTICLES ?? '2000 1000000').split(/\s+/).map(Number)
/** How often each question is asked on each platform. */
const rounds = Number(process.env.BENCH_ROUNDS ?? 300)
/** Questions whose name holds this; all where nothing is said. */
const only = process.env.BENCH_ONLY ?? ''

/** How long each command takes on each platform beside an echo; the bot has nothing else to do. */
export async function answering(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const size of sizes) figures.push(...(await measure(size)))
  return figures
}

async function measure(size: number): Promise<Figure[]> {
  const topics = byNews(region)
  const data = await archiveOf(size, region)
  const crowd = await startCrowd(subscribed / 2)
  const sources = join(data, 'sources.yaml')
  const nobody = '127.0.0.1:9'
  writeOutlets(sources, outlets, nobody)
  await subscribe(data, crowd.places, topics)
  await putOff(data)
  const bot = await startBot(data, sources, nobody, crowd.places)
  try {
    await crowd.ready()
    progress(`the bot runs over ${size.toLocaleString('en')} articles`)
    await bot.rests()
    progress('it has nothing to do')
    const names = Object.keys(questions).filter(name => name.includes(only))
    const answers = await crowd.ask({ names, rounds })
    progress('all questions are answered')
    return ratios(answers, `${size.toLocaleString('en')} articles`)
  } finally {
    await bot.stop()
    crowd.close()
  }
}
