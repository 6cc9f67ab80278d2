import { plainText, tidy } from '#core/article/text/plain-text.ts'
import type { PageElement } from './tree.ts'

export type Link = { readonly title: string; readonly href: string }

/** A run of text between two breaks of a page. */
export type Paragraph = {
  readonly text: string
  /** The share of its letters that lead elsewhere, 0 to 1. */
  readonly linked: number
  /** Titles keep their entities as written. */
  readonly links: readonly Link[]
  /** The elements it stands in, outermost first. */
  readonly within: readonly PageElement[]
}

const breaks = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figure figcaption footer form
  h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol option p pre section summary table tbody thead tr ul`.split(
    /\s+/,
  ),
)
const sentence = /[.!?…։。](?:["'”’»)]|&quot;|&raquo;|&rdquo;|&nbsp;|\s)*$/
const cells = new Set(['td', 'th'])

/** Whether an element stands apart from the words around it. */
export function isBlock({ name }: PageElement): boolean {
  return breaks.has(name) || cells.has(name)
}

/** Whether a paragraph is a heading. */
export function isHeading({ within }: Paragraph): boolean {
  return within.slice(-3).some(({ name }) => /^h[1-6]$/.test(name))
}

/** The text of an element, paragraph by paragraph. */
export function paragraphsOf(element: PageElement): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let [text, linked, from]: [string, number, readonly PageElement[]] = ['', 0, []]
  let [blank, broken, line] = [true, false, '']
  let links: { title: string; readonly href: string }[] = []
  const flush = () => {
    if (!blank) {
      const raw = text.replace(/\s+/g, ' ').trim()
      const words = plainText(raw.replaceAll('<', '&lt;'))
      const share = Math.min(1, linked / raw.length)
      if (words !== '') paragraphs.push({ text: words, linked: share, links, within: from })
    }
    ;[text, linked, links] = ['', 0, []]
    ;[blank, broken, line] = [true, false, '']
  }
  const walk = (node: PageElement, path: readonly PageElement[], href: string | null) => {
    if (breaks.has(node.name)) flush()
    for (const child of node.children) {
      if (typeof child !== 'string') {
        // The words on a browser's tab, which stand nowhere on the page.
        if (child.name !== 'title')
          walk(child, [...path, child], child.name === 'a' ? (child.attributes.get('href') ?? '') : href)
        continue
      }
      if (child.trim() !== '') {
        if (blank) from = path
        ;[blank, broken] = [false, false]
      }
      text += child
      line += child
      if (href === null) continue
      linked += tidy(child).length
      const last = links.at(-1)
      if (last?.href === href) last.title += child
      else links.push({ title: child, href })
    }
    if (breaks.has(node.name)) flush()
    else if (node.name === 'br') {
      // Two of them part paragraphs; one does after a sentence, and else it is a line's end.
      if (broken || (line.length >= 80 && sentence.test(line.slice(-20)))) flush()
      else text += '\n'
      ;[broken, line] = [true, '']
    } else if (cells.has(node.name)) text += ' '
  }
  walk(element, [element], null)
  flush()
  return paragraphs
}
