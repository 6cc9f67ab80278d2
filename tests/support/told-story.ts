import type { FeedItem } from '#core/article/article.ts'
import { itemKeys } from '#core/article/identity.ts'
import type { Source } from '#core/article/source.ts'
import { understanding } from '#core/article/understanding.ts'
import { articleStore } from '../../src/storage/article-store.ts'
import type { Database } from '../../src/storage/database.ts'
import { joiningStore } from '../../src/storage/joining-store.ts'
import { joinAll } from '../contracts/press.ts'
import { noon, region } from './sample-bot.ts'

/** A report of an outlet, by the minute after noon at which it was published and seen. */
export type Told = {
  readonly outlet: string
  readonly minute: number
  readonly title: string
  readonly text?: string
}

/**
 * Collects and understands reports and puts all of them into one story, whatever clustering would say; gives its id. Two
 * of one outlet and `same` are revisions of one article.
 */
export async function tellStory(
  db: Database,
  sources: readonly Source[],
  reports: readonly (Told & { readonly same?: string })[],
): Promise<string> {
  const [articles, joining] = [articleStore(db), joiningStore(db)]
  const understand = understanding({ ...region, sources })
  let story: string | null = null
  for (const { outlet, minute, title, text = '', same } of reports) {
    const seenAt = new Date(noon.getTime() + minute * 60_000)
    const id = same ?? `${outlet} ${minute}`
    const item: FeedItem = {
      id,
      url: `https://example.org/${outlet}/told-${encodeURIComponent(id)}`,
      title,
      summary: text,
      text: '',
      published: { at: seenAt, note: 'given' },
      language: null,
      authors: [],
      categories: [],
      image: null,
    }
    const state = {
      source: outlet,
      firstReadAt: noon,
      checkedAt: seenAt,
      readAt: seenAt,
      etag: null,
      lastModified: null,
      digest: null,
      idPolicy: 'trusted' as const,
      failures: 0,
      problem: null,
      unstoredAt: null,
      asking: null,
    }
    await articles.take(state, itemKeys([item], 'trusted'), seenAt)
    await articles.understood((await articles.waiting(10)).map(understand))
    const [joined] = await joinAll({ joining }, story ?? undefined)
    story ??= joined ?? null
  }
  if (story === null) throw new Error('nothing was told')
  return story
}
