import { refuse, SublimitError } from './api-error.ts'
import { createForm } from './form.ts'
import { messageJson, messageSeenByBot } from './json.ts'
import { Flag, type Message } from './message.ts'
import { Permission } from './permissions.ts'
import { editMessage, POST_FLAGS, postMessage } from './posts.ts'
import { CROSSPOSTS, MESSAGES, PUBLISHED_EDITS } from './rate-limits.ts'
import { type Call, nothing, ok, param, type Reply, readPage, route } from './router.ts'
import { type Draft, readMessage } from './validate-message.ts'
import { type Channel, ChannelType, isForum, isThread, type World } from './world.ts'

export const messageRoutes = [
  route('POST', '/channels/:channel/messages', create, MESSAGES),
  route('GET', '/channels/:channel/messages', list),
  route('GET', '/channels/:channel/messages/:message', read),
  route('PATCH', '/channels/:channel/messages/:message', edit, MESSAGES),
  route('DELETE', '/channels/:channel/messages/:message', remove),
  route('POST', '/channels/:channel/messages/:message/crosspost', crosspost, MESSAGES),
]

function create(call: Call): Reply {
  const { world, nonces } = call.state
  const channel = world.channelForBot(param(call, 'channel'))
  checkMayWrite(world, channel)
  const draft = readMessage(createForm(), call.body, { flags: POST_FLAGS, files: call.files, nonce: 'known' })
  checkMayShow(world, channel, draft)

  if (draft.enforceNonce) {
    const earlier = nonces.find(world.bot, String(draft.nonce))
    if (earlier !== undefined) {
      const message = world.message(earlier)
      if (!message) throw refuse('unknownMessage')
      return ok({ ...messageJson(world, message), nonce: message.nonce })
    }
  }
  const message = postMessage(world, channel, draft)
  if (draft.enforceNonce) nonces.remember(world.bot, String(draft.nonce), message.id)
  return ok({ ...messageJson(world, message), ...(draft.nonce === null ? {} : { nonce: draft.nonce }) })
}

/** @throws ApiError 50008, 50007, 50013, 160005 */
export function checkMayWrite(world: World, channel: Channel): void {
  if (isForum(channel) || [4, 14].includes(channel.type)) throw refuse('notTextChannel')
  if (channel.guild === null) {
    if (!world.botMay(channel, Permission.sendMessages)) throw refuse('cannotDm')
    return
  }
  // SEND_MESSAGES says nothing about threads.
  const wanted = isThread(channel) ? Permission.sendInThreads : Permission.sendMessages
  if (!world.botMay(channel, wanted)) throw refuse('missingPermissions')
  if (channel.locked && !world.botMay(channel, Permission.manageThreads)) throw refuse('locked')
}

export function checkMayShow(world: World, channel: Channel, draft: Draft): void {
  if (channel.guild === null) return
  const wanted =
    (draft.embeds.length > 0 ? Permission.embedLinks : 0n) |
    (draft.attachments.length > 0 ? Permission.attachFiles : 0n)
  if (!world.botMay(channel, wanted)) throw refuse('missingPermissions')
}

function list(call: Call): Reply {
  const { world } = call.state
  const channel = world.channelForBot(param(call, 'channel'))
  const { limit, before, after } = readPage(call.query, 100, 50)
  // Not refused: the list is simply empty, which proves nothing.
  if (channel.guild !== null && !world.botMay(channel, Permission.readHistory)) return ok([])
  const fitting = world.messagesIn(channel.id).filter(({ id, flags }) => {
    if ((flags & Flag.ephemeral) !== 0) return false
    return (before === null || BigInt(id) < before) && (after === null || BigInt(id) > after)
  })
  // `after` takes the oldest that fit, otherwise the newest are taken; given newest first either way.
  const page = after !== null && before === null ? fitting.slice(0, limit) : fitting.slice(-limit)
  return ok(page.toReversed().map(message => messageSeenByBot(world, message)))
}

/** @throws ApiError 10008 for a message that is not there, or that only one person sees */
function messageForBot(call: Call, channel: Channel): Message {
  const message = call.state.world.message(param(call, 'message'))
  if (message?.channel !== channel.id || (message.flags & Flag.ephemeral) !== 0)
    throw refuse('unknownMessage')
  return message
}

function read(call: Call): Reply {
  const { world } = call.state
  const channel = world.channelForBot(param(call, 'channel'))
  if (channel.guild !== null && !world.botMay(channel, Permission.readHistory))
    throw refuse('missingPermissions')
  return ok(messageSeenByBot(world, messageForBot(call, channel)))
}

function edit(call: Call): Reply {
  const { world, limits } = call.state
  const channel = world.channelForBot(param(call, 'channel'))
  const message = messageForBot(call, channel)
  if (message.author !== world.bot) throw refuse('notTheAuthor')
  if (channel.archived) throw refuse('archived')
  const draft = readMessage(createForm(), call.body, { base: message, flags: POST_FLAGS, files: call.files })
  checkMayShow(world, channel, draft)
  if ((message.flags & Flag.crossposted) !== 0) {
    const wait = limits.sublimit(`published ${message.id}`, PUBLISHED_EDITS)
    // Seen in the field: the header says one second, the body the truth (discord-api-docs#6109).
    if (wait !== null) throw new SublimitError('shared', wait, 1, 20028)
  }
  editMessage(world, channel, message, draft)
  return ok(messageJson(world, message))
}

function remove(call: Call): Reply {
  const { world } = call.state
  const channel = world.channelForBot(param(call, 'channel'))
  const message = messageForBot(call, channel)
  const own = message.author === world.bot
  if (!own && (channel.guild === null || !world.botMay(channel, Permission.manageMessages))) {
    throw refuse('missingPermissions')
  }
  if (channel.archived) throw refuse('archived')
  world.removeMessage(message.id)
  return nothing
}

function crosspost(call: Call): Reply {
  const { world, limits } = call.state
  const channel = world.channelForBot(param(call, 'channel'))
  if (channel.type !== ChannelType.announcement) throw refuse('wrongChannelType')
  const message = messageForBot(call, channel)
  const own = message.author === world.bot
  if (!world.botMay(channel, own ? Permission.sendMessages : Permission.manageMessages)) {
    throw refuse('missingPermissions')
  }
  if ((message.flags & Flag.crossposted) !== 0) throw refuse('crossposted')
  const wait = limits.sublimit(`crosspost ${channel.id}`, CROSSPOSTS)
  if (wait !== null) throw new SublimitError('user', wait, Math.ceil(wait))
  message.flags |= Flag.crossposted
  return ok(messageJson(world, message))
}
