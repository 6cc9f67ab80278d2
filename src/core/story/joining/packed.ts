import type { Vector } from '../traits/vector.ts'
import type { Live } from './group.ts'

type Head = Omit<Live, 'words' | 'neutral'> & { readonly sizes: readonly [number, number] }

/** An article's weighed traits as bytes, some 1.5 kB, to be stored with it: what `restore` takes after a restart. */
export function pack({ words, neutral, ...rest }: Live): Uint8Array {
  const head: Head = { ...rest, sizes: [words.terms.length, neutral.terms.length] }
  const text = new TextEncoder().encode(JSON.stringify(head))
  const bytes = new Uint8Array(4 + text.length + 6 * (head.sizes[0] + head.sizes[1]))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, text.length)
  bytes.set(text, 4)
  let at = 4 + text.length
  for (const { terms, weights } of [words, neutral])
    for (const [index, term] of terms.entries()) {
      view.setInt32(at, term)
      view.setUint16(at + 4, weights[index] as number)
      at += 6
    }
  return bytes
}

/** Throws a SyntaxError or RangeError where the bytes are not what `pack` gave. */
export function unpack(bytes: Uint8Array): Live {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = view.getUint32(0)
  const { sizes, ...rest } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Head
  const [words, neutral] = [
    vectorAt(view, 4 + length, sizes[0]),
    vectorAt(view, 4 + length + 6 * sizes[0], sizes[1]),
  ]
  // What was stored before there were these has none.
  const { threads = [], headline = [], names = [], nameSounds = [] } = rest as Partial<Head>
  return { ...rest, threads, headline, names, nameSounds, words, neutral }
}

function vectorAt(view: DataView, begin: number, size: number): Vector {
  const vector = { terms: new Int32Array(size), weights: new Uint16Array(size) }
  for (let at = 0; at < size; at++) {
    vector.terms[at] = view.getInt32(begin + 6 * at)
    vector.weights[at] = view.getUint16(begin + 6 * at + 4)
  }
  return vector
}
