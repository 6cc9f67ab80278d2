/** An IANA zone, and whether it is named beside the time already. */
export type Clock = { readonly zone: string; readonly isSaid: boolean }

/** A run of words with its meaning, or a moment, which each platform shows in its reader's own way. */
export type Span =
  | {
      readonly text: string
      readonly bold?: boolean
      readonly italic?: boolean
      readonly strike?: boolean
      readonly code?: boolean
      readonly link?: string
      /** What whoever taps it asks for, where the platform lets words be tapped. */
      readonly asks?: { readonly command: string; readonly argument: string }
    }
  | {
      readonly time: Date
      /** Where what was sent stays as it is, told by this clock, because it matters what came before what. */
      readonly clock?: Clock
    }

export type Block = {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote'
  readonly spans: readonly Span[]
}

/** Meaning without markup; cut before it is rendered. */
export type RichText = readonly Block[]

export const paragraph = (...spans: (Span | string)[]): Block => block('paragraph', spans)
export const heading = (...spans: (Span | string)[]): Block => block('heading', spans)
export const item = (...spans: (Span | string)[]): Block => block('item', spans)

function block(kind: Block['kind'], spans: readonly (Span | string)[]): Block {
  return { kind, spans: spans.map(span => (typeof span === 'string' ? { text: span } : span)) }
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * The longest beginning of `text` that costs at most `limit`, ending in "…" where something was left out and never
 * inside a character. `cost` gives what a block costs once rendered, its parting line included.
 */
export function cut(text: RichText, limit: number, cost: (block: Block) => number): RichText {
  const kept: Block[] = []
  let spent = 0
  for (const block of text) {
    const price = cost(block)
    if (spent + price > limit) {
      const shorter = cutBlock(block, limit - spent, cost)
      return shorter === null ? kept : [...kept, shorter]
    }
    kept.push(block)
    spent += price
  }
  return kept
}

/** Null where not even "…" fits. */
function cutBlock(block: Block, limit: number, cost: (block: Block) => number): Block | null {
  const ends = [...block.spans.keys()].flatMap(index => {
    const span = block.spans[index]
    if (span === undefined || 'time' in span) return []
    return [...graphemes.segment(span.text)].map(part => [index, part.index + part.segment.length] as const)
  })
  const upTo = ([index, length]: readonly [number, number]): Block => {
    const spans = block.spans.slice(0, index + 1).map((span, at) => {
      if (at < index || 'time' in span) return span
      return { ...span, text: `${span.text.slice(0, length).trimEnd()}…` }
    })
    return { ...block, spans }
  }
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const end = ends[middle - 1]
    if (end !== undefined && cost(upTo(end)) <= limit) low = middle
    else high = middle - 1
  }
  const end = ends[low - 1]
  return end === undefined ? null : upTo(end)
}

/** At most `limit` UTF-16 units of `text`, ending in "…" where cut and never inside a character. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text
  let end = 0
  for (const { index, segment } of graphemes.segment(text.slice(0, limit + 16))) {
    if (index + segment.length > limit - 1) break
    end = index + segment.length
  }
  return `${text.slice(0, end).trimEnd()}…`
}
