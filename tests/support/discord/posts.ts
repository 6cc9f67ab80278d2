import { type AllowedMentions, ANSWER_DEFAULT, mentionsIn, NOBODY, POST_DEFAULT } from './mentions.ts'
import { everyComponent, Flag, type Message } from './message.ts'
import { Permission } from './permissions.ts'
import type { Draft } from './validate-message.ts'
import type { Channel, World } from './world.ts'

/** The flags a plain post may set; EPHEMERAL belongs to answers. */
export const POST_FLAGS = Flag.suppressEmbeds | Flag.suppressNotifications | Flag.componentsV2
export const ANSWER_FLAGS = POST_FLAGS | Flag.ephemeral

/** Writes a checked draft into a channel as the bot, or as a webhook. */
export function postMessage(
  world: World,
  channel: Channel,
  draft: Draft,
  by: Partial<Pick<Message, 'interaction' | 'webhook' | 'id'>> = {},
): Message {
  const { interaction = null, webhook = null } = by
  // Posting into an archived thread opens it again.
  channel.archived = false
  return world.addMessage({
    id: by.id ?? world.nextId(),
    channel: channel.id,
    author: webhook?.id ?? world.bot,
    createdAt: world.clock.now(),
    nonce: draft.nonce,
    interaction,
    webhook,
    content: draft.content,
    embeds: draft.embeds,
    components: draft.components,
    attachments: draft.attachments,
    flags: draft.flags,
    mentions: mentionsOf(world, channel, draft, interaction || webhook ? ANSWER_DEFAULT : POST_DEFAULT),
    editedAt: null,
    edited: 0,
  })
}

/** Writes what a person says, unchecked. */
export function postAs(world: World, channel: Channel, author: string, content: string): Message {
  return world.addMessage({
    id: world.nextId(),
    channel: channel.id,
    author,
    createdAt: world.clock.now(),
    nonce: null,
    interaction: null,
    webhook: null,
    content,
    embeds: [],
    components: [],
    attachments: [],
    flags: 0,
    mentions: NOBODY,
    editedAt: null,
    edited: 0,
  })
}

/** Puts a checked draft in the place of what the message said. Filling a deferred answer is no edit. */
export function editMessage(world: World, channel: Channel, message: Message, draft: Draft): void {
  const filled = (message.flags & Flag.loading) !== 0
  message.content = draft.content
  message.embeds = draft.embeds
  message.components = draft.components
  message.attachments = draft.attachments
  message.flags = draft.flags & ~Flag.loading
  // An edit that says nothing about mentions is parsed anew by the defaults.
  message.mentions = mentionsOf(
    world,
    channel,
    draft,
    message.interaction || message.webhook ? ANSWER_DEFAULT : POST_DEFAULT,
  )
  if (filled) return
  message.edited += 1
  message.editedAt = world.clock.now()
}

function mentionsOf(world: World, channel: Channel, draft: Draft, usual: AllowedMentions) {
  const texts = everyComponent(draft.components).map(part => part.content ?? '')
  const mayAll = channel.guild !== null && world.botMay(channel, Permission.mentionEveryone)
  return mentionsIn([draft.content, ...texts].join('\n'), draft.allowed ?? usual, mayAll)
}
