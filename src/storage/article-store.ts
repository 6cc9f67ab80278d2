import { sql, type Transaction } from 'kysely'
import type { FeedItem } from '#core/article/article.ts'
import { isCosmetic } from '#core/article/changes/cosmetic.ts'
import {
  areIdsRestless,
  articleId,
  type ItemKeys,
  type KnownArticle,
  recognise,
} from '#core/article/identity.ts'
import { isNews } from '#core/article/news.ts'
import type { ArticleStore, Taken } from '#core/article/store.ts'
import { fold } from '#core/article/text/fold.ts'
import { shortened } from '#core/article/text/shortened.ts'
import { said } from './built.ts'
import type { Database } from './database.ts'
import { knownArticles, movedItems, wasReadBefore, worse } from './known-articles.ts'
import { wantPage } from './page-store.ts'
import { recordReadings } from './readings.ts'
import type { Schema } from './schema.ts'
import { addWords, removeWords } from './search.ts'
import { saveState } from './source-store.ts'
import { type Last, Together } from './together.ts'
import { unsynced } from './unsynced.ts'
import { articleColumns, currentArticles, perhapsTold, toArticle } from './values.ts'

/** SQLite takes 32,766 values in one statement. */
const atOnce = 500

export function articleStore(db: Database): ArticleStore {
  const together = new Together(db, takeLook, ([, items]) => items.length)
  return {
    async take(...look) {
      const [state, items] = look
      if (items.length > 0) return await together.add(look)
      // Most looks find nothing: that an outlet was looked at is no news to keep at any price.
      await unsynced(db, connection => saveState(connection, state))
      return { added: 0, changed: 0 }
    },

    async waiting(limit) {
      const rows = await currentArticles(db)
        .select(articleColumns)
        .where('articles.step', '=', sql.lit('collected'))
        // Said in so many words and not bound, so that SQLite takes the index of what is not yet joined.
        .where('articles.step', '<>', sql.lit('joined'))
        .orderBy('articles.serial')
        .limit(limit)
        .execute()
      return rows.map(toArticle)
    },

    understood: articles =>
      db.transaction().execute(async tx => {
        for (let from = 0; from < articles.length; from += atOnce)
          await recordReadings(tx, articles.slice(from, from + atOnce))
      }),

    async count() {
      const row = await db
        .selectFrom('articles')
        .select(eb => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return Number(row.count)
    },
  }
}

type Look = Parameters<ArticleStore['take']>

async function takeLook(
  tx: Transaction<Schema>,
  [state, items, seenAt, unread = new Set(), part = false]: Look,
  last: Last,
): Promise<Taken> {
  // What stood there at the first look is old news to everyone.
  const first = state.firstReadAt === null || state.firstReadAt.getTime() >= seenAt.getTime()
  const old = first && (await wasReadBefore(tx, state.source)) ? perhapsTold : 0
  let [added, changed] = [0, 0]
  const known = await knownArticles(tx, state.source, items)
  const restless = areIdsRestless(items, known)
  const moved = first ? new Map<FeedItem, string>() : await movedItems(tx, state, items, known, part)
  for (const { item, keys: all } of items) {
    const id = recognise({ item, keys: all }, known, state.idPolicy) ?? moved.get(item) ?? null
    const lasting = all.filter(key => !key.startsWith('id '))
    const keys = restless && lasting.length > 0 ? lasting : all
    const how = { seenAt, unread: unread.has(item), last }
    // The title of another, at another moment, and ids that are doubted: nobody can tell yet.
    if (
      id === null &&
      state.idPolicy === 'doubted' &&
      all.every(key => key.startsWith('title ') && known.has(key))
    )
      continue
    if (id === null) {
      const fresh = isNews(item, state.firstReadAt, seenAt) ? 1 : old
      const article = await add(tx, state.source, { item, keys }, { ...how, fresh })
      for (const key of keys) if (!known.has(key)) known.set(key, article)
      added++
    } else {
      if (await revise(tx, id, item, how)) changed++
      const missing = keys.filter(key => !known.has(key))
      await addKeys(tx, state.source, id, missing)
    }
  }
  await saveState(tx, restless ? { ...state, idPolicy: await worse(tx, state.source) } : state)
  return { added, changed }
}

type How = {
  readonly seenAt: Date
  readonly unread: boolean
  /** FTS5 writes down what it gathered whenever another statement begins: its words come when all else is done. */
  readonly last: Last
}

async function add(
  tx: Transaction<Schema>,
  source: string,
  { item, keys }: ItemKeys,
  { seenAt, fresh, unread, last }: How & { readonly fresh: number },
): Promise<KnownArticle> {
  const id = articleId(source, keys)
  const publishedAt = item.published.at ?? seenAt
  const step = unread ? 'unread' : 'collected'
  const [added] = await insertArticle(tx, id, source, seenAt.getTime(), publishedAt.getTime(), fresh, step)
  const serial = Number(added?.serial)
  await addRevision(tx, id, 1, item, seenAt)
  await addKeys(tx, source, id, keys)
  if (unread) await wantPage(tx, source, id, 1, seenAt)
  last.push(() => addWords(tx, serial, searchWords(item)))
  return { id, title: item.title, publishedAt }
}

const insertArticle = said<{ readonly serial: number }>(`
  INSERT INTO articles (id, source, revision, seen_at, published_at, fresh, step) VALUES (?, ?, 1, ?, ?, ?, ?)
  RETURNING serial`)

/** A changed headline or text makes a new revision; the feed's other habits, such as re-dating or other quotes, do not. */
async function revise(
  tx: Transaction<Schema>,
  id: string,
  item: FeedItem,
  { seenAt, unread, last: atLast }: How,
): Promise<boolean> {
  const last = await currentArticles(tx)
    .select([
      'articles.serial',
      'articles.source',
      'articles.revision',
      'revisions.title',
      'revisions.summary',
      'revisions.text',
    ])
    .where('articles.id', '=', id)
    .executeTakeFirst()
  // One that was thinned out stays as forgotten as it is.
  if (last === undefined) return false
  if (
    isCosmetic(last.title, item.title) &&
    isSame(last.summary, item.summary) &&
    isSame(last.text, item.text)
  )
    return false
  await addRevision(tx, id, last.revision + 1, item, seenAt)
  const waits = unread && (await wantPage(tx, last.source, id, last.revision + 1, seenAt))
  if (!unread) await tx.deleteFrom('pages').where('article', '=', id).execute()
  await tx
    .updateTable('articles')
    .set({ revision: last.revision + 1, step: waits ? 'unread' : 'collected' })
    .where('id', '=', id)
    .execute()
  atLast.push(async () => {
    await removeWords(tx, last.serial)
    await addWords(tx, last.serial, searchWords(item))
  })
  return true
}

/** Whether a feed gives the words that are kept; of old ones only the beginning and the end are. */
const isSame = (kept: string, given: string) => isCosmetic(kept, given) || isCosmetic(kept, shortened(given))

async function addRevision(
  tx: Transaction<Schema>,
  article: string,
  revision: number,
  item: FeedItem,
  seenAt: Date,
) {
  const { url, title, summary, text, language, authors, categories, image, published } = item
  const words = [title, summary, text, language, JSON.stringify(authors), JSON.stringify(categories)]
  await insertRevision(tx, article, revision, seenAt.getTime(), url, ...words, image, published.note)
}

const insertRevision = said(`
  INSERT INTO revisions (article, revision, seen_at, url, title, summary, text, claimed_language, authors, categories,
    image, date_note)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)

async function addKeys(tx: Transaction<Schema>, source: string, article: string, keys: readonly string[]) {
  if (keys.length > 0) await insertKeys(tx, source, article, JSON.stringify(keys))
}

const insertKeys = said(`
  INSERT INTO article_keys (source, key, article) SELECT ?, value, ? FROM json_each(?) WHERE true
  ON CONFLICT DO NOTHING`)

function searchWords(item: FeedItem): string {
  return fold(`${item.title}\n${item.text.length > item.summary.length ? item.text : item.summary}`)
}
