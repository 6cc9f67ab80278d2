import { badRequest } from '../refusal.ts'
import type { Method } from './method.ts'

export const TOO_LATE = 'query is too old and response timeout expired or query ID is invalid'
const NOTICE_UNITS = 200

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
