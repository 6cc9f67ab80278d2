import type { AddressInfo } from 'node:net'
import { addChat, addUser, chatOf, type NewChat } from './chats.ts'
import { createFaults } from './faults.ts'
import { changeStatus, ownerOf } from './membership.ts'
import { botMessages } from './messages.ts'
import {
  askInline,
  autoForward,
  chooseInline,
  forward,
  passOn,
  press,
  type Said,
  say,
  share,
} from './people.ts'
import { createPolls, OTHER_POLLER } from './polls.ts'
import { addTopic, closeTopic, deleteTopic, migrate } from './rooms.ts'
import { createBotServer, runFromWebhook, type Served } from './server.ts'
import type { BotStatus, Clock, EmulatedMessage, Fault, LoggedRequest, Trouble } from './types.ts'
import { createWebhook } from './webhook.ts'
import { type Chat, createWorld, type InlineAnswer } from './world.ts'

export type { BotStatus, Clock, EmulatedMessage, Entity, Fault, LoggedRequest, Trouble } from './types.ts'

const TOKEN = '7000000001:AAEmulatorTokenForTestsOnly-0123456'

export type TelegramOptions = {
  readonly port?: number
  readonly clock?: Clock
  readonly token?: string
  readonly username?: string
  /** Rate limits, on unless switched off. */
  readonly limits?: boolean
  /** Inline mode, on unless switched off. */
  readonly inline?: boolean
  /** Whether getUpdates calls are logged among the requests. */
  readonly logPolling?: boolean
  /** Where posts to the webhook's public address go instead. Without it nothing is posted. */
  readonly webhookRoute?: (url: string) => string
}

export type TelegramEmulator = {
  readonly api: string
  readonly token: string
  readonly bot: { readonly id: number; readonly username: string }
  readonly requests: readonly LoggedRequest[]
  /** What setMyCommands stored, by `scope[:chat[:user]][/language]`. */
  readonly commandsMenu: ReadonlyMap<string, unknown>
  /** What setMyDescription and setMyShortDescription stored, by `field[/language]`. */
  readonly descriptions: ReadonlyMap<string, string>

  addUser(input?: { firstName?: string; languageCode?: string; isBot?: boolean; username?: string }): number
  addChat(input: NewChat): number
  addTopic(chat: number, name?: string): number
  closeTopic(chat: number, thread: number): void
  deleteTopic(chat: number, thread: number): void

  say(input: Said): number
  /** A post of a channel appears in the group that discusses it. */
  autoForward(input: { channel: number; message: number; group: number }): number
  press(input: { chat: number; message: number; data: string; from?: number }): string
  /** Shares a chat by a button of a keyboard the bot sent. */
  share(input: { chat: number; message: number; button: string; shared: number }): number
  /** Forwards a post of a channel to the bot. */
  forward(input: { chat: number; channel: number; text?: string }): number
  /** A member passes a message on to a chat. */
  passOn(input: { from: number; message: number; chat: number }): number
  /** Whether nothing may be forwarded from a chat. */
  withhold(chat: number, on: boolean): void
  callbackAnswer(id: string): { text?: string } | null
  askInline(input: { from: number; query: string; offset?: string; chatType?: string }): string
  /** What the bot offered; null while it has not answered. */
  inlineAnswer(id: string): InlineAnswer | null
  /** What the bot offers, once it has. */
  inlineAnswered(id: string): Promise<InlineAnswer>
  /** Sends what was offered into a chat. */
  chooseInline(input: { query: string; result: string; chat: number }): number

  /** The bot's messages in a chat as they stand now. */
  messages(chat: number): readonly EmulatedMessage[]
  /** The next message the bot sends or edits in a chat, after the last one this function gave. */
  nextMessage(chat: number): Promise<EmulatedMessage>

  block(chat: number): void
  kick(chat: number): void
  deleteChat(chat: number): void
  migrate(chat: number): number
  setBotStatus(chat: number, status: BotStatus, canPost?: boolean): void

  /** Resolves once a getUpdates waits and no update is on its way to it. */
  polling(): Promise<void>
  /** Another instance polls: the waiting call is ended with 409. */
  secondPoller(): Promise<void>
  fault(fault: Fault): void
  /** Asks `source` at every call which fault meets it, until told null. Queued faults come first. */
  trouble(source: Trouble | null): void
  /** Switches the rate limits. */
  enforceLimits(on: boolean): void
  close(): Promise<void>
}

/**
 * A Bot API server on 127.0.0.1 that keeps everything in memory and refuses what Telegram refuses.
 *
 * Left out, each for a reason: the three seconds the real server holds back a repeated short poll or a second
 * 409 (every stop of a bot would cost them); Markdown (refused); fetching of linked pictures (use a '400'
 * fault). Stricter, with "Emulator:" in the description: two actions on one button, and
 * entities of which the real server would drop one in silence.
 */
export async function startTelegram(options: TelegramOptions = {}): Promise<TelegramEmulator> {
  const world = createWorld({
    clock: options.clock ?? Date,
    token: options.token ?? TOKEN,
    username: options.username ?? 'chapar_test_bot',
    limits: options.limits ?? true,
    inline: options.inline ?? true,
  })
  const requests: LoggedRequest[] = []
  const faults = createFaults()
  const polls = createPolls(world.updates)
  const webhook = createWebhook(world, options.webhookRoute, call => void runFromWebhook(served, call))
  const served: Served = {
    world,
    faults,
    log: request => {
      if (request.method !== 'getUpdates' || options.logPolling) requests.push(request)
    },
    call: (args, left) => ({ world, args, polls, webhook, left }),
  }
  const server = createBotServer(served)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const chat = (id: number) => chatOf(world, id)
  const setBotStatus = (id: number, status: BotStatus, canPost?: boolean) => {
    const by = ownerOf(world, chat(id))
    changeStatus(world, chat(id), status, { by, ...(canPost === undefined ? {} : { canPost }) })
  }
  return {
    api: `http://127.0.0.1:${port}`,
    token: world.token,
    bot: { id: world.bot.id, username: world.bot.username },
    requests,
    commandsMenu: world.menu,
    descriptions: world.descriptions,
    addUser: (input = {}) => addUser(world, input).id,
    addChat: input => addChat(world, input).id,
    addTopic: (id, name = 'Topic') => addTopic(world, chat(id), name),
    closeTopic: (id, thread) => closeTopic(world, chat(id), thread),
    deleteTopic: (id, thread) => deleteTopic(chat(id), thread),
    say: input => say(world, input),
    autoForward: input => autoForward(world, input),
    press: input => press(world, input),
    share: input => share(world, input),
    forward: input => forward(world, input),
    passOn: input => passOn(world, input),
    withhold: (id, on) => {
      chat(id).withheld = on
    },
    callbackAnswer: id => world.callbacks.get(id)?.answer ?? null,
    askInline: input => askInline(world, input),
    inlineAnswer: id => world.inlineQueries.get(id)?.answer ?? null,
    inlineAnswered: async id => {
      const query = world.inlineQueries.get(id)
      if (query === undefined) throw new Error(`Nobody asked ${id}`)
      return await query.answered.promise
    },
    chooseInline: input => chooseInline(world, input),
    messages: id => botMessages(chat(id)),
    nextMessage: id => nextMessage(chat(id)),
    block: id => {
      if (chat(id).type !== 'private') throw new Error(`Only a person blocks the bot, chat ${id} is none`)
      setBotStatus(id, 'kicked')
    },
    kick: id => {
      if (chat(id).type === 'private') throw new Error(`A person blocks the bot: block(${id})`)
      setBotStatus(id, 'kicked')
    },
    deleteChat: id => {
      chat(id).deleted = true
    },
    migrate: id => migrate(world, chat(id)).id,
    setBotStatus,
    polling: () => polls.waiting(),
    secondPoller: async () => {
      await polls.waiting()
      polls.end(OTHER_POLLER)
    },
    fault: faults.add,
    trouble: faults.trouble,
    enforceLimits: on => world.limits.enforce(on),
    close: async () => {
      polls.close()
      webhook.remove()
      await new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

function nextMessage(chat: Chat): Promise<EmulatedMessage> {
  const ready = chat.seen[chat.handedOut]
  if (ready !== undefined) {
    chat.handedOut++
    return Promise.resolve(ready)
  }
  return new Promise(resolve => chat.readers.push(resolve))
}
