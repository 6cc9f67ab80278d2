import { gunzipSync } from 'node:zlib'
import { FeedError } from './feed-error.ts'
import { likelyEncoding } from './one-byte.ts'

const declaration = /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']/
const comment = /<!--[\s\S]*?(?:-->|$)/g
/** The first element, behind what may stand before it. */
const root = /^\s*(?:<[?!][^>]*>\s*)*<([a-z][\w:-]*)/i
/** What a page begins with: tags may be left out. Feeds hold whole pages as text, whose charset is none of theirs. */
const ofPages = new Set(['html', 'head', 'meta', 'title', 'link', 'base', 'script', 'style', 'body'])
const meta = /<meta\s((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi
const attribute = /([^\s"'/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g
/** What servers claim of everything where nobody told them, and what has been tried by then. */
const saysNothing = /^(utf-?(8|16|16le|16be)|us-ascii|iso-?8859-1|latin-?1|windows-1252)$/i
const western = /^(iso-?8859-1|latin-?1|windows-1252)$/i
/** Shifts by escapes between ASCII and Japanese, so that it would pass for UTF-8. */
const looksLikeAscii = /^iso-2022-jp$/i

/**
 * The text of a document: by byte order mark; then as UTF-8 where it is that, whatever is claimed; then by the HTTP
 * charset and what the document declares; and where those say nothing, as what its letters make words in. Gzip that was
 * stored rather than sent as an encoding is unpacked, up to `limit` bytes. Throws FeedError.
 */
export function decodeDocument(bytes: Uint8Array, contentType: string | null, limit: number): string {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? unpack(bytes, limit) : bytes
  const claims = [charsetOf(contentType), declaredIn(plain)].filter(claim => claim !== null)
  const mark = markOf(plain) ?? claims.find(claim => looksLikeAscii.test(claim))
  const text = mark === undefined ? asUtf8(plain) : decodeAs(mark, plain)
  if (text !== null) return text
  const telling = claims.filter(claim => !saysNothing.test(claim))
  for (const claim of telling) {
    const text = decodeAs(claim, plain)
    if (text !== null) return text
  }
  return new TextDecoder(
    likelyEncoding(
      plain,
      claims.some(claim => western.test(claim)),
    ),
  ).decode(plain)
}

/** Null where there is no such encoding. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding === 'utf-32le')
  try {
    return new TextDecoder(encoding.replace(/^(win|cp)-?(?=125\d)/i, 'windows-')).decode(bytes)
  } catch {
    return null
  }
}

/** Which browsers no longer read, but feeds have been seen in. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian)
    if (code !== 0xfeff || at > 0) text.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd')
  }
  return text.join('').toWellFormed()
}

/**
 * Null where it is not UTF-8. Other encodings hardly ever make a valid sequence; a teaser cut in the middle of a
 * character, as CMSs cut by bytes, makes one invalid sequence among many valid ones.
 */
function asUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes)
  } catch {
    return mostlyUtf8(bytes)
  }
}

const strict = new TextDecoder('utf-8', { fatal: true })

function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  let [broken, sound] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) sound++
  }
  return broken * 10 <= sound ? text : null
}

function unpack(bytes: Uint8Array, limit: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit })
  } catch (cause) {
    throw new FeedError('compressed data that cannot be unpacked, or more of it than is taken', { cause })
  }
}

function markOf(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d === 0x3c))) return 'utf-32be'
  if (c === 0 && d === 0 && ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0))) return 'utf-32le'
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  // A "<" of two bytes, for UTF-16 without a mark.
  if (a === 0x3c && b === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c) return 'utf-16be'
  return null
}

function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType ?? '')?.[1] ?? null
}

const latin = new TextDecoder('latin1')

/** Where browsers look for it. */
const headLength = 1024

function declaredIn(bytes: Uint8Array): string | null {
  const start = latin.decode(bytes.subarray(0, headLength)).trimStart()
  return declaration.exec(start)?.[1] ?? declaredInPage(start.replace(comment, ''))
}

/** As pages say it: in an attribute of its own, or as the content type that HTTP would have told. */
function declaredInPage(start: string): string | null {
  if (!ofPages.has(root.exec(start)?.[1]?.toLowerCase() ?? '')) return null
  for (const [, inside = ''] of start.matchAll(meta)) {
    const said = new Map(
      inside
        .matchAll(attribute)
        .map(([, name = '', ...values]) => [name.toLowerCase(), values.find(Boolean) ?? '']),
    )
    const isType = said.get('http-equiv')?.toLowerCase() === 'content-type'
    const charset = said.get('charset') ?? (isType ? charsetOf(said.get('content') ?? '') : null)
    if (charset !== null && /^[\w.:-]+$/.test(charset)) return charset
  }
  return null
}
