import { expect, test, vi } from 'vitest'
import type { ReadSource } from '#core/article/reading.ts'
import { usualManners } from '../../src/pipeline/looks.ts'
import { schedule } from '../../src/pipeline/schedule.ts'
import { quiet, region, sampleBot } from '../support/sample-bot.ts'

test('a source that hangs delays no other, and one that fails is told apart and asked again', async () => {
  const [slow, broken, quick] = region.sources
  if (slow === undefined || broken === undefined || quick === undefined)
    throw new Error('the region has no sources')
  const release = Promise.withResolvers<void>()
  const looks = new Map<string, number>()
  const read: ReadSource = async source => {
    looks.set(source.id, (looks.get(source.id) ?? 0) + 1)
    if (source === slow) await release.promise
    if (source === broken) throw new Error('it answers nonsense')
    return { changed: false }
  }
  const pace = { shortest: 20, longest: 20 }
  const now = () => new Date()
  const bot = await sampleBot({
    read,
    pace,
    now,
    region: { ...region, sources: [slow, broken, quick].map(s => ({ ...s, enabled: false })) },
  })
  const { pipeline, nextLooks } = bot.app
  const sources = [slow, broken, quick]
  const common = { pipeline, nextLooks, sources, pace, now, log: quiet }
  const stop = schedule({ ...common, senders: [], pushes: null, manners: usualManners })
  await vi.waitFor(() => expect(looks.get(quick.id) ?? 0).toBeGreaterThan(3), 5_000)
  await vi.waitFor(() => expect(looks.get(broken.id) ?? 0).toBeGreaterThan(1), 5_000)
  expect(looks.get(slow.id)).toBe(1)
  release.resolve()
  await stop()
  const reports = await bot.app.services.sourceReports()
  expect(reports.get(broken.id)).toMatchObject({ problem: 'it answers nonsense', readAt: null })
  expect(reports.get(quick.id)?.problem).toBeNull()
  await bot.close()
})
