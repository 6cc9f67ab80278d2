import type { StoryQuery, StoryReader } from '#core/story/store.ts'
import type { Story } from '#core/story/story.ts'
import { anyGiven, built, given } from './built.ts'
import type { Database } from './database.ts'
import { type Found, findStories } from './find-stories.ts'
import { keptStories } from './kept-stories.ts'
import { readOutlines } from './outlines.ts'
import { readRevisions } from './revisions.ts'
import { toMatches, topicRows } from './story-topics.ts'
import { articleColumns, currentArticles, toArticle, toDate } from './values.ts'

/** So many stories more than are wanted are looked through first, and so many at most. */
const [atFirst, mostFound] = [20, 8_000]

/** Stories as they are to a reader from whom these sources are hidden: those that only such ones report are not there. */
export function storyStore(db: Database, hidden: ReadonlySet<string> = new Set()): StoryReader {
  return {
    async find(query) {
      const found = hidden.size === 0 ? await findStories(db, query) : await findShown(db, query, hidden)
      return await readStories(db, found, hidden)
    },

    async outlines(query) {
      const found = hidden.size === 0 ? await findStories(db, query) : await findShown(db, query, hidden)
      return await readOutlines(db, found, hidden)
    },

    async whole(ids) {
      const rows = await rowsOf(db, JSON.stringify(ids))
      const found = new Map(rows.map(row => [row.id, row]))
      const stories = await readStories(
        db,
        ids.flatMap(id => found.get(id) ?? []),
        hidden,
      )
      // One that went up in another since its id was read has none.
      return stories.filter(({ articles }) => articles.length > 0)
    },

    async story(id) {
      const now = await whereItWentUp(db, id)
      const [story] = now === null ? [] : await readStories(db, [now], hidden)
      return story ?? null
    },

    async revisions(id) {
      const now = await whereItWentUp(db, id)
      return now === null ? [] : await readRevisions(db, now.id, hidden)
    },
  }
}

/** As `findStories`, of stories that not only hidden sources report: where these fill a page, more are looked through. */
async function findShown(
  db: Database,
  query: StoryQuery,
  hidden: ReadonlySet<string>,
): Promise<readonly Found[]> {
  const wanted = query.offset + query.limit
  for (let limit = wanted + atFirst; ; limit *= 2) {
    const some = await findStories(db, { ...query, offset: 0, limit })
    const rows = await sourcesOf(db, JSON.stringify(some.map(({ id }) => id)))
    const shown = new Set(rows.flatMap(({ story, source }) => (hidden.has(source) ? [] : [story])))
    const found = some.filter(({ id }) => shown.has(id))
    if (found.length >= wanted || some.length < limit || limit > mostFound)
      return found.slice(query.offset, wanted)
  }
}

const sourcesOf = built(db =>
  db.selectFrom('articles').select(['story', 'source']).distinct().where('story', 'in', anyGiven),
)

/** The story that the one of this id is now; two that were told apart again may both point at a third. */
async function whereItWentUp(db: Database, id: string): Promise<Found | null> {
  const seen = new Set<string>()
  for (let at = id; ; ) {
    const [row] = await storyRow(db, at)
    if (row === undefined) return null
    if (row.merged_into === null || seen.has(at)) return row
    seen.add(at)
    at = row.merged_into
  }
}

const rowsOf = built(db => db.selectFrom('stories').selectAll().where('id', 'in', anyGiven))
const storyRow = built(db => db.selectFrom('stories').selectAll().where('id', '=', given))

const articlesOf = built(db =>
  currentArticles(db)
    .select(articleColumns)
    .where('articles.story', 'in', anyGiven)
    .orderBy('articles.published_at')
    .orderBy('articles.serial'),
)

/** The stories whole, in the order in which they are given; those that only hidden sources report are left out. */
async function readStories(
  db: Database,
  stories: readonly Found[],
  hidden: ReadonlySet<string>,
): Promise<Story[]> {
  const ids = stories.map(({ id }) => id)
  const whole = await keptStories(db).get(ids, missing => {
    const wanted = new Set(missing)
    return readAnew(
      db,
      stories.filter(({ id }) => wanted.has(id)),
    )
  })
  if (hidden.size === 0) return ids.flatMap(id => whole.get(id) ?? [])
  const hides = (id: string) => whole.get(id)?.articles.some(({ source }) => hidden.has(source)) === true
  const some = await readAnew(
    db,
    stories.filter(({ id }) => hides(id)),
    hidden,
  )
  const shown = new Map(some.map(story => [story.id, story]))
  return ids.flatMap(id => (hides(id) ? shown.get(id) : whole.get(id)) ?? [])
}

async function readAnew(
  db: Database,
  stories: readonly Found[],
  hidden: ReadonlySet<string> = new Set(),
): Promise<Story[]> {
  if (stories.length === 0) return []
  const ids = JSON.stringify(stories.map(({ id }) => id))
  const isShown = ({ source }: { readonly source: string }) => !hidden.has(source)
  const members = Map.groupBy((await articlesOf(db, ids)).filter(isShown), row => row.story)
  const topics = Map.groupBy((await topicRows(db, ids)).filter(isShown), row => row.story)
  const withArticles = hidden.size === 0 ? stories : stories.filter(({ id }) => members.has(id))
  return withArticles.map(story => ({
    id: story.id,
    startedAt: toDate(story.started_at),
    seenAt: toDate(story.seen_at),
    updatedAt: toDate(story.updated_at),
    articles: (members.get(story.id) ?? []).map(toArticle),
    topics: toMatches(topics.get(story.id) ?? []),
  }))
}
