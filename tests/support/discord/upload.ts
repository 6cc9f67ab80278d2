import type { IncomingMessage } from 'node:http'

// 25 MiB for a request, 10 MiB for a file.
const MAX_REQUEST_BYTES = 25 * 2 ** 20
const MAX_FILE_BYTES = 10 * 2 ** 20

export type Upload = {
  readonly body: unknown
  /** Names of the files that came along. */
  readonly files: readonly string[]
  /** What stands in them, by name. */
  readonly texts?: ReadonlyMap<string, string>
  readonly refused?: 'invalidJson' | 'tooLarge'
}

/** Reads a body: JSON, or a form with `payload_json` and files. */
export async function readUpload(request: IncomingMessage): Promise<Upload> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size <= MAX_REQUEST_BYTES) chunks.push(chunk as Buffer)
  }
  if (size > MAX_REQUEST_BYTES) return { body: null, files: [], refused: 'tooLarge' }
  const bytes = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type)
  return { ...readJson(bytes.toString('utf8')), files: [] }
}

function readJson(text: string): Pick<Upload, 'body' | 'refused'> {
  if (text === '') return { body: null }
  try {
    return { body: JSON.parse(text) as unknown }
  } catch {
    return { body: null, refused: 'invalidJson' }
  }
}

async function readForm(bytes: Buffer<ArrayBuffer>, type: string): Promise<Upload> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const parts = [...form.values()].filter(part => typeof part !== 'string')
  if (parts.some(part => part.size > MAX_FILE_BYTES)) return { body: null, files: [], refused: 'tooLarge' }
  const payload = form.get('payload_json')
  const texts = await Promise.all(parts.map(async part => [part.name, await part.text()] as const))
  const read = readJson(typeof payload === 'string' ? payload : '')
  return { ...read, files: parts.map(part => part.name), texts: new Map(texts) }
}
