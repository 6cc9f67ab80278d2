import { isBlock } from './page-paragraphs.ts'
import type { PageElement, PageNode } from './page-tree.ts'

const promising = /-(article\w*|body|content|entry|hentry|main|page|post|text|blog|story\w*)-/
const doubtful =
  /-(comments?|contact|foot\w*|media|meta|outbrain|promo|related|scroll|share|sidebar|sponsor|shopping|tags|widget)-/
/** What is a paragraph, and so scores for what holds it. */
const paragraphs = new Set('p pre td li blockquote'.split(' '))
const headings = /^h[1-6]$/

type Measure = {
  /** Points for the prose within, fewer the deeper it lies. */
  score: number
  /** Points for the prose within, all of them. */
  points: number
  text: number
  linked: number
}
const nothing: Measure = { score: 0, points: 0, text: 0, linked: 0 }

/**
 * The element that holds the article, after the way of Arc90's Readability: each run of prose gives its holders points
 * for its length and its commas, fewer the farther they are; links take points away. The weights of classes multiply,
 * as added they outweigh a short piece of news. A body in several parts is put together again.
 */
export function findBody(root: PageElement): PageElement {
  const [measures, holders] = measure(root)
  const rank = (element: PageElement) => {
    const { score, text, linked } = measures.get(element) ?? nothing
    const named = (isPromising(element) ? 1.5 : 1) / (doubtful.test(element.words) ? 1.5 : 1)
    return score * named * (1 - linked / Math.max(1, text))
  }
  let best = root
  let most = 0
  for (const element of measures.keys()) {
    const reached = rank(element)
    if (reached > most) [best, most] = [element, reached]
  }
  return joinParts(best, measures, holders)
}

function isPromising({ name, words, attributes }: PageElement): boolean {
  return name === 'article' || promising.test(words) || attributes.get('itemprop') === 'articleBody'
}

/** The element with those beside it, and beside its holders, that read like more of the same. */
function joinParts(
  best: PageElement,
  measures: Measures,
  holders: Map<PageElement, PageElement>,
): PageElement {
  let [body, points] = [best, measures.get(best)?.points ?? 0]
  for (
    let part = best, holder = holders.get(part);
    holder !== undefined;
    part = holder, holder = holders.get(part)
  ) {
    const parts = holder.children.filter(child => {
      if (typeof child === 'string') return false
      if (child === part) return true
      const found = measures.get(child) ?? nothing
      const alike = child.name === part.name && child.words === part.words && child.words !== '--'
      return (
        found.points >= Math.max(20, points * (alike ? 0.1 : 0.5)) &&
        found.linked <= found.text * (alike ? 0.25 : 0.1)
      )
    })
    if (parts.length < 2 || !parts.includes(part)) continue
    const [first, last] = [
      holder.children.indexOf(parts[0] ?? ''),
      holder.children.indexOf(parts.at(-1) ?? ''),
    ]
    const children = holder.children.slice(first, last + 1).map(child => (child === part ? body : child))
    body = { ...holder, children }
    points = parts.reduce(
      (sum, child) => sum + ((typeof child !== 'string' && measures.get(child)?.points) || 0),
      0,
    )
  }
  return body
}

type Measures = Map<PageElement, Measure>

function measure(root: PageElement): [Measures, Map<PageElement, PageElement>] {
  const measures: Measures = new Map()
  const holders = new Map<PageElement, PageElement>()
  const walk = (node: PageElement, path: readonly PageElement[]): Measure => {
    const own = { ...nothing }
    measures.set(node, own)
    const near = [node, ...path.slice(0, 5)]
    let [run, away, broken] = ['', 0, false]
    const endRun = () => {
      const points = headings.test(node.name) ? 0 : pointsOf(run.trim(), away)
      own.points += points
      const scoring = paragraphs.has(node.name) ? near.slice(1) : near
      for (const [level, holder] of scoring.entries()) {
        const found = measures.get(holder)
        if (found !== undefined) found.score += points / (level < 2 ? level + 1 : level * 3)
      }
      ;[run, away, broken] = ['', 0, false]
    }
    const read = (child: PageNode, linked: boolean) => {
      if (typeof child === 'string') {
        const { length } = child.trim()
        own.text += length
        run += child
        broken &&= length === 0
        if (!linked) return
        own.linked += length
        away += length
      } else if (isBlock(child)) {
        endRun()
        holders.set(child, node)
        const found = walk(child, near)
        own.points += found.points
        own.text += found.text
        own.linked += linked ? found.text : found.linked
      } else if (child.name === 'br') {
        if (broken) endRun()
        broken = !broken
      } else for (const inner of child.children) read(inner, linked || child.name === 'a')
    }
    for (const child of node.children) read(child, node.name === 'a')
    endRun()
    return own
  }
  walk(root, [])
  return [measures, holders]
}

/** One for a run of prose, one for each comma, one for each hundred letters up to three, as in Readability. */
function pointsOf(run: string, linked: number): number {
  if (run.length < 25 || linked >= run.length / 2) return 0
  return 1 + (run.match(/[,،，՝]/g)?.length ?? 0) + Math.min(Math.floor(run.length / 100), 3)
}
