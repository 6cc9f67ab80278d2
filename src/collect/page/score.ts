import { isBlock } from './paragraphs.ts'
import type { PageElement, PageNode } from './tree.ts'

/** What is known of an element that stands on lines of its own. */
export type Measure = {
  /** The element that holds it. */
  readonly holder: PageElement | null
  text: number
  linked: number
  /** Whether it holds a first heading. */
  headed: boolean
  /** Whether it holds one element and nothing beside it. */
  wraps: boolean
  /** Whether it is one run of prose. */
  plain: boolean
  /** How many of the blocks within are. */
  plainParts: number
  /** Points for the prose within, all of them. */
  points: number
  /** The same, fewer the deeper the prose lies. */
  score: number
}
export type Measures = ReadonlyMap<PageElement, Measure>

/** What is a paragraph, and so scores for what holds it and not for itself. */
const paragraphs = new Set('p pre td li blockquote'.split(' '))
const boxes = new Set('div td section center'.split(' '))
/** As many runs of prose side by side are paragraphs, whatever the page calls them. */
const several = 2
const headings = /^h[1-6]$/
/** A headline with its summary is no longer. */
const longestTeaser = 400

/** Measures each block of a page, in two passes: what it holds, and then what its prose is worth. */
export function measure(root: PageElement): Measures {
  const measures = new Map<PageElement, Measure>()
  survey(root, null, measures)
  score(root, [], measures)
  return measures
}

const empty = { text: 0, linked: 0, wraps: false, plain: false, plainParts: 0, points: 0, score: 0 }

function survey(node: PageElement, holder: PageElement | null, measures: Map<PageElement, Measure>): Measure {
  const own = { ...empty, holder, headed: node.name === 'h1' }
  measures.set(node, own)
  let [blocks, breaks, least] = [0, 0, Number.POSITIVE_INFINITY]
  const read = (child: PageNode, linked: boolean) => {
    if (typeof child === 'string') {
      const { length } = child.trim()
      own.text += length
      if (linked) own.linked += length
    } else if (isBlock(child)) {
      const found = survey(child, node, measures)
      blocks++
      least = found.text
      own.text += found.text
      own.linked += linked ? found.text : found.linked
      own.headed ||= found.headed
      if (found.plain) own.plainParts++
    } else if (child.name === 'br') breaks++
    else for (const inner of child.children) read(inner, linked || child.name === 'a')
  }
  for (const child of node.children) read(child, node.name === 'a')
  own.wraps = blocks === 1 && least === own.text
  own.plain = blocks === 0 && breaks < 2 && own.text >= 60 && own.linked < own.text / 2
  return own
}

type Near = { readonly measure: Measure; readonly level: number }

function score(node: PageElement, around: readonly Near[], measures: Map<PageElement, Measure>): number {
  const own = measures.get(node)
  if (own === undefined) return 0
  const near = [{ measure: own, level: 0 }, ...around]
  const leaf = boxes.has(node.name)
    ? own.plain && (own.holder === null ? 0 : (measures.get(own.holder)?.plainParts ?? 0)) >= several
    : paragraphs.has(node.name)
  let [run, away, broken] = ['', 0, false]
  const endRun = () => {
    const points = headings.test(node.name)
      ? 0
      : pointsOf(run.trim(), away) * (isTeaser(near, away) ? 0.01 : 1)
    own.points += points
    for (const { measure, level } of points === 0 ? [] : near) {
      const far = leaf ? Math.max(0, level - 1) : level
      if (!leaf || measure !== own) measure.score += points / (far < 2 ? far + 1 : far * 3)
    }
    ;[run, away, broken] = ['', 0, false]
  }
  // What wraps one element only is as near as that.
  const step = own.wraps ? 0 : 1
  const farther = near
    .slice(0, 15)
    .map(({ measure, level }) => ({ measure, level: level + step }))
    .filter(({ level }) => level <= 5)
  const read = (child: PageNode, linked: boolean) => {
    if (typeof child === 'string') {
      const { length } = child.trim()
      run += child
      broken &&= length === 0
      if (linked) away += length
    } else if (isBlock(child)) {
      endRun()
      own.points += score(child, farther, measures)
    } else if (child.name === 'br') {
      if (broken) endRun()
      broken = !broken
    } else for (const inner of child.children) read(inner, linked || child.name === 'a')
  }
  for (const child of node.children) read(child, node.name === 'a')
  endRun()
  return own.points
}

/** One for a run of prose, one for each comma, one for each hundred letters up to three, as in Readability. */
function pointsOf(run: string, linked: number): number {
  if (run.length < 25 || linked >= run.length / 2) return 0
  return 1 + (run.match(/[,،，՝]/g)?.length ?? 0) + Math.min(Math.floor(run.length / 100), 3)
}

/** Whether a run of prose stands with a linked headline in a small box: it announces another article. */
function isTeaser(near: readonly Near[], away: number): boolean {
  return near.some(
    ({ measure: { text, linked, headed }, level }) =>
      level <= 3 && text <= longestTeaser && linked - away >= 15 && !headed,
  )
}
