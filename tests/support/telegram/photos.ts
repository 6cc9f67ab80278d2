import type { Args, Upload } from './args.ts'
import { checkLink } from './links.ts'
import { badRequest } from './refusal.ts'
import type { Photo } from './types.ts'
import type { World } from './world.ts'

const UPLOAD_BYTES = 10 << 20
const MOST_SIDES = 10_000
const MOST_RATIO = 20
// What a linked picture is taken to be: the emulator fetches nothing.
const LINKED = { width: 1200, height: 630, bytes: 90_000 }

/** The photo a call sends: an upload, an HTTP address, or the file_id of one sent before. */
export function readPhoto(world: World, args: Args): Photo {
  const upload = args.file('photo')
  if (upload) return keep(world, { name: upload.name, ...measure(upload) })
  const source = args.text('photo')
  if (source === '') throw badRequest('there is no photo in the request')
  const known = world.photos.get(source)
  if (known) return known
  if (!/^https?:\/\//i.test(source)) {
    throw badRequest("wrong remote file identifier specified: can't unserialize it")
  }
  const link = checkLink(source)
  if ('problem' in link) throw badRequest('wrong HTTP URL specified')
  return keep(world, { url: link.url, ...LINKED })
}

function keep(world: World, photo: Omit<Photo, 'file_id'>): Photo {
  const kept = { file_id: `AgACAgQAAx${world.photos.size + 1}`, ...photo }
  world.photos.set(kept.file_id, kept)
  return kept
}

function measure({ data }: Upload): { width: number; height: number; bytes: number } {
  if (data.length === 0) throw badRequest('file must be non-empty')
  if (data.length > UPLOAD_BYTES) {
    throw badRequest(`too big file size for a photo: ${data.length} bytes, at most ${UPLOAD_BYTES}`)
  }
  const size = pngSize(data) ?? jpegSize(data) ?? gifSize(data)
  if (size === undefined) throw badRequest('IMAGE_PROCESS_FAILED')
  const { width, height } = size
  const ratio = Math.max(width, height) / Math.min(width, height)
  if (width + height > MOST_SIDES || !(ratio <= MOST_RATIO)) throw badRequest('PHOTO_INVALID_DIMENSIONS')
  return { width, height, bytes: data.length }
}

function pngSize(data: Buffer) {
  if (data.length < 24 || data.toString('latin1', 1, 4) !== 'PNG') return undefined
  return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) }
}

function gifSize(data: Buffer) {
  if (data.length < 10 || data.toString('latin1', 0, 3) !== 'GIF') return undefined
  return { width: data.readUInt16LE(6), height: data.readUInt16LE(8) }
}

/** Walks the segments to the frame header (SOF0 to SOF15, without DHT, JPG and DAC). */
function jpegSize(data: Buffer) {
  if (data.length < 4 || data.readUInt16BE(0) !== 0xffd8) return undefined
  let at = 2
  while (at + 9 <= data.length && data[at] === 0xff) {
    const marker = data[at + 1] ?? 0
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (frame) return { width: data.readUInt16BE(at + 7), height: data.readUInt16BE(at + 5) }
    at += 2 + data.readUInt16BE(at + 2)
  }
  return undefined
}
