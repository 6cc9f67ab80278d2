import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Messages } from '#core/chat/messages.ts'
import type { Platform } from '#core/chat/platform.ts'
import type { Post } from '#core/chat/post.ts'
import { clip } from '#core/chat/rich-text.ts'
import type { Seals } from '#core/chat/seal.ts'
import { SendError } from '#core/chat/send-error.ts'
import { ignoreUnmodified } from './answers.ts'
import { type Pressing, sealed } from './buttons.ts'
import { type Call, target } from './calls.ts'
import { concernsAll, isMarkupTrouble, isPreviewTrouble, postError, sendError } from './errors.ts'
import { renderPost } from './posts.ts'
import { type Body, longestText } from './render.ts'

export type Posting = {
  readonly call: Call
  readonly messages: Messages
  readonly seals: Seals
  readonly timeZone: string
  /** Whether what may have arrived is sent again. */
  readonly resendUnknown: boolean
  /** Told of calls beyond the one that each post is known to need. */
  spent(chat: ChatRef): void
  /** The bot's name; null until it is connected. */
  bot(): string | null
  now(): Date
}

type Sent = { readonly message_id: number; readonly chat?: { readonly id: number; readonly type: string } }

/** Supergroups and channels have such ids, and only in channels nobody can be answered. */
const ambiguous = /^-100\d+$/

/** Posts by sendMessage, for which Telegram has no key: what may have arrived is not sent again, unless told to. */
export function posting(settings: Posting): Pick<Platform, 'send' | 'edit'> {
  const { call, messages, timeZone, resendUnknown, spent, now } = settings
  /** Whether such a chat is a group, as Telegram has said. */
  const groups = new Map<number, boolean>()
  let pausedUntil = 0

  return {
    async send(chat, post, { since }) {
      if (since !== null && !resendUnknown)
        throw new SendError('unknown', 'the attempt was cut off; it may have arrived')
      const age = since === null ? null : now().getTime() - since.getTime()
      try {
        mayCall()
        const send = (body: Body) => call<Sent>('sendMessage', { ...target(chat), ...body })
        const body = await render(chat, post)
        return String((await simpler(chat, send, body)).message_id)
      } catch (error) {
        throw postError(failed(error, chat), resendUnknown, age)
      }
    },

    async edit(chat, message, post) {
      const edited = { chat_id: target(chat).chat_id, message_id: Number(message) }
      try {
        mayCall()
        const { disable_notification: _, ...body } = await render(chat, post)
        const edit = (body: Body) =>
          call<Sent>('editMessageText', { ...edited, ...body }).catch(ignoreUnmodified)
        await simpler(chat, edit, body)
      } catch (error) {
        throw failed(error, chat)
      }
    },
  }

  async function render(chat: ChatRef, post: Post): Promise<Body> {
    const pressing = await pressingIn(chat)
    return sealed(renderPost(post, messages, { chat, timeZone, pressing }), settings.seals)
  }

  /** Links lead to the bot from everywhere, and so where Telegram does not tell what the chat is. */
  async function pressingIn(chat: ChatRef): Promise<Pressing> {
    const { chat_id } = target(chat)
    if (!ambiguous.test(String(chat_id))) return 'apart'
    if (groups.get(chat_id) ?? (await askKind(chat, chat_id))) return 'apart'
    const bot = settings.bot()
    return bot === null ? null : { bot }
  }

  /** Once a chat and life of the bot: every post could tell, but the first would have no buttons of its own. */
  async function askKind(chat: ChatRef, chat_id: number): Promise<boolean> {
    spent(chat)
    const told = await call<{ type: string }>('getChat', { chat_id }).catch(() => null)
    if (told !== null) learn({ chat: { id: chat_id, type: told.type } })
    return groups.get(chat_id) ?? false
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
    if (sent?.chat !== undefined) groups.set(sent.chat.id, sent.chat.type !== 'channel')
    return sent
  }

  function mayCall(): void {
    const wait = pausedUntil - now().getTime()
    if (wait > 0) throw new SendError('busy', 'Telegram asked to wait', { retryAfter: wait })
  }

  function failed(error: unknown, chat: ChatRef): SendError {
    const problem = sendError(error, chat)
    if (concernsAll(error)) pausedUntil = now().getTime() + problem.retryAfter
    return problem
  }
}

function withoutPreview(body: Body): Body {
  return { ...body, link_preview_options: { is_disabled: true } }
}

/** The words alone, with the address that would be lost with the marks. */
export function plainBody({ text, link_preview_options, disable_notification }: Body): Body {
  const { url } = link_preview_options
  const address = url === undefined ? '' : `\n\n${url}`
  return {
    text: address.length < longestText / 2 ? clip(text, longestText - address.length) + address : text,
    entities: [],
    link_preview_options,
    ...(disable_notification === undefined ? {} : { disable_notification }),
  }
}
