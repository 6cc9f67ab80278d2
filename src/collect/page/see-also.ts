import { plainLine } from '#core/article/plain-text.ts'
import type { SeeAlso } from '#core/article/see-also.ts'
import { canonicalUrl, urlKey } from '#core/article/url.ts'
import { isHeading, type Paragraph } from './paragraphs.ts'
import { unescapedAddress } from './tags.ts'

const phrase =
  'see also|see more|read also|read more|read next|read this|also read|also|related|related (article|articles|story|stories|news|coverage|content|links|reading|posts|video|videos)|more (on this|on this story|stories|news|coverage|like this|from .{1,40}|about .{1,40})|more|you (may|might) (also )?(like|be interested in)|recommended( for you)?|recommended reading|further reading|don.t miss|must read|what to read next|up next|keep reading|in case you missed it|' +
  'читайте также|смотрите также|читать также|по теме|ещё по теме|еще по теме|материалы по теме|похожие (новости|материалы|статьи)|другие новости|' +
  'կարդացեք նաև|կարդալ նաև|տեսեք նաև|դիտեք նաև|նաև|թեմայի շուրջ|առնչվող նյութեր|' +
  'ასევე იხილეთ|იხილეთ ასევე|წაიკითხეთ ასევე|ასევე წაიკითხეთ|დაკავშირებული (სიახლეები|სტატიები)|მსგავსი (სიახლეები|სტატიები)|ამავე თემაზე|' +
  'həmçinin oxuyun|həmçinin bax(ın)?|oxşar xəbərlər|digər xəbərlər|əlaqəli xəbərlər|mövzu ilə əlaqəli|' +
  'ayrıca bakınız|ayrıca okuyun|bunu da okuyun|ilgili haber(ler)?|benzer haberler|bunlar da ilginizi çekebilir|' +
  'lesen sie auch|lesen sie dazu|siehe auch|mehr zum thema|das könnte sie auch interessieren|weitere (artikel|meldungen)|بیشتر بخوانید|مطالب مرتبط'
const heading = new RegExp(`^[^\\p{L}\\p{N}]*(${phrase})[^\\p{L}\\p{N}]*$`, 'iu')
const prefix = new RegExp(`^[^\\p{L}\\p{N}]*(${phrase})\\s*[:：՝>»|–—-]`, 'iu')

/** Whether a paragraph heads a list of other articles. */
export function headsSeeAlso({ text, linked }: Paragraph): boolean {
  return text.length <= 80 && linked < 0.9 && heading.test(text)
}

/** Whether a paragraph names its own link to another article: "Read also: …". */
export function isSeeAlso({ text, linked, links }: Paragraph): boolean {
  return links.length > 0 && linked >= 0.4 && text.length <= 400 && prefix.test(text)
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
