import { findChat } from '../access.ts'
import { type Args, createArgs } from '../args.ts'
import { isObject, lowerFirst, optionalString, requiredInteger, requiredString } from '../fields.ts'
import { badRequest } from '../refusal.ts'
import type { World } from '../world.ts'
import type { Method } from './method.ts'

const COMMANDS = 100
const NAME_LENGTH = 32
const DESCRIPTION_LENGTH = 256
const BROAD_SCOPES = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']
const CHAT_SCOPES = ['chat', 'chat_administrators', 'chat_member']

export const setMyCommands: Method = ({ world, args }) => {
  const commands = readCommands(args)
  const key = menuKey(world, args)
  if (commands.length > COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH')
  const checked = commands.map(checkCommand)
  if (checked.length === 0) world.menu.delete(key)
  else world.menu.set(key, checked)
  return true
}

export const getMyCommands: Method = ({ world, args }) => world.menu.get(menuKey(world, args)) ?? []

export const deleteMyCommands: Method = ({ world, args }) => {
  world.menu.delete(menuKey(world, args))
  return true
}

function readCommands(args: Args): { command: string; description: string }[] {
  const list = args.json('commands', 'commands') ?? []
  if (!Array.isArray(list)) throw badRequest('expected an Array of BotCommand')
  return list.map(value => {
    try {
      if (!isObject(value)) throw new Error('expected an Object')
      return { command: requiredString(value, 'command'), description: requiredString(value, 'description') }
    } catch (problem) {
      throw badRequest(`can't parse BotCommand: ${(problem as Error).message}`)
    }
  })
}

function checkCommand(given: { command: string; description: string }) {
  const command = given.command.trim().replace(/^\//, '')
  const description = given.description.trim()
  if (command === '') throw badRequest('command must be non-empty')
  if ([...command].length > NAME_LENGTH) throw badRequest(`command length must not exceed ${NAME_LENGTH}`)
  if (description === '') throw badRequest('command description must be non-empty')
  if ([...description].length > DESCRIPTION_LENGTH) {
    throw badRequest(`command description length must not exceed ${DESCRIPTION_LENGTH}`)
  }
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID')
  return { command, description }
}

/** `scope[:chat[:user]][/language]`, for instance `all_private_chats/az` or `chat:-1001`. */
function menuKey(world: World, args: Args): string {
  const language = readLanguage(args)
  const scope = args.json('scope', 'BotCommandScope') ?? { type: 'default' }
  return `${scopeKey(world, scope)}${language === '' ? '' : `/${language}`}`
}

function scopeKey(world: World, scope: unknown): string {
  let chat: string
  let type: string
  let user = 0
  try {
    if (!isObject(scope)) throw new Error('BotCommandScope must be an Object')
    type = requiredString(scope, 'type')
    if (BROAD_SCOPES.includes(type)) return type
    if (!CHAT_SCOPES.includes(type)) throw new Error('Unsupported type specified')
    chat = optionalString(scope, 'chat_id')
    if (chat === '') throw new Error('Empty chat_id specified')
    if (type === 'chat_member') {
      user = requiredInteger(scope, 'user_id')
      if (user <= 0) throw new Error('Invalid user_id specified')
    }
  } catch (problem) {
    throw badRequest(`can't parse BotCommandScope: ${(problem as Error).message}`)
  }
  findChat(world, createArgs(new Map([['chat_id', chat]]), new Map()), 'read-members')
  return user === 0 ? `${type}:${chat}` : `${type}:${chat}:${user}`
}

export function readLanguage(args: Args): string {
  const language = args.text('language_code')
  if (language !== '' && !/^[a-z]{2}$/.test(language)) {
    throw badRequest(lowerFirst('Invalid language code specified'))
  }
  return language
}
