import { plainLine } from '#core/article/text/plain-text.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { PageElement } from './tree.ts'

/** Who wrote an article: the first of what was said of it, then of how the page marks it, that gives a name. */
export function pageByline(
  elements: readonly PageElement[],
  said: readonly (readonly (string | null)[])[],
): string | null {
  const marked = (test: (element: PageElement) => boolean) => {
    const found = elements.filter(test).slice(0, 5)
    const lines = found.map(element => paragraphsOf(element)[0]?.text ?? '')
    return lines.filter(line => line.split(' ').length <= 7)
  }
  const candidates = [
    ...said,
    marked(({ attributes }) => /^(author|creator)$/.test(attributes.get('itemprop') ?? '')),
    marked(({ attributes }) => attributes.get('rel') === 'author'),
    marked(({ words }) => /-(by-?line|author(-name)?)-/.test(words)).slice(0, 1),
  ]
  for (const names of candidates) {
    const clean = names.map(name => cleanName(plainLine((name ?? '').slice(0, 300)))).filter(Boolean)
    if (clean.length > 0) return [...new Set(clean)].slice(0, 10).join(', ')
  }
  return null
}

const written =
  /^(?:(?:written |posted |published )?by|von|автор|авторы|müəllif|yazar|yazan|հեղինակ|ავტორი)(?:\s*:\s*|\s+)/iu
/** What systems for publishing call whoever wrote it. */
const nobody = /^(by|\w*admin\w*|editor|user|author|root|webmaster)$/i

/** A name without what stands around it; empty where it is none. */
function cleanName(text: string): string {
  const name = text
    .replace(written, '')
    .replace(/\S+@\S+|\s*[|•·].*$/gu, '')
    .trim()
  const isName = name.length <= 100 && /\p{L}{2}/u.test(name) && !nobody.test(name)
  return isName && !/^(https?:\/\/|www\.|\/)|\d{4}/.test(name) ? name : ''
}
