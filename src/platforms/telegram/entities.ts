import type { MessageEntity } from 'telegraf/types'
import type { Moments } from '#core/chat/moments.ts'
import type { Block, RichText, Span } from '#core/chat/rich-text.ts'
import { webAddress } from './address.ts'

/** A text and what its parts are; offsets and lengths in UTF-16 units, as Telegram counts. */
export type Marked = { readonly text: string; readonly entities: MessageEntity[] }

/** Telegram drops those beyond, without a word. */
export const mostEntities = 100

/** Blocks by their place in the text, the last not included. */
export type Range = { readonly from: number; readonly to: number }

/**
 * Entities rather than HTML: there is nothing to escape and so nothing an outlet's words can break. The blocks of
 * `folded`, none of which is a quote, stand in a quote that opens at a touch.
 */
export function marked(text: RichText, moments: Moments, folded: Range | null = null): Marked {
  let words = ''
  const entities: MessageEntity[] = []
  let foldedFrom = 0
  for (const [index, block] of text.entries()) {
    if (index > 0) words += gap(text[index - 1], block)
    const start = words.length
    if (index === folded?.from) foldedFrom = start
    if (block.kind === 'item' && isOneLine(block)) words += '• '
    for (const span of block.spans) {
      const offset = words.length
      words += spanText(span, moments)
      entities.push(...spanEntities(span, offset, words.length - offset))
    }
    const length = words.length - start
    if (block.kind === 'heading' && length > 0) entities.push({ type: 'bold', offset: start, length })
    if (block.kind === 'quote' && length > 0) entities.push({ type: 'blockquote', offset: start, length })
    if (folded !== null && index === folded.to - 1)
      entities.push(expandable(foldedFrom, words.length - foldedFrom))
  }
  return { text: words, entities: entities.slice(0, mostEntities) }
}

/** Of the Bot API 7.4, which telegraf's types do not know yet. */
function expandable(offset: number, length: number): MessageEntity {
  return { type: 'expandable_blockquote', offset, length } as unknown as MessageEntity
}

/** What a block costs of Telegram's limit, which counts the text without its marks. */
export function blockLength(block: Block, moments: Moments): number {
  return block.spans.reduce((sum, span) => sum + spanText(span, moments).length, 4)
}

function isOneLine(block: Block): boolean {
  return !block.spans.some(span => 'text' in span && span.text.includes('\n'))
}

function gap(before: Block | undefined, after: Block): string {
  const list = before?.kind === 'item' && after.kind === 'item' && isOneLine(before) && isOneLine(after)
  return list ? '\n' : '\n\n'
}

function spanText(span: Span, moments: Moments): string {
  // Half a character is refused with all that stands around it.
  return 'time' in span ? moments(span.time, span.clock) : span.text.toWellFormed()
}

/** Code takes no other mark, and a link is worth more than its look. */
function spanEntities(span: Span, offset: number, length: number): MessageEntity[] {
  if ('time' in span || length === 0) return []
  const url = webAddress(span.link ?? null)
  if (span.code && url === null) return [{ type: 'code', offset, length }]
  const entities: MessageEntity[] = url === null ? [] : [{ type: 'text_link', offset, length, url }]
  if (span.bold) entities.push({ type: 'bold', offset, length })
  if (span.italic) entities.push({ type: 'italic', offset, length })
  if (span.strike) entities.push({ type: 'strikethrough', offset, length })
  return entities
}
