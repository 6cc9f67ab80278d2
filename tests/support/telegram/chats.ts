import type { BotStatus, ChatType } from './types.ts'
import { type Chat, sequence, type User, type World } from './world.ts'

export type NewChat = {
  type: ChatType
  title?: string
  username?: string
  user?: number
  forum?: boolean
  botStatus?: BotStatus
  botCanPost?: boolean
  /** Whether it may change what others post in a channel. */
  botCanEdit?: boolean
  admins?: number[]
}

export function addUser(
  world: World,
  input: { firstName?: string; languageCode?: string; isBot?: boolean; username?: string },
): User {
  const id = world.nextUser()
  const user: User = {
    id,
    is_bot: input.isBot ?? false,
    first_name: input.firstName ?? `User ${id}`,
    ...(input.username === undefined ? {} : { username: input.username }),
    ...(input.languageCode === undefined ? {} : { language_code: input.languageCode }),
  }
  world.users.set(id, user)
  return user
}

/** A chat as it stands when the bot comes to know it: no update tells of it. */
export function addChat(world: World, input: NewChat): Chat {
  const user = input.type === 'private' ? personOf(world, input.user) : undefined
  const admins = user ? [] : (input.admins ?? [addUser(world, { firstName: 'Owner' }).id])
  const id = user?.id ?? groupId(input.type, world.nextGroup())
  if (world.chats.has(id)) throw new Error(`There is a chat ${id} already`)
  const ownNumbers = input.type === 'supergroup' || input.type === 'channel'
  const chat: Chat = {
    id,
    type: input.type,
    title: input.title ?? (user ? '' : `${input.type} ${Math.abs(id)}`),
    username: input.username,
    user,
    forum: input.forum ?? false,
    admins,
    members: new Set(admins),
    topics: new Map(),
    messages: new Map(),
    untold: new Set(),
    withheld: false,
    // The first message of a supergroup or channel tells of its making.
    nextId: ownNumbers ? sequence(2) : world.boxId,
    status: input.botStatus ?? (input.type === 'channel' ? 'administrator' : 'member'),
    canPost: input.botCanPost ?? true,
    canEdit: input.botCanEdit ?? false,
    deleted: false,
    migratedTo: undefined,
    lastBot: undefined,
    seen: [],
    handedOut: 0,
    readers: [],
  }
  world.chats.set(id, chat)
  return chat
}

export function chatOf(world: World, id: number): Chat {
  const chat = world.chats.get(id)
  if (chat === undefined) throw new Error(`The emulator knows no chat ${id}`)
  return chat
}

export function personOf(world: World, id: number | undefined): User {
  const user = id === undefined ? addUser(world, {}) : world.users.get(id)
  if (user === undefined) throw new Error(`The emulator knows no user ${id}`)
  return user
}

function groupId(type: ChatType, number: number): number {
  return type === 'group' ? -number : -1_000_000_000_000 - number
}
