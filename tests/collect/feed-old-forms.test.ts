import { describe, expect, test } from 'vitest'
import { decodeDocument } from '../../src/collect/decode.ts'
import { readFeed } from '../../src/collect/feed.ts'

const now = new Date('2026-11-23T12:00:00Z')
const read = (text: string) => readFeed(text, 'https://outlet.example/feed', 'UTC', now).items
const channel = (items: string) => `<rss version="2.0"><channel><title>c</title>${items}</channel></rss>`
const base64 = (text: string) => Buffer.from(text).toString('base64')

/** Each of these is how feeds were, or are still, made by some system. */
describe('a feed of another make is read:', () => {
  test.each([
    [
      'RSS under a prefix',
      '<r:rss version="2.0" xmlns:r="http://backend.userland.com/rss2"><r:channel><r:title>c</r:title><r:item><r:title>A bridge</r:title></r:item></r:channel></r:rss>',
    ],
    ['items beside no channel', '<rss version="0.90"><item><title>A bridge</title></item></rss>'],
    [
      'what a script complained of before it',
      `<br />\n<b>Warning</b>: Undefined index in <b>/srv/feed.php</b>\n<?xml version="1.0"?>${channel('<item><title>A bridge</title></item>')}`,
    ],
    [
      'a title in Base64, in Atom 0.3',
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="base64">${base64('A <b>bridge</b>')}</title></entry></feed>`,
    ],
    [
      'a title in Base64, in Atom 1.0',
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="application/octet-stream">${base64('A bridge')}</title></entry></feed>`,
    ],
    [
      'a title of a type of its own',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="application/x-title">A bridge</title></entry></feed>',
    ],
    [
      'an entity of its own',
      `<!DOCTYPE rss [<!ENTITY what "bridge">]>${channel('<item><title>A &what;</title></item>')}`,
    ],
    ['prefixes it does not declare', channel('<item><dc:title>A bridge</dc:title></item>')],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject([{ title: 'A bridge' }])
  })

  test.each([
    ['XHTML', '<body xmlns="http://www.w3.org/1999/xhtml"><p>Buses <b>run</b>.</p></body>', 'text'],
    ['XHTML under its prefix', '<xhtml:body><p>Buses <b>run</b>.</p></xhtml:body>', 'text'],
    ['an element of old', '<fullitem>&lt;p&gt;Buses run.&lt;/p&gt;</fullitem>', 'text'],
    ['a summary', '<summary>Buses run.</summary>', 'summary'],
  ] as const)('a text as %s', (_, text, where) => {
    expect(read(channel(`<item><title>A bridge</title>${text}</item>`))[0]?.[where]).toBe('Buses run.')
  })

  test('with the page’s own address beside one that counts who comes', () => {
    const counted = 'https://feedproxy.example/~r/1'
    const own = '<feedburner:origLink>https://outlet.example/1</feedburner:origLink>'
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>x</title><link href="${counted}"/>${own}</entry></feed>`
    for (const text of [channel(`<item><title>x</title><link>${counted}</link>${own}</item>`), atom])
      expect(read(text)[0]?.url).toBe('https://outlet.example/1')
  })

  test('with ids that are parts of an address', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://outlet.example/a/"><entry><id>7</id></entry><entry><id>tag:7</id></entry></feed>`
    expect(read(atom).map(({ id }) => id)).toEqual(['https://outlet.example/a/7', 'tag:7'])
  })

  test.each([true, false])('of four bytes a letter, the little end first: %s', little => {
    const text = channel('<item><title>Բարև 🏔️</title></item>')
    const letters = [...text]
    const bytes = new Uint8Array(letters.length * 4)
    const view = new DataView(bytes.buffer)
    for (const [at, letter] of letters.entries()) view.setUint32(at * 4, letter.codePointAt(0) ?? 0, little)
    const mark = little ? [0xff, 0xfe, 0, 0] : [0, 0, 0xfe, 0xff]
    for (const made of [bytes, Uint8Array.from([...mark, ...bytes])])
      expect(read(decodeDocument(made, 'text/xml', 10_000))).toMatchObject([{ title: 'Բարև 🏔️' }])
  })
})
