import { hasWords } from '#core/article/article.ts'
import { itemsToRead } from '#core/article/full-text.ts'
import { type IdPolicy, idPolicy, itemKeys } from '#core/article/identity.ts'
import type { ReadSource } from '#core/article/reading.ts'
import type { Source } from '#core/article/source.ts'
import type { ArticleStore, SourceState, SourceStore, Taken } from '#core/article/store.ts'
import type { Log } from '#core/log.ts'

export type CollectPorts = {
  readonly read: ReadSource
  readonly articles: ArticleStore
  readonly sources: SourceStore
  readonly log: Log
}

/** What a source's own entry says of its ids outweighs what they show themselves to be worth. */
const policies: Readonly<Record<string, IdPolicy>> = { ids: 'trusted', links: 'ignored' }

export type Collected = { readonly source: string; readonly problem: string | null } & Taken & {
    readonly first: boolean
  }

/**
 * One look at one source: what is new or changed is stored with the source's state in one transaction. A failure is
 * recorded and told, never thrown, so that no source delays another.
 */
export async function collectSource(
  source: Source,
  ports: CollectPorts,
  now: Date,
  stopping?: AbortSignal,
): Promise<Collected> {
  const before = await ports.sources.state(source.id)
  const first = before?.firstReadAt == null
  try {
    const reading = await ports.read(source, before, now)
    const items = reading.changed ? reading.items.filter(hasWords) : []
    const policy = policies[source.identity ?? ''] ?? idPolicy(items, before?.idPolicy ?? 'unknown')
    const state: SourceState = {
      source: source.id,
      firstReadAt: before?.firstReadAt ?? now,
      checkedAt: now,
      readAt: now,
      etag: reading.changed ? reading.etag : (before?.etag ?? null),
      lastModified: reading.changed ? reading.lastModified : (before?.lastModified ?? null),
      digest: reading.changed ? reading.digest : (before?.digest ?? null),
      idPolicy: policy,
      failures: 0,
      problem: null,
    }
    const unread = itemsToRead(source, items, first)
    const taken = await ports.articles.take(state, itemKeys(items, policy), now, unread)
    return { source: source.id, problem: null, first, ...taken }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    // Cut off by us; that says nothing of the source.
    if (stopping?.aborted) return { source: source.id, problem, first, added: 0, changed: 0 }
    ports.log.warn({ source: source.id, err: error }, 'a source could not be read')
    await ports.sources.save(afterFailure(source.id, before, problem, now))
    return { source: source.id, problem, first, added: 0, changed: 0 }
  }
}

function afterFailure(source: string, before: SourceState | null, problem: string, now: Date): SourceState {
  const empty = { firstReadAt: null, readAt: null, etag: null, lastModified: null, digest: null }
  const kept = before ?? { ...empty, source, idPolicy: 'unknown' as const, failures: 0 }
  return { ...kept, checkedAt: now, failures: kept.failures + 1, problem }
}
