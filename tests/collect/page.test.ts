import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Page, readPage } from '../../src/collect/page/page.ts'

const now = new Date('2026-11-23T12:00:00Z')
const url = 'https://news.example.az/society/new-bridge-2041.html'

const story = [
  'The mayor of Ganja opened a new bridge over the river on Monday, after two years of works that cost eleven million manats.',
  'Engineers said that the bridge, the third in the city, will carry buses and bicycles alike, and that the old one stays open for walkers.',
  'Traders on the left bank had complained for months, as lorries took the long way round, through the old town.',
  'A second bridge is planned for next year, the ministry said, if the money is found.',
] as const
const paragraphs = story.map(text => `<p>${text}</p>`)
const text = story.join('\n\n')

function read(body: string, head = '', address: string | null = url): Page {
  return readPage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, address, now)
}

/** The article with something between its second and third paragraph. */
function interrupted(by: string): Page {
  const [first, second, ...rest] = paragraphs
  return read(`<article><h1>New bridge</h1>${first}${second}${by}${rest.join('')}</article>`)
}

describe('the body of an article', () => {
  test('comes as paragraphs, without what stands around it', () => {
    const page = read(`
      <header><a href="/">Example News</a></header>
      <nav><ul><li><a href="/politics">Politics</a></li><li><a href="/sport">Sport</a></li></ul></nav>
      <main><h1>New bridge opened in Ganja</h1><div class="story-body">${paragraphs.join('\n')}</div></main>
      <aside><p>Weather in Baku, tomorrow: windy, with rain towards the evening, and colder than today.</p></aside>
      <footer><p>Example News, 12 Garden Street, Baku. All rights reserved.</p></footer>`)
    expect(page.title).toBe('New bridge opened in Ganja')
    expect(page.text).toBe(text)
  })

  test.each([
    [
      'a caption',
      '<figure><img src="/bridge.jpg"><figcaption>The bridge at night, in rain.</figcaption></figure>',
    ],
    ['a picture’s credit', '<p>Photo: Leyla Aliyeva / Example</p>'],
    ['links for sharing', '<div class="share-buttons"><a href="#">Share</a><a href="#">Tweet</a></div>'],
    ['a line for sharing', '<p>Share this article on Facebook</p>'],
    ['an advertisement', '<p>Advertisement</p>'],
    [
      'a box for a newsletter',
      '<section class="newsletter"><p>Get the news of the day, every evening.</p></section>',
    ],
    ['a line about a newsletter', '<p>Sign up for our weekly newsletter and miss nothing.</p>'],
    ['a line to follow, in Russian', '<p>Подписывайтесь на наш канал в Telegram</p>'],
    ['a line to follow, in Azerbaijani', '<p>Bizi Instagramda izləyin</p>'],
    ['a line to follow, in Armenian', '<p>Հետևեք մեզ Տելեգրամում</p>'],
    ['a line to follow, in Georgian', '<p>გამოგვყევით ფეისბუქზე</p>'],
    [
      'a script and its markup',
      '<script>document.write("<p>Bought words, of a kind, written by a script.</p>")</script>',
    ],
    ['what is hidden', '<p style="display: none">Words that nobody sees, of some length, are not read.</p>'],
    ['a pulled quote', '<blockquote class="pull-quote">The third in the city</blockquote>'],
  ])('leaves %s off', (_, part) => {
    expect(interrupted(part).text).toBe(text)
  })

  test.each([
    'Leyla Aliyeva is a reporter in Ganja. Follow her on Twitter: @leyla',
    '© 2026 Example News. All rights reserved.',
    'Источник: Example',
    'Tags: bridge, Ganja',
    'При использовании материалов ссылка на сайт обязательна',
  ])('ends before "%s"', closing => {
    expect(read(`<article>${paragraphs.join('')}<p>${closing}</p></article>`).text).toBe(text)
  })

  test('keeps what only resembles a notice', () => {
    const sentences = [
      'Follow the river north, and the road on the left bank leads to the next village, where the works go on.',
      'Photo shops along the road have closed, and their owners moved to the new market near the station.',
      '“Share the bill or close the bridge”, one trader had written on a wall, and others signed below it.',
    ]
    const page = read(
      `<article>${[...paragraphs, ...sentences.map(line => `<p>${line}</p>`)].join('')}</article>`,
    )
    expect(page.text).toBe([...story, ...sentences].join('\n\n'))
  })

  test('keeps a heading that only ends or begins like one of a list', () => {
    const page = interrupted('<h2>Совещание по теме безопасности</h2>')
    expect(page.text).toContain('\n\nСовещание по теме безопасности\n\n')
  })

  test('is not parted where only its source is', () => {
    expect(
      interrupted('<p>The works\n\n\n  took <b>two</b>\n\nyears, and cost more than planned.</p>').text,
    ).toContain('\n\nThe works took two years, and cost more than planned.\n\n')
  })

  test('keeps subheadings, lists and embedded posts', () => {
    const more =
      '<h2>What comes next</h2><ul><li>Lights</li><li>A lift for wheelchairs</li></ul>' +
      '<div class="social-media-embed"><blockquote><p>We crossed it today, and it holds!</p></blockquote></div>'
    const page = interrupted(more)
    expect(page.text).toContain(
      '\n\nWhat comes next\n\nLights\n\nA lift for wheelchairs\n\nWe crossed it today, and it holds!\n\n',
    )
  })

  test('is short when the news is, whatever else the page announces', () => {
    const card = (n: number) =>
      `<div class="card"><a href="/n${n}">Another headline of the day, number ${n}</a>
       <p>The summary of it, number ${n}, with commas, and as many words as a paragraph has.</p></div>`
    const page = read(`<main><h1>Earthquake felt in Tbilisi</h1>
      <time datetime="2026-11-23T08:01:00+04:00">today</time>
      <p>An earthquake of magnitude 4.1 was felt in Tbilisi on Monday morning.</p></main>
      <section>${Array.from({ length: 20 }, (_, n) => card(n)).join('')}</section>`)
    expect(page.text).toBe('An earthquake of magnitude 4.1 was felt in Tbilisi on Monday morning.')
  })
})

describe('pages of every make', () => {
  test('lines parted by breaks, in a table of layout', () => {
    const page = read(`<table><tr><td><a href="/a">Another piece of news today</a></td>
      <td><h1>New bridge</h1><div>${story.join('<br><br>')}</div></td></tr></table>`)
    expect(page.text).toBe(text)
    expect(read(`<h1>New bridge</h1><div>${story.join('<br>\n')}</div>`).text).toBe(text)
  })

  test('paragraphs that are never closed', () => {
    expect(read(`<div class="news"><p>${story.join('\n<p>')}</div>`).text).toBe(text)
  })

  test('each paragraph in boxes of its own, as page builders make them', () => {
    const boxed = paragraphs.map(
      paragraph =>
        `<section class="elementor-section"><div><div class="elementor-widget"><div>${paragraph}</div></div></div></section>`,
    )
    expect(read(`<h1>New bridge</h1><div>${boxed.join('')}</div>`).text).toBe(text)
  })

  test('the first paragraph apart, and an advertisement before the rest', () => {
    const [first, ...rest] = paragraphs
    const page = read(`<div><h1>New bridge</h1><div class="lead">${first}</div><div class="ad">Buy shoes</div>
      <div class="article-text">${rest.join('')}</div></div>`)
    expect(page.text).toBe(text)
  })

  test('everything in one form, and class names that speak of what is not there', () => {
    const page =
      read(`<form><div class="with-sidebar no-share"><article class="post category-city tag-roads hentry">
      <h1>New bridge</h1>${paragraphs.join('')}</article></div></form>`)
    expect(page.text).toBe(text)
  })

  test('an article whose elements are all named like clutter is still read', () => {
    expect(read(`<div>${paragraphs.map(p => `<div class="promo">${p}</div>`).join('')}</div>`).text).toBe(
      text,
    )
  })

  test('a page that shows only its beginning, and tells scripts the whole', () => {
    const whole = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'New bridge',
      articleBody: story.join('\n\n'),
    })
    const page = read(
      `<article>${paragraphs[0]}</article>`,
      `<script type="application/ld+json">${whole}</script>`,
    )
    expect(page.text).toBe(text)
  })

  test('a plain text: title, body, and the list after it', () => {
    const source = `New bridge opened\n\n${text}\n\nSee Also\n- Old bridge closed https://news.example.az/old\n`
    expect(readPage(source, null, now)).toEqual({
      title: 'New bridge opened',
      text,
      seeAlso: [{ title: 'Old bridge closed', url: 'https://news.example.az/old' }],
      byline: null,
      publishedAt: null,
      image: null,
      canonicalUrl: null,
    })
  })
})

describe('other articles', () => {
  const old = { title: 'The old bridge closes to lorries', url: 'https://news.example.az/society/old' }

  test.each([
    ['Read also: <a href="/society/old">The old bridge closes to lorries</a>'],
    ['<b>Читайте также:</b> <a href="/society/old">The old bridge closes to lorries</a>'],
    ['Կարդացեք նաև՝ <a href="/society/old">The old bridge closes to lorries</a>'],
    ['ასევე იხილეთ: <a href="/society/old?utm_source=x">The old bridge closes to lorries</a>'],
    ['Həmçinin oxuyun: <a href="https://news.example.az/society/old">The old bridge closes to lorries</a>'],
    ['<a href="/society/old">The old bridge closes to lorries</a>'],
  ])('in a line between paragraphs are kept apart: %s', line => {
    const page = interrupted(`<p>${line}</p>`)
    expect(page.text).toBe(text)
    expect(page.seeAlso).toEqual([old])
  })

  test('in a list under a heading, within the body or behind it', () => {
    const list = `<h3>Related</h3><ul><li><a href="/society/old">The old bridge closes to lorries</a></li>
      <li><a href="/society/ferry#top">A ferry for the time of the works</a></li></ul>`
    const ferry = { title: 'A ferry for the time of the works', url: 'https://news.example.az/society/ferry' }
    expect(interrupted(list)).toMatchObject({ text, seeAlso: [old, ferry] })
    const behind = read(`<article>${paragraphs.join('')}</article><div>${list}</div>`)
    expect(behind).toMatchObject({ text, seeAlso: [old, ferry] })
  })

  test('are not the page itself, its subjects, nor its menu', () => {
    const page = read(`<nav><p>See also: <a href="/weather">The weather of the week</a></p></nav>
      <article>${paragraphs.join('')}</article>
      <div class="related"><a href="${url}">New bridge opened in Ganja today</a> <a href="/tag/ganja">Ganja</a></div>`)
    expect(page.seeAlso).toEqual([])
  })
})

describe('what a page says of its article', () => {
  test('in JSON-LD, even with line breaks inside strings', () => {
    const graph = `{"@context": "https://schema.org", "@graph": [
      {"@type": "WebSite", "name": "Example News"},
      {"@type": ["NewsArticle"], "headline": "New bridge\nopened in Ganja",
       "datePublished": "2026-11-23T09:15:00+04:00", "publisher": {"name": "Example News"},
       "author": [{"@type": "Person", "name": "Leyla Aliyeva"}, {"name": "Ani Petrosyan"}],
       "image": {"@type": "ImageObject", "url": "/pictures/bridge.jpg"},
       "mainEntityOfPage": {"@id": "https://news.example.az/society/new-bridge"}}]}`
    const page = read(paragraphs.join(''), `<script type="application/ld+json">${graph}</script>`)
    expect(page).toMatchObject({
      title: 'New bridge opened in Ganja',
      byline: 'Leyla Aliyeva, Ani Petrosyan',
      publishedAt: new Date('2026-11-23T05:15:00Z'),
      image: 'https://news.example.az/pictures/bridge.jpg',
      canonicalUrl: 'https://news.example.az/society/new-bridge',
    })
  })

  test('in OpenGraph and other meta elements, escaped as they are', () => {
    const page = read(
      paragraphs.join(''),
      `<meta property="og:title" content="Traders &amp; mayor: &quot;A bridge at last&quot; | Example News">
       <meta property="og:site_name" content="Example News"><meta name="author" content="By Leyla Aliyeva">
       <meta property="article:published_time" content="2026-11-22T18:00:00Z">
       <meta property="og:image" content="https://cdn.example.az/b.jpg?w=1200&amp;h=630&section=2">
       <link rel="canonical" href="/society/new-bridge?utm_campaign=x">`,
    )
    expect(page).toMatchObject({
      title: 'Traders & mayor: "A bridge at last"',
      byline: 'Leyla Aliyeva',
      publishedAt: new Date('2026-11-22T18:00:00Z'),
      image: 'https://cdn.example.az/b.jpg?w=1200&h=630&section=2',
      canonicalUrl: 'https://news.example.az/society/new-bridge',
    })
  })

  test('in microdata', () => {
    const page =
      read(`<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">New bridge</h1>
      <span itemprop="author" itemscope><span itemprop="name">Leyla Aliyeva</span></span>
      <meta itemprop="datePublished" content="2026-11-22T18:00:00Z"><img itemprop="image" src="/b.jpg">
      <div itemprop="articleBody">${paragraphs.join('')}</div></div>`)
    expect(page).toMatchObject({
      title: 'New bridge',
      byline: 'Leyla Aliyeva',
      publishedAt: new Date('2026-11-22T18:00:00Z'),
      image: 'https://news.example.az/b.jpg',
      text,
    })
  })

  test('by its looks alone: the date nearest to the headline, the byline above the text', () => {
    const page =
      read(`<div class="date">Monday, 23.11.2026</div><div><a href="/">Home</a><a href="/en">English</a></div>
      <h1>New bridge</h1><div class="date">22.11.2026 18:00</div><div class="byline">By Leyla Aliyeva | Ganja</div>
      <div>${paragraphs.join('')}</div><ul><li><time>2026-01-01</time></li></ul>`)
    expect(page).toMatchObject({
      byline: 'Leyla Aliyeva',
      publishedAt: new Date('2026-11-22T18:00:00Z'),
      text,
      canonicalUrl: url,
    })
  })

  test.each([
    ['New bridge opened in Ganja - Example', 'New bridge opened in Ganja'],
    ['Society | New bridge opened in Ganja | Example News', 'Society | New bridge opened in Ganja'],
    ['Example: New bridge opened in Ganja', 'New bridge opened in Ganja'],
    ['Bridge - at last - opened in Ganja', 'Bridge - at last - opened in Ganja'],
  ])('the outlet’s name is no part of the headline "%s"', (given, headline) => {
    const head = `<meta property="og:site_name" content="Example"><meta property="og:title" content="${given}">`
    expect(read(paragraphs.join(''), head).title).toBe(headline)
    expect(read(`<h1>${headline}</h1>${paragraphs.join('')}`, head).title).toBe(headline)
  })

  test('the headline is taken as it stands on the page, not as it is told to other sites', () => {
    const head = '<meta property="og:title" content="Ganja opens its new bridge: all you need to know">'
    const body = `<h1>Example News</h1><h1>Ganja’s new bridge opens to traffic</h1>${paragraphs.join('')}`
    expect(read(body, head).title).toBe('Ganja’s new bridge opens to traffic')
  })

  test('an outlet that names its front page as every article’s address is not believed', () => {
    expect(
      read(paragraphs.join(''), '<link rel="canonical" href="https://news.example.az/">').canonicalUrl,
    ).toBe(url)
  })

  test('malformed data are passed over', () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>
      <meta property="article:published_time" content="yesterday"><meta property="og:image" content="javascript:x">`
    const page = read(`<h1>New bridge</h1>${paragraphs.join('')}`, head, null)
    expect(page).toMatchObject({
      title: 'New bridge',
      publishedAt: null,
      image: null,
      canonicalUrl: null,
      text,
    })
  })
})

/** Five seconds are a hundred times what a page takes; quadratic time on these would take minutes. */
describe('hostile pages of megabytes end in a result', { timeout: 5_000 }, () => {
  const names = Array.from({ length: 100_000 }, (_, n) => `a${n}="x"`).join(' ')
  const linked = (json: string) => `<script type="application/ld+json">${json}</script><p>${story[0]}</p>`
  test.each<[string, string]>([
    ['200,000 nested blocks', `<body>${'<div>'.repeat(200_000)}x${'</div>'.repeat(200_000)}`],
    ['200,000 nested words', `<body>${'<b><i>'.repeat(100_000)}x`],
    ['nested prose', `<body>${'<div>Some words, and more of them, in a box. '.repeat(100_000)}`],
    ['nested tables', `<body>${'<table><tr><td>'.repeat(100_000)}`],
    ['ends of what never began', `<body>${'<div><i>'.repeat(50_000)}${'</p>'.repeat(800_000)}`],
    ['100,000 attributes', `<body><p ${names}>x</p>`],
    ['a class of five megabytes', `<body><p class="${'related '.repeat(600_000)}">x</p>`],
    ['a huge script', `<body><script>${'var a = "<p>";'.repeat(350_000)}</script>`],
    ['scripts that never end', `<body>${'<script>'.repeat(600_000)}`],
    ['pictures that never end', `<body>${'<svg>'.repeat(1_000_000)}`],
    ['quotes that never end', `<body>${'<p a="'.repeat(400_000)}${"<p a='".repeat(400_000)}`],
    ['comments that never end', `<body>${'<!--'.repeat(1_200_000)}`],
    ['tags that never end', `<body>${'<a'.repeat(2_500_000)}`],
    ['signs that are no tags', `<body>${'< '.repeat(2_500_000)}`],
    ['line breaks', `<body><p>${'word, word<br>'.repeat(350_000)}`],
    ['one endless word', `<body><article>${'x'.repeat(5_000_000)}`],
    [
      'links',
      `<body><div class="related">${'<a href="/a/b">One two three four five</a><br><br>'.repeat(90_000)}`,
    ],
    ['nested headlines', `<body>${'<h1>'.repeat(300_000)}${'word '.repeat(500_000)}`],
    ['an endless headline', `<title>${'a - '.repeat(1_200_000)}`],
    ['nested data', linked('['.repeat(900_000) + ']'.repeat(900_000))],
    ['nested data with names', linked(`${'{"@graph":'.repeat(150_000)}1${'}'.repeat(150_000)}`)],
    ['comments on comments', `<body><p>${story.join(' ')}</p>${'<h4>Comments</h4><p>x'.repeat(300_000)}`],
    ['nested headings', `<body><p>${story.join(' ')}</p>${'<h4>'.repeat(300_000)}Comments`],
    [
      'data in many attributes',
      `<body>${`<i data-page="${'[{&quot;title&quot;:1}]'.repeat(90)}">`.repeat(2_000)}`,
    ],
    ['an attribute of nested data', `<body><i data-page="${'{&quot;a&quot;:'.repeat(100_000)}">`],
    [
      'blocks within blocks',
      `<script type="application/json">{"title":"x","blocks":${'[{"children":'.repeat(40_000)}1${'}]'.repeat(40_000)}}</script><p>x`,
    ],
    [
      'articles in data',
      `<title>x</title><script type="application/json">[${`{"title":"x","body":"${'w '.repeat(150)}"},`.repeat(5_000)}1]</script>`,
    ],
    ['an endless name', `<body><script>window${'.a'.repeat(900_000)} = {</script>`],
    ['an endless list of others', `<p>Read also: <a href="/x">${'w '.repeat(2_000_000)}`],
    ['an endless author', linked(`{"@type": "NewsArticle", "author": "${'a@'.repeat(900_000)}"}`)],
  ])('%s', (_, source) => {
    const page = readPage(source, url, now)
    expect(page.text.length).toBeLessThan(2_000_000)
  })

  test('and the article before them is read', () => {
    const page = read(
      `<article><h1>New bridge</h1>${paragraphs.join('')}</article>${'<div><p>'.repeat(300_000)}`,
    )
    expect(page).toMatchObject({ title: 'New bridge', text })
  })
})

test('any markup at all is read without an error, and into text without markup', () => {
  const piece = fc.constantFrom(
    ...[
      '<div>',
      '</div>',
      '<p>',
      '</p>',
      '<a href="/x">',
      '</a>',
      '<br>',
      '<td>',
      '</table>',
      '<li>',
      '<h1>',
      '</h2>',
    ],
    ...[
      '<article class="post',
      '">',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<title>',
      '<svg/>',
      '<time datetime=',
      "'",
    ],
    ...[
      '<meta property="og:title" content="',
      '&amp;',
      '&#x0;',
      '<',
      '>',
      '\u0000',
      'Read also: ',
      story[1],
      story[2],
    ],
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), pieces => {
      const page = readPage(`<html>${pieces.join('')}`, url, now)
      expect(page.text).not.toMatch(/<\/?(div|p|script|article|meta)\b[^<>]*>/)
      expect(page.text).toBe(page.text.trim())
    }),
    { numRuns: 300 },
  )
})
