import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { FeedItem } from '#core/article/article.ts'
import { itemKeys } from '#core/article/identity.ts'
import { recogniseLanguage } from '#core/article/text/language.ts'
import { readingMinutes } from '#core/article/text/reading-time.ts'
import { summarise } from '#core/article/text/summary.ts'
import { topicFinder } from '#core/article/topics/topics.ts'
import { type UnderstandTogether, understandingTogether } from '#core/article/understanding.ts'
import { readValues } from '#core/article/values/values.ts'
import { unmetered } from '#core/meter.ts'
import type { Region } from '../config/region.ts'
import { understand } from '../src/pipeline/understand.ts'
import { articleStore } from '../src/storage/article-store.ts'
import { openDatabase } from '../src/storage/database.ts'
import type { Figure } from './figure.ts'
import { medians } from './rounds.ts'

type Text = { readonly title: string; readonly text: string }

const [wordsOfArticle, stored, rounds] = [300, 2_000, 3]
const published = new Date('2026-11-26T08:00:00Z')

/**
 * The parts of understanding one by one, and the whole step from articles that wait in the database to what was
 * understood of them on the disk, against bare inserts of the same texts with a full-text index: one article in each
 * commit, and fifty.
 */
export async function wholeStep(region: Region, texts: readonly Text[]): Promise<Figure[]> {
  const articles = texts.map(({ title, text }) => ({ title, text: firstWords(text) }))
  const steps: Awaited<ReturnType<typeof inDatabase>>[] = []
  const read = understandingTogether(region)
  // As in a bot that has been running for a while, which knows the words: the first round is not counted.
  for (let round = 0; round <= rounds; round++) steps.push(await inDatabase(read, articles))
  steps.shift()
  const median = (of: keyof (typeof steps)[0]) =>
    steps.map(step => step[of]).sort((a, b) => a - b)[rounds >> 1] ?? 0
  const [step, single] = [median('step'), median('single')]
  return [
    ...parts(region, articles),
    {
      measure: 'the whole step, of bare inserts one a commit',
      value: step / single,
      unit: 'times their speed',
      bar: { least: 0.5 },
    },
    {
      measure: 'the whole step, of bare inserts fifty a commit',
      value: step / median('many'),
      unit: 'times their speed',
    },
    { measure: 'the whole step', value: step, unit: 'articles a second' },
    { measure: 'bare inserts with a full-text index', value: single, unit: 'articles a second' },
  ]
}

function parts(region: Region, articles: readonly Text[]): Figure[] {
  const find = topicFinder(region)
  const told = articles.map(article => ({
    ...article,
    teaser: '',
    language: recogniseLanguage(`${article.title}\n${article.text}`),
  }))
  const times = medians({
    language: () => told.map(({ title, text }) => recogniseLanguage(`${title}\n${text}`)),
    topics: () => told.map(article => find(article)),
    summary: () => told.map(article => summarise(article)),
    values: () => told.map(article => readValues(article)),
    'reading time': () => told.map(({ text, language }) => readingMinutes(text, language)),
  })
  const all = Object.values(times).reduce((sum, time) => sum + time, 0)
  return Object.entries({ ...times, 'all of it': all }).map(([part, time]) => ({
    measure: `articles of up to ${wordsOfArticle} words: ${part}`,
    value: (told.length / time) * 1000,
    unit: 'articles a second',
  }))
}

/** Articles a second: the step, and bare inserts one and fifty a commit, each on a database of its own. */
async function inDatabase(read: UnderstandTogether, articles: readonly Text[]) {
  const folder = mkdtempSync(join(tmpdir(), 'chapar-bench-'))
  try {
    const many = Array.from({ length: stored }, (_, number) => {
      const { title, text } = articles[number % articles.length] ?? { title: '', text: '' }
      return { title: `${title} ${number}`, text }
    })
    const single = bareInserts(join(folder, 'single.db'), many, 1)
    const fifty = bareInserts(join(folder, 'fifty.db'), many, 50)
    const db = await openDatabase(join(folder, 'chapar'))
    const store = articleStore(db)
    const none = { etag: null, lastModified: null, digest: null, unstoredAt: null, asking: null }
    const state = { ...none, checkedAt: published, readAt: published }
    const items = itemKeys(many.map(toItem), 'trusted')
    await store.take(
      { ...state, source: 'bench', firstReadAt: published, idPolicy: 'trusted', failures: 0, problem: null },
      items,
      published,
    )
    const log = { debug() {}, info() {}, warn() {}, error() {} }
    const ports = { articles: store, understand: read, log, meter: unmetered }
    const begun = performance.now()
    await understand(ports)
    const step = (stored / (performance.now() - begun)) * 1000
    await db.destroy()
    return { step, single, many: fifty }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** On the disk before the next, as the bot's own database is. */
function bareInserts(file: string, articles: readonly Text[], atOnce: number): number {
  const db = new DatabaseSync(file)
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE articles (id INTEGER PRIMARY KEY, title TEXT, text TEXT);
    CREATE VIRTUAL TABLE search USING fts5(words, content='', contentless_delete=1)`)
  const insert = db.prepare('INSERT INTO articles (title, text) VALUES (?, ?)')
  const index = db.prepare('INSERT INTO search (rowid, words) VALUES (?, ?)')
  const begun = performance.now()
  for (let from = 0; from < articles.length; from += atOnce) {
    db.exec('BEGIN')
    for (const { title, text } of articles.slice(from, from + atOnce))
      index.run(insert.run(title, text).lastInsertRowid, `${title}\n${text}`)
    db.exec('COMMIT')
  }
  const speed = (articles.length / (performance.now() - begun)) * 1000
  db.close()
  return speed
}

function toItem({ title, text }: Text, number: number): FeedItem {
  return {
    id: `bench-${number}`,
    url: `https://outlet.example/${number}`,
    title,
    summary: '',
    text,
    published: { at: published, note: 'given' },
    language: null,
    authors: [],
    categories: [],
    image: null,
  }
}

const firstWords = (text: string) =>
  text
    .split(/(?<=\s)(?=\S)/)
    .slice(0, wordsOfArticle)
    .join('')
