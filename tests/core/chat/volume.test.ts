import { expect, test } from 'vitest'
import { daysLooked, postsOf } from '#core/chat/setup/volume.ts'
import { usualTelling } from '#core/delivery/subscription.ts'
import type { Story } from '#core/story/story.ts'

/** Stories that began at these times, newest first. */
const begun = (...times: string[]) => times.map(time => ({ startedAt: new Date(time) }) as Story)
const stories = begun(
  '2026-11-23T08:10Z',
  '2026-11-23T07:50Z',
  '2026-11-23T07:10Z',
  '2026-11-22T20:30Z',
  '2026-11-21T03:00Z',
)
const told = (rhythm: typeof usualTelling.rhythm, zone = 'Asia/Baku') =>
  postsOf(stories, { ...usualTelling, rhythm, zone })

test('each story is a post, of an hour all together are one', () => {
  expect(told({ kind: 'each' })).toBe(5)
  expect(told({ kind: 'hourly' })).toBe(4)
})

test('of a day are one what comes before its time, by the clock of the chat', () => {
  // In Baku, four hours ahead: 12:10, 11:50 and 11:10 of the 23rd, 00:30 of the 23rd, and 07:00 of the 21st.
  expect(told({ kind: 'daily', at: '12:00' })).toBe(3)
  expect(told({ kind: 'daily', at: '08:00' })).toBe(3)
  expect(told({ kind: 'daily', at: '00:00' })).toBe(2)
  expect(told({ kind: 'daily', at: '00:00' }, 'UTC')).toBe(3)
  expect(told({ kind: 'weekly', day: 1, at: '09:00' })).toBe(1)
  expect(postsOf([], { ...usualTelling, rhythm: { kind: 'weekly', day: 1, at: '09:00' } })).toBe(0)
})

test('where more are there than are looked through the days are those of what was', () => {
  const now = new Date('2026-11-23T09:00Z')
  expect(daysLooked(stories, false, 7, now)).toBe(7)
  expect(daysLooked(stories, true, 7, now)).toBe(2.25)
  expect(daysLooked(stories.slice(0, 2), true, 7, now)).toBe(1)
})
