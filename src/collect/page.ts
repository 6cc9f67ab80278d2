import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { publishedDate } from '#core/article/date.ts'
import { plainLine, plainText } from '#core/article/plain-text.ts'
import { readTextArticle, type SeeAlso } from '#core/article/see-also.ts'
import { canonicalUrl } from '#core/article/url.ts'

export type Page = {
  readonly title: string
  readonly byline: string | null
  readonly publishedAt: Date | null
  readonly text: string
  readonly image: string | null
  readonly canonicalUrl: string | null
  readonly seeAlso: readonly SeeAlso[]
}

/** Reads an article's page, or an article as plain text (title, body, "See Also" list). */
export function readPage(source: string, url: string | null, now: Date): Page {
  if (!/<(html|body|article|head|p|div)\b/i.test(source.slice(0, 5_000))) return readText(source)
  const { document } = parseHTML(source)
  const meta = (name: string) =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ??
    undefined
  const [published, picture] = [meta('article:published_time') ?? meta('date'), meta('og:image')]
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? url ?? undefined
  const headline = meta('og:title') ?? document.querySelector('h1')?.textContent ?? document.title
  // Readability takes the document apart, so what is needed of it has been read before.
  const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse()
  const { title: _, ...body } = readTextArticle(`title\n${plainText(article?.content ?? '')}`)
  return {
    title: plainLine(headline || (article?.title ?? '')),
    byline: plainLine(article?.byline ?? meta('author') ?? '') || null,
    publishedAt: publishedDate(published, 'UTC', now).at,
    image: picture === undefined ? null : canonicalUrl(picture, url ?? undefined),
    canonicalUrl: canonical === undefined ? null : canonicalUrl(canonical, url ?? undefined),
    ...body,
  }
}

function readText(source: string): Page {
  const article = readTextArticle(source)
  return { ...article, byline: null, publishedAt: null, image: null, canonicalUrl: null }
}
