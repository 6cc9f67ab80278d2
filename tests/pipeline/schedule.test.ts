import { expect, test, vi } from 'vitest'
import type { ReadSource } from '#core/article/reading.ts'
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
  const bot = await sampleBot({
    read,
    region: { ...region, sources: [slow, broken, quick].map(s => ({ ...s, enabled: false })) },
  })
  const stop = schedule(bot.app.pipeline, [], [slow, broken, quick], 0.05, quiet)
  await vi.waitFor(() => expect(looks.get(quick.id) ?? 0).toBeGreaterThan(3), 5_000)
  expect(looks.get(slow.id)).toBe(1)
  expect(looks.get(broken.id) ?? 0).toBeGreaterThan(1)
  const reports = await bot.app.services.sourceReports()
  expect(reports.get(broken.id)).toMatchObject({ problem: 'it answers nonsense', readAt: null })
  expect(reports.get(quick.id)?.problem).toBeNull()
  release.resolve()
  await stop()
  await bot.close()
})
