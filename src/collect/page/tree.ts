import { unescaped } from '#core/article/text/plain-text.ts'
import { readTags } from './tags.ts'

/** A part of a page. Text keeps its entities as written. */
export type PageNode = PageElement | string
export type PageElement = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly PageNode[]
  /** Its class and id as words: "-related-stories-box-". */
  readonly words: string
}
export type Tree = {
  readonly root: PageElement
  /** The scripts of type application/ld+json, as written. */
  readonly linkedData: readonly string[]
  /** What scripts are to draw the page from: JSON as written, or a script that gives it a name. */
  readonly data: readonly string[]
}

/** What of a page is read at most. News pages stay far below; what lies beyond is left out. */
const most = { depth: 100, tags: 30_000, texts: 60_000, text: 1_000_000, script: 2_000_000 }

/** "window.__STATE__ = {" and its like. */
const named = /^\s*(?:var |let |const |window\.|self\.|globalThis\.)?[\w$.]{1,60}\s*=\s*[[{]/

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const ignored = new Set(['html', 'head'])
/** End tags of anything smaller do not reach beyond these. */
const walls = new Set(
  'address article aside blockquote div dl figure footer form header main nav ol section table td th ul'.split(
    ' ',
  ),
)
const endsParagraph = new Set([...walls, ...'p fieldset h1 h2 h3 h4 h5 h6 hr pre'.split(' ')])
/** Elements whose end tags are left out in the wild, and what beginning one ends. */
const endsOpen: Record<string, readonly string[]> = {
  li: ['li', 'p'], dt: ['dt', 'dd', 'p'], dd: ['dt', 'dd', 'p'],
  tr: ['tr', 'td', 'th', 'p'], td: ['td', 'th', 'p'], th: ['td', 'th', 'p'],
} // biome-ignore format: a table

/** An element while its content is read. */
type Open = PageElement & { readonly children: PageNode[] }

/**
 * Reads markup into a tree, in linear time: depth, tags and text are bounded, so that whatever walks the tree may
 * call itself. Libraries that build the browser's document take quadratic time on nested tags.
 */
export function readTree(source: string): Tree {
  const root = element('html', new Map())
  const open: Open[] = [root]
  const [linkedData, data]: [string[], string[]] = [[], []]
  let [tags, texts, length, scripted] = [0, 0, 0, 0]
  for (const tag of readTags(source)) {
    if (tags > most.tags || texts > most.texts || length > most.text) break
    if (tag.kind === 'text') {
      texts++
      length += tag.text.length
      open.at(-1)?.children.push(tag.text.slice(0, most.text))
    } else if (tag.kind === 'script') {
      if (tag.content.length > most.script || scripted > most.script) continue
      if (/ld\+json/i.test(tag.type)) linkedData.push(tag.content)
      else if (tag.type === 'application/json' || named.test(tag.content)) {
        scripted += tag.content.length
        data.push(tag.content)
      }
    } else if (ignored.has(tag.name)) continue
    else if (tag.kind === 'close') open.length = depthOf(open, tag.name) ?? open.length
    else {
      tags++
      for (const name of ['data-page', 'data-props']) {
        const held = tag.attributes.get(name)
        if (held === undefined || scripted > most.script) continue
        scripted += held.length
        data.push(unescaped(held))
      }
      open.length -= impliedEnds(open, tag.name)
      open.length = Math.min(open.length, most.depth)
      const begun = element(tag.name, tag.attributes)
      open.at(-1)?.children.push(begun)
      if (!empty.has(tag.name)) open.push(begun)
    }
  }
  return { root, linkedData, data }
}

function element(name: string, attributes: ReadonlyMap<string, string>): Open {
  const label = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, 500)
  const words = label
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
  return { name, attributes, children: [], words: `-${words.filter(Boolean).join('-')}-` }
}

/** How deep the element lies that an end tag ends; null where it ends none. */
function depthOf(open: readonly Open[], name: string): number | null {
  for (let depth = open.length - 1; depth > 0; depth--) {
    if (open[depth]?.name === name) return depth
    if (walls.has(open[depth]?.name ?? '') && !walls.has(name)) return null
  }
  return null
}

/** How many open elements end because another begins. */
function impliedEnds(open: readonly Open[], name: string): number {
  const ended = endsOpen[name] ?? (endsParagraph.has(name) ? ['p'] : [])
  let count = 0
  while (ended.includes(open.at(-1 - count)?.name ?? '')) count++
  return count
}

/** The tree without the elements for which `drop` holds. */
export function prune(element: PageElement, drop: (element: PageElement) => boolean): PageElement {
  const children = element.children.flatMap((child): PageNode[] =>
    typeof child === 'string' ? [child] : drop(child) ? [] : [prune(child, drop)],
  )
  return { ...element, children }
}

/** An element and all within it, in the order of the page. */
export function* elementsOf(element: PageElement): Generator<PageElement> {
  yield element
  for (const child of element.children) if (typeof child !== 'string') yield* elementsOf(child)
}
