import type { Transaction } from 'kysely'
import type { Understanding } from '#core/article/understanding.ts'
import type { Schema } from './schema.ts'
import { mergeStoryTopics } from './story-topics.ts'

/** Writes what was understood of articles, in few statements whatever their number. */
export async function recordReadings(
  tx: Transaction<Schema>,
  understood: readonly Understanding[],
): Promise<void> {
  const current = await waitingRevisions(
    tx,
    understood.map(({ article }) => article),
  )
  const read = understood.filter(({ article, revision }) => current.get(article)?.revision === revision)
  if (read.length === 0) return
  const articles = read.map(({ article }) => article)
  await tx
    .insertInto('readings')
    .values(
      read.map(({ article, revision, language, excerpt, minutes, values }) => ({
        article,
        revision,
        language,
        excerpt,
        minutes,
        facts: JSON.stringify(values),
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['article', 'revision']).doUpdateSet(eb => ({
        language: eb.ref('excluded.language'),
        excerpt: eb.ref('excluded.excerpt'),
        minutes: eb.ref('excluded.minutes'),
        facts: eb.ref('excluded.facts'),
      })),
    )
    .execute()
  await tx.deleteFrom('article_topics').where('article', 'in', articles).execute()
  const topics = read.flatMap(({ article, topics }) =>
    topics.map(({ id, score, primary, evidence, passing }) => ({
      article,
      topic: id,
      score,
      primary: primary ? 1 : 0,
      evidence: JSON.stringify(evidence),
      passing: passing === true ? 1 : 0,
    })),
  )
  for (let from = 0; from < topics.length; from += rowsAtOnce)
    await tx
      .insertInto('article_topics')
      .values(topics.slice(from, from + rowsAtOnce))
      .execute()
  await tx
    .updateTable('articles')
    .set(eb => ({ step: eb.case().when('story', 'is', null).then('understood').else('joined').end() }))
    .where('id', 'in', articles)
    .execute()
  for (const story of new Set(articles.flatMap(article => current.get(article)?.story ?? [])))
    await mergeStoryTopics(tx, story)
}

/** SQLite takes 32,766 values in one statement. */
const rowsAtOnce = 100

/** The revision each article stands at, of those that still wait, and the story it is in already. */
async function waitingRevisions(tx: Transaction<Schema>, articles: readonly string[]) {
  const rows = await tx
    .selectFrom('articles')
    .select(['id', 'revision', 'story'])
    .where('id', 'in', articles)
    .where('step', '=', 'collected')
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}
