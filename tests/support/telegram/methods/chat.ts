import { findChat, mayPost } from '../access.ts'
import { botMemberJson, fullChatJson, personMemberJson } from '../chat-json.ts'
import { changeStatus } from '../membership.ts'
import { badRequest } from '../refusal.ts'
import type { Method } from './method.ts'

const ACTIONS = new Set(
  [
    ...['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice'],
    ...['upload_document', 'choose_sticker', 'find_location', 'record_video_note', 'upload_video_note'],
  ].flatMap(action => [action]),
)

export const sendChatAction: Method = ({ world, args }) => {
  if (!ACTIONS.has(args.text('action').toLowerCase())) throw badRequest('wrong parameter action in request')
  const chat = findChat(world, args, 'write')
  if (!mayPost(chat)) throw badRequest('have no write access to the chat')
  return true
}

export const getChat: Method = ({ world, args }) => fullChatJson(findChat(world, args, 'read'))

export const getChatMember: Method = ({ world, args }) => {
  const id = args.integer('user_id', 0)
  if (id <= 0) throw badRequest('invalid user_id specified')
  const own = id === world.bot.id
  const chat = findChat(world, args, own ? 'read' : 'read-members')
  if (own) return botMemberJson(chat, world.bot, chat.status, chat.canPost)
  const user = world.users.get(id)
  const inside = chat.type !== 'private' || chat.id === id
  if (user === undefined || !inside) throw badRequest('member not found')
  if (chat.type === 'channel' && chat.status !== 'administrator') {
    throw badRequest('member list is inaccessible')
  }
  return personMemberJson(chat, user)
}

/** The owner first; other bots are left out. */
export const getChatAdministrators: Method = ({ world, args }) => {
  const chat = findChat(world, args, 'read-members')
  if (chat.type === 'private') throw badRequest('there are no administrators in the private chat')
  if (chat.type === 'channel' && chat.status !== 'administrator') {
    throw badRequest('member list is inaccessible')
  }
  const people = chat.admins.flatMap(id => world.users.get(id) ?? []).filter(user => !user.is_bot)
  const admins = people.map(user => personMemberJson(chat, user))
  if (chat.status !== 'administrator') return admins
  return [...admins, botMemberJson(chat, world.bot, 'administrator', chat.canPost)]
}

export const leaveChat: Method = ({ world, args }) => {
  const chat = findChat(world, args, 'read')
  if (chat.type === 'private') throw badRequest("chat member status can't be changed in private chats")
  changeStatus(world, chat, 'left', { by: world.bot })
  return true
}
