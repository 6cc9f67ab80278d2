import { fingerprint, isReprint } from '#core/story/fingerprint.ts'
import type { StoryStore } from '#core/story/store.ts'

const atOnce = 100
/** A text that comes back later is told again, not reprinted. */
const memory = 3 * 24 * 3_600_000

/** Puts every understood article into a story: the one it reprints, or one of its own; gives how many there were. */
export async function cluster(stories: StoryStore): Promise<number> {
  let count = 0
  for (;;) {
    const waiting = await stories.unjoined(atOnce)
    for (const article of waiting) {
      const print = fingerprint(article)
      const candidates = await stories.near(print, new Date(article.seenAt.getTime() - memory))
      const same = candidates.find(candidate => isReprint(article, candidate.article))
      await stories.join(article, print, same?.story ?? null)
    }
    count += waiting.length
    if (waiting.length < atOnce) return count
  }
}
