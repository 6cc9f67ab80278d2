import type { BotStatus } from './types.ts'
import type { Chat, User } from './world.ts'

export function chatJson(chat: Chat): Record<string, unknown> {
  if (chat.user) return { id: chat.id, first_name: chat.user.first_name, type: 'private' }
  const named = chat.username === undefined ? {} : { username: chat.username }
  return {
    id: chat.id,
    title: chat.title,
    ...named,
    ...(chat.forum ? { is_forum: true } : {}),
    type: chat.type,
  }
}

/** ChatFullInfo, as far as a bot of this kind looks at it. */
export function fullChatJson(chat: Chat): Record<string, unknown> {
  const permissions = chat.type === 'private' || chat.type === 'channel' ? {} : { permissions: PERMISSIONS }
  const counts = { accent_color_id: Math.abs(chat.id) % 7, max_reaction_count: 11 }
  return { ...chatJson(chat), ...permissions, ...counts }
}

const PERMISSIONS = {
  can_send_messages: true,
  can_send_photos: true,
  can_send_polls: true,
  can_send_other_messages: true,
  can_add_web_page_previews: true,
  can_change_info: false,
  can_invite_users: true,
  can_pin_messages: false,
}

/** ChatMember of the bot itself in `chat`, had it this status. */
export function botMemberJson(chat: Chat, bot: User, status: BotStatus, canPost: boolean) {
  if (status === 'administrator') return administratorJson(chat, bot, canPost, chat.canEdit)
  if (status === 'kicked') return { user: bot, status, until_date: 0 }
  if (status === 'member' && !canPost && chat.type === 'supergroup') {
    const denied = { ...PERMISSIONS, can_send_messages: false, can_send_photos: false }
    return { user: bot, status: 'restricted', is_member: true, until_date: 0, ...denied }
  }
  return { user: bot, status }
}

export function personMemberJson(chat: Chat, user: User) {
  if (chat.type === 'private') return { user, status: 'member' }
  if (chat.admins[0] === user.id) return { user, status: 'creator', is_anonymous: false }
  if (chat.admins.includes(user.id)) return administratorJson(chat, user, true, false)
  return { user, status: chat.members.has(user.id) ? 'member' : 'left' }
}

function administratorJson(chat: Chat, user: User, canPost: boolean, canEdit: boolean) {
  const posting = chat.type === 'channel' ? { can_post_messages: canPost, can_edit_messages: canEdit } : {}
  const topics = chat.type === 'supergroup' ? { can_manage_topics: false } : {}
  return {
    user,
    status: 'administrator',
    can_be_edited: false,
    can_manage_chat: true,
    can_change_info: false,
    ...posting,
    can_delete_messages: false,
    can_invite_users: true,
    can_restrict_members: false,
    ...(chat.type === 'channel' ? {} : { can_pin_messages: false }),
    ...topics,
    can_promote_members: false,
    can_manage_video_chats: false,
    can_post_stories: false,
    can_edit_stories: false,
    can_delete_stories: false,
    is_anonymous: false,
  }
}
