/** A feed's text cut at its items: what stands before the first, each item's own text, and what follows the last. */
type Cut = { readonly head: string; readonly items: readonly string[]; readonly tail: string }

/** What a look learns of a feed's items before it reads them. */
export type Sorted = {
  /** Marks of all items, to know them by the next time; null where they cannot be told apart. */
  readonly marks: string | null
  /** The feed without the items known by their marks, and how many are left in it; null where all are to be read. */
  readonly rest: { readonly text: string; readonly items: number } | null
}

const markLength = 12
/** More than are read of one feed. */
const mostItems = 1_000

/**
 * Tells the items of a feed that came as they are now at the last look from those to be read: a feed that changed mostly has
 * one item more. Where more than half are not known the feed may have moved, which shows in all of it; and where one of these
 * shares its id or link with one that is known, all are to be read, as what an id is worth shows only then.
 */
export function sortItems(text: string, known: string | null): Sorted {
  const cut = cutItems(text)
  if (cut === null) return { marks: null, rest: null }
  const marks = cut.items.map(markOf)
  const sorted = { marks: marks.join(''), rest: null }
  if (known === null || known === '') return sorted
  const before = new Set<string>()
  for (let at = 0; at < known.length; at += markLength) before.add(known.slice(at, at + markLength))
  const added = cut.items.filter((_, at) => !before.has(marks[at] ?? ''))
  if (added.length * 2 > cut.items.length || added.some(item => isShared(item, text))) return sorted
  return { ...sorted, rest: { text: `${cut.head}${added.join('')}${cut.tail}`, items: added.length } }
}

/**
 * FNV-1a twice over, by two bases: 64 bits, fast where it matters little whom somebody deceives who makes two items of
 * one mark: himself.
 */
function markOf(item: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c]
  for (let at = 0; at < item.length; at++) {
    const code = item.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995)
  }
  return `${word(a)}${word(b ^ item.length)}`
}

const word = (bits: number) => (bits >>> 0).toString(36).padStart(7, '0').slice(-6)

function cutItems(text: string): Cut | null {
  const opening = /<((?:\w+:)?(?:item|entry))[\s>]/g
  const first = opening.exec(text)
  if (first === null || text.trimStart().startsWith('{')) return null
  const close = `</${first[1]}>`
  const open = `<${first[1]}`
  const items: string[] = []
  let start = first.index
  for (;;) {
    const end = text.indexOf(close, start)
    if (end < 0 || items.length >= mostItems) return null
    const behind = end + close.length
    items.push(text.slice(start, behind))
    const next = text.indexOf(open, behind)
    // Between items there may be nothing but space: what else stands there belongs to none of them.
    if (next < 0) return { head: text.slice(0, first.index), items, tail: text.slice(behind) }
    if (text.slice(behind, next).trim() !== '') return null
    start = next
  }
}

const names = [
  /<(?:\w+:)?guid[^>]*>([^<]+|<!\[CDATA\[[\s\S]*?\]\]>)</,
  /<(?:\w+:)?id>([^<]+)</,
  /<link>([^<]+|<!\[CDATA\[[\s\S]*?\]\]>)</,
  /<link\s[^>]*href="([^"]+)"/,
]

/** Whether what an item calls itself stands in another one, too. */
function isShared(item: string, text: string): boolean {
  return names.some(name => {
    const said = name.exec(item)?.[1]
    if (said === undefined) return false
    return count(text, said) > count(item, said)
  })
}

function count(text: string, part: string): number {
  let times = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) times++
  return times
}
