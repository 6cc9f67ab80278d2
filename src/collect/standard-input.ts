import { FeedError } from './feed-error.ts'

/**
 * What comes by standard input, in bytes, `most` of them; throws FeedError where there are more. Reading it at once fails
 * where the other end of a pipe takes its time.
 */
export async function standardInput(most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of process.stdin as AsyncIterable<Uint8Array>) {
    length += piece.length
    if (length > most) throw new FeedError(`more than ${most / 1024 / 1024} MiB`)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
