import { describe, expect, test } from 'vitest'
import { addressOf, holds, type Move, moveAfter, moveDoubted } from '#core/collect/move.ts'

const [feed, to, further] = ['http://old.example/feed', 'https://new.example/feed', 'https://newest.example/']
const now = Date.parse('2026-11-23T08:00:00Z')
const seen: Move = { from: feed, to, since: now, heldAt: null }
const held: Move = { ...seen, heldAt: now + holds }

describe('a permanent redirect', () => {
  test('moves a source once it has held for three days', () => {
    const first = moveAfter(feed, null, to, now)
    expect(first).toEqual(seen)
    expect(addressOf(feed, first)).toBe(feed)
    const second = moveAfter(feed, first, to, now + holds - 1)
    expect(addressOf(feed, second)).toBe(feed)
    const third = moveAfter(feed, second, to, now + holds)
    expect(third).toEqual(held)
    expect(addressOf(feed, third)).toBe(to)
  })

  test('that ends, or leads elsewhere, begins anew', () => {
    expect(moveAfter(feed, seen, null, now + 1)).toBeNull()
    expect(moveAfter(feed, seen, further, now + holds)).toEqual({
      from: feed,
      to: further,
      since: now + holds,
      heldAt: null,
    })
  })

  test('that held goes on while the new address answers', () => {
    expect(moveAfter(feed, held, null, now + 2 * holds)).toEqual(held)
    expect(moveAfter(feed, held, further, now + 2 * holds)).toMatchObject({ to: further, heldAt: null })
    expect(moveAfter(feed, held, feed, now + 2 * holds)).toBeNull()
  })

  test('is doubted when the new address fails three times', () => {
    expect(moveDoubted(held, 2)).toEqual(held)
    expect(moveDoubted(held, 3)).toBeNull()
    expect(moveDoubted(seen, 9)).toEqual(seen)
  })

  test('is over when the entry says another address', () => {
    expect(addressOf('https://entry.example/feed', held)).toBe('https://entry.example/feed')
    expect(moveAfter('https://entry.example/feed', held, null, now)).toBeNull()
  })
})
