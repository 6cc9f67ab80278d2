import type { Block, RichText, Span } from '#core/chat/rich-text.ts'
import { webAddress } from './address.ts'

/**
 * Everything Discord gives a meaning, so that an outlet's words stand as they were written. Only a sign can be
 * escaped: a backslash before a letter or a digit would be shown.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[\\`*_~|<>[\]()@#]/g, '\\$&')
      .replace(/^([^\S\n]*)([-+])(?=\s)/gm, '$1\\$2')
      .replace(/^([^\S\n]*\d+)\.(?=\s)/gm, '$1\\.')
      // A bare address would become a link and a second preview.
      .replaceAll('://', ':\u200B//')
  )
}

export function markdown(text: RichText): string {
  // A heading keeps its own distance; an empty line before it would double that.
  return text
    .map(blockMarkdown)
    .join('')
    .replace(/\n\n(?=### )/g, '\n')
}

/** What a block costs of Discord's limits, which count characters of the markup. */
export function blockLength(block: Block): number {
  return blockMarkdown(block).length
}

/** A block with the line breaks that part it from the next. */
function blockMarkdown({ kind, spans }: Block): string {
  const words = spans.map(spanMarkdown).join('')
  switch (kind) {
    case 'heading':
      return `### ${words}\n`
    case 'quote':
      return `${words.replace(/^/gm, '> ')}\n\n`
    case 'item':
      return words.includes('\n') ? `${words}\n\n` : `- ${words}\n`
    case 'paragraph':
      return `${words}\n\n`
  }
}

function spanMarkdown(span: Span): string {
  // Rendered by each reader's client, in their language and time zone.
  if ('time' in span) return `<t:${Math.floor(span.time.getTime() / 1000)}:R>`
  // To be copied as it is; within, no mark but its own means anything.
  if (span.code === true && /^[^`\n]*\S[^`\n]*$/.test(span.text)) return `\`${span.text.toWellFormed()}\``
  let words = escapeMarkdown(span.text)
  const address = webAddress(span.link ?? null)
  if (address !== null) words = `[${words}](${linkTarget(address)})`
  if (span.bold) words = wrap(words, '**')
  if (span.italic) words = wrap(words, '*')
  if (span.strike) words = wrap(words, '~~')
  return words
}

/** Marks must touch the words they mark; spaces at the ends stay outside. */
function wrap(words: string, mark: string): string {
  const inner = words.trim()
  if (inner === '') return words
  const before = words.indexOf(inner)
  return `${words.slice(0, before)}${mark}${inner}${mark}${words.slice(before + inner.length)}`
}

/** A bracket would end the link early, a mark the emphasis around it. */
function linkTarget(url: string): string {
  return url.replace(/[()<>\\*~`|]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}
