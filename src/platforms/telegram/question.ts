import type { ForceReply, KeyboardButton, MessageEntity, ReplyKeyboardMarkup, User } from 'telegraf/types'
import type { Question } from '#core/chat/reply.ts'
import { clip } from '#core/chat/rich-text.ts'
import { startLink } from './links.ts'

/** The Bot API's limit: characters of what stands in an empty field. */
const longestPlaceholder = 64
/** By which the two buttons are told apart; what is shared is the same to us. */
const [channel, group] = [1, 2]

export type Asking = {
  text: string
  entities: MessageEntity[]
  reply_markup: ForceReply | ReplyKeyboardMarkup
}

/**
 * A question as a message to reply to. What it asks stands behind its title, as the link that asks it again: so a reply is known
 * for what it is after a restart, and whoever it is. `asked` is named where others read along, since the field opens for
 * whoever is.
 */
export function askingBody(question: Question, bot: string, asked: User | null): Asking {
  const { title, how, examples } = question
  if (question.kind === 'place') return { text: how, entities: [], reply_markup: sharing(question) }
  const url = startLink(bot, { ...question, label: title }) ?? `https://t.me/${bot}`
  const name = asked === null ? '' : `\n\n${asked.first_name}`
  const text = `${title}\n${how}${name}`
  const entities: MessageEntity[] = [
    { type: 'text_link', offset: 0, length: title.length, url },
    ...(asked === null
      ? []
      : [
          {
            type: 'text_mention' as const,
            offset: text.length - asked.first_name.length,
            length: asked.first_name.length,
            user: asked,
          },
        ]),
  ]
  const input_field_placeholder = clip(examples[0] ?? title, longestPlaceholder)
  return {
    text,
    entities,
    reply_markup: { force_reply: true, selective: asked !== null, input_field_placeholder },
  }
}

/** The question that a message asked: the command and its argument; null where it asked none. */
export function askedBy(
  entities: readonly MessageEntity[] | undefined,
  bot: string,
): { readonly command: string; readonly argument: string } | null {
  const [first] = entities ?? []
  if (first?.type !== 'text_link' || first.offset !== 0) return null
  const { origin, pathname, searchParams } = URL.parse(first.url) ?? {
    origin: '',
    pathname: '',
    searchParams: null,
  }
  if (origin !== 'https://t.me' || pathname.toLowerCase() !== `/${bot.toLowerCase()}`) return null
  const [, command, argument] = /^([a-z]+)_(.+)$/.exec(searchParams?.get('start') ?? '') ?? []
  return command === undefined || argument === undefined ? null : { command, argument }
}

/**
 * Buttons that open Telegram's own list of channels and groups: of those that the person manages, the bot being made an
 * administrator of a channel who may post there.
 */
function sharing({ examples }: Question): ReplyKeyboardMarkup {
  const posting = { ...noRights, can_manage_chat: true, can_post_messages: true, can_edit_messages: true }
  const [ofChannel = '', ofGroup = ''] = examples
  const buttons: KeyboardButton[] = [
    {
      text: ofChannel,
      request_chat: {
        request_id: channel,
        chat_is_channel: true,
        user_administrator_rights: posting,
        bot_administrator_rights: posting,
      },
    },
    {
      text: ofGroup,
      request_chat: {
        request_id: group,
        chat_is_channel: false,
        user_administrator_rights: { ...noRights, can_manage_chat: true },
        bot_is_member: true,
      },
    },
  ]
  return { keyboard: buttons.map(button => [button]), resize_keyboard: true, one_time_keyboard: true }
}

/** All of them are to be named. */
const noRights = {
  is_anonymous: false,
  can_manage_chat: false,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
}
