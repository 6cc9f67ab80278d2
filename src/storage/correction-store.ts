import { urlName } from '#core/article/identity.ts'
import { canonicalUrl } from '#core/article/url.ts'
import type { Correction } from '#core/story/corrections.ts'
import type { CorrectionStore, KeptCorrection } from '#core/story/store.ts'
import type { Database } from './database.ts'
import { toDate } from './values.ts'

export function correctionStore(db: Database): CorrectionStore {
  return {
    async add({ says, article, other }, now) {
      const { serial } = await db
        .insertInto('corrections')
        .values({ says, article, other, made_at: now.getTime(), applied: 0 })
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
  return rows.map(({ serial, says, article, other, made_at, applied, along }) => ({
    serial,
    says: says as Correction['says'],
    article,
    other,
    along: along === null ? [] : JSON.parse(along),
    madeAt: toDate(made_at),
    applied: applied === 1,
  }))
}
