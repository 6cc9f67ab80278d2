import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Choice } from '#core/chat/reply.ts'
import { target } from './calls.ts'

/** What Telegram passes on behind `?start=`. */
const startParameter = /^[A-Za-z0-9_-]{1,64}$/

/** Leads to the private chat with the bot, where `/start topic_georgia` is said; null where that cannot be said. */
export function startLink(bot: string, choice: Choice): string | null {
  const parameter = linkedChoice(choice)
  return parameter === null ? null : `https://t.me/${bot}?start=${parameter}`
}

/** Lead to the choice of a group, and of a channel in which the bot may then post and nothing else. */
export function inviteLinks(bot: string): { readonly group: string; readonly channel: string } {
  const at = `https://t.me/${bot}`
  return { group: `${at}?startgroup`, channel: `${at}?startchannel&admin=post_messages` }
}

/** What stands behind `?start=` for a choice; null where it cannot. */
export function linkedChoice({ command, argument }: Pick<Choice, 'command' | 'argument'>): string | null {
  const parameter = argument === '' ? command : `${command}_${argument}`
  return startParameter.test(parameter) ? parameter : null
}

/** The address of a message, for members of a supergroup or channel; null where messages have none. */
export function messageLink(chat: ChatRef, message: string): string | null {
  const { chat_id, message_thread_id: thread } = target(chat)
  const [, id] = /^-100(\d+)$/.exec(String(chat_id)) ?? []
  if (id === undefined || !/^\d+$/.test(message)) return null
  return `https://t.me/c/${id}/${thread === undefined ? '' : `${thread}/`}${message}`
}
