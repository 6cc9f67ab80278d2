import { addChat } from './chats.ts'
import { addService, announce, isInside, ownerOf } from './membership.ts'
import { addMessage } from './messages.ts'
import type { Chat, World } from './world.ts'

/** Basic group to supergroup: a new id, both told in service messages; the old one takes nothing any more. */
export function migrate(world: World, chat: Chat): Chat {
  if (chat.type !== 'group' || chat.migratedTo !== undefined) {
    throw new Error(`Only a basic group turns into a supergroup, not chat ${chat.id}`)
  }
  const owner = ownerOf(world, chat)
  const next = addChat(world, {
    type: 'supergroup',
    title: chat.title,
    admins: [...chat.admins],
    botStatus: chat.status,
    botCanPost: chat.canPost,
  })
  for (const member of chat.members) next.members.add(member)
  if (isInside(chat)) {
    addService(world, chat, owner, { migrate_to_chat_id: next.id })
    addService(world, next, owner, { migrate_from_chat_id: chat.id })
  }
  chat.migratedTo = next.id
  return next
}

/** A topic's id is that of the message telling of its making. */
export function addTopic(world: World, chat: Chat, name: string): number {
  if (!chat.forum) throw new Error(`Chat ${chat.id} is no forum`)
  const fields = { forum_topic_created: { name, icon_color: 7_322_096 } }
  const made = addMessage(world, chat, {
    from: ownerOf(world, chat),
    outgoing: false,
    content: { kind: 'service', fields },
  })
  const first = { ...made, thread: made.id }
  chat.messages.set(made.id, first)
  chat.topics.set(made.id, { name, open: true })
  if (isInside(chat)) announce(world, chat, first)
  return made.id
}

export function closeTopic(world: World, chat: Chat, thread: number): void {
  chat.topics.set(thread, { ...topicOf(chat, thread), open: false })
  if (isInside(chat)) addService(world, chat, ownerOf(world, chat), { forum_topic_closed: {} }, thread)
}

/** Takes its messages with it. */
export function deleteTopic(chat: Chat, thread: number): void {
  topicOf(chat, thread)
  chat.topics.delete(thread)
  for (const message of [...chat.messages.values()]) {
    if (message.thread === thread) chat.messages.delete(message.id)
  }
}

export function topicOf(chat: Chat, thread: number) {
  const topic = chat.topics.get(thread)
  if (topic === undefined) throw new Error(`Chat ${chat.id} has no topic ${thread}`)
  return topic
}
