import { plainLine } from '#core/article/text/plain-text.ts'
import { isWeakSeeAlsoHeading, isWeakSeeAlsoLine, type SeeAlso } from '#core/article/text/see-also.ts'
import { canonicalUrl, urlKey } from '#core/article/url.ts'
import { isHeading, type Paragraph } from './paragraphs.ts'
import { unescapedAddress } from './tags.ts'

/** Whether a paragraph heads a list of other articles. */
export function headsSeeAlso({ text, linked }: Paragraph): boolean {
  return linked < 0.9 && isWeakSeeAlsoHeading(text)
}

/** Whether a paragraph names its own link to another article: "Read also: …". */
export function isSeeAlso({ text, linked, links }: Paragraph): boolean {
  return links.length > 0 && linked >= 0.4 && isWeakSeeAlsoLine(text)
}

/** Nothing but a headline of the same site that leads elsewhere. */
export function isOtherArticle({ text, linked, links }: Paragraph, site: string | null): boolean {
  if (linked < 0.9 || text.length < 25 || !/\S\s+\S+\s+\S+\s+\S/.test(text)) return false
  return links.every(({ href }) => /^(\/(?!\/)|\.|[\w-]+(\/|\.html))/.test(href) || siteOf(href) === site)
}

/** The domain an outlet owns: "www.news.example.com.tr" gives "example.com.tr". */
export function siteOf(url: string): string | null {
  const host = /^(?:https?:)?\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase()
  return host === undefined
    ? null
    : (/[^.]+\.(?:(?:com?|org|net|gov|edu|ac)\.)?[^.]+$/.exec(host)?.[0] ?? host)
}

/** A list without doubles, addresses made absolute; a link of one or two words names a subject and no article. */
export function seeAlsoList(paragraphs: readonly Paragraph[], url: string | null): SeeAlso[] {
  const list = new Map<string, SeeAlso>()
  for (const { links } of paragraphs) {
    for (const { title, href } of links) {
      const address = href.startsWith('#') ? null : canonicalUrl(unescapedAddress(href), url ?? undefined)
      const words = plainLine(title)
      if (address === null || !isHeadline(words) || (url !== null && urlKey(address) === urlKey(url)))
        continue
      if (!list.has(urlKey(address))) list.set(urlKey(address), { title: words, url: address })
    }
  }
  return [...list.values()].slice(0, 20)
}

/** Three words or more, and no whole text. */
function isHeadline(text: string): boolean {
  return text.length <= 300 && /\S\s\S+\s\S/.test(text)
}

const related = /-(related\w*|see-?also|read-?also|also-read|recommended)-/
const outside = /^(nav|header|footer)$/

/** The lists of other articles on a page: under a heading that says so, or in a block named so. */
export function seeAlsoBlocks(paragraphs: readonly Paragraph[], site: string | null): Paragraph[] {
  let headed = false
  return paragraphs.filter(paragraph => {
    const { text, linked, within } = paragraph
    if (within.some(({ name }) => outside.test(name))) return false
    if (isSeeAlso(paragraph)) return true
    if (headsSeeAlso(paragraph)) headed = true
    // Between the links of a list stand dates and sections, but no sentences.
    else if (linked < 0.7 && (text.length > 40 || isHeading(paragraph))) headed = false
    return isOtherArticle(paragraph, site) && (headed || within.some(({ words }) => related.test(words)))
  })
}
