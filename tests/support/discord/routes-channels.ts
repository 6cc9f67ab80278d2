import { refuse } from './api-error.ts'
import { checkChoice, createForm, readInteger, readList, readObject, readText } from './form.ts'
import { channelJson, memberJson, messageJson } from './json.ts'
import { MEMBER, Permission } from './permissions.ts'
import { POST_FLAGS, postMessage } from './posts.ts'
import { MESSAGES } from './rate-limits.ts'
import { type Call, created, objectBody, ok, param, type Reply, route } from './router.ts'
import { checkMayShow } from './routes-messages.ts'
import { readMessage } from './validate-message.ts'
import { type Channel, ChannelType, isForum, isThread } from './world.ts'

export const channelRoutes = [
  route('GET', '/channels/:channel', read),
  route('PATCH', '/channels/:channel', changeThread),
  route('POST', '/channels/:channel/threads', createThread, MESSAGES),
  route('GET', '/guilds/:guild/threads/active', activeThreads),
  route('GET', '/guilds/:guild/roles', roles),
  route('GET', '/guilds/:guild/members/:user', member),
  route('POST', '/users/@me/channels', openDm),
]

function read(call: Call): Reply {
  const { world } = call.state
  return ok(channelJson(world, world.channelForBot(param(call, 'channel'))))
}

/** Of threads alone, and of those whether they are archived. @throws ApiError 50013 where one may not write, or it is locked */
function changeThread(call: Call): Reply {
  const { world } = call.state
  const channel = world.channelForBot(param(call, 'channel'))
  if (!isThread(channel)) throw refuse('missingPermissions')
  const { archived } = objectBody(call)
  const form = createForm()
  if (typeof archived !== 'boolean')
    form.at('archived').wrong('BOOLEAN_TYPE_CONVERT', 'Must be true or false')
  form.check()
  const mayOpen = !channel.locked && archived === false && world.botMay(channel, Permission.sendInThreads)
  if (!mayOpen && !world.botMay(channel, Permission.manageThreads)) throw refuse('missingPermissions')
  channel.archived = archived === true
  return ok(channelJson(world, channel))
}

/** Everyone's role, whose id is the server's; no other is modelled. */
function roles(call: Call): Reply {
  const id = joined(call)
  const everyone = { id, name: '@everyone', permissions: String(MEMBER), position: 0 }
  return ok([{ ...everyone, color: 0, hoist: false, managed: false, mentionable: false, flags: 0 }])
}

function member(call: Call): Reply {
  joined(call)
  const { permissions: _, ...known } = memberJson(call.state.world, param(call, 'user'), MEMBER) as Record<
    string,
    unknown
  >
  return ok(known)
}

/** The server, where the bot is in it. @throws ApiError 403 50001 */
function joined(call: Call): string {
  const id = param(call, 'guild')
  if (!call.state.world.guilds.get(id)?.joined) throw refuse('missingAccess')
  return id
}

const ARCHIVE_AFTER_MINUTES = [60, 1440, 4320, 10_080]
const PRIVATE_THREAD = 12

function createThread(call: Call): Reply {
  const { world } = call.state
  const parent = world.channelForBot(param(call, 'channel'))
  const body = objectBody(call)
  const form = createForm()
  const name = readText(form.at('name'), body.name, 100, 1)
  if (body.auto_archive_duration !== undefined && body.auto_archive_duration !== null) {
    checkChoice(form.at('auto_archive_duration'), body.auto_archive_duration, ARCHIVE_AFTER_MINUTES)
  }
  readInteger(form.at('rate_limit_per_user'), body.rate_limit_per_user, 0, 21_600)
  const autoArchiveMinutes = Number(body.auto_archive_duration ?? 4320)
  const made = { guild: parent.guild, parent: parent.id, owner: world.bot, name, autoArchiveMinutes }

  if (isForum(parent)) {
    if (!world.botMay(parent, Permission.sendMessages)) throw refuse('missingPermissions')
    const tags = readList(form.at('applied_tags'), body.applied_tags, 5).map(String)
    const starter = readObject(form.at('message'), body.message)
    const rules = { flags: POST_FLAGS, files: call.files, nonce: 'refused' } as const
    const draft = readMessage(form.at('message'), starter ?? {}, rules)
    checkMayShow(world, parent, draft)
    if (parent.requiresTag && tags.length === 0) throw refuse('tagRequired')
    if (tags.some(tag => !parent.tags.some(known => known.id === tag))) throw refuse('unknownTag')
    const thread = world.addChannel({ ...made, type: 11, appliedTags: tags })
    // The first message of a forum post has the id of its thread.
    const message = postMessage(world, thread, draft, { id: thread.id })
    return created({ ...channelJson(world, thread), message: messageJson(world, message) })
  }

  if (parent.type !== ChannelType.text && parent.type !== ChannelType.announcement) {
    throw refuse('wrongChannelType')
  }
  // Without a type Discord opens a private thread.
  const type = body.type ?? (parent.type === ChannelType.announcement ? 10 : PRIVATE_THREAD)
  checkChoice(form.at('type'), type, [10, 11, PRIVATE_THREAD])
  form.check()
  const wanted = type === PRIVATE_THREAD ? Permission.createPrivateThreads : Permission.createPublicThreads
  if (!world.botMay(parent, wanted)) throw refuse('missingPermissions')
  return created(channelJson(world, world.addChannel({ ...made, type: Number(type) })))
}

function activeThreads(call: Call): Reply {
  const { world } = call.state
  const guild = world.guilds.get(param(call, 'guild'))
  if (!guild) throw refuse('unknownGuild')
  if (!guild.joined) throw refuse('missingAccess')
  const visible = (channel: Channel) =>
    channel.guild === guild.id &&
    isThread(channel) &&
    !channel.archived &&
    world.botMay(channel, Permission.viewChannel)
  const threads = [...world.channels.values()].filter(visible)
  return ok({ threads: threads.map(thread => channelJson(world, thread)), members: [], has_more: false })
}

function openDm(call: Call): Reply {
  const { world } = call.state
  const recipient = objectBody(call).recipient_id
  if (typeof recipient !== 'string' || !/^\d{17,19}$/.test(recipient) || recipient === world.bot) {
    throw refuse('invalidRecipient')
  }
  const open = [...world.channels.values()].find(channel => channel.recipient === recipient)
  return ok(channelJson(world, open ?? world.addChannel({ guild: null, type: ChannelType.dm, recipient })))
}
