import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeDocument } from '../../src/collect/decode.ts'
import { FeedError } from '../../src/collect/feed-error.ts'

const limit = 100_000
const utf8 = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array, contentType: string | null = null) =>
  decodeDocument(bytes, contentType, limit)

/** "Встреча" in the two encodings of one byte that Russian has. */
const meeting = 'Встреча'
const windows1251 = [0xc2, 0xf1, 0xf2, 0xf0, 0xe5, 0xf7, 0xe0]
const koi8r = [0xf7, 0xd3, 0xd4, 0xd2, 0xc5, 0xde, 0xc1]

/** An XML document that claims an encoding and holds these bytes. */
function claiming(encoding: string | null, bytes: Iterable<number>): Uint8Array {
  const claim = encoding === null ? '' : ` encoding="${encoding}"`
  return Uint8Array.from([...utf8(`<?xml version="1.0"${claim}?><title>`), ...bytes, ...utf8('</title>')])
}
/** Words in an encoding that has one byte for each letter, by trying each byte. */
function inOneByte(words: string, encoding: string): number[] {
  const decoder = new TextDecoder(encoding)
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  )
  return [...words].map(letter => {
    const byte = byteOf.get(letter)
    if (byte === undefined) throw new Error(`no ${letter} in ${encoding}`)
    return byte
  })
}

const titleOf = (text: string) => /<title>(.*)<\/title>/.exec(text)?.[1]

describe('a document', () => {
  test.each<[string, Uint8Array, string | null]>([
    ['by its XML declaration', claiming('windows-1251', windows1251), 'text/xml'],
    ['by its XML declaration, KOI8-R', claiming('koi8-r', koi8r), null],
    ['by a name servers made up', claiming('win-1251', windows1251), null],
    ['by the HTTP charset', claiming(null, windows1251), 'application/rss+xml; charset=windows-1251'],
    ['by the HTTP charset in quotes', claiming(null, koi8r), 'text/xml; charset="KOI8-R"; boundary=x'],
    [
      'by the HTTP charset rather than the declaration',
      claiming('koi8-r', windows1251),
      'text/xml;charset=cp1251',
    ],
    ['as UTF-8 where nothing is claimed', claiming(null, utf8(meeting)), null],
    ['as UTF-8 by its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...claiming(null, utf8(meeting))]), null],
    [
      'as UTF-8 though the server claims another',
      claiming(null, utf8(meeting)),
      'text/xml; charset=windows-1251',
    ],
    ['as UTF-8 though the declaration claims another', claiming('windows-1251', utf8(meeting)), null],
    [
      'by the declaration though the server claims Latin of everything',
      claiming('windows-1251', windows1251),
      'text/xml; charset=ISO-8859-1',
    ],
    [
      'by the declaration though the server claims UTF-8',
      claiming('windows-1251', windows1251),
      'text/xml; charset=utf-8',
    ],
    [
      'by the server though the declaration claims UTF-8',
      claiming('UTF-8', windows1251),
      'text/xml; charset=windows-1251',
    ],
    [
      'by the declaration though the server claims nonsense',
      claiming('koi8-r', koi8r),
      'text/xml; charset=x-nonsense',
    ],
  ])('is read %s', (_, bytes, contentType) => {
    expect(titleOf(decode(bytes, contentType))).toBe(meeting)
  })

  test.each([
    ['little', 'utf-16le', true],
    ['big', 'utf-16be', false],
  ])('of two bytes a character, the %s end first, is read with a mark and without', (_, claim, little) => {
    const text = `<?xml version="1.0" encoding="${claim}"?><title>${meeting} 🏔️</title>`
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little)
    const mark = little ? [0xff, 0xfe] : [0xfe, 0xff]
    expect(decode(bytes)).toBe(text)
    expect(decode(Uint8Array.from([...mark, ...bytes]), 'text/xml; charset=utf-8')).toBe(text)
  })

  test('of one byte a character that says UTF-16 is not read as that', () => {
    expect(titleOf(decode(claiming('utf-16', utf8(meeting))))).toBe(meeting)
    expect(titleOf(decode(claiming(null, utf8(meeting)), 'text/xml; charset=utf-16'))).toBe(meeting)
  })

  test('whose teasers were cut in the middle of a character loses that character alone', () => {
    const cut = utf8(`${meeting} в Ереване`).slice(0, -1)
    expect(titleOf(decode(claiming('utf-8', cut)))).toBe(`${meeting} в Ереван\uFFFD`)
  })

  test('that is Western where nobody said so is read as Western', () => {
    expect(titleOf(decode(claiming('utf-8', [0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x61, 0x94])))).toBe(
      'Café “a”',
    )
  })

  test.each(['windows-1251', 'koi8-r', 'koi8-u'])(
    'in %s is told by its letters where nothing is said',
    encoding => {
      const titles = [
        'Премьер-министр принял послов в саду резиденции',
        'ЦЕНЫ НА ХЛЕБ СНОВА ВЫРОСЛИ',
        'В Кутаиси открылся Cafe Art: FIFA, SMS-опрос и ёлка',
        ...(encoding === 'koi8-u' ? ['Міністр відвідав ярмарок і школу'] : []),
      ]
      for (const title of titles)
        for (const claim of [null, 'utf-8', 'iso-8859-1', 'windows-1252']) {
          const bytes = claiming(claim, inOneByte(title, encoding))
          for (const type of [null, 'text/xml; charset=utf-8', 'text/xml; charset=ISO-8859-1'])
            expect(titleOf(decode(bytes, type)), `${claim}, ${type}`).toBe(title)
        }
    },
  )

  test.each([
    ['windows-1252', 'Der Präsident eröffnet die Brücke, süß und groß; Müller hört zu'],
    ['windows-1252', 'Übung an der Grenze'],
    ['windows-1252', 'L’été à Batoumi : où dîner, ça et là, à l’hôtel'],
    ['windows-1252', 'El niño y la cigüeña volvieron en otoño'],
    ['windows-1252', 'Það er gott veður á Íslandi og við förum út í kvöld'],
    ['windows-1252', 'Sigurður fährt über die Straße, spät'],
    ['windows-1252', 'Það er gott veður'],
    ['windows-1252', 'Þetta er með öðrum orðum það sem við gerðum'],
    ['windows-1252', 'Þegar þessi maður var ráðherra'],
    ['windows-1252', 'The café of the naïve'],
    ['windows-1254', 'Bakan köprüyü açtı'],
    ['windows-1254', 'Üç ülke İstanbul’da görüştü, çöl ve göl için anlaştı'],
    ['windows-1254', 'Gürcistan sınırında yağış bekleniyor'],
  ])('in %s is told from Cyrillic: %s', (encoding, title) => {
    for (const claim of [null, 'utf-8', 'iso-8859-1'])
      expect(titleOf(decode(claiming(claim, inOneByte(title, encoding))))).toBe(title)
  })

  test('with the one Icelandic or Turkish name is read as it says', () => {
    const name = [...utf8('Sigur'), 0xf0, ...utf8('ur')]
    expect(titleOf(decode(claiming('iso-8859-1', name)))).toBe('Sigurður')
    expect(titleOf(decode(claiming('windows-1254', name)))).toBe('Sigurğur')
  })

  test('of another script of one byte a letter is not taken for Russian', () => {
    const greek = inOneByte('Ο πρωθυπουργός επισκέφθηκε την Τιφλίδα', 'windows-1253')
    expect(titleOf(decode(claiming(null, greek)))).not.toMatch(/\p{Script=Cyrillic}/u)
  })

  test('that is a page is read by its meta element', () => {
    const page = (head: string) =>
      Uint8Array.from([...utf8(`<!DOCTYPE html><html><head>${head}<title>`), ...koi8r, ...utf8('</title>')])
    for (const head of [
      '<meta charset=koi8-r>',
      '<meta charset="koi8-r">',
      '<META http-equiv="Content-Type" content="text/html; charset=koi8-r">',
    ])
      expect(titleOf(decode(page(head), 'text/html'))).toBe(meeting)
  })

  test('is not read by a charset that stands in what it quotes, comments on or describes', () => {
    const holding = (before: string, after: string) =>
      Uint8Array.from([...utf8(`${before}<title>`), ...windows1251, ...utf8(`</title>${after}`)])
    const koi = '<meta charset="koi8-r">'
    for (const bytes of [
      holding(
        `<rss><channel><item><description><![CDATA[<html><head>${koi}]]></description>`,
        '</item></rss>',
      ),
      holding(`<?xml version="1.0"?><!-- ${koi} --><rss>`, '</rss>'),
      holding(`<!DOCTYPE html><html><head><!-- ${koi} -->`, '</html>'),
      holding('<html><head><meta name="description" content="charset=koi8-r">', '</html>'),
      holding('<html><head><meta name="description" content="how to set charset=koi8-r">', '</html>'),
    ])
      expect(titleOf(decode(bytes))).toBe(meeting)
  })

  test('of one word as long as the whole is read in its time', () => {
    const word = new Uint8Array(limit * 20).fill(0x41)
    word[0] = 0xe9
    expect(decode(word)).toHaveLength(word.length)
  })

  test('in Japanese mail encoding, which is ASCII to the eye, is read by its claim', () => {
    const bytes = claiming('iso-2022-jp', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42])
    expect(titleOf(decode(bytes))).toBe('日')
  })

  test('with an escape character by mistake is still UTF-8', () => {
    expect(titleOf(decode(claiming('utf-8', [0x1b, ...utf8(meeting)])))).toBe(`\u001b${meeting}`)
  })

  test('that was stored compressed is unpacked', () => {
    expect(titleOf(decode(gzipSync(claiming('koi8-r', koi8r))))).toBe(meeting)
  })

  test('that is compressed and damaged, or of more than is taken, is refused', () => {
    const bomb = gzipSync(new Uint8Array(1_000_000))
    expect(bomb.length).toBeLessThan(limit)
    for (const bytes of [bomb, gzipSync('whole').subarray(0, 12), Uint8Array.from([0x1f, 0x8b])]) {
      expect(() => decode(bytes)).toThrow(FeedError)
      expect(() => decode(bytes)).toThrow(/cannot be unpacked, or more of it than is taken/)
    }
  })

  test('of any bytes is some text, whatever is claimed', () => {
    const claims = fc.option(
      fc.constantFrom('utf-8', 'utf-16', 'windows-1251', 'x', '', '"', 'utf-8;', 'ISO-2022-JP'),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), claims, (bytes, claim) => {
        fc.pre(bytes[0] !== 0x1f)
        expect(typeof decode(bytes, claim === null ? null : `text/xml; charset=${claim}`)).toBe('string')
      }),
    )
  })
})
