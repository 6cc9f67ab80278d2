import { expect, test } from 'vitest'
import { Pairs } from '#core/story/joining/pairs.ts'

test('what is counted of a pair is remembered, in either order, and nobody else’s', () => {
  const pairs = new Pairs()
  let counted = 0
  const count = (one: number, other: number) =>
    pairs.get(one, other, () => {
      counted++
      return Math.min(one, other) * 1e6 + Math.max(one, other)
    })
  expect(count(3, 70_000)).toBe(3_070_000)
  expect(count(70_000, 3)).toBe(3_070_000)
  expect(counted).toBe(1)
  // More than there is room for: each is right, whatever was in its place.
  for (let one = 0; one < 600; one++)
    for (let other = one + 1; other < 600; other++)
      if (count(other, one) !== one * 1e6 + other) expect.unreachable(`of ${one} and ${other}`)
  expect(count(3, 70_000)).toBe(3_070_000)
})
