import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalUrl, isFrontPage, urlKey } from '#core/article/url.ts'

describe('an address', () => {
  test.each([
    ['https://a.example/x?utm_source=rss&utm_medium=feed', 'https://a.example/x'],
    ['https://a.example/x?id=7&UTM_Campaign=y&fbclid=1#top', 'https://a.example/x?id=7'],
    ['https://a.example/x?at_medium=RSS&at_campaign=KARANGA', 'https://a.example/x'],
    ['https://a.example/?p=7&yclid=2&_openstat=3', 'https://a.example/?p=7'],
    ['https://a.example/x?xtor=RSS-1', 'https://a.example/x'],
    // What is not tracking stays as the outlet spells it.
    ['https://a.example/x?q=a%20b&c=d+e&utm_id=1', 'https://a.example/x?q=a%20b&c=d+e'],
    ['https://a.example/x?a&b=&=c', 'https://a.example/x?a&b=&=c'],
    ['https://a.example/x?ref=7&source=8&id=9', 'https://a.example/x?ref=7&source=8&id=9'],
    ['HTTPS://A.Example:443/X', 'https://a.example/X'],
    ['https://reader:secret@a.example/x', 'https://a.example/x'],
    ['https://a.example/a/../b/./c', 'https://a.example/b/c'],
    ['  https://a.example/x\n', 'https://a.example/x'],
    ['https://գ.example/լուր', 'https://xn--09a.example/%D5%AC%D5%B8%D6%82%D6%80'],
  ])('%s is %s', (address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical)
  })

  test.each([
    ['x', 'https://a.example/news/x'],
    ['/x', 'https://a.example/x'],
    ['../x', 'https://a.example/x'],
    ['?id=7', 'https://a.example/news/feed?id=7'],
    ['//b.example/x', 'https://b.example/x'],
    ['mailto:a@b.example', null],
  ])('%s of a feed is %s', (address, canonical) => {
    expect(canonicalUrl(address, 'https://a.example/news/feed')).toBe(canonical)
  })

  test.each([
    ...[
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'ftp://a.example/',
    ],
    ...[
      'tg://resolve?domain=a',
      'nothing',
      '/x',
      '',
      'https://',
      'http://[::1',
      'https://a b.example/',
      'urn:x:y',
      'https://"a".example/',
    ],
    `https://a.example/${'x'.repeat(2_048)}`,
    // Short as written, long once its letters are spelled out.
    `https://a.example/${'я'.repeat(1_000)}`,
  ])('%s is none a reader can open', address => {
    expect(canonicalUrl(address)).toBeNull()
  })

  test('made canonical is canonical', () => {
    const paths = fc.array(
      fc.constantFrom(...'/ ? & = # . .. % %2 %41 + ; : @ a я utm_source utm_id id'.split(' '), ' '),
      {
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true }),
          paths.map(p => `https://a.example/${p.join('')}`),
          fc.string(),
        ),
        text => {
          const canonical = canonicalUrl(text, 'https://base.example/feed')
          if (canonical === null) return
          expect(canonicalUrl(canonical)).toBe(canonical)
          expect(canonical).not.toMatch(/[\s"<>]/)
          expect(new URL(canonical).searchParams.has('utm_source')).toBe(false)
          expect(typeof urlKey(canonical)).toBe('string')
          expect(typeof isFrontPage(canonical)).toBe('boolean')
        },
      ),
      { numRuns: 1_000 },
    )
  })

  test('of a hundred thousand parameters is soon done with', () => {
    expect(canonicalUrl(`https://a.example/?${'utm_a=1&'.repeat(100_000)}`)).toBeNull()
    expect(canonicalUrl(`https://a.example/?${'utm_a=1&'.repeat(400)}id=7`)).toBe('https://a.example/?id=7')
  })
})

test.each([
  ['http://a.example/x', 'https://www.a.example/x/', true],
  ['https://a.example/x', 'https://a.example/X', false],
  ['https://a.example/x?id=1', 'https://a.example/x?id=2', false],
  ['https://a.example/', 'https://a.example', true],
  ['https://m.a.example/x', 'https://a.example/x', false],
  ['https://a.example:8443/x', 'https://a.example/x', false],
])('whether %s and %s are one page: %s', (one, other, same) => {
  expect(urlKey(canonicalUrl(one) ?? '') === urlKey(canonicalUrl(other) ?? '')).toBe(same)
})

test.each([
  ['https://a.example/', true],
  ['https://a.example/en', true],
  ['https://a.example/arm/', true],
  ['https://a.example/news', false],
  ['https://a.example/en/7', false],
  ['https://a.example/?p=7', false],
  ['https://a.example/7', false],
])('whether %s is a front page: %s', (address, is) => {
  expect(isFrontPage(address)).toBe(is)
})
