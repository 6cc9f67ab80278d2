import type { Entity } from './types.ts'

// Line and paragraph separators, the bidirectional embeddings (not the isolates), and three combining lines.
const REMOVED = /[\u2028-\u202e\r]|\u0333|\u033f|\u030a/
// biome-ignore lint/suspicious/noControlCharactersInRegex: Telegram turns each of these into a space
const SPACED = /[\u0000-\u0009\u000b\u000c\u000e-\u001f]/g

type Draft = { text: string; entities: Entity[] }

/**
 * The text without the characters Telegram takes out, entities moved with it. Throws an Error when an entity
 * does not lie on whole characters inside the text.
 */
export function cleanText(text: string, entities: readonly Entity[]): Draft {
  const removedBefore: number[] = [0]
  let clean = ''
  for (let i = 0; i < text.length; i++) {
    const removed = REMOVED.test(text.charAt(i))
    if (!removed) clean += text.charAt(i)
    removedBefore.push((removedBefore[i] ?? 0) + (removed ? 1 : 0))
  }
  const moved = (offset: number) => offset - (removedBefore[offset] ?? 0)
  const placed = entities.map(entity => {
    checkPlace(text, entity)
    const offset = moved(entity.offset)
    return { ...entity, offset, length: moved(entity.offset + entity.length) - offset }
  })
  return { text: clean.replace(SPACED, ' '), entities: placed.filter(entity => entity.length > 0) }
}

function checkPlace(text: string, { offset, length }: Entity): void {
  const end = offset + length
  if (offset > text.length) {
    throw new Error(`Entity begins after the end of the text at UTF-16 offset ${offset}`)
  }
  if (insidePair(text, offset)) {
    throw new Error(
      `Entity begins in a middle of a UTF-16 symbol at byte offset ${bytesTo(text, offset + 1)}`,
    )
  }
  if (end > text.length) {
    throw new Error(
      `Entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
    )
  }
  if (insidePair(text, end)) {
    const byte = bytesTo(text, end + 1)
    throw new Error(
      `Entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at byte offset ${byte}`,
    )
  }
}

function insidePair(text: string, index: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(index - 1)) && /[\udc00-\udfff]/.test(text.charAt(index))
}

function bytesTo(text: string, index: number): number {
  return Buffer.byteLength(text.slice(0, index))
}

/** Blanks at the end go; at the start only those before the first entity, as the server does it. */
export function trimText({ text, entities }: Draft): Draft {
  const end = text.replace(/[ \n]+$/, '').length
  const first = Math.min(end, ...entities.map(entity => entity.offset))
  const start = /^[ \n]*/.exec(text.slice(0, first))?.[0].length ?? 0
  const kept = entities.flatMap(entity => {
    const length = Math.min(entity.offset + entity.length, end) - entity.offset
    return length > 0 ? [{ ...entity, offset: entity.offset - start, length }] : []
  })
  return { text: text.slice(start, end), entities: kept }
}
