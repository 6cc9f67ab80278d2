import { isObject } from '../fields.ts'
import { badRequest } from '../refusal.ts'
import type { Method } from './method.ts'

const TOO_LATE = 'query is too old and response timeout expired or query ID is invalid'
const NOTICE_UNITS = 200
const RESULTS = 50
const NEXT_OFFSET_BYTES = 64
const RESULT_ID_BYTES = 64

/** A second answer is as wrong as a late one. */
export const answerCallbackQuery: Method = ({ world, args }) => {
  const query = world.callbacks.get(args.text('callback_query_id'))
  if (query === undefined || query.answer !== null || query.until < world.clock.now()) {
    throw badRequest(TOO_LATE)
  }
  const text = args.text('text')
  if (text.length > NOTICE_UNITS) throw badRequest('MESSAGE_TOO_LONG')
  const url = args.text('url')
  const own = new RegExp(`^(?:https?://)?(?:t\\.me|telegram\\.me)/${world.bot.username}\\?start=`, 'i')
  if (url !== '' && !own.test(url)) throw badRequest('URL_INVALID')
  query.answer = text === '' ? {} : { text }
  return true
}

export const answerInlineQuery: Method = ({ world, args }) => {
  const results = args.json('results', 'inline query results') ?? []
  if (!Array.isArray(results)) throw badRequest('expected an Array of inline query results')
  if (results.length > RESULTS) throw badRequest('too many inline query results specified')
  for (const result of results) {
    if (!isObject(result)) {
      throw badRequest("can't parse inline query result: Inline query result must be an object")
    }
    const id = String(result.id ?? '')
    if (id === '' || Buffer.byteLength(id) > RESULT_ID_BYTES) throw badRequest('RESULT_ID_INVALID')
  }
  if (new Set(results.map(result => String(result.id))).size < results.length) {
    throw badRequest('RESULT_ID_DUPLICATE')
  }
  if (Buffer.byteLength(args.text('next_offset')) > NEXT_OFFSET_BYTES) throw badRequest('NEXT_OFFSET_INVALID')
  const query = world.inlineQueries.get(args.text('inline_query_id'))
  if (query === undefined || query.results !== null || query.until < world.clock.now()) {
    throw badRequest(TOO_LATE)
  }
  query.results = results
  return true
}
