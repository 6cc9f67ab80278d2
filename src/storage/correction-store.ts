import { urlName } from '#core/article/identity.ts'
import { shortened } from '#core/article/shortened.ts'
import { canonicalUrl } from '#core/article/url.ts'
import type { Correction } from '#core/story/corrections.ts'
import type { CaseArticle, CorrectionStore, KeptCorrection } from '#core/story/store.ts'
import type { Database } from './database.ts'
import { articleColumns, currentArticles, toArticle, toDate } from './values.ts'

export function correctionStore(db: Database): CorrectionStore {
  return {
    async add({ says, article, other }, now) {
      const told = JSON.stringify(await toldBy(db, [article, other]))
      const { serial } = await db
        .insertInto('corrections')
        .values({ says, article, other, made_at: now.getTime(), applied: 0, told })
        .returning('serial')
        .executeTakeFirstOrThrow()
      return serial
    },

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
  return rows.map(({ serial, says, article, other, made_at, applied, along, told }) => ({
    serial,
    says: says as Correction['says'],
    article,
    other,
    along: along === null ? [] : JSON.parse(along),
    told: told === null ? [] : JSON.parse(told),
    madeAt: toDate(made_at),
    applied: applied === 1,
  }))
}
