import type { IncomingMessage } from 'node:http'
import { type Args, createArgs, type Upload } from './args.ts'
import { readMultipart } from './multipart.ts'
import { badRequest, Refusal } from './refusal.ts'

const PARAMETERS_BYTES = 1 << 20
const UPLOAD_BYTES = 50 << 20

/**
 * Parameters of a call from its query and its body: JSON, urlencoded or multipart, as the real server takes
 * them. Where a name comes twice the first one counts, and the query comes first.
 */
export async function readArgs(request: IncomingMessage, query: URLSearchParams): Promise<Args> {
  const values = new Map<string, string>()
  const files = new Map<string, Upload>()
  const add = (name: string, value: string) => {
    if (!values.has(name)) values.set(name, value)
  }
  for (const [name, value] of query) add(name, value)

  const type = request.headers['content-type'] ?? ''
  const multipart = /^multipart\/form-data/i.test(type)
  const body = await readBody(request, multipart ? UPLOAD_BYTES : PARAMETERS_BYTES)
  if (body.length === 0) return createArgs(values, files)

  if (/application\/json/i.test(type)) {
    for (const [name, value] of Object.entries(jsonObject(body))) {
      add(name, typeof value === 'string' ? value : JSON.stringify(value))
    }
  } else if (/application\/x-www-form-urlencoded/i.test(type)) {
    for (const [name, value] of new URLSearchParams(body.toString('utf8'))) add(name, value)
  } else if (multipart) {
    const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
    const parts = boundary === undefined ? undefined : readMultipart(body, boundary)
    if (parts === undefined) throw badRequest("can't parse the multipart body")
    for (const part of parts) {
      if (part.filename === undefined) add(part.name, part.data.toString('utf8'))
      else files.set(part.name, { name: part.filename, data: part.data })
    }
  }
  return createArgs(values, files)
}

async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // The rest is read and thrown away: closing at once would hide the answer from most clients.
    if (size <= most) chunks.push(chunk)
  }
  if (size > most) throw new Refusal(413, 'Request Entity Too Large')
  return Buffer.concat(chunks)
}

function jsonObject(body: Buffer): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    throw badRequest("can't parse parameter value: the body is not valid JSON")
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest('JSON object expected')
  }
  return value as Record<string, unknown>
}
