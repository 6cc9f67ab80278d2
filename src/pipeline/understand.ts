import type { Article } from '#core/article/article.ts'
import type { ArticleStore } from '#core/article/store.ts'
import { notUnderstood, type Understanding, type UnderstandTogether } from '#core/article/understanding.ts'
import type { Log } from '#core/log.ts'
import type { Meter } from '#core/meter.ts'

export type UnderstandPorts = {
  readonly articles: ArticleStore
  readonly understand: UnderstandTogether
  readonly log: Log
  readonly meter: Meter
}

/** So many are read in some tens of milliseconds, which is as long as anybody who asks something meanwhile waits. */
const atOnce = 100

/** Reads the language, the topics and the rest of every article that waits; gives how many there were. */
export async function understand(
  { articles, understand, log, meter }: UnderstandPorts,
  stopping?: AbortSignal,
): Promise<number> {
  let count = 0
  for (;;) {
    if (stopping?.aborted) return count
    const waiting = await articles.waiting(atOnce)
    const understood = read(waiting, understand, log)
    if (waiting.length > 0) await articles.understood(understood)
    for (const article of waiting.filter(isNew))
      meter.observe('firstSeen', {}, article.seenAt.getTime() - article.publishedAt.getTime())
    count += waiting.length
    if (waiting.length < atOnce) return count
  }
}

/** Dated by its outlet, not there at the first look, and not read before. */
function isNew({ fresh, revision, dateNote }: Article): boolean {
  return fresh && revision === 1 && (dateNote === 'given' || dateNote === 'zone-assumed')
}

/** One article that cannot be read must not hold up all the others. */
function read(articles: readonly Article[], understand: UnderstandTogether, log: Log): Understanding[] {
  try {
    return understand(articles)
  } catch (error) {
    const [only, ...more] = articles
    if (only === undefined) return []
    if (more.length > 0) return articles.flatMap(article => read([article], understand, log))
    log.error({ article: only.id, err: error }, 'an article could not be understood')
    return [notUnderstood(only)]
  }
}
