import type { FeedItem } from '#core/article/article.ts'
import type { ReadPage, ReadSource } from '#core/article/reading.ts'
import type { Source } from '#core/article/source.ts'
import type { Region, Sample } from '../../config/region.ts'

/** What is younger appears bit by bit, so that one sees how new stories are posted. */
const heldBack = 6
const pace = 15_000

/** The region with the sample's outlets in place of the real ones. */
export function sampleRegion(region: Region, sample: Sample): Region {
  const sources = sample.outlets.map(
    (outlet): Source => ({
      ...outlet,
      // Each on a host of its own: what shares one is an edition of the same outlet.
      home: `https://${outlet.id}.example.org/`,
      feed: `https://example.org/${outlet.id}`,
      enabled: true,
      evidence: { status: 'working' },
    }),
  )
  return { ...region, sources }
}

/** The sample's articles have no pages. */
export const noPages: ReadPage = async () => ({ problem: 'a sample has no pages', lasting: true, pause: 0 })

/** Reads the sample edition as if its articles were published up to `start`, the newest one after the other. */
export function sampleReader(sample: Sample, start: Date): ReadSource {
  const newestFirst = sample.articles.toSorted((a, b) => a.minutesAgo - b.minutesAgo)
  return async (source, known, now) => {
    const items = newestFirst.flatMap((article, index): FeedItem[] => {
      const appears = start.getTime() + (index < heldBack ? (heldBack - index) * pace : 0)
      if (article.outlet !== source.id || appears > now.getTime()) return []
      const at = new Date(index < heldBack ? appears : start.getTime() - article.minutesAgo * 60_000)
      const id = `sample-${sample.articles.indexOf(article)}`
      return [sampleItem(article, source, id, `https://example.org/${source.id}/${id}`, at)]
    })
    const digest = String(items.length)
    if (digest === known?.digest) return { changed: false }
    return { changed: true, items, digest, etag: null, lastModified: null }
  }
}

/** An article of the sample edition as a feed would hold it. */
export function sampleItem(
  { title, text, language }: Sample['articles'][number],
  source: Source,
  id: string,
  url: string,
  at: Date,
): FeedItem {
  return {
    id,
    url,
    title,
    summary: text,
    text: '',
    published: { at, note: 'given' },
    language: language ?? source.language,
    authors: [],
    categories: [],
    image: null,
  }
}
