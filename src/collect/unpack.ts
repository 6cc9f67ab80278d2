import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib'
import { FeedError } from './feed-error.ts'

/** What is asked for: every encoding that is unpacked here. */
export const encodings = 'gzip, deflate, br, zstd'

type Unpack = (bytes: Uint8Array, most: number, partial: boolean) => Buffer

const zlib = (unpack: typeof gunzipSync): Unpack => {
  return (bytes, maxOutputLength, partial) =>
    unpack(bytes, { maxOutputLength, ...(partial ? { finishFlush: constants.Z_SYNC_FLUSH } : {}) })
}
const gzip = zlib(gunzipSync)
const [wrapped, raw] = [zlib(inflateSync), zlib(inflateRawSync)]

const ways: Readonly<Record<string, Unpack>> = {
  gzip,
  'x-gzip': gzip,
  // Half of those who say "deflate" leave out the wrapper that RFC 9110 asks for.
  deflate: (bytes, ...rest) => (isWrapped(bytes) ? wrapped : raw)(bytes, ...rest),
  br: (bytes, maxOutputLength, partial) =>
    brotliDecompressSync(bytes, {
      maxOutputLength,
      ...(partial ? { finishFlush: constants.BROTLI_OPERATION_FLUSH } : {}),
    }),
  zstd: (bytes, maxOutputLength, partial) =>
    zstdDecompressSync(bytes, {
      maxOutputLength,
      ...(partial ? { finishFlush: constants.ZSTD_e_flush } : {}),
    }),
}
/** More layers than anybody needs; each costs as much as is taken of an answer. */
const mostLayers = 3

/**
 * Unpacks what Content-Encoding says was packed, to `most` bytes and no further. What breaks off is unpacked as far as
 * it goes, `whole` says so. Encodings nobody knows, such as the "utf-8" of mistaken servers, are passed over. Throws
 * FeedError without the host.
 */
export function unpack(
  packed: Uint8Array,
  encoding: string | null,
  most: number,
): { readonly bytes: Uint8Array; readonly whole: boolean } {
  const layers = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .flatMap(name => ways[name.trim()] ?? [])
  if (layers.length > mostLayers) throw new FeedError('its answer is packed too many times')
  let [bytes, whole] = [packed, true]
  for (const layer of layers.reverse()) {
    // Some pack nothing: the body of an empty answer.
    if (bytes.length === 0) break
    try {
      bytes = layer(bytes, most, false)
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'Z_BUF_ERROR') throw unpacking(cause, most)
      bytes = beginning(bytes, layer, most)
      whole = false
    }
  }
  return { bytes, whole }
}

function beginning(bytes: Uint8Array, layer: Unpack, most: number): Uint8Array {
  try {
    return layer(bytes, most, true)
  } catch (cause) {
    throw unpacking(cause, most)
  }
}

function unpacking(cause: unknown, most: number): FeedError {
  const tooLong = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
  return tooLong ? tooMuch(most) : new FeedError('its compressed answer cannot be unpacked', { cause })
}

export function tooMuch(most: number): FeedError {
  return new FeedError(`more than ${most / 1024 / 1024} MiB`)
}

/** RFC 1950: a method of 8, and the first two bytes a multiple of 31. */
function isWrapped([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}
