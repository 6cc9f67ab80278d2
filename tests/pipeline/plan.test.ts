import { expect, test } from 'vitest'
import { everything, usualTelling } from '#core/delivery/subscription.ts'
import { plan } from '../../src/pipeline/plan.ts'
import { at, report, sources, storyOf, topics } from '../core/story/press.ts'
import { quiet } from '../support/sample-bot.ts'

test('others have their turn while it is looked through who wants a story', async () => {
  const story = storyOf([report('harbour', 'Ferry sinks')])
  let [isWaiting, turns] = [false, 0]
  const ways = Array.from({ length: 2_000 }, (_, id) => ({
    way: {
      id,
      telling: usualTelling,
      get wants() {
        if (!isWaiting) setTimeout(() => ([isWaiting, turns] = [false, turns + 1]), 0)
        isWaiting = true
        return { ...everything, words: ['ferry'] }
      },
    },
    keys: ['word fer'],
  }))
  const unplanned = [story.id]
  const plans = {
    unplanned: async () => unplanned.splice(0),
    ways: async () => ways,
    way: async () => null,
    begin: async () => {},
    plan: async (_: string, shares: readonly unknown[]) => {
      expect(turns).toBeGreaterThan(2)
      return shares.length
    },
  }
  const stories = {
    find: async () => [story],
    outlines: async () => [story],
    whole: async () => [story],
    story: async () => story,
    revisions: async () => [],
  }
  const ports = {
    plans,
    stories,
    outlets: sources,
    storiesFor: () => stories,
    topics,
    rollUpDisputed: false,
    expiresAfter: 3_600_000,
    failures: new Map(),
    log: quiet,
  }
  expect(await plan(ports, at(5))).toBe(2_000)
})
