import { urlName } from '#core/article/identity.ts'
import { shortened } from '#core/article/text/shortened.ts'
import { canonicalUrl } from '#core/article/url.ts'
import { type Correction, Corrections } from '#core/story/joining/corrections.ts'
import type { CaseArticle, CorrectionStore, KeptCorrection } from '#core/story/store.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { articleColumns, currentArticles, toArticle, toDate } from './values.ts'

export function correctionStore(db: Database): CorrectionStore {
  return {
    // In one transaction, so that of two who say the same at one time the first is heard.
    add: ({ says, article, other }, now) =>
      db.transaction().execute(async tx => {
        if (article === other) return null
        const said = await tx.selectFrom('corrections').select(saidColumns).orderBy('serial').execute()
        if (new Corrections(said.map(toSaid)).holds({ says, article, other })) return null
        const told = JSON.stringify(await toldBy(tx, [article, other]))
        const { serial } = await tx
          .insertInto('corrections')
          .values({ says, article, other, made_at: now.getTime(), applied: 0, told })
          .returning('serial')
          .executeTakeFirstOrThrow()
        return serial
      }),

    all: () => readCorrections(db, 'all'),

    async article(named) {
      const address = canonicalUrl(named)
      const row =
        address === null
          ? await db.selectFrom('articles').select('id').where('id', '=', named).executeTakeFirst()
          : await db
              .selectFrom('article_keys')
              .innerJoin('articles', 'articles.id', 'article_keys.article')
              .select('id')
              // By source, because names are kept source by source.
              .where('article_keys.source', 'in', eb => eb.selectFrom('sources').select('sources.source'))
              .where('key', '=', urlName(address))
              .orderBy('articles.serial', 'desc')
              .limit(1)
              .executeTakeFirst()
      return row?.id ?? null
    },

    async place(article) {
      const row = await db
        .selectFrom('articles')
        .leftJoin('live_articles', 'live_articles.article', 'articles.id')
        .select(['articles.story', 'live_articles.serial as live'])
        .where('articles.id', '=', article)
        .executeTakeFirst()
      const story = row?.story ?? null
      return story === null ? null : { story, isLive: row?.live !== null }
    },
  }
}

const saidColumns = ['says', 'article', 'other', 'along'] as const

type Said = Pick<Schema['corrections'], (typeof saidColumns)[number]>

function toSaid({ says, article, other, along }: Said): Correction {
  return {
    says: says as Correction['says'],
    article,
    other,
    along: along === null ? [] : JSON.parse(along),
  }
}

/** What the articles say now, in the order in which they were published. */
async function toldBy(db: Database, ids: readonly string[]): Promise<CaseArticle[]> {
  const rows = await currentArticles(db).select(articleColumns).where('articles.id', 'in', ids).execute()
  return rows
    .map(toArticle)
    .sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime())
    .map(({ id, source, title, summary, text, language, publishedAt }) => ({
      id,
      source,
      title,
      text: shortened(text.length > summary.length ? text : summary),
      language,
      publishedAt: publishedAt.toISOString(),
    }))
}

export async function readCorrections(db: Database, which: 'all' | 'new'): Promise<KeptCorrection[]> {
  let query = db.selectFrom('corrections').selectAll('corrections').orderBy('corrections.serial')
  if (which === 'new')
    query = query
      // Who is in no story yet is waited for.
      .innerJoin('articles as one', 'one.id', 'corrections.article')
      .innerJoin('articles as another', 'another.id', 'corrections.other')
      .where('applied', '=', 0)
      .where('one.story', 'is not', null)
      .where('another.story', 'is not', null)
  const rows = await query.execute()
  return rows.map(row => ({
    ...toSaid(row),
    serial: row.serial,
    told: row.told === null ? [] : JSON.parse(row.told),
    madeAt: toDate(row.made_at),
    applied: row.applied === 1,
  }))
}
