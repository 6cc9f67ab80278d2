import type { ReadSource } from '#core/article/reading.ts'
import { sampleItem } from '../../src/wiring/sample.ts'
import { sample } from '../support/sample-bot.ts'

/** Seven of the evening in Tbilisi. */
export const begins = new Date('2026-11-23T15:00:00Z')
export const zone = 'Asia/Tbilisi'

/** What is published during the evening: the minutes by which the sample dates it, and when it comes. */
const tonight = new Map([
  [74, '19:10'],
  [41, '19:25'],
  [33, '19:45'],
  [19, '20:05'],
  [168, '20:15'],
  [142, '20:25'],
  [4, '20:40'],
])

/** Reads the sample edition, all invented, as if a part of it were published in the course of the evening. */
export function eveningReader(): ReadSource {
  return async (source, known, now) => {
    const items = sample.articles.flatMap((article, index) => {
      const comes = tonight.get(article.minutesAgo)
      const at =
        comes === undefined ? new Date(begins.getTime() - article.minutesAgo * 60_000) : moment(comes)
      if (article.outlet !== source.id || at > now) return []
      return [
        sampleItem(article, source, `tonight-${index}`, `https://${source.id}.example.org/news/${index}`, at),
      ]
    })
    const digest = String(items.length)
    if (digest === known?.digest) return { changed: false }
    return { changed: true, items, digest, etag: null, lastModified: null }
  }
}

/** When it is so late this evening, as "19:10". */
export function moment(time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(begins.getTime() + ((hours - 19) * 60 + minutes) * 60_000)
}
