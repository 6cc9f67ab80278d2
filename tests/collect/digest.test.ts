import { describe, expect, test } from 'vitest'
import { digestOf, headBytes, sameAs, writtenDigest } from '../../src/collect/digest.ts'

const items = `<item><title>Rain ends the drought</title></item>${'<item/>'.repeat(5_000)}</channel></rss>`
const feed = (at: string, head = '') => Buffer.from(`<rss><channel>${head}<pubDate>${at}</pubDate>${items}`)
const pieces = (bytes: Uint8Array, ...cuts: number[]) =>
  [0, ...cuts].map((from, at) => bytes.subarray(from, cuts[at] ?? bytes.length))
const known = writtenDigest(digestOf([feed('Monday')]))

describe('the digest of an answer', () => {
  test.each([[[]], [[1]], [[20, 40]], [[20_000]], [[17_000, 17_001, 30_000]]])(
    'is the same however it was cut: %j',
    cuts => {
      expect(sameAs(known, digestOf(pieces(feed('Monday'), ...cuts)))).toBe('all')
      expect(sameAs(known, digestOf(pieces(feed('Friday'), ...cuts)))).toBe('items')
    },
  )

  test('tells a changed item in any piece', () => {
    for (const at of [100, 20_000, 35_000]) {
      const changed = feed('Monday')
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(sameAs(known, digestOf(pieces(changed, 17_000)))).toBe('nothing')
    }
  })

  test('knows a long head from items', () => {
    const long = feed('Monday', `<description>${'a long description '.repeat(300)}</description>`)
    expect(`${Buffer.from(headBytes([long]))}`).toMatch(/<pubDate>Monday<\/pubDate>$/)
  })

  test('of nothing is one, too', () => {
    expect(writtenDigest(digestOf([]))).toBe('0-0.0-0')
  })
})
