import { expect, test } from 'vitest'
import { itemKeys } from '#core/article/identity.ts'
import { understandingTogether } from '#core/article/understanding.ts'
import { unmetered } from '#core/meter.ts'
import type { JoiningStore } from '#core/story/store.ts'
import { Clustering } from '../../src/pipeline/cluster.ts'
import { understand } from '../../src/pipeline/understand.ts'
import { articleStore } from '../../src/storage/article-store.ts'
import { correctionStore } from '../../src/storage/correction-store.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { joiningStore } from '../../src/storage/joining-store.ts'
import { storyStore } from '../../src/storage/story-store.ts'
import { item, stateOf } from '../contracts/press.ts'
import { lexicon, noon, quiet, region, sample } from '../support/sample-bot.ts'

const readArticle = understandingTogether(region, lexicon.matcher())
const clusteringOf = (store: JoiningStore) => new Clustering(store, region, lexicon.background)
const oldestFirst = sample.articles.toSorted((a, b) => b.minutesAgo - a.minutesAgo)

/** The sample's articles arrive `atOnce` at a time, and after each time the bot may begin anew. */
async function stories(atOnce: number, restarts: boolean, later = 0): Promise<string[]> {
  const db = await openDatabase(':memory:')
  let clustering = clusteringOf(joiningStore(db))
  for (let from = 0; from < oldestFirst.length; from += atOnce) {
    for (const article of oldestFirst.slice(from, from + atOnce)) await arrives(db, article, later)
    await understand({ articles: articleStore(db), understand: readArticle, log: quiet, meter: unmetered })
    if (restarts) clustering = clusteringOf(joiningStore(db))
    await clustering.run()
  }
  const all = await storyStore(db).find({ topics: [], words: '', limit: 100, offset: 0 })
  await db.destroy()
  return all.map(({ articles }) => articles.map(({ title }) => title).join(' | ')).sort()
}

async function arrives(
  db: Database,
  { outlet, title, text, minutesAgo }: (typeof oldestFirst)[0],
  later: number,
) {
  const at = new Date(noon.getTime() - minutesAgo * 60_000 + later)
  const one = item(title, { summary: text, published: { at, note: 'given' } })
  await articleStore(db).take(stateOf(outlet, { firstReadAt: at }), itemKeys([one], 'trusted'), at)
}

test('the same articles come to the same stories at once, one by one, with restarts, and on another day', async () => {
  const atOnce = await stories(oldestFirst.length, false)
  expect(atOnce.length).toBeLessThan(oldestFirst.length)
  expect(await stories(1, false)).toEqual(atOnce)
  expect(await stories(1, true)).toEqual(atOnce)
  expect(await stories(7, true)).toEqual(atOnce)
  expect(await stories(5, true, 7 * 24 * 3_600_000)).toEqual(atOnce)
})

test('what could not be stored is joined the next time, as if nothing had been', async () => {
  const db = await openDatabase(':memory:')
  for (const article of oldestFirst) await arrives(db, article, 0)
  await understand({ articles: articleStore(db), understand: readArticle, log: quiet, meter: unmetered })
  const store = joiningStore(db)
  let fails = true
  const failing: JoiningStore = {
    ...store,
    async place(placed) {
      if (fails) throw new Error('the disk is full')
      await store.place(placed)
    },
  }
  const clustering = clusteringOf(failing)
  await expect(clustering.run()).rejects.toThrow('the disk is full')
  fails = false
  expect(await clustering.run()).toBe(oldestFirst.length)
  const all = await storyStore(db).find({ topics: [], words: '', limit: 100, offset: 0 })
  await db.destroy()
  const found = all.map(({ articles }) => articles.map(({ title }) => title).join(' | ')).sort()
  expect(found).toEqual(await stories(oldestFirst.length, false))
})

test('what a moderator corrects is done at the next run, outlives a restart and holds for what comes later', async () => {
  const db = await openDatabase(':memory:')
  const [early, late] = [oldestFirst.slice(0, -6), oldestFirst.slice(-6)]
  const tell = async (articles: typeof oldestFirst) => {
    for (const article of articles) await arrives(db, article, 0)
    await understand({ articles: articleStore(db), understand: readArticle, log: quiet, meter: unmetered })
    await clusteringOf(joiningStore(db)).run()
    return await storyStore(db).find({ topics: [], words: '', limit: 100, offset: 0 })
  }
  const idOf = (stories: Awaited<ReturnType<typeof tell>>, words: string) =>
    stories.flatMap(({ articles }) => articles).find(({ title }) => title.includes(words))?.id ?? ''
  const storyOf = (stories: Awaited<ReturnType<typeof tell>>, words: string) =>
    stories.find(({ articles }) => articles.some(({ title }) => title.includes(words)))?.id
  const before = await tell(early)
  const reprint = idOf(before, 'Survey ship starts mapping')
  const original = idOf(before, 'Survey ship begins mapping')
  expect(storyOf(before, 'Survey ship starts')).toBe(storyOf(before, 'Survey ship begins'))

  const corrections = correctionStore(db)
  await corrections.add({ says: 'different', article: reprint, other: original }, noon)
  const theatre = idOf(before, 'Vanadzor theatre')
  await corrections.add({ says: 'same', article: theatre, other: original }, noon)
  const after = await tell(late)
  expect(storyOf(after, 'Survey ship starts')).not.toBe(storyOf(after, 'Survey ship begins'))
  expect(storyOf(after, 'Vanadzor theatre')).toBe(storyOf(after, 'Survey ship begins'))
  expect((await corrections.all()).map(({ applied }) => applied)).toEqual([true, true])
  // What was merged stays so whoever reports it next, also after a restart.
  const again = oldestFirst.filter(({ title }) => /Survey ship|Vanadzor theatre/.test(title))
  const last = await tell(again.map(article => ({ ...article, outlet: `${article.outlet}-again` })))
  const home = (id: string) => last.find(({ articles }) => articles.some(article => article.id === id))?.id
  expect(home(reprint)).not.toBe(home(original))
  expect(home(theatre)).toBe(home(original))
  await db.destroy()
})

test('a correction of an article that is in no story yet is done once it is, and a story parted and put back is found', async () => {
  const db = await openDatabase(':memory:')
  const run = () => clusteringOf(joiningStore(db)).run()
  const read = () =>
    understand({ articles: articleStore(db), understand: readArticle, log: quiet, meter: unmetered })
  const [first, second] = oldestFirst
  if (first === undefined || second === undefined) throw new Error('the sample has no articles')
  await arrives(db, first, 0)
  await read()
  await run()
  await arrives(db, second, 0)
  const ids = (await db.selectFrom('articles').select('id').orderBy('serial').execute()).map(({ id }) => id)
  const [article = '', other = ''] = ids
  const corrections = correctionStore(db)
  const applied = async () => (await corrections.all()).map(({ applied }) => applied)
  const storyOf = async (id: string) => (await storyStore(db).story(id))?.articles.map(({ id }) => id)
  await corrections.add({ says: 'same', article, other }, noon)
  await corrections.add({ says: 'same', article, other: 'whom nobody knows' }, noon)
  await run()
  expect(await applied()).toEqual([false, false])
  await read()
  await run()
  expect(await applied()).toEqual([true, false])
  expect(await storyOf(article)).toEqual(ids)

  await corrections.add({ says: 'different', article: other, other: article }, noon)
  await run()
  const parted = await db.selectFrom('articles').select('story').where('id', '=', other).executeTakeFirst()
  expect([await storyOf(article), await storyOf(parted?.story ?? '')]).toEqual([[article], [other]])
  await corrections.add({ says: 'same', article: other, other: article }, noon)
  await run()
  expect(await storyOf(parted?.story ?? '')).toEqual(ids)
  await db.destroy()
})

test('what was as many years ago is no one event', async () => {
  const db = await openDatabase(':memory:')
  const told = {
    'sample-baku-gazette': '34 years pass since Aghbadan genocide in Azerbaijan',
    'sample-caucasus-wire': '34 years in sky: AZAL celebrates its anniversary',
  }
  for (const [outlet, title] of Object.entries(told))
    await arrives(db, { outlet, title, text: '', minutesAgo: 5 } as (typeof oldestFirst)[0], 0)
  await understand({ articles: articleStore(db), understand: readArticle, log: quiet, meter: unmetered })
  await clusteringOf(joiningStore(db)).run()
  expect(await storyStore(db).find({ topics: [], words: '', limit: 9, offset: 0 })).toHaveLength(2)
  await db.destroy()
})
