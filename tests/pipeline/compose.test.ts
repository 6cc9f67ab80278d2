import { expect, test } from 'vitest'
import { everything, usualTelling } from '#core/delivery/subscription.ts'
import type { Story } from '#core/story/story.ts'
import { type ComposePorts, Composer } from '../../src/pipeline/compose.ts'
import { report, sources, storyOf, topics } from '../core/story/press.ts'
import { messages } from '../support/sample-bot.ts'

const now = new Date('2026-11-27T12:00:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)
const two = [report('harbour', 'Ferry to run daily'), report('ridge', 'Ships twice a day', 5)]

/** As the storage gives it: the same object until something of the story changes. */
let story: Story = storyOf(two)
const reader = { story: async () => story, revisions: async () => [] }
const ports = {
  plans: { way: async () => ({ id: 1, wants: everything, telling: usualTelling }) },
  posts: { earlier: async () => null, members: async () => [] },
  storiesOf: async () => reader,
  isMuted: async () => null,
  cardContext: (locale: string) => ({ sources, topics, locale, say: messages(locale), sample: false }),
} as unknown as ComposePorts
const composer = new Composer(ports)

async function postOf(chat: string, { way = 1, locale = 'en', at = now } = {}) {
  const begun = { attemptedAt: null, expiresAt: later(3_600_000) }
  const delivery = { chat: `telegram:${chat}` as const, story: story.id, way, locale, ...begun }
  const content = await composer.compose(delivery, at)
  return content.kind === 'post' ? content.post : null
}

test('a story is composed once for all chats it reads the same in, and anew when it changes', async () => {
  const first = await postOf('-1001')
  expect(first).not.toBeNull()
  expect(await postOf('-1002', { at: later(5_000) })).toBe(first)
  expect(await postOf('-1003', { locale: 'de' })).not.toEqual(first)
  expect(await postOf('-1004', { way: 2 })).not.toBe(first)
  // What depends on the time, such as whether it is breaking, is looked at again.
  expect(await postOf('-1005', { at: later(10_000) })).not.toBe(first)
  expect(await postOf('-1006', { at: later(-1) })).not.toBe(first)
  story = storyOf([...two, report('quay', 'Daily ferry for the port', 9)])
  const grown = await postOf('-1007', { at: later(10_001) })
  expect(JSON.stringify(first)).not.toContain('Quay Times')
  expect(JSON.stringify(grown)).toContain('Quay Times')
})
