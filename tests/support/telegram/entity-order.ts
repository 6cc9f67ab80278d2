import { overlap } from './found.ts'
import type { Entity } from './types.ts'

const PRIORITY: Readonly<Record<string, number>> = {
  blockquote: 0,
  expandable_blockquote: 0,
  pre: 11,
  code: 20,
  date_time: 30,
  text_link: 49,
  text_mention: 49,
  bold: 90,
  italic: 91,
  underline: 92,
  strikethrough: 93,
  spoiler: 94,
  custom_emoji: 99,
}
const FOUND = 50
const STYLES = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler']

/**
 * Entities as Telegram keeps them: styles of one kind joined, then cut wherever another style or entity begins
 * and wherever an entity that is no style ends; no styles inside code. Throws when the real server would drop
 * an entity in silence because another one is in its way: no client means to send that.
 */
export function orderEntities(own: readonly Entity[], found: readonly Entity[]): Entity[] {
  const quotes = own.filter(isQuote)
  const whole = own.filter(
    entity => !isQuote(entity) && !STYLES.includes(entity.type) && !isCodeOfPre(entity, own),
  )
  for (const entity of whole) {
    const other = whole.find(another => another !== entity && overlap(another, entity))
    if (other) throw dropped(entity, other)
    const quote = quotes.find(another => overlap(another, entity) && !within(entity, another))
    if (quote) throw dropped(entity, quote)
  }
  for (const quote of quotes) {
    const other = quotes.find(another => another !== quote && overlap(another, quote))
    if (other) throw dropped(quote, other)
  }
  const added = found.filter(
    entity =>
      !whole.some(other => overlap(other, entity)) &&
      !quotes.some(quote => overlap(quote, entity) && !within(entity, quote)),
  )
  const others = [...whole, ...added, ...quotes]
  const styles = cutStyles(joinStyles(own), others)
  return [...others, ...styles].sort(compare)
}

function joinStyles(own: readonly Entity[]): Entity[] {
  return STYLES.flatMap(type => {
    const joined: Entity[] = []
    for (const entity of own.filter(one => one.type === type).sort(compare)) {
      const last = joined.at(-1)
      const lastEnd = last === undefined ? -1 : last.offset + last.length
      if (last === undefined || entity.offset > lastEnd) joined.push(entity)
      else {
        const end = Math.max(lastEnd, entity.offset + entity.length)
        joined[joined.length - 1] = { ...last, length: end - last.offset }
      }
    }
    return joined
  })
}

function cutStyles(styles: readonly Entity[], others: readonly Entity[]): Entity[] {
  const cuts = [
    ...styles.map(style => style.offset),
    ...others.flatMap(entity => [entity.offset, entity.offset + entity.length]),
  ]
  return styles.flatMap(style => {
    const end = style.offset + style.length
    const inside = cuts.filter(cut => cut > style.offset && cut < end)
    const edges = [...new Set([style.offset, ...inside, end])].sort((a, b) => a - b)
    const pieces = edges.slice(1).map((edge, i) => {
      const offset = edges[i] ?? style.offset
      return { ...style, offset, length: edge - offset }
    })
    return pieces.filter(piece => !others.some(other => isCode(other) && overlap(other, piece)))
  })
}

function compare(a: Entity, b: Entity): number {
  return (
    a.offset - b.offset || b.length - a.length || (PRIORITY[a.type] ?? FOUND) - (PRIORITY[b.type] ?? FOUND)
  )
}

function isQuote(entity: Entity): boolean {
  return entity.type === 'blockquote' || entity.type === 'expandable_blockquote'
}

function isCode(entity: Entity): boolean {
  return entity.type === 'pre' || entity.type === 'code' || entity.type === 'date_time'
}

/** `<pre><code>` without a language: one block, and nothing is lost. */
function isCodeOfPre(entity: Entity, own: readonly Entity[]): boolean {
  return (
    entity.type === 'code' &&
    own.some(other => other.type === 'pre' && within(entity, other) && within(other, entity))
  )
}

function within(inner: Entity, outer: Entity): boolean {
  return inner.offset >= outer.offset && inner.offset + inner.length <= outer.offset + outer.length
}

function dropped(entity: Entity, other: Entity): Error {
  const at = (one: Entity) => `${one.type} at offset ${one.offset}`
  return new Error(`Emulator: ${at(entity)} and ${at(other)} are in each other's way, one would be dropped`)
}
