import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainLine, plainText, tidy } from '#core/article/text/plain-text.ts'

describe('the words of HTML', () => {
  // Before a comment nothing is simple, so that all of it is read the long way.
  test('of simple markup are the same by the short way', () => {
    const part = fc.constantFrom(
      ...['<p>', '</p>', '<br>', '<br/>', '</br>', '<a href="x">', '</a>', '<a title="a > b">', "<i x='y'>"],
      ...[
        '&amp;',
        '&nbsp;',
        '&lt;b&gt;',
        '&#8217;',
        '&',
        '&copy',
        '< 5',
        '<IMG src=x>',
        '<h2 class=a/>',
        '<td\n>',
      ],
      ...[
        '<p/>',
        '</',
        '<>',
        '<x-y>',
        '<script>a</script>',
        '<figure>',
        `<a b='"' c=">">`,
        '<u>',
        'слово',
        'ქართ',
      ],
      ...[
        ' ',
        '\n',
        '\n\n',
        '\t',
        '\r\n',
        '\u200b',
        '\u00a0',
        '\u202e',
        '\u2028',
        '\u3000',
        '\ufeff',
        '\x85',
      ],
      ...['\ud800', '\u200c', '\u2010', '\u1680', '\x07', '😀'],
    )
    const html = fc.array(part, { maxLength: 12 }).map(parts => parts.join(''))
    fc.assert(fc.property(html, text => plainText(text) === plainText(`<!---->${text}`)))
  })

  test.each([
    ['words alone', 'One two', 'One two'],
    ['words in paragraphs', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['paragraphs left open', '<p>One<p>Two', 'One\n\nTwo'],
    ['lines', 'One<br>two<br/>three', 'One two three'],
    ['two line breaks, which are a paragraph', 'One<br><br>two', 'One\n\ntwo'],
    ['lines of source', 'One\n   two\n\n  three', 'One two\n\nthree'],
    ['Windows’ lines', 'One\r\ntwo\r\n\r\nthree', 'One two\n\nthree'],
    ['inline markup inside a word', 'B<b>ak</b>u', 'Baku'],
    [
      'lists and tables',
      '<ul><li>One</li><li>Two</li></ul><table><tr><td>Three</td></tr></table>',
      'One\n\nTwo\n\nThree',
    ],
    ['headings', '<h2>One</h2>Two', 'One\n\nTwo'],
    ['names of characters', 'a&nbsp;&amp;&lt;b&gt; &laquo;c&raquo; &#x10DB; &eacute;', 'a &<b> «c» მ é'],
    ['names nobody knows', 'a &zilch; b & c', 'a &zilch; b & c'],
    ['a comment', 'One <!-- two --> three', 'One three'],
    ['a conditional comment', '<!--[if IE]>One<![endif]-->Two', 'Two'],
    ['CDATA that was meant for XML', '<![CDATA[One <b>two</b>]]>', 'One <b>two</b>'],
    ['scripts and styles', '<style>p{}</style>One<script>if (a<b) "</p>"</script> two', 'One two'],
    [
      'captions, buttons and pictures',
      '<figure><img alt="x"><figcaption>A caption</figcaption></figure><button>Share</button>One',
      'One',
    ],
    ['a drawing', '<svg><title>Logo</title><text>Logo</text></svg>One', 'One'],
    ['a film in the XML way', '<iframe src="x"/>One', 'One'],
    ['a script in the XML way', '<script src="x"/>One', 'One'],
    ['a caption left open', '<figcaption>A caption <p>One</p>', 'A caption\n\nOne'],
    ['a button in a button', '<button><button>Share</button></button>One', 'One'],
    ['a head', '<html><head><title>t</title></head><body>One</body></html>', 'One'],
    ['end tags alone', '</p></div></script>One</b>', 'One'],
    ['angle brackets that begin no tag', '5 < 6 and 7 > 3, a<- b', '5 < 6 and 7 > 3, a<- b'],
    ['a tag that never ends', 'One <a href="x', 'One'],
    ['attributes with angle brackets', '<a title="a > b">One</a>', 'One'],
    ['capitals', '<P>One</P><SCRIPT>x</SCRIPT><P>Two</P>', 'One\n\nTwo'],
    ['nothing', '', ''],
    ['white space', ' \n\t ', ''],
  ])('with %s', (_, html, text) => {
    expect(plainText(html)).toBe(text)
  })

  test('never hold control characters, overrides of direction or half a pair', () => {
    const scraps = fc.array(
      fc.oneof(
        fc.constantFrom(
          '<p>',
          '</p>',
          '<br>',
          '<script>',
          '</script>',
          '<b',
          '&',
          '&#0;',
          '&#x80;',
          '&#xD800;',
          '&#x202E;',
        ),
        fc.constantFrom(
          '<![CDATA[',
          ']]>',
          '<!--',
          '-->',
          '<button>',
          '\u0085',
          '\u2028',
          '\u061C',
          '\uD83C',
          '\r',
          '\n\n',
          'words',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(scraps, parts => {
        const html = parts.join('')
        for (const text of [plainText(html), plainLine(html), tidy(html)]) {
          expect(text.isWellFormed()).toBe(true)
          expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\uFEFF]|[\p{Cc}--\n]/v)
          expect(text).toBe(text.trim())
        }
        expect(plainLine(html)).not.toContain('\n')
        expect(plainText(html)).not.toMatch(/\n{3}|\n [^\n]| \n/)
      }),
      { numRuns: 2_000 },
    )
  })

  test('of plain words are those words again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), words => {
        const once = plainText(words.replace(/[<&]/g, ''))
        expect(plainText(once)).toBe(once)
      }),
    )
  })

  test.each([
    ['deep', '<div>', '</div>'],
    ['deep and open', '<b>', ''],
    ['hidden and deep', '<button>', '</button>'],
    ['of attributes', '<a b="c">', ''],
    ['of brackets', '<', ''],
    ['of ampersands', '&amp', ';'],
    ['of comments', '<!--', ''],
    ['of blank lines', '\n \n', ''],
    ['of CDATA', '<![CDATA[', ''],
  ])('take time by their length, however %s', (_, open, close) => {
    const time = (times: number) => {
      const html = `${open.repeat(times)}words${close.repeat(times)}`
      const began = performance.now()
      plainText(html)
      return performance.now() - began
    }
    time(1_000)
    // A quadratic reader took ten seconds for these.
    expect(time(300_000)).toBeLessThan(1_500)
  })
})

describe('a title', () => {
  test.each([
    ['Talks &amp; trade', 'Talks & trade'],
    ['Talks &amp;amp; trade', 'Talks & trade'],
    ['Talks &amp;#8212; trade', 'Talks — trade'],
    ['<![CDATA[Talks & trade]]>', 'Talks & trade'],
    ['<![CDATA[<![CDATA[Talks]]>]]>', 'Talks'],
    ['&lt;b&gt;Talks&lt;/b&gt;', 'Talks'],
    ['&lt;a href="x"&gt;Talks&lt;/a&gt; on trade', 'Talks on trade'],
    ['AT&T and R&D', 'AT&T and R&D'],
    ['Growth > 5 % and < 7 %', 'Growth > 5 % and < 7 %'],
    ['A <new> plan', 'A plan'],
    ['A &lt;new&gt; plan', 'A <new> plan'],
    ['Talks\non\u2028trade', 'Talks on trade'],
    ['\u202EsklaT', 'sklaT'],
    ['می‌خواهد', 'می‌خواهد'],
    ['👩‍🚀 lands', '👩‍🚀 lands'],
    ['क्‍ष and Կ\u200Dար\u200Cս, თ\u200Cბილისი', 'क्‍ष and Կարս, თბილისი'],
    ['ת\u200Eל \u2067אביב\u2069', 'תל אביב'],
    [
      '🏴\u{E0067}\u{E0062}\u{E007F} and hid\u{E0068}\u{E0069}den',
      '🏴\u{E0067}\u{E0062}\u{E007F} and hidden',
    ],
    ['', ''],
  ])('%s is read as %s', (written, title) => {
    expect(plainLine(written)).toBe(title)
  })
})
