import type { Args } from './args.ts'
import { badRequest } from './refusal.ts'
import type { Document } from './types.ts'
import type { World } from './world.ts'

/** The Bot API's limits in bytes: of what a bot sends, and of what it may have. */
const [UPLOAD_BYTES, DOWNLOAD_BYTES] = [50 << 20, 20 << 20]

/** The document a call sends: an upload, or the file_id of one that is known. */
export function readDocument(world: World, args: Args): Document {
  const upload = args.file('document')
  if (upload === undefined) {
    const known = world.documents.get(args.text('document'))
    if (known === undefined) throw badRequest('there is no document in the request')
    return known
  }
  if (upload.data.length === 0) throw badRequest('file must be non-empty')
  if (upload.data.length > UPLOAD_BYTES) throw badRequest('file is too big')
  return keepDocument(world, upload)
}

export function keepDocument(world: World, document: Omit<Document, 'file_id'>): Document {
  const kept = { file_id: `BQACAgQAAx${world.documents.size + 1}`, ...document }
  world.documents.set(kept.file_id, kept)
  return kept
}

/** What getFile tells. @throws Refusal for what is not known or too big */
export function fileOf(world: World, id: string): Record<string, unknown> {
  const known = world.documents.get(id)
  if (known === undefined) throw badRequest('invalid file_id')
  if (known.data.length > DOWNLOAD_BYTES) throw badRequest('file is too big')
  const file_path = `documents/${pathOf(known)}`
  return { file_id: id, file_unique_id: `u${id}`, file_size: known.data.length, file_path }
}

/** The file of an address below /file/bot<token>/; undefined where there is none. */
export function fileAt(world: World, path: string): Buffer | undefined {
  return [...world.documents.values()].find(document => path === `documents/${pathOf(document)}`)?.data
}

function pathOf({ file_id, name }: Document): string {
  return `file_${file_id.slice('BQACAgQAAx'.length)}${/\.[a-z0-9]+$/i.exec(name)?.[0] ?? ''}`
}
