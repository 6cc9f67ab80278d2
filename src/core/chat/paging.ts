import type { Say } from './messages.ts'
import type { Choice } from './reply.ts'
import type { Block, RichText } from './rich-text.ts'

/** What reads well in one message, and is a part of what platforms take; in UTF-16 units. */
const pageLength = 1_800

/** The pages of a text: whole blocks, and no heading parted from what it heads. At least one. `lengthOf` counts a block. */
export function pagesOf(
  text: RichText,
  limit = pageLength,
  lengthOf: (block: Block) => number = usualLength,
): readonly RichText[] {
  const pages: Block[][] = [[]]
  let length = 0
  const lengths = text.map(lengthOf)
  for (const [at, block] of text.entries()) {
    const own = lengths[at] ?? 0
    const cost = own + (block.kind === 'heading' ? (lengths[at + 1] ?? 0) : 0)
    if (length > 0 && length + cost > limit) {
      pages.push([])
      length = 0
    }
    pages.at(-1)?.push(block)
    length += own
  }
  return pages
}

function usualLength({ spans }: Block): number {
  return spans.reduce((sum, span) => sum + ('time' in span ? 20 : span.text.length), 2)
}

/** Buttons for the page before, from the second on, and for the next, unless this `isLast`; `turn` makes the one of a page. */
export function pageButtons(
  page: number,
  isLast: boolean,
  say: Say,
  turn: (label: string, page: number) => Choice,
): Choice[] {
  return [
    ...(page > 1 ? [turn(say('page-back'), page - 1)] : []),
    ...(isLast ? [] : [turn(say('page-more'), page + 1)]),
  ]
}
