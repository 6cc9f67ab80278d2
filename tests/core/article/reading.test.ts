import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedDate } from '#core/article/date.ts'
import { fold } from '#core/article/text/fold.ts'
import { recogniseLanguage } from '#core/article/text/language.ts'
import { plainLine, plainText } from '#core/article/text/plain-text.ts'
import { compileForm } from '#core/article/topics/forms.ts'
import { canonicalUrl, urlKey } from '#core/article/url.ts'

const now = new Date('2026-11-23T12:00:00Z')
const date = (text: string, zone = 'Asia/Yerevan') => {
  const { at, note } = publishedDate(text, zone, now)
  return [at?.toISOString() ?? null, note]
}

describe('dates', () => {
  test.each([
    ['Mon, 23 Nov 2026 09:30:00 +0400', '2026-11-23T05:30:00.000Z', 'given'],
    ['Mon, 23 Nov 2026 09:30:00 GMT', '2026-11-23T09:30:00.000Z', 'given'],
    ['22 Nov 26 09:30 EST', '2026-11-22T14:30:00.000Z', 'given'],
    ['2026-11-23T09:30:00Z', '2026-11-23T09:30:00.000Z', 'given'],
    ['2026-11-23T09:30:00.123+04:00', '2026-11-23T05:30:00.000Z', 'given'],
    // ArmInfo writes no zone at all.
    ['2026-11-23 09:30:00', '2026-11-23T05:30:00.000Z', 'zone-assumed'],
    ['23.11.2026 09:30', '2026-11-23T05:30:00.000Z', 'zone-assumed'],
    ['2026-12-24T00:00:00Z', '2026-11-23T12:00:00.000Z', 'future'],
    ['yesterday evening', null, 'malformed'],
    ['Mon, 31 Feb 2026 09:30:00 GMT', null, 'malformed'],
    ['+275760-09-13T00:00:00Z', null, 'malformed'],
    ['', null, 'absent'],
  ])('%s', (text, at, note) => {
    expect(date(text)).toEqual([at, note])
  })

  test('nothing makes them fail', () => {
    fc.assert(fc.property(fc.string(), text => publishedDate(text, 'UTC', now).at === null || true))
  })
})

describe('words', () => {
  test('of HTML are its paragraphs, without scripts, captions and markup', () => {
    const html =
      '<p>One &amp; two</p><script>alert(1)</script><figure><figcaption>A caption</figcaption></figure><div>Three<br>four</div>'
    expect(plainText(html)).toBe('One & two\n\nThree four')
    expect(plainText('no <b>tags')).toBe('no tags')
    expect(plainText('5 < 6 & 7 > 3')).toBe('5 < 6 & 7 > 3')
  })

  test('of a title are one line, whatever the feed escaped twice or wrapped twice', () => {
    expect(plainLine('Armenia&amp;#039;s <b>choice</b>')).toBe('Armenia’s choice'.replace('’', "'"))
    expect(plainLine('<![CDATA[A title]]>')).toBe('A title')
    expect(plainLine('  A\u200B title\u202E with\u0000 tricks \n')).toBe('A title with tricks')
  })

  test('never hold control characters or half a pair, for any input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), html => {
        const text = plainText(html)
        expect(text).toBe(text.toWellFormed())
        expect(text).not.toMatch(/[\p{Cc}--\n]/v)
      }),
    )
  })

  test('are folded alike however they are written', () => {
    expect(fold('Əliyev')).toBe(fold('Eliyev'))
    // Three code points of the schwa in the wild.
    expect(new Set(['Azərbaycan', 'Azәrbaycan', 'Azǝrbaycan', 'AZƏRBAYCAN'].map(fold)).size).toBe(1)
    expect(new Set(['İran', 'Iran', 'ıran', 'IRAN'].map(fold)).size).toBe(1)
    expect(fold('և')).toBe(fold('եվ'))
    expect(fold('Ալիե՞վը')).toBe(fold('Ալիեվը'))
    expect(fold('й'.normalize('NFD'))).toBe('й')
    fc.assert(
      fc.property(fc.string(), text => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  test.each([
    ['Parliament votes on the budget this week', 'en'],
    ['Парламент проголосует за бюджет на этой неделе', 'ru'],
    ['Խորհրդարանը քվեարկում է բյուջեի օգտին', 'hy'],
    ['პარლამენტი ბიუჯეტს ამ კვირაში უყრის კენჭს', 'ka'],
    ['Parlament bu həftə büdcəyə səs verəcək', 'az'],
    ['Meclis bu hafta bütçeyi oylayacak ve açıklama yapacak', 'tr'],
    ['Das Parlament stimmt diese Woche über den Haushalt ab', 'de'],
    ['12345 — 67', 'und'],
  ])('%s is told to be %s', (text, language) => {
    expect(recogniseLanguage(text)).toBe(language)
  })
})

describe('addresses', () => {
  test('lose what says where a reader came from', () => {
    expect(canonicalUrl('https://a.example/x?utm_source=rss&id=7&fbclid=1#top')).toBe(
      'https://a.example/x?id=7',
    )
    expect(canonicalUrl('/x', 'https://a.example/feed')).toBe('https://a.example/x')
  })

  test('that are no web addresses are none', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example/', 'nothing', ''])
      expect(canonicalUrl(address)).toBeNull()
  })

  test('are the same page with and without www, TLS and a closing slash', () => {
    const keys = ['http://www.a.example/x/', 'https://a.example/x'].map(address =>
      urlKey(canonicalUrl(address) ?? ''),
    )
    expect(new Set(keys).size).toBe(1)
  })
})

describe('forms', () => {
  test('that cannot be read say why', () => {
    expect(() => compileForm('Ar*menia', 'en')).toThrow(/before its end|cannot be read/)
    expect(() => compileForm('Армени~nosuch', 'ru')).toThrow(/none of ru's/)
    expect(() => compileForm('{a,b', 'en')).toThrow(/cannot be read/)
  })
})
