import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Messages } from '#core/chat/messages.ts'
import type { Attempt, Platform } from '#core/chat/platform.ts'
import type { Post } from '#core/chat/post.ts'
import { clip } from '#core/chat/rich-text.ts'
import type { Seals } from '#core/chat/seal.ts'
import { SendError } from '#core/chat/send-error.ts'
import type { Log } from '#core/log.ts'
import { Rest } from '#core/rest.ts'
import { ignoreUnmodified } from './answers.ts'
import { type Pressing, sealed } from './buttons.ts'
import { type Call, target } from './calls.ts'
import { chatKinds } from './chat-kinds.ts'
import {
  concernsAll,
  editError,
  isMarkupTrouble,
  isOthers,
  isPreviewTrouble,
  lookError,
  postError,
  sendError,
} from './errors.ts'
import { isNumbered, postFinder } from './find-post.ts'
import { logChat } from './log-chat.ts'
import { renderPost } from './posts.ts'
import { type Body, longestText } from './render.ts'

export type Posting = {
  readonly call: Call
  readonly messages: Messages
  readonly seals: Seals
  readonly timeZone: string
  /** Whether what may have arrived is sent again. */
  readonly resendUnknown: boolean
  /** Into which chat messages are forwarded to look for it; null where it is not looked for. */
  readonly logChat: string | null
  readonly log: Log
  /** Told of calls beyond the one that each post is known to need. */
  spent(chat: ChatRef): void
  /** The bot itself; null until it is connected. */
  bot(): { readonly id: number; readonly username: string } | null
  now(): Date
}

type Sent = { readonly message_id: number; readonly chat?: { readonly id: number; readonly type: string } }

/**
 * Posts by sendMessage, for which Telegram has no key: what may have arrived is looked for in channels and supergroups where there
 * is a log chat, and where that cannot be told not sent again, unless told to.
 */
export function posting(settings: Posting): Pick<Platform, 'send' | 'edit'> {
  const { call, messages, timeZone, resendUnknown, log, spent, now } = settings
  const kinds = chatKinds(call, spent)
  const bot = () => settings.bot()?.id ?? null
  const find =
    settings.logChat === null
      ? null
      : postFinder({ logChat: logChat({ call, chat: settings.logChat, log, spent, now }), bot, now })
  const finderFor = (chat: ChatRef) => (isNumbered(chat) ? find : null)
  const hold = new Rest()

  return {
    async send(chat, post, attempt) {
      const { since } = attempt
      const age = since === null ? null : now().getTime() - since.getTime()
      if (since !== null) {
        const found = await lookFor(chat, post, { ...attempt, since })
        if (found !== null) return found
      }
      try {
        mayCall()
        const send = (body: Body) => call<Sent>('sendMessage', { ...target(chat), ...body })
        return String((await simpler(chat, send, await render(chat, post))).message_id)
      } catch (error) {
        throw postError(failed(error, chat), resendUnknown || finderFor(chat) !== null, age)
      }
    },

    async edit(chat, message, post) {
      try {
        mayCall()
        await change(chat, message, await render(chat, post))
      } catch (error) {
        failed(error, chat)
        throw editError(error, chat)
      }
    },
  }

  /** The post of an earlier attempt, brought up to date; null where it is to be sent again although it may have arrived. */
  async function lookFor(
    chat: ChatRef,
    post: Post,
    attempt: Attempt & { readonly since: Date },
  ): Promise<string | null> {
    try {
      mayCall()
      const find = finderFor(chat)
      if (find === null) throw new SendError('unknown', 'the attempt was cut off; it may have arrived')
      return await find(chat, post, attempt, message => refresh(chat, message, post))
    } catch (error) {
      const age = now().getTime() - attempt.since.getTime()
      const problem = error instanceof SendError ? error : lookError(failed(error, chat), age)
      if (!resendUnknown || problem.kind !== 'unknown' || problem.retryAfter > 0) throw problem
      if (attempt.late === 'for now') throw new SendError('absent', 'it is sent again later')
      if (attempt.late) throw problem
      return null
    }
  }

  /** Brings what was found up to date; false where it is not ours. It is there also where it can be edited no more. */
  async function refresh(chat: ChatRef, message: string, post: Post): Promise<boolean> {
    spent(chat)
    try {
      await change(chat, message, await render(chat, post))
      return true
    } catch (error) {
      if (['busy', 'unknown'].includes(failed(error, chat).kind)) throw error
      return !isOthers(error)
    }
  }

  async function change(chat: ChatRef, message: string, sent: Body) {
    const { disable_notification: _, reply_parameters: __, ...body } = sent
    const edited = { chat_id: target(chat).chat_id, message_id: Number(message) }
    const edit = (body: Body) => call<Sent>('editMessageText', { ...edited, ...body }).catch(ignoreUnmodified)
    await simpler(chat, edit, body)
  }

  async function render(chat: ChatRef, post: Post): Promise<Body> {
    const pressing = await pressingIn(chat)
    return sealed(renderPost(post, messages, { chat, timeZone, pressing }), settings.seals)
  }

  /** Links lead to the bot from everywhere, and so where Telegram does not tell what the chat is. */
  async function pressingIn(chat: ChatRef): Promise<Pressing> {
    // Every post could tell, but the first would have no buttons of its own.
    if (!(await kinds.isChannel(chat).catch(() => true))) return 'apart'
    const bot = settings.bot()
    return bot === null ? null : { bot: bot.username }
  }

  /** What Telegram refuses for its preview or its marks is sent once more without them: a refusal has not arrived. */
  async function simpler<T extends Sent | undefined>(
    chat: ChatRef,
    send: (body: Body) => Promise<T>,
    body: Body,
  ): Promise<T> {
    try {
      return learn(await send(body))
    } catch (error) {
      const without = isPreviewTrouble(error) ? withoutPreview : isMarkupTrouble(error) ? plainBody : null
      if (without === null) throw error
      spent(chat)
      return learn(await send(without(body)))
    }
  }

  function learn<T extends Pick<Sent, 'chat'> | undefined>(sent: T): T {
    if (sent?.chat !== undefined) kinds.learn(sent.chat)
    return sent
  }

  function mayCall(): void {
    const wait = hold.left(now().getTime())
    if (wait > 0) throw new SendError('busy', 'Telegram asked to wait', { retryAfter: wait })
  }

  function failed(error: unknown, chat: ChatRef): SendError {
    const problem = sendError(error, chat)
    if (concernsAll(error)) hold.begin(problem.retryAfter, now().getTime())
    return problem
  }
}

function withoutPreview(body: Body): Body {
  return { ...body, link_preview_options: { is_disabled: true } }
}

/** The words alone, with the address that would be lost with the marks. */
export function plainBody({
  text,
  link_preview_options,
  disable_notification,
  reply_parameters,
}: Body): Body {
  const { url } = link_preview_options
  const address = url === undefined ? '' : `\n\n${url}`
  return {
    text: address.length < longestText / 2 ? clip(text, longestText - address.length) + address : text,
    entities: [],
    link_preview_options,
    ...(disable_notification === undefined ? {} : { disable_notification }),
    ...(reply_parameters === undefined ? {} : { reply_parameters }),
  }
}
