import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** How many colours a picture keeps, and how unlike they are at least, as a sum of squares. */
const [colours, alike] = [128, 100]

/** The same picture with 128 colours at most, the frequent ones; a third of the size for screenshots. Reads what Chromium writes. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels } = read(png)
  const palette = frequent(pixels)
  const rows = Buffer.alloc((width + 1) * height)
  const known = new Map<number, number>()
  for (let at = 0; at < pixels.length; at++) {
    const pixel = pixels[at] ?? 0
    let index = known.get(pixel)
    if (index === undefined) {
      index = nearest(palette, pixel)
      known.set(pixel, index)
    }
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = index
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8)
  const table = Buffer.from(palette.flatMap(pixel => [pixel >> 16, (pixel >> 8) & 255, pixel & 255]))
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Pixels as 0xRRGGBB, from RGB or RGBA of eight bits without interlacing. */
function read(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const [width, height, bytes] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 6 ? 4 : 3]
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const raw = inflateSync(Buffer.concat(parts))
  const stride = width * bytes
  const lines = Buffer.alloc(stride * height)
  const pixels = new Uint32Array(width * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x < bytes ? 0 : (lines[at - bytes] ?? 0)
      const up = y === 0 ? 0 : (lines[at - stride] ?? 0)
      const corner = x < bytes || y === 0 ? 0 : (lines[at - stride - bytes] ?? 0)
      lines[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner)
    }
  }
  for (let at = 0; at < pixels.length; at++) pixels[at] = lines.readUIntBE(at * bytes, 3)
  return { width, height, pixels }
}

/** What a filter takes a byte to be (PNG specification, 9.2 and 9.4). */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter < 4) return [0, left, up, (left + up) >> 1][filter] ?? 0
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** Colours that no other is like: the most frequent of each small cube of the colour space, then the most frequent of those. */
function frequent(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const cubes = new Map<number, { pixel: number; most: number; sum: number }>()
  for (const [pixel, count] of counts) {
    const cube = pixel & 0xf8f8f8
    const known = cubes.get(cube) ?? { pixel, most: 0, sum: 0 }
    const best = count > known.most ? { pixel, most: count } : known
    cubes.set(cube, { pixel: best.pixel, most: best.most, sum: known.sum + count })
  }
  const chosen: number[] = []
  for (const { pixel } of [...cubes.values()].toSorted((a, b) => b.sum - a.sum)) {
    if (chosen.length === colours) break
    // A gradient must not take the place of what is rare and unlike all else.
    if (chosen.every(other => apart(pixel, other) >= alike)) chosen.push(pixel)
  }
  return chosen
}

function nearest(palette: readonly number[], pixel: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (const [index, other] of palette.entries()) {
    const distance = apart(pixel, other)
    if (distance < least) [best, least] = [index, distance]
  }
  return best
}

function apart(one: number, other: number): number {
  return [16, 8, 0].reduce((sum, bits) => sum + (((one >> bits) & 255) - ((other >> bits) & 255)) ** 2, 0)
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(data.length, 0)
  whole.set(named, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}
