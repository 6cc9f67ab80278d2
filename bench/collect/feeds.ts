import { createHash } from 'node:crypto'

/** A feed as an outlet's server gives it, and the number it is asked for by. */
export type MadeFeed = { readonly body: Buffer; readonly type: string }

/** As many as feeds, so that both who ask make as many connections, however long their rounds take. */
export const hosts = 6_000
/** Where feed `number` is. */
export const addressOf = (number: number, port: number) =>
  `http://outlet${number % hosts}.example:${port}/feed/${number}`

const letters = ['aeioubdgkmnrstlvz', 'аеиоубдгкмнрстлвш', 'აეიოუბდგკმნრსტლვშ', 'աեիոուբդգկմնրստլվշ']
const minute = 60_000

/** Numbers in [0, 1) that are the same in each run. */
function numbers(seed: string): () => number {
  let state = createHash('sha256').update(seed).digest().readUInt32LE()
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Feed `number` after `more` items were added to what it carried at first, made anew at `made`. Sizes follow what the
 * feeds in ../shared/data/feeds/real and the region's have: 10 to 50 items, two in five outlets with full text, the
 * others with a teaser.
 */
export function makeFeed(number: number, start: number, more = 0, made = start): MadeFeed {
  const own = numbers(`feed ${number}`)
  const [count, full, atom] = [10 + Math.floor(own() ** 2 * 41), own() < 0.4, own() < 0.15]
  const items = Array.from({ length: count }, (_, at) => item(number, more + count - 1 - at, full, start))
  const site = `https://outlet${number % hosts}.example`
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n`
  const text = atom
    ? `${head}<feed xmlns="http://www.w3.org/2005/Atom"><title>Outlet ${number}</title><link href="${site}"/><updated>${new Date(made).toISOString()}</updated>${items.map(atomEntry(site)).join('\n')}</feed>`
    : `${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Outlet ${number}</title><link>${site}</link><description>News</description><ttl>15</ttl><lastBuildDate>${new Date(made).toUTCString()}</lastBuildDate>${items.map(rssItem(site)).join('\n')}</channel></rss>`
  return {
    body: Buffer.from(text),
    type: atom ? 'application/atom+xml' : 'application/rss+xml; charset=UTF-8',
  }
}

/** 5,000 words of each script. */
const vocabularies = letters.map((alphabet, script) => {
  const next = numbers(`words ${script}`)
  return Array.from({ length: 5_000 }, () =>
    Array.from(
      { length: 3 + Math.floor(next() * 7) },
      () => alphabet[Math.floor(next() * alphabet.length)],
    ).join(''),
  )
})

type Item = {
  readonly id: string
  readonly title: string
  readonly teaser: string
  readonly text: string
  readonly at: Date
}

function item(feed: number, number: number, full: boolean, start: number): Item {
  const next = numbers(`item ${feed} ${number}`)
  const vocabulary = vocabularies[feed % letters.length] ?? []
  // Few words are most of a text, as in any language.
  const words = (count: number) =>
    Array.from({ length: count }, () => vocabulary[Math.floor(next() ** 3 * vocabulary.length)]).join(' ')
  const paragraphs = full ? Array.from({ length: 4 + Math.floor(next() * 8) }, () => words(40)) : []
  return {
    id: `${feed}-${number}`,
    title: words(8),
    teaser: words(30),
    text: paragraphs.map(text => `<p>${text} <a href="/tag/${number}">${number}</a></p>`).join('\n'),
    at: new Date(start - (1_000 - number) * 37 * minute),
  }
}

const rssItem =
  (site: string) =>
  ({ id, title, teaser, text, at }: Item) =>
    `<item><title><![CDATA[${title}]]></title><link>${site}/news/${id}</link><guid isPermaLink="false">${id}</guid><pubDate>${at.toUTCString()}</pubDate><dc:creator><![CDATA[Newsroom]]></dc:creator><category>Politics</category><description><![CDATA[${teaser}]]></description>${text === '' ? '' : `<content:encoded><![CDATA[${text}]]></content:encoded>`}</item>`

const atomEntry =
  (site: string) =>
  ({ id, title, teaser, text, at }: Item) =>
    `<entry><title>${title}</title><id>tag:${id}</id><link rel="alternate" href="${site}/news/${id}"/><published>${at.toISOString()}</published><updated>${at.toISOString()}</updated><summary type="html">${teaser}</summary>${text === '' ? '' : `<content type="html">${text.replaceAll('<', '&lt;')}</content>`}</entry>`
