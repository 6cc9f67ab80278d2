import { plainText } from '#core/article/text/plain-text.ts'
import { readTextArticle, type SeeAlso } from '#core/article/text/see-also.ts'
import { findBody } from './body.ts'
import { type Cleaned, cleanBody } from './clean.ts'
import { strictness, withoutClutter, withoutComments } from './clutter.ts'
import { embeddedText } from './embedded.ts'
import { readFacts } from './facts.ts'
import { paragraphsOf } from './paragraphs.ts'
import { seeAlsoBlocks, seeAlsoList, siteOf } from './see-also.ts'
import { type PageElement, readTree } from './tree.ts'

/** What is asked for when a page is, as HTTP writes it. */
export const pages = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1'

export type Page = {
  readonly title: string
  readonly byline: string | null
  readonly publishedAt: Date | null
  readonly text: string
  readonly image: string | null
  readonly canonicalUrl: string | null
  readonly seeAlso: readonly SeeAlso[]
}

const markup =
  /<(!doctype html|html|head|title|meta|link|script|body|article|main|section|h[1-6]|p|div|span|table|ul)\b/i

/** A result shorter than a line or two may be what is left of an article whose elements are named like clutter. */
const least = 140

/** What scripts would draw is looked for where a page shows less than this, in characters. */
const longestStub = 2_000

/**
 * Reads an article's page, or an article as plain text (title, body, "See Also" list). The time taken grows with the
 * length of the page and not with how its tags nest; scripts are not run, and nothing is fetched.
 */
export function readPage(source: string, url: string | null, now: Date): Page {
  if (!markup.test(source.slice(0, 5_000))) return readText(source)
  const tree = readTree(source)
  const { articleBody, ...facts } = readFacts(tree, url, now)
  const address = url ?? facts.canonicalUrl
  const site = address === null ? null : siteOf(address)
  const { body, seeAlso } = readBody(tree.root, facts.title, site)
  const read = body.map(({ text }) => text).join('\n\n')
  const told = plainText((articleBody ?? '').replace(/\r?\n/g, '\n\n'))
  const drawn =
    read.length < longestStub ? readEmbedded(embeddedText(tree.data, facts.title), facts.title, site) : ''
  const whole = [told, drawn].filter(other => isWhole(other, read))
  const others = [...seeAlso, ...seeAlsoBlocks(paragraphsOf(tree.root), site)]
  return { ...facts, text: whole.reduce(longer, read), seeAlso: seeAlsoList(others, address) }
}

/** Reads the body, and again less strictly where little was found and there was more. */
function readBody(root: PageElement, title: string, site: string | null): Cleaned {
  let best: Cleaned = { body: [], seeAlso: [] }
  const told = withoutComments(root)
  for (const strict of strictness) {
    const found = cleanBody(paragraphsOf(findBody(withoutClutter(told, strict))), title, site)
    if (lengthOf(found) > 2 * lengthOf(best)) best = found
    if (lengthOf(best) >= least) break
  }
  return best
}

function lengthOf({ body }: Cleaned): number {
  return body.reduce((length, { text }) => length + text.length, 0)
}

/** A text from a page's data, which may be markup. */
function readEmbedded(text: string | null, title: string, site: string | null): string {
  if (text === null) return ''
  if (!/<(p|div|br|h\d|li|span)\b/i.test(text)) return plainText(text.replace(/\r?\n/g, '\n\n'))
  const { body } = cleanBody(paragraphsOf(readTree(text).root), title, site)
  return body.map(paragraph => paragraph.text).join('\n\n')
}

function longer(one: string, other: string): string {
  return other.length > one.length ? other : one
}

/** Whether the text told apart from the page has what the page shows and more: pages cut it short for scripts to fill. */
function isWhole(told: string, read: string): boolean {
  return told.length > 1.3 * read.length
}

function readText(source: string): Page {
  const article = readTextArticle(source)
  return { ...article, byline: null, publishedAt: null, image: null, canonicalUrl: null }
}
