import { onTestFinished } from 'vitest'
import type { Platform } from '#core/chat/platform.ts'
import type { Database } from '../../src/storage/database.ts'
import { sampleRegion } from '../../src/wiring/sample.ts'
import { region, sample, sampleBot } from '../support/sample-bot.ts'
import { begins, eveningReader, moment, zone } from './news.ts'

/** A clock that goes only when it is told to. */
export function eveningClock() {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone })
  const time = { ms: begins.getTime(), now: () => time.ms }
  return { ...time, time, date: () => new Date(time.ms), told: () => clock.format(time.ms) }
}

/** The whole bot on one platform, whose outlets publish in the course of the evening. */
export async function eveningBot(platform: Platform, db: Database, clock: ReturnType<typeof eveningClock>) {
  const bot = await sampleBot({
    db,
    region: sampleRegion(region, sample),
    read: eveningReader(),
    platforms: [platform],
    sample: false,
    now: clock.date,
  })
  onTestFinished(bot.close)
  const { app } = bot
  await app.pipeline.process()
  const look = async () => {
    for (const source of app.sources) await app.pipeline.collect(source)
    await app.pipeline.process()
    for (const sender of app.senders) await sender.drain()
  }
  /** Lets the evening go on until then; outlets are looked at every five minutes. */
  const until = async (time: string) => {
    const end = moment(time).getTime()
    while (clock.time.ms < end) {
      clock.time.ms = Math.min(end, (Math.floor(clock.time.ms / 300_000) + 1) * 300_000)
      await look()
    }
  }
  return { app, until }
}
