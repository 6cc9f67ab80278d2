import { plainLine } from '#core/article/text/plain-text.ts'
import { letters } from './title.ts'

/** What of a page's data is walked at most. */
const most = { things: 200_000, depth: 40, parts: 2_000 }
/** A text shorter than this is a teaser, in characters. */
const least = 200

const titles = ['title', 'headline', 'name', 'heading', 'webTitle']
const bodies =
  /^(article_?|post_?|news_?|full_?|main_?)?(body|content|contents|text|html|story|description)(_?(html|text|raw|rendered|plain|full))?$/i
const parted = /^(body|content|contents|blocks|paragraphs|components|elements|sections|children|nodes)$/i
const words = ['text', 'html', 'content', 'value', 'body', 'data', 'children', 'paragraph']

/**
 * The article's text among the data that a page carries for its scripts to draw it from (Next.js, Nuxt, Inertia): what
 * stands beside a title like the page's own. HTML or plain, null where there is none.
 */
export function embeddedText(scripts: readonly string[], title: string): string | null {
  const wanted = letters(title)
  let [best, left] = ['', most.things]
  const visit = (value: unknown, depth: number) => {
    if (typeof value !== 'object' || value === null || depth > most.depth || --left < 0) return
    const entries = Array.isArray(value) ? value : Object.values(value)
    if (!Array.isArray(value) && isTitled(value as Thing, wanted)) {
      for (const [key, held] of Object.entries(value)) {
        const text = textOf(key, held)
        if (text.length > Math.max(best.length, least)) best = text
      }
    }
    for (const entry of entries) visit(entry, depth + 1)
  }
  for (const script of scripts.slice(0, 20)) visit(parse(script), 0)
  return best === '' ? null : best
}

type Thing = Readonly<Record<string, unknown>>

/** Other articles stand in the data, too; without a title to compare, any will do. */
function isTitled(thing: Thing, wanted: string): boolean {
  return titles.some(key => {
    const held = thing[key]
    const rendered = typeof held === 'object' && held !== null ? (held as Thing).rendered : held
    if (typeof rendered !== 'string' || rendered.length > 1_000) return false
    const found = letters(plainLine(rendered))
    return (
      found !== '' && (wanted === '' || found === wanted || (found.length > 15 && wanted.includes(found)))
    )
  })
}

/** The text that a field holds: as a string, or as a list of parts. */
function textOf(key: string, held: unknown): string {
  if (typeof held === 'string') return bodies.test(key) ? held : ''
  if (Array.isArray(held)) return parted.test(key) ? partsOf(held, 0).join('\n\n') : ''
  if (typeof held !== 'object' || held === null || !bodies.test(key)) return ''
  const inner = Object.entries(held).map(([name, value]) =>
    typeof value === 'string' && /rendered|html|text|processed|value/i.test(name)
      ? value
      : textOf(name, value),
  )
  return inner.reduce((longest, text) => (text.length > longest.length ? text : longest), '')
}

function partsOf(list: readonly unknown[], depth: number): string[] {
  if (depth > 6) return []
  return list.slice(0, most.parts).flatMap(part => {
    if (typeof part === 'string') return [part]
    if (typeof part !== 'object' || part === null) return []
    for (const key of words) {
      const held = (part as Thing)[key]
      if (typeof held === 'string') return [held]
      // Words of one paragraph: bold ones, links.
      if (Array.isArray(held)) return [partsOf(held, depth + 1).join('')]
      if (typeof held === 'object' && held !== null) return partsOf([held], depth + 1)
    }
    return []
  })
}

/** JSON, or a script that gives it a name: "window.__STATE__ = {…};". */
function parse(script: string): unknown {
  const json = script.replace(
    /^\s*(?:var |let |const |window\.|self\.|globalThis\.)?[\w$.]{1,60}\s*=\s*(?=[[{])/,
    '',
  )
  try {
    return JSON.parse(json.replace(/;\s*$/, ''))
  } catch {
    return null
  }
}
