import type { DatabaseSync } from 'node:sqlite'
import type { Kysely } from 'kysely'
import type { Story } from '#core/story/story.ts'
import type { Schema } from './schema.ts'

/** Stories of so many letters at most are kept, two MB: those in the news are asked for again and again. */
const mostLetters = 1_000_000
/** What an article takes besides its text, as if it were letters. */
const perArticle = 1_000

export type Kept = {
  /** The stories of these ids: those that are kept, and the others as `read` gives them. */
  get(
    ids: readonly string[],
    read: (ids: readonly string[]) => Promise<readonly Story[]>,
  ): Promise<ReadonlyMap<string, Story>>
}

/** Of each table that stories are read from, whose story a row is of. */
const storyOf = {
  stories: 'row.id',
  articles: 'row.story',
  revisions: '(SELECT story FROM main.articles WHERE id = row.article)',
  readings: '(SELECT story FROM main.articles WHERE id = row.article)',
  pages: '(SELECT story FROM main.articles WHERE id = row.article)',
  article_topics: '(SELECT story FROM main.articles WHERE id = row.article)',
}
const changes = { INSERT: ['new'], UPDATE: ['old', 'new'], DELETE: ['old'] }

const keptOf = new WeakMap<Kysely<Schema>, Kept>()
const none: Kept = {
  get: async (ids, read) => new Map((await read(ids)).map(story => [story.id, story])),
}

/** From now on stories that are read from the database are kept. */
export function keepStories(db: Kysely<Schema>, sqlite: DatabaseSync): void {
  keptOf.set(db, new KeptStories(sqlite))
}

/** Of a transaction nothing is kept: it may be undone. */
export const keptStories = (db: Kysely<Schema>): Kept => keptOf.get(db) ?? none

/** Stories as they were last read, by id, each until a row changes that it is read from. */
class KeptStories implements Kept {
  readonly #stories = new Map<string, { readonly story: Story; readonly letters: number }>()
  readonly #commitsOfOthers: () => number
  #letters = 0
  /** Told with every change: what is read meanwhile may be read half before and half after it. */
  #changes = 0
  #commits: number

  constructor(sqlite: DatabaseSync) {
    const version = sqlite.prepare('PRAGMA data_version')
    this.#commitsOfOthers = () => Number(version.get()?.data_version)
    this.#commits = this.#commitsOfOthers()
    sqlite.function('story_changes', story => {
      this.#changes++
      if (typeof story === 'string') this.#forget(story)
      return null
    })
    for (const [table, story] of Object.entries(storyOf))
      for (const [change, rows] of Object.entries(changes)) {
        const told = rows.map(row => `SELECT story_changes(${story.replace('row.', `${row}.`)});`)
        // Temporary ones are this connection's own, and see what it changes itself.
        sqlite.exec(`CREATE TEMP TRIGGER ${table}_${change} AFTER ${change} ON main.${table}
          BEGIN ${told.join(' ')} END`)
      }
  }

  get: Kept['get'] = async (ids, read) => {
    this.#forgetWhereOthersWrote()
    const stories = new Map<string, Story>()
    const missing: string[] = []
    for (const id of ids) {
      const story = this.#again(id)
      if (story === undefined) missing.push(id)
      else stories.set(id, story)
    }
    if (missing.length === 0) return stories
    const before = this.#changes
    const found = await read(missing)
    this.#forgetWhereOthersWrote()
    for (const story of found) stories.set(story.id, this.#changes === before ? this.#keep(story) : story)
    return stories
  }

  /** A story that is kept, and is the last to be let go then. */
  #again(id: string): Story | undefined {
    const kept = this.#stories.get(id)
    if (kept === undefined) return undefined
    this.#stories.delete(id)
    this.#stories.set(id, kept)
    return kept.story
  }

  #keep(story: Story): Story {
    const letters = story.articles.reduce((sum, { text }) => sum + text.length + perArticle, 0)
    this.#forget(story.id)
    this.#stories.set(story.id, { story, letters })
    this.#letters += letters
    for (const id of this.#stories.keys()) {
      if (this.#letters <= mostLetters) break
      this.#forget(id)
    }
    return story
  }

  #forget(id: string): void {
    this.#letters -= this.#stories.get(id)?.letters ?? 0
    this.#stories.delete(id)
  }

  /** Other processes on the same database, such as `chapar correct`, do not say what they write. */
  #forgetWhereOthersWrote(): void {
    const commits = this.#commitsOfOthers()
    if (commits === this.#commits) return
    this.#commits = commits
    this.#changes++
    this.#stories.clear()
    this.#letters = 0
  }
}
