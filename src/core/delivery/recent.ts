import type { Article } from '../article/article.ts'
import type { Sources } from '../story/telling/outlets.ts'
import { localTime } from './calendar.ts'

const [minute, day] = [60_000, 86_400_000]

/** What is read so much later than it was published is no news to who is told each story as it comes, in ms. */
const staysNews = day

type Report = Pick<Article, 'source' | 'publishedAt' | 'seenAt' | 'fresh'>

/** Whether one of these reports at least may be posted, and is news at a time, or with null was when it was first seen. */
export function isRecent(reports: readonly Report[], sources: Sources, now: Date | null): boolean {
  return reports.some(report => {
    const at = (now ?? report.seenAt).getTime()
    return (
      report.fresh && at - publishedBy(report, sources.get(report.source)?.timeZone ?? 'UTC') <= staysNews
    )
  })
}

/** The latest moment at which it may have been published, in ms since 1970: where the day alone is given it is read as its beginning. */
function publishedBy({ publishedAt, seenAt }: Report, zone: string): number {
  const at = publishedAt.getTime()
  const isDay = at % minute === 0 && [zone, 'UTC'].some(of => localTime(of, publishedAt) === '00:00')
  return Math.min(seenAt.getTime(), isDay ? at + day : at)
}
