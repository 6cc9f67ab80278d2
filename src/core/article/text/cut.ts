/**
 * A piece of a text by itself: one that is only sliced off keeps the whole text in memory for as long as it is kept. (V8
 * copies pieces of up to 12 units.)
 */
export function cut(text: string, start = 0, end = text.length): string {
  const piece = text.slice(start, end)
  return piece.length > 12 ? piece.split('').join('') : piece
}
