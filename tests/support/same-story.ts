import { expect } from 'vitest'
import { correctionStore } from '../../src/storage/correction-store.ts'
import type { Newsroom } from './newsroom.ts'

/** A moderator says that the stories that contain these words are one. */
export async function sayTheSame(room: Newsroom, ...words: readonly [string, string]): Promise<void> {
  const [article, other] = await Promise.all(
    words.map(async word => {
      const query = { topics: [], words: word, limit: 1, offset: 0 }
      const [found] = await room.app.services.stories.find(query)
      return found?.articles[0]?.id ?? expect.fail(`there is no story of ${word}`)
    }),
  )
  await correctionStore(room.db).add({ says: 'same', article: article ?? '', other: other ?? '' }, room.now)
}
