import { emulated } from './message-json.ts'
import type { Chat, Content, Message, User, World } from './world.ts'
import { unixTime } from './world.ts'

type Draft = { readonly from: User | undefined; readonly outgoing: boolean; readonly content: Content }

/** Puts a message into the chat. Answers in a supergroup join the chain of the message they answer. */
export function addMessage(
  world: World,
  chat: Chat,
  draft: Draft & Partial<Omit<Message, keyof Draft>>,
): Message {
  const id = chat.nextId()
  const message: Message = {
    id,
    date: unixTime(world),
    keyboard: undefined,
    replyKeyboard: false,
    by: {},
    asks: undefined,
    replyTo: undefined,
    linkPreview: undefined,
    silent: false,
    protect: false,
    editDate: undefined,
    edits: 0,
    ...draft,
    thread: draft.thread ?? chainOf(chat, draft.replyTo),
  }
  chat.messages.set(id, message)
  if (message.outgoing && message.content.kind !== 'service') {
    chat.lastBot = world.bot.id
    show(chat, message)
  } else if (message.from?.is_bot) {
    chat.lastBot = message.from.id
  }
  return message
}

export function replaceMessage(chat: Chat, message: Message): void {
  chat.messages.set(message.id, message)
  show(chat, message)
}

export function botMessages(chat: Chat) {
  return [...chat.messages.values()]
    .filter(message => message.outgoing && message.content.kind !== 'service')
    .map(message => emulated(chat, message))
}

function chainOf(chat: Chat, replyTo: number | undefined): number | undefined {
  if (replyTo === undefined || chat.type !== 'supergroup') return undefined
  const thread = chat.messages.get(replyTo)?.thread
  return thread ?? (chat.forum ? undefined : replyTo)
}

function show(chat: Chat, message: Message): void {
  const seen = emulated(chat, message)
  chat.seen.push(seen)
  const reader = chat.readers.shift()
  if (reader === undefined) return
  chat.handedOut++
  reader(seen)
}
