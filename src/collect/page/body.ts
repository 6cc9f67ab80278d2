import { type Measure, type Measures, measure } from './score.ts'
import type { PageElement, PageNode } from './tree.ts'

const promising = /-(article\w*|body|content|entry|hentry|main|page|post|text|blog|story\w*)-/
const doubtful =
  /-(comments?|contact|foot\w*|media|meta|outbrain|promo|related|scroll|share|sidebar|sponsor|shopping|tags|widget)-/
const lead = /-(lead|lede|intro|announce|announcement|anons|preamble)-/

/**
 * The element that holds the article, after the way of Arc90's Readability: each run of prose gives its holders points
 * for its length and its commas, fewer the farther they are; links take points away. The weights of classes multiply,
 * as added they outweigh a short piece of news. A body in several parts is put together again.
 */
export function findBody(root: PageElement): PageElement {
  const measures = measure(root)
  let [best, most] = [root, 0]
  for (const [element, { score, text, linked }] of measures) {
    const named = (isPromising(element) ? 1.5 : 1) / (doubtful.test(element.words) ? 1.5 : 1)
    const rank = score * named * (1 - linked / Math.max(1, text))
    if (rank > most) [best, most] = [element, rank]
  }
  return joinParts(best, measures)
}

function isPromising({ name, words, attributes }: PageElement): boolean {
  return (
    name === 'article' ||
    name === 'main' ||
    promising.test(words) ||
    attributes.get('itemprop') === 'articleBody'
  )
}

/** The element with those beside it, and beside its holders, that read like more of the same. */
function joinParts(best: PageElement, measures: Measures): PageElement {
  let [body, points] = [best, measures.get(best)?.points ?? 0]
  for (let part = best; ; ) {
    const holder = measures.get(part)?.holder
    if (!holder) return body
    const parts = holder.children.filter(
      child => typeof child !== 'string' && (child === part || belongs(child, part, points, measures)),
    )
    if (parts.length > 1 && parts.includes(part)) {
      const [first, last] = [
        holder.children.indexOf(parts[0] ?? ''),
        holder.children.indexOf(parts.at(-1) ?? ''),
      ]
      const children = holder.children.slice(first, last + 1).map(child => (child === part ? body : child))
      body = { ...holder, children }
      points = parts.reduce((sum, child) => sum + (measureOf(child, measures)?.points ?? 0), 0)
    }
    part = holder
  }
}

function belongs(child: PageElement, part: PageElement, points: number, measures: Measures): boolean {
  const found = measures.get(child)
  if (found === undefined || found.points === 0) return false
  const share = found.linked / Math.max(1, found.text)
  // A paragraph beside the body that is long enough to be one, as in Readability.
  if (child.name === 'p' || lead.test(child.words)) return found.text > 80 && share < 0.1
  const alike = child.name === part.name && child.words === part.words && child.words !== '--'
  return (
    found.points >= Math.max(alike ? Math.min(20, points / 2) : 20, points * (alike ? 0.1 : 0.5)) &&
    share <= (alike ? 0.25 : 0.1)
  )
}

function measureOf(node: PageNode, measures: Measures): Measure | undefined {
  return typeof node === 'string' ? undefined : measures.get(node)
}
