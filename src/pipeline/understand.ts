import type { ArticleStore } from '#core/article/store.ts'
import { notUnderstood, type Understand, type Understanding } from '#core/article/understanding.ts'
import type { Log } from '#core/log.ts'

export type UnderstandPorts = {
  readonly articles: ArticleStore
  readonly understand: Understand
  readonly log: Log
}

/** So many are read in some ten milliseconds: nobody who asks something meanwhile waits longer. */
const atOnce = 100

/** Reads the language, the topics and the rest of every article that waits; gives how many there were. */
export async function understand({ articles, understand, log }: UnderstandPorts): Promise<number> {
  let count = 0
  for (;;) {
    const waiting = await articles.waiting(atOnce)
    const understood = waiting.map((article): Understanding => {
      try {
        return understand(article)
      } catch (error) {
        // One article that cannot be read must not hold up all that come after it.
        log.error({ article: article.id, err: error }, 'an article could not be understood')
        return notUnderstood(article)
      }
    })
    if (waiting.length > 0) await articles.understood(understood)
    count += waiting.length
    if (waiting.length < atOnce) return count
  }
}
