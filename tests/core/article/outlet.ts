import { expect } from 'vitest'
import type { FeedItem } from '#core/article/article.ts'
import type { IdPolicy } from '#core/article/identity.ts'
import type { Source } from '#core/article/source.ts'
import { paceOf } from '#core/collect/rhythm.ts'
import { collectSource } from '../../../src/pipeline/collect.ts'
import { SourceStates } from '../../../src/pipeline/states.ts'
import { articleStore } from '../../../src/storage/article-store.ts'
import { openDatabase } from '../../../src/storage/database.ts'
import { sourceStore } from '../../../src/storage/source-store.ts'
import { quiet } from '../../support/sample-bot.ts'

const start = Date.parse('2026-11-23T08:00:00Z')
export const minute = 60_000

/** What a test says of an item; `minute` is when it was published. */
export type Given = Partial<FeedItem> & { title: string; minute?: number }

export type Outlet = {
  /** One fetch, five minutes after the one before: how many items were new, and how many changed. */
  fetched(...items: readonly Given[]): Promise<[number, number]>
  /** When the next fetch will be. */
  now(): Date
  wait(ms: number): void
  policy(): Promise<IdPolicy | undefined>
  keysStored(): Promise<number>
  close(): Promise<void>
}

/** A feed that is collected again and again into the real store. */
export async function outlet(): Promise<Outlet> {
  const db = await openDatabase(':memory:')
  const [articles, sources] = [articleStore(db), sourceStore(db)]
  let time = start
  return {
    async fetched(...items) {
      const read = async () =>
        ({ changed: true, items: items.map(toItem), digest: null, etag: null, lastModified: null }) as const
      const asking = { pace: paceOf(5 * minute), pushed: () => false, heard() {} }
      const ports = { ...asking, read, articles, states: new SourceStates(sources), log: quiet }
      const { added, changed, problem } = await collectSource(
        { id: 'outlet' } as Source,
        ports,
        new Date(time),
      )
      expect(problem).toBeNull()
      await ports.states.flush()
      time += 5 * minute
      return [added, changed]
    },
    now: () => new Date(time),
    wait: ms => {
      time += ms
    },
    policy: async () => (await sources.state('outlet'))?.idPolicy,
    keysStored: async () => (await db.selectFrom('article_keys').selectAll().execute()).length,
    close: () => db.destroy(),
  }
}

export function toItem({ minute: published = 0, ...given }: Given): FeedItem {
  return {
    id: '',
    url: null,
    summary: '',
    text: '',
    published: { at: new Date(start + published * minute), note: 'given' },
    language: null,
    authors: [],
    categories: [],
    image: null,
    ...given,
  }
}

export const page = (number: number) => `https://outlet.example/news/${number}`
