import { fileOf } from '../documents.ts'
import { badRequest, tooManyRequests } from '../refusal.ts'
import { readLanguage } from './commands.ts'
import type { Call, Method } from './method.ts'

const DESCRIPTION_LENGTH = 512
const SHORT_DESCRIPTION_LENGTH = 120
const CLOSE_AFTER_MS = 10 * 60_000

export const getMe: Method = ({ world }) => ({
  ...world.bot,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: world.inline,
  can_connect_to_business: false,
  has_main_web_app: false,
})

export const setMyDescription: Method = call => describe(call, 'description', DESCRIPTION_LENGTH)

export const setMyShortDescription: Method = call =>
  describe(call, 'short_description', SHORT_DESCRIPTION_LENGTH)

export const getMyDescription: Method = call => described(call, 'description')

export const getMyShortDescription: Method = call => described(call, 'short_description')

/** The bot can be closed only when it has run for ten minutes. */
export const close: Method = ({ world }) => {
  const left = world.startedAt + CLOSE_AFTER_MS - world.clock.now()
  if (left > 0) throw tooManyRequests(Math.ceil(left / 1000))
  return true
}

export const logOut: Method = ({ world }) => {
  world.loggedOut = true
  return true
}

// The limits are documented, the words of the refusal are not.
function describe({ world, args }: Call, field: string, most: number): true {
  const language = readLanguage(args)
  const text = args.text(field)
  if ([...text].length > most) throw badRequest(`${field.replace('_', ' ')} is too long`)
  world.descriptions.set(`${field}${language === '' ? '' : `/${language}`}`, text)
  return true
}

function described({ world, args }: Call, field: string): Record<string, string> {
  const language = readLanguage(args)
  return { [field]: world.descriptions.get(`${field}${language === '' ? '' : `/${language}`}`) ?? '' }
}

export const getFile: Method = ({ world, args }) => fileOf(world, args.text('file_id'))
