import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFeed } from '../../src/collect/feed.ts'
import { FeedError } from '../../src/collect/feed-error.ts'

const now = new Date('2026-11-23T12:00:00Z')
const read = (text: string) => readFeed(text, 'https://outlet.example/feed', 'UTC', now)

/** What the operator is told of a document that is no feed. */
function told(text: string): string {
  try {
    read(text)
  } catch (error) {
    if (error instanceof FeedError) return error.message
    throw error
  }
  return 'a feed'
}

const channel = (items: string, doctype = '') =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>c</title>${items}</channel></rss>`
const item = (title: string) => `<item><title>${title}</title><link>https://outlet.example/1</link></item>`
const page = (title: string, body = '') =>
  `<!DOCTYPE html>\n<html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`

describe('what is no feed is called by its name:', () => {
  test.each([
    ['an empty answer', '', 'nothing: the answer is empty'],
    ['white space', ' \n\t\uFEFF', 'nothing: the answer is empty'],
    ['a web page', page('The Outlet', '<p>News</p>'), 'an HTML page, not a feed'],
    ['a web page in capitals', '<HTML><BODY>News</BODY></HTML>', 'an HTML page, not a feed'],
    ['a piece of a web page', '<div class="news">News</div>', 'an HTML page, not a feed'],
    ['a web page after a comment', `<!-- cached -->${page('News')}`, 'an HTML page, not a feed'],
    [
      'an old web page',
      `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml"></html>`,
      'an HTML page, not a feed',
    ],
    ['Cloudflare’s', page('Just a moment...'), 'a challenge page meant for browsers, not a feed'],
    [
      'another of Cloudflare’s',
      page('Attention Required! | Cloudflare'),
      'a challenge page meant for browsers, not a feed',
    ],
    ['DDoS-Guard’s', page('DDoS-Guard'), 'a challenge page meant for browsers, not a feed'],
    [
      'one that asks for a captcha',
      page('Are you human?', `${'<br>'.repeat(1_000)}<div class="g-recaptcha">`),
      'a challenge page meant for browsers, not a feed',
    ],
    ['other JSON', '{"error":"not found"}', 'JSON, but not a JSON Feed'],
    ['a list in JSON', '[{"title":"News"}]', 'JSON, but not a JSON Feed'],
    ['JSON that breaks off', '{"title":"News","items":[{"id"', 'JSON, but not a JSON Feed'],
    [
      'a site map',
      '<?xml version="1.0"?><urlset><url><loc>https://a.example</loc></url></urlset>',
      'XML, but of no feed format',
    ],
    [
      'a list of feeds',
      '<opml version="2.0"><head><title>Feeds</title></head><body/></opml>',
      'XML, but of no feed format',
    ],
    ['words', 'The feed has moved, see https://a.example', 'neither XML nor JSON'],
    ['a feed of nothing', '<rss version="2.0"></rss>', 'a feed with nothing in it'],
    [
      'a feed that breaks off',
      channel(item('One') + item('Two')).slice(0, -40),
      'a feed that breaks off or is not well formed',
    ],
    [
      'a feed that breaks off at once',
      '<?xml version="1.0"?><rss version="2.0"><channel><title>The',
      'a feed that breaks off or is not well formed',
    ],
  ])('%s', (_, text, words) => {
    expect(told(text)).toBe(words)
  })
})

describe('a feed with mistakes', () => {
  test.each([
    ['a bare ampersand', item('Salt & pepper'), 'Salt & pepper'],
    ['a bare angle bracket', item('5 < 6'), '5 < 6'],
    ['characters XML forbids', item('Salt\u0000 and\u000B pepper\u0008'), 'Salt and pepper'],
    ['elements nobody knows', item('Salt').replace('<link>', '<x:y z="1"><q/></x:y><link>'), 'Salt'],
    [
      'elements left open',
      item('Salt').replace('<link>', '<b>bold<link>').replace('</item>', '</b></item>'),
      'Salt',
    ],
    [
      'names that JavaScript uses itself',
      item('Salt').replace('<item>', '<item constructor="1" __proto__="2">'),
      'Salt',
    ],
    ['two titles', item('Salt').replace('<link>', '<title>Pepper</title><link>'), 'Salt'],
    ['an entity of its own', item('Salt &shaker;'), 'Salt &shaker;'],
  ])('such as %s is read', (_, items, title) => {
    expect(read(channel(items)).items.map(({ title }) => title)).toEqual([title])
  })

  test('such as values of the wrong kind is read as far as it goes', () => {
    const odd = [
      null,
      3,
      'x',
      [],
      {
        id: 1,
        title: { a: 1 },
        url: 7,
        content_html: [1],
        tags: 'x',
        authors: 'y',
        image: {},
        date_published: 5,
      },
    ]
    const { items } = read(
      JSON.stringify({
        title: 'Odd',
        language: 7,
        items: [...odd, { id: '2', title: 'Sound', url: 'https://a.example/2' }],
      }),
    )
    expect(items.at(-1)).toMatchObject({ id: '2', title: 'Sound', url: 'https://a.example/2' })
  })

  test('of any kind is items or a FeedError, and nothing else', () => {
    const pieces = fc.constantFrom(
      ...[
        '<rss>',
        '<channel>',
        '<item>',
        '</item>',
        '<title>',
        '</title>',
        '<link>',
        '</link>',
        '<![CDATA[',
        ']]>',
      ],
      ...[
        '<!--',
        '-->',
        '<?xml',
        '?>',
        '<!DOCTYPE rss [',
        ']>',
        '&',
        '&lt;',
        '&#x0;',
        '<',
        '>',
        '"',
        '=',
        'words',
        '\u0000',
      ],
      ...[
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        '<entry>',
        '<content type="xhtml">',
        '<div>',
        '</div>',
        '{',
        '}',
        '[',
        ':',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), parts => {
        told(parts.join(''))
        told(channel(parts.join('')))
      }),
      { numRuns: 500 },
    )
  })
})
