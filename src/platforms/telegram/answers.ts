import { TelegramError } from 'telegraf'
import type { User } from 'telegraf/types'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import { ours } from '#core/chat/languages.ts'
import type { Messages } from '#core/chat/messages.ts'
import { ago } from '#core/chat/moments.ts'
import type { Pause } from '#core/chat/pause.ts'
import type { Ears, Heard } from '#core/chat/platform.ts'
import { inWords, type Reply, type TextFile } from '#core/chat/reply.ts'
import type { Seals } from '#core/chat/seal.ts'
import type { Log } from '#core/log.ts'
import { answerBodies } from './answer-body.ts'
import { sealed } from './buttons.ts'
import { type Call, target } from './calls.ts'
import { documentBody } from './documents.ts'
import { retryAfterOf } from './errors.ts'
import { askingBody } from './question.ts'
import type { Body } from './render.ts'

export type Answering = {
  readonly messages: Messages
  /** By whose clocks a post is shown that stands in an answer. */
  readonly timeZone: string
  readonly call: Call
  readonly pause: Pause
  readonly stopped: AbortSignal
  readonly log: Log
  readonly seals: Seals
  /** The bot's own name. */
  readonly username: string
  /** Whether stories can be looked for from other chats. */
  readonly inline: boolean
  /** Whether commands in an answer can be tapped where it goes. */
  readonly tappable: boolean
  /** Told of each call that counts towards Telegram's limits, because posts share them. */
  spent(chat: ChatRef): void
  now(): Date
  /** What is said where Telegram refuses an answer. */
  sorry(locale: string): Reply
}

const nothing: Body = { text: '', entities: [], link_preview_options: { is_disabled: true } }
/** A group's limit is told in so many ms at most; whoever asked still waits. */
const longestWait = 60_000
const mostTries = 3

/** Where an answer goes: in place of a message, below one, or simply into the chat. Ids of messages. */
export type AnswerPlace = { readonly edit: number } | { readonly below: number } | null

/**
 * Answers what was heard, in place of a message or with one of its own. Where Telegram refuses
 * that, the next best is said.
 */
export async function answer(
  ears: Ears,
  heard: Heard,
  place: AnswerPlace,
  answering: Answering,
  asker: User | null = null,
): Promise<void> {
  const { now, log, messages, timeZone, username } = answering
  const call: Call = (method, payload) => {
    answering.spent(heard.chat)
    return answering.call(method, payload)
  }
  const { username: bot, inline, tappable } = answering
  const to = { bot, inline, tappable, shared: heard.shared }
  const render = (reply: Reply) =>
    answerBodies(reply, ago(now(), reply.locale ?? ours(heard.locale)), messages, to, {
      chat: heard.chat,
      timeZone,
    }).map(body => sealed(body, answering.seals))
  const { chat_id } = target(heard.chat)
  // A message that was deleted meanwhile is no reason not to answer.
  const below =
    place !== null && 'below' in place
      ? { reply_parameters: { message_id: place.below, allow_sending_without_reply: true } }
      : {}
  const send = (body: object, more: object = {}) =>
    patiently(() => call('sendMessage', { ...target(heard.chat), ...more, ...body }), answering)
  const say = async ([first, ...rest]: readonly Body[]) => {
    if (first !== undefined) await send(first, below)
    for (const body of rest) await send(body)
  }
  const change = async (message_id: number, [first, ...rest]: readonly Body[]) => {
    const edit = () => call('editMessageText', { chat_id, message_id, ...first }).catch(ignoreUnmodified)
    await patiently(edit, answering)
    for (const body of rest) await send(body)
  }

  const bring = async (file: TextFile, bodies: readonly Body[]) => {
    const [last, ...before] = bodies.toReversed()
    for (const body of before.toReversed()) await send(body)
    const document = { ...target(heard.chat), ...documentBody(file, last ?? nothing) }
    await patiently(() => call('sendDocument', document), answering)
  }

  const reply = await ears.answer(heard)
  // Each refusal would cost a call that posts want to have.
  if (reply.refusal === 'again') return
  const body = render(reply)
  const { question, file } = reply
  const whole = file === undefined ? body : render(inWords(reply))
  const ways = [() => say(whole), () => say(render(answering.sorry(heard.locale)))]
  if (file !== undefined) ways.unshift(() => bring(file, body))
  else if (question !== undefined)
    ways.unshift(() => send(askingBody(question, username, heard.shared ? asker : null), below))
  else if (place !== null && 'edit' in place && reply.refusal === undefined)
    ways.unshift(() => change(place.edit, body))
  for (const way of ways) {
    try {
      await way()
      return
    } catch (error) {
      if (!(error instanceof TelegramError && error.code === 400)) throw error
      log.warn({ chat: heard.chat, problem: error.message }, 'Telegram refused an answer')
    }
  }
}

/** An answer that must wait waits, unless for longer than anyone would. */
async function patiently(send: () => Promise<unknown>, { pause, stopped }: Answering): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await send()
      return
    } catch (error) {
      const wait = retryAfterOf(error)
      if (wait === null || wait > longestWait || tries === mostTries || stopped.aborted) throw error
      await pause(wait, stopped)
    }
  }
}

/** The same button pressed twice asks for what is there already. */
export function ignoreUnmodified(error: { description?: string }): undefined {
  if (!error.description?.includes('message is not modified')) throw error
  return undefined
}
