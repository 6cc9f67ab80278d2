import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fold } from '#core/article/text/fold.ts'
import { shortened } from '#core/article/text/shortened.ts'
import type { Topic } from '#core/article/topics/topic.ts'
import { LiveStories } from '#core/story/joining/live.ts'
import { pack } from '#core/story/joining/packed.ts'
import { type Background, traitsOf } from '#core/story/traits/traits.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { beginnings, led, writeBeginnings } from '../../src/storage/search.ts'
import { type Event, happens, numbers, rareWord, reports } from './words.ts'

const day = 24 * 3_600_000
/** A million articles a year. */
const distance = (365 * day) / 1_000_000
/** So long articles meet new ones, and texts are kept whole, as the bot's usual settings have it. */
const [live, whole] = [14 * day, 30 * day]
/** Events that are reported at the same time. */
const underWay = 300

export type Outlets = readonly string[]

/** Fills a new database in `folder` with `size` articles, the newest of `now`, as if the bot had read them all. */
export async function buildArchive(
  folder: string,
  size: number,
  topics: readonly Topic[],
  outlets: Outlets,
  background: Background,
  now: number,
): Promise<void> {
  await (await openDatabase(folder)).destroy()
  const db = new DatabaseSync(join(folder, 'chapar.db'))
  // A build that breaks off is thrown away whole.
  db.exec('PRAGMA journal_mode = DELETE')
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000; BEGIN')
  const into = inserts(db)
  const next = numbers(size)
  const events: (Event & { story?: string; at?: number })[] = []
  const stories = new LiveStories()
  for (let serial = 1; serial <= size; serial++) {
    while (events.length < underWay) events.push(happens(topics, next))
    const chosen = Math.floor(next() * events.length)
    const event = events[chosen] as (typeof events)[number]
    if (--event.left === 0) events.splice(chosen, 1)
    const { title, text: plain } = reports(event, next)
    const text = serial % Math.floor(size / 3) === 1 ? `${plain} ${rareWord}` : plain
    const at = Math.round(now - (size - serial) * distance)
    const id = name(9)
    const source = outlets[Math.floor(next() * outlets.length)] as string
    event.story ??= id
    event.at ??= at
    const summary = text.slice(0, 160)
    into.articles(serial, id, source, at, at, event.story)
    const kept = now - at > whole ? shortened(text) : text
    into.revisions(id, at, `https://${source}.example/news/${id}`, title, summary, kept)
    into.readings(id, text.slice(0, 200))
    for (const kind of ['id', 'url', 'title']) into.keys(source, `${kind} ${name(16)}`, id)
    for (const [place, topic] of event.topics.entries()) {
      const form = topic.names.en ?? topic.id
      const evidence = [
        { form, where: place === 0 ? 'title' : 'text', start: 0, end: form.length, topic: topic.id },
      ]
      into.topics(id, topic.id, 4.5 - place, place === 0 ? 1 : 0, JSON.stringify([...evidence, ...evidence]))
    }
    const folded = fold(`${title}\n${text}`)
    into.search(serial, led(serial, folded))
    into.beginnings(...beginnings(serial, folded))
    into.stories(event.story, event.at, event.at, at)
    if (event.story === id)
      for (const [place, topic] of event.topics.entries())
        into.storyTopics(id, topic.id, 4.5 - place, place === 0 ? 1 : 0, event.at)
    if (now - at > live) continue
    const seen = event.topics.map(({ id, kind }, place) => ({ id, kind, inTitle: place === 0 }))
    const report = { id, title, text, at, source, language: 'en', topics: seen, values: [] }
    const weighed = stories.weigh(traitsOf(report, background))
    stories.restore(weighed, event.story)
    into.live(weighed.serial, id, Buffer.from(pack(weighed)).toString('base64'))
  }
  for (const source of outlets) into.sources(source, now - 365 * day, now, now)
  db.exec('COMMIT; PRAGMA journal_mode = WAL')
  db.close()
}

const name = (bytes: number) => randomBytes(bytes).toString('base64url')

/** One row of a table each. */
function inserts(db: DatabaseSync) {
  const prepared = (sql: string) => {
    const statement = db.prepare(sql)
    return (...values: (string | number)[]) => void statement.run(...values)
  }
  const facts = JSON.stringify({ numbers: [], ordinals: [], scores: [], dates: [] })
  return {
    articles:
      prepared(`INSERT INTO articles (serial, id, source, revision, seen_at, published_at, fresh, step, story)
      VALUES (?, ?, ?, 1, ?, ?, 1, 'joined', ?)`),
    revisions: prepared(`INSERT INTO revisions (article, revision, seen_at, url, title, summary, text,
      claimed_language, authors, categories, image, date_note) VALUES (?, 1, ?, ?, ?, ?, ?, 'en', '[]', '[]', NULL, 'given')`),
    readings: prepared(`INSERT INTO readings (article, revision, language, excerpt, minutes, facts)
      VALUES (?, 1, 'en', ?, 1, '${facts}')`),
    keys: prepared('INSERT INTO article_keys (source, key, article) VALUES (?, ?, ?)'),
    topics: prepared(
      'INSERT INTO article_topics (article, topic, score, "primary", evidence) VALUES (?, ?, ?, ?, ?)',
    ),
    search: prepared('INSERT INTO article_search (rowid, words) VALUES (?, ?)'),
    beginnings: prepared(writeBeginnings),
    stories: prepared(`INSERT INTO stories (id, started_at, seen_at, updated_at, fresh, planned)
      VALUES (?, ?, ?, ?, 1, 1) ON CONFLICT DO UPDATE SET updated_at = excluded.updated_at`),
    storyTopics: prepared(
      'INSERT INTO story_topics (story, topic, score, "primary", started_at) VALUES (?, ?, ?, ?, ?)',
    ),
    live: prepared('INSERT INTO live_articles (serial, article, weighed) VALUES (?, ?, ?)'),
    sources:
      prepared(`INSERT INTO sources (source, first_read_at, checked_at, read_at, etag, id_policy, failures)
      VALUES (?, ?, ?, ?, '"unchanged"', 'trusted', 0)`),
  }
}
