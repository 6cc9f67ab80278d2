import type { Document, File, Message } from 'telegraf/types'
import type { TextFile } from '#core/chat/reply.ts'
import type { Call } from './calls.ts'
import type { Body } from './render.ts'

/** The Bot API's limit: UTF-16 units of what stands below a document. */
const longestCaption = 1024
/** Bytes that are read of a document, and how long it may take, in ms. */
const [most, longest] = [2_000_000, 20_000]
const tooLarge = 'the file is larger than 2 MB'
const notGiven = 'Telegram does not give the file'

/** The document of a message, or of the one that it answers. */
export function documentOf(message: Message): Document | undefined {
  if ('document' in message) return message.document
  const replied = 'reply_to_message' in message ? message.reply_to_message : undefined
  return replied !== undefined && 'document' in replied ? replied.document : undefined
}

/** Whether it looks like a list of feeds; of other documents people send nothing is asked. */
export function isList({ file_name = '', mime_type = '' }: Document): boolean {
  return /\.(?:opml|xml)$/i.test(file_name) || /\b(?:x-opml|xml)\b/i.test(mime_type)
}

/**
 * Reads documents that people send, from where the Bot API is and from nowhere else. What it fails with is for people, and
 * never tells the address, in which the token stands.
 */
export function documentReader(call: Call, api: string, token: string) {
  const root = new URL(`file/bot${token}/`, api.replace(/\/*$/, '/'))
  return async ({ file_id, file_size = 0 }: Document): Promise<Uint8Array> => {
    if (file_size > most) throw new Error(tooLarge)
    const file = await call<File>('getFile', { file_id }).catch(() => null)
    const address = addressOf(file?.file_path ?? '', root)
    if (address === null) throw new Error(notGiven)
    try {
      const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(longest) })
      if (answer.ok && answer.body !== null) return await bounded(answer.body)
    } catch (error) {
      if (error instanceof Error && error.message === tooLarge) throw error
    }
    throw new Error(notGiven)
  }
}

/** Null for what would lead anywhere else. */
function addressOf(path: string, root: URL): URL | null {
  const steps = path.split('/')
  if (steps.some(step => step === '' || /^\.+$/.test(step))) return null
  const address = new URL(steps.map(encodeURIComponent).join('/'), root)
  return address.href.startsWith(root.href) ? address : null
}

async function bounded(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > most) throw new Error(tooLarge)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * A document as sendDocument takes it, with an answer's words below it where they fit. telegraf drops what is an object
 * from calls with files, without a word, so that all of it is written out.
 */
export function documentBody({ name, text }: TextFile, words: Body): Readonly<Record<string, unknown>> {
  const isShort = words.text.length <= longestCaption
  return {
    document: { source: Buffer.from(text), filename: name },
    ...(isShort ? { caption: words.text, caption_entities: JSON.stringify(words.entities) } : {}),
    ...(words.reply_markup === undefined ? {} : { reply_markup: JSON.stringify(words.reply_markup) }),
  }
}
