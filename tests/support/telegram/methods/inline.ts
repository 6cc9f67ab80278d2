import { createArgs } from '../args.ts'
import { type Fields, isObject, optionalInteger, optionalString, requiredString } from '../fields.ts'
import { finishFormatted, readFormatted } from '../formatted.ts'
import { checkMarkup, readMarkup } from '../keyboard.ts'
import { readLinkPreview } from '../link-preview.ts'
import { checkLink } from '../links.ts'
import { badRequest } from '../refusal.ts'
import type { InlineResult } from '../world.ts'
import { TOO_LATE } from './callbacks.ts'
import type { Method } from './method.ts'
import { TEXT_UNITS } from './send.ts'

const RESULTS = 50
const BYTES = 64
const START_PARAMETER = /^[A-Za-z0-9_-]{1,64}$/

/** Articles alone are modelled: any other kind is refused, so that its use shows. */
export const answerInlineQuery: Method = ({ world, args }) => {
  const given = args.json('results', 'inline query results') ?? []
  if (!Array.isArray(given)) throw badRequest('expected an Array of inline query results')
  if (given.length > RESULTS) throw badRequest('too many inline query results specified')
  const results = given.map(readResult)
  if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest('RESULT_ID_DUPLICATE')
  const nextOffset = args.text('next_offset')
  if (Buffer.byteLength(nextOffset) > BYTES) throw badRequest('NEXT_OFFSET_INVALID')
  const button = readButton(args.json('button', 'inline query results button'))
  const query = world.inlineQueries.get(args.text('inline_query_id'))
  if (query === undefined || query.answer !== null || query.until < world.clock.now()) {
    throw badRequest(TOO_LATE)
  }
  query.answer = {
    results,
    nextOffset,
    cacheTime: args.integer('cache_time', 300, 0),
    isPersonal: args.flag('is_personal'),
    ...(button === undefined ? {} : { button }),
  }
  query.answered.resolve(query.answer)
  return true
}

function readResult(value: unknown): InlineResult {
  const { id, type, title, content, ...rest } = readFields(value)
  if (id === '' || Buffer.byteLength(id) > BYTES) throw badRequest('RESULT_ID_INVALID')
  if (type !== 'article') throw badRequest(`Emulator: only articles are modelled, not "${type}"`)
  if (title.trim() === '') throw badRequest('ARTICLE_TITLE_EMPTY')
  if (content.parse_mode !== undefined) throw badRequest('Emulator: give entities instead of a parse_mode')
  // The same rules as of a message of that text.
  const args = createArgs(
    new Map([
      ['text', optionalString(content, 'message_text')],
      ['entities', JSON.stringify(content.entities ?? [])],
      ['link_preview_options', JSON.stringify(content.link_preview_options ?? {})],
      ['reply_markup', rest.markup === undefined ? '' : JSON.stringify(rest.markup)],
    ]),
    new Map(),
  )
  if (args.text('text') === '') throw badRequest('message text is empty')
  const words = finishFormatted(readFormatted(args, 'text'), { empty: false, commands: true })
  if (words.text.length > TEXT_UNITS) throw badRequest('MESSAGE_TOO_LONG')
  const linkPreview = readLinkPreview(args)
  // Wherever it is sent, the bot is not: what holds in every kind of chat holds here.
  const markup = checkMarkup(readMarkup(args), 'channel')
  if (markup?.kind === 'reply') throw badRequest('inline keyboard expected')
  const { description, thumbnail } = rest
  if (thumbnail !== '' && 'problem' in checkLink(thumbnail)) throw badRequest('THUMBNAIL_URL_INVALID')
  return {
    id,
    title,
    description,
    thumbnail,
    ...words,
    ...(linkPreview === undefined ? {} : { linkPreview }),
    ...(markup === undefined ? {} : { keyboard: markup.keyboard }),
  }
}

function readFields(value: unknown) {
  try {
    if (!isObject(value)) throw new Error('Inline query result must be an object')
    const [type, id, title] = ['type', 'id', 'title'].map(name => requiredString(value, name))
    const content = value.input_message_content
    if (!isObject(content)) throw new Error('Can\'t find field "input_message_content"')
    for (const name of ['thumbnail_width', 'thumbnail_height']) optionalInteger(value, name)
    return {
      type: type ?? '',
      id: id ?? '',
      title: title ?? '',
      content: content as Fields,
      description: optionalString(value, 'description'),
      thumbnail: optionalString(value, 'thumbnail_url'),
      markup: value.reply_markup,
    }
  } catch (problem) {
    throw badRequest(`can't parse inline query result: ${(problem as Error).message}`)
  }
}

function readButton(value: unknown): { text: string; start_parameter: string } | undefined {
  if (value === undefined) return undefined
  if (!isObject(value)) throw badRequest('object expected as inline query results button')
  try {
    const text = requiredString(value, 'text')
    const start_parameter = requiredString(value, 'start_parameter')
    if (text.trim() === '') throw new Error('button text must be non-empty')
    if (!START_PARAMETER.test(start_parameter)) throw badRequest('START_PARAM_INVALID')
    return { text, start_parameter }
  } catch (problem) {
    if (problem instanceof Error && problem.name !== 'Error') throw problem
    throw badRequest(`can't parse inline query results button: ${(problem as Error).message}`)
  }
}
