import { AsyncLocalStorage } from 'node:async_hooks'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { ReadSource } from '#core/article/reading.ts'
import { usualManners } from '../../src/pipeline/looks.ts'
import { schedule } from '../../src/pipeline/schedule.ts'
import { addedStore } from '../../src/storage/added-store.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { quiet, region, sampleBot } from '../support/sample-bot.ts'

const paper = {
  name: 'The Paper',
  home: 'https://paper.example/',
  feed: 'https://paper.example/feed',
  sitemap: false,
  language: null,
}

test('a running scheduler takes up what is added, paused, moved and removed, also by another process', async () => {
  const asked: string[] = []
  const read: ReadSource = async ({ feed }) => {
    asked.push(feed)
    return { changed: false }
  }
  const db = await openDatabase(':memory:')
  const pace = { shortest: 20, longest: 20 }
  const now = () => new Date()
  const bot = await sampleBot({ db, read, pace, now, region: { ...region, sources: [] } })
  onTestFinished(bot.close)
  const { pipeline, nextLooks, outlets, services } = bot.app
  const common = { pipeline, nextLooks, outlets, sources: bot.app.sources, pace, now, log: quiet }
  const stop = schedule({ ...common, senders: [], pushes: null, manners: usualManners })
  const owner = 'test:1' as const
  const isAsked = (feed: string) => vi.waitFor(() => expect(asked).toContain(feed), 5_000)
  /** Nothing comes any more while others are asked twenty times. */
  const isLeft = async (feed: string) => {
    const other = await services.adding.add(
      { ...paper, feed: `https://other${asked.length}.example/` },
      owner,
      now(),
    )
    asked.splice(0)
    await vi.waitFor(() => expect(asked.filter(each => each === other.feed).length).toBeGreaterThan(5), 5_000)
    await services.adding.set(other.id, owner, 'removed', now())
    expect(asked.filter(each => each === feed).length).toBeLessThan(2)
    asked.splice(0)
  }

  const { id } = await services.adding.add(paper, owner, now())
  await isAsked(paper.feed)
  await services.adding.set(id, owner, 'paused', now())
  await isLeft(paper.feed)
  await services.adding.set(id, owner, 'on', now())
  await isAsked(paper.feed)
  await services.adding.move(id, { ...paper, feed: 'https://paper.example/new' })
  await isAsked('https://paper.example/new')
  await isLeft(paper.feed)
  await addedStore(db).set(id, owner, 'removed', now())
  await outlets.refresh()
  await isLeft('https://paper.example/new')
  await addedStore(db).add({ ...paper, feed: 'https://imported.example/feed' }, 'everyone', now())
  await outlets.refresh()
  await isAsked('https://imported.example/feed')
  await stop()
})

test('what a person added is looked at as all else is, and not as an answer that somebody waits for', async () => {
  const asking = new AsyncLocalStorage<string>()
  const forWhom: (string | undefined)[] = []
  const read: ReadSource = async () => {
    forWhom.push(asking.getStore())
    return { changed: false }
  }
  const pace = { shortest: 20, longest: 20 }
  const now = () => new Date()
  const bot = await sampleBot({ read, pace, now, region: { ...region, sources: [] } })
  onTestFinished(bot.close)
  const { pipeline, nextLooks, outlets, services } = bot.app
  const common = { pipeline, nextLooks, outlets, sources: bot.app.sources, pace, now, log: quiet }
  const stop = schedule({ ...common, senders: [], pushes: null, manners: usualManners })
  await asking.run('a person', () => services.adding.add(paper, 'test:1', now()))
  await vi.waitFor(() => expect(forWhom.length).toBeGreaterThan(3), 5_000)
  expect(new Set(forWhom)).toEqual(new Set([undefined]))
  await stop()
})
