import { describe, expect, test } from 'vitest'
import { readPage } from '../../src/collect/page/page.ts'
import { press, type Told } from '../support/press-in-seven.ts'

const now = new Date('2026-11-23T12:00:00Z')
const url = 'https://news.example.az/society/new-bridge-2041.html'
const read = (page: string) => readPage(`<!doctype html><html>${page}</html>`, url, now)
const each = (list: readonly string[], tag = 'p') => list.map(text => `<${tag}>${text}</${tag}>`).join('')
const many = (count: number, part: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => part(n)).join('')
const escaped = (value: unknown) => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** The systems that the press of the region publishes with, and none. */
const shapes: Readonly<Record<string, (told: Told) => string>> = {
  WordPress: ({ headline, story: [first, second, third], around }) => `<body class="single">
    <header id="masthead"><a href="/">News</a></header><article class="post-1 post hentry"><header class="entry-header">
    <h1 class="entry-title">${headline}</h1><div class="entry-meta"><time datetime="2026-11-22T10:00:00+04:00">22.11.2026</time>
    <span class="author vcard">Leyla</span></div></header><div class="entry-content"><p>${first}</p><figure><img src="a.jpg">
    <figcaption>${around.photo}</figcaption></figure><p>${second}</p><p><strong>${around.also}:</strong>
    <a href="/old">${around.other}</a></p><p>${third}</p><p>${around.author}</p><div class="sharedaddy"><h3>${around.share}</h3></div>
    <p>${around.follow}</p></div></article><div id="comments"><h2>${around.comments}</h2><ol class="comment-list">
    ${many(3, () => `<li><p>${around.remark}</p></li>`)}</ol></div>
    <aside class="widget-area"><h2>${around.popular}</h2><a href="/old">${around.other}</a></aside></body>`,
  Drupal: ({ headline, story: [first, second, third], around }) => `<body><div class="region region-content">
    <div class="node node--type-article"><h1 class="page-header">${headline}</h1>
    <div class="field field--name-field-image"><img alt=""><div class="caption">${around.photo}</div></div>
    <div class="field field--name-body field__item"><p>${first}</p><p>${second}</p><blockquote><p>${third}</p></blockquote></div>
    <div class="field field--name-field-tags">${around.tags}</div></div><div class="views-element-container">
    <h2>${around.also}</h2>${many(4, () => `<div class="views-row"><h3><a href="/old">${around.other}</a></h3><p>${around.remark}</p></div>`)}
    </div></div></body>`,
  'a table of layout': ({
    headline,
    story,
    around,
  }) => `<head><title>${headline}</title></head><body><table><tr>
    <td><font size=2>${many(12, n => `<a href="/x${n}">${around.other}</a><br>`)}</font></td>
    <td><b><font size=5>${headline}</font></b><br><i>22.11.2026</i><br><br>${story.join('<br><br>')}</td>
    <td>${many(5, n => `<a href="/y${n}">${around.popular}</a><br>`)}</td></tr></table><center>© 2026</center></body>`,
  'boxes without names': ({
    headline,
    story: [first, second, third],
    around,
  }) => `<body><div><a href="/">News</a></div>
    <div><div><h1>${headline}</h1><div><span>22.11.2026</span></div><div><div>${first}</div><div>${second}</div>
    <div>${around.also}: <a href="/old">${around.other}</a></div><div>${third}</div></div></div>
    <div><h4>${around.comments}</h4>${many(6, () => `<div><b>Ali</b><div>${around.remark}</div></div>`)}</div></div></body>`,
  'lines with breaks and a list of headlines': ({
    headline,
    story,
    around,
  }) => `<body><div><h1>${headline}</h1>
    <div class="txt">${story.join('<br>\n')}</div><div class="fb">${around.share}</div>
    <div class="other">${many(9, n => `<div><a href="/n${n}"><img>${around.other} ${n}</a><span>12:0${n}</span></div>`)}</div></div></body>`,
  'a notice about cookies': ({
    headline,
    story,
    around,
  }) => `<body><div class="modal">${each([around.cookie, around.cookie])}</div>
    <div><p>${around.cookie} ${around.cookie}</p><button>OK</button></div><main><h1>${headline}</h1>${each(story)}</main></body>`,
  AMP: ({
    headline,
    story: [first, second, third],
    around,
  }) => `<head><style amp-boilerplate>x</style></head><body>
    <amp-sidebar><ul><li><a href="/">News</a></li></ul></amp-sidebar><h1>${headline}</h1><div class="amp-wp-article-content">
    <amp-img src="a.jpg"></amp-img><p>${first}</p><amp-ad></amp-ad><p>${second}</p><p>${third}</p></div>
    <amp-consent><div><p>${around.cookie}</p></div></amp-consent></body>`,
  'Next.js with markup in its data': ({
    headline,
    story,
    around,
  }) => `<head><title>${headline}</title></head><body>
    <div id="__next">…</div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({
      props: {
        pageProps: {
          post: { title: headline, body: each(story) },
          latest: [{ title: around.other, body: around.remark.repeat(9) }],
        },
      },
    })}</script></body>`,
  'Next.js with blocks in its data': ({ headline, story }) => `<head><title>${headline}</title></head><body>
    <div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({
      props: {
        pageProps: {
          article: { headline, blocks: story.map(text => ({ type: 'paragraph', data: { text } })) },
        },
      },
    })}</script></body>`,
  'Nuxt with markup in a variable': ({
    headline,
    story,
  }) => `<head><title>${headline}</title></head><body><div id="__nuxt"></div>
    <script>window.__INITIAL_STATE__ = ${JSON.stringify({ news: { item: { title: { rendered: headline }, content: { rendered: each(story) } } } })};</script></body>`,
  'Inertia, with all in an attribute': ({
    headline,
    story,
    around,
  }) => `<head><title>${headline} | Armenpress</title></head><body>
    <div id="app" data-page="${escaped({
      component: 'Article',
      props: {
        article: { title: headline, content: each(story) },
        related: [{ title: around.other, summary: around.remark }],
      },
    })}"></div></body>`,
}

describe.each(Object.entries(shapes))('an article in %s', (_, shape) => {
  test.each(press)('is read whole and alone: $language', told => {
    const page = read(shape(told))
    expect(page.text.split('\n\n')).toEqual(told.story)
    expect(page.title).toBe(told.headline)
  })
})

describe.each(press)('in $language', ({ headline, story, around }) => {
  test('a live report keeps its entries, without the times', () => {
    const entries = story.map(
      (text, n) =>
        `<div class="live-entry"><time>1${n}:00</time><h3>${around.popular}</h3><p>${text}</p></div>`,
    )
    const page = read(
      `<body><main><h1>${headline}</h1><div class="live-blog">${entries.join('')}</div></main></body>`,
    )
    expect(page.text.split('\n\n').filter(line => line !== around.popular)).toEqual(story)
  })

  test('what is shown to all of a text that is sold is its beginning', () => {
    const page = read(`<body><article><h1>${headline}</h1><p>${story[0]}</p><div class="paywall"><h3>…</h3>
      <p>Subscribe now to read the rest of this story, from 1 dollar a week, and cancel at any time you like.</p></div></article></body>`)
    expect(page.text).toBe(story[0])
  })

  test.each([
    ['headlines', ''],
    ['headlines with a teaser each', `<p>${around.remark}</p>`],
  ])('a list of %s is no article', (_, teaser) => {
    const list = many(
      20,
      n => `<div class="item"><h2><a href="/n${n}">${around.other} ${n}</a></h2>${teaser}</div>`,
    )
    expect(read(`<head><title>News</title></head><body><h1>${around.popular}</h1>${list}</body>`).text).toBe(
      '',
    )
  })

  test('an article that names another is told apart from it', () => {
    const page = read(`<body><article><h1>${headline}</h1>${each(story)}<h3>${around.also}</h3>
      <ul><li><a href="/old">${around.other}</a></li></ul></article></body>`)
    expect(page.text.split('\n\n')).toEqual(story)
    expect(page.seeAlso).toEqual([{ title: around.other, url: 'https://news.example.az/old' }])
  })
})
