import { TelegramError } from 'telegraf'
import type { ChatMember } from 'telegraf/types'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Attempt } from '#core/chat/platform.ts'
import type { Post } from '#core/chat/post.ts'
import { SendError } from '#core/chat/send-error.ts'
import { type Call, target } from './calls.ts'
import { linkedChoice } from './links.ts'
import type { Body } from './render.ts'

export type Finding = {
  readonly call: Call
  /** Told of calls beyond the one that each attempt is known to need. */
  spent(chat: ChatRef): void
  /** The bot's own id; null until it is connected. */
  bot(): number | null
}

/** So many messages are looked at; behind so many in a row that are not there is nothing more. */
const [mostLooked, mostMissing] = [10, 3]
/** The next message is looked at in an attempt of its own, in ms, so that the pace of the chat is kept. */
const nextLook = 1_000
/** Until the bot is connected, in ms. */
const connecting = 2_000

type Look = {
  /** The message to look at. */
  readonly next: number
  readonly looked: number
  readonly missing: number
}

/**
 * Finds out whether a post of an earlier attempt arrived in a channel, one message an attempt: gives its id, or null where it
 * was not found; fails with what is to be tried again, a SendError where it only goes on.
 *
 * Bots cannot read a channel. But its messages are numbered one after the other, and to give a post the keyboard it has is
 * refused as "not modified": so the messages after the newest one known are given the keyboard of this post. What others
 * wrote, and what is not there, is refused in other words (as in tdlib/telegram-bot-api). Where the bot may edit what others
 * post they would get the keyboard, so there nothing is tried.
 *
 * Not found is a post whose text and keyboard have both changed since, or that went out in its plain form; one behind ten
 * messages of others or three deleted ones; and one in whose place stands another message of ours that the ledger does not
 * know, such as an answer to a command or a post from after a backup: that gets the keyboard, and nothing after it is tried.
 */
export function postFinder({ call, spent, bot }: Finding) {
  /** How far the look for each has come, by the key of its delivery. */
  const looks = new Map<string, Look>()

  return async (chat: ChatRef, body: Body, attempt: Attempt): Promise<string | null> => {
    const { key } = attempt
    const begun = looks.get(key) ?? (await begin(chat, attempt))
    if (begun === null) return null
    looks.set(key, begun)
    const { next, looked, missing } = await passOver(begun, attempt)
    const came = await tryOn(chat, next, body)
    const gone = came === 'missing' ? missing + 1 : 0
    if (came === 'ours' || came === 'other' || looked + 1 === mostLooked || gone === mostMissing) {
      looks.delete(key)
      return came === 'ours' ? String(next) : null
    }
    looks.set(key, { next: next + 1, looked: looked + 1, missing: gone })
    throw new SendError('unknown', 'it may have arrived and is looked for', { retryAfter: nextLook })
  }

  /** Null where nothing may be tried. */
  async function begin(chat: ChatRef, attempt: Attempt): Promise<Look | null> {
    const last = Number((await attempt.newest()) ?? Number.NaN)
    if (!Number.isSafeInteger(last)) return null
    const user_id = bot()
    if (user_id === null) throw new SendError('unknown', 'not connected yet', { retryAfter: connecting })
    spent(chat)
    const { chat_id } = target(chat)
    const member = await call<ChatMember>('getChatMember', { chat_id, user_id })
    if (member.status !== 'administrator' || member.can_edit_messages !== false) return null
    return { next: last + 1, looked: 0, missing: 0 }
  }

  async function tryOn(chat: ChatRef, message_id: number, { text, reply_markup }: Body) {
    try {
      const { chat_id } = target(chat)
      const edit = { chat_id, message_id, reply_markup }
      const edited = await call<{ text?: string }>('editMessageReplyMarkup', edit)
      // Of our own posts one that has grown other topics since; it has their buttons now.
      return edited.text === text ? 'ours' : 'other'
    } catch (error) {
      if (error instanceof TelegramError && error.code === 400) return refusals(error.description)
      throw error
    }
  }
}

/** Goes on to the next message that is not known to be another post. */
async function passOver(look: Look, { isOther }: Attempt): Promise<Look> {
  let { next } = look
  while (await isOther(String(next))) next++
  return next === look.next ? look : { ...look, next, missing: 0 }
}

function refusals(description: string): 'ours' | 'theirs' | 'missing' | 'other' {
  if (description.startsWith('Bad Request: message is not modified')) return 'ours'
  if (description === 'Bad Request: message to edit not found') return 'missing'
  if (description === "Bad Request: message can't be edited") return 'theirs'
  return 'other'
}

/** Whether a post is known by its keyboard: a button leads to its story. */
export function isMarked(post: Post, { reply_markup }: Body): boolean {
  if (post.kind !== 'story') return false
  const start = linkedChoice({ command: 'story', argument: post.card.story })
  const buttons = reply_markup?.inline_keyboard.flat() ?? []
  return start !== null && buttons.some(button => 'url' in button && button.url.endsWith(`?start=${start}`))
}
