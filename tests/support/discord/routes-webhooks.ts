import { randomBytes } from 'node:crypto'
import { ApiError, refuse } from './api-error.ts'
import { checkUrl, createForm, type Form, type Json, readList, readText, WEB } from './form.ts'
import { messageJson, userJson } from './json.ts'
import type { Message } from './message.ts'
import { Permission } from './permissions.ts'
import { editMessage, POST_FLAGS, postMessage } from './posts.ts'
import { type Call, nothing, objectBody, ok, param, type Reply, route } from './router.ts'
import type { State } from './state.ts'
import { readMessage } from './validate-message.ts'
import { type Channel, ChannelType, isForum, isThread, type Webhook } from './world.ts'

export const webhookRoutes = [
  route('GET', '/channels/:channel/webhooks', list),
  route('POST', '/channels/:channel/webhooks', create),
]

const MOST = 15
const LONGEST_NAME = 80

/** @throws ApiError 50013 without MANAGE_WEBHOOKS, 50024 where there are none */
function manageable(call: Call): Channel {
  const { world } = call.state
  const channel = world.channelForBot(param(call, 'channel'))
  if (isThread(channel) || channel.guild === null) throw refuse('wrongChannelType')
  if (!world.botMay(channel, Permission.manageWebhooks)) throw refuse('missingPermissions')
  return channel
}

const webhooksOf = ({ world }: State, channel: Channel) =>
  [...world.webhooks.values()].filter(hook => hook.channel === channel.id)

function list(call: Call): Reply {
  const channel = manageable(call)
  return ok(webhooksOf(call.state, channel).map(hook => webhookJson(call.state, hook)))
}

function create(call: Call): Reply {
  const channel = manageable(call)
  const form = createForm()
  const name = readName(form.at('name'), objectBody(call).name, 1)
  form.check()
  if (webhooksOf(call.state, channel).length >= MOST) throw refuse('tooManyWebhooks')
  const made = makeWebhook(call.state, channel, name, call.state.applicationId)
  return ok(webhookJson(call.state, made))
}

export function makeWebhook(
  state: State,
  channel: Channel,
  name: string,
  application: string | null,
): Webhook {
  const token = randomBytes(51).toString('base64url')
  const made = { id: state.nextId(), token, channel: channel.id, guild: channel.guild, name, application }
  state.world.webhooks.set(made.id, made)
  state.world.hooked.set(made.id, channel.id)
  return made
}

/** The token of another application's, or of a person's, is not told. */
function webhookJson({ world, applicationId }: State, hook: Webhook): object {
  const { id, name, channel, guild, application, token } = hook
  return {
    id,
    type: 1,
    name,
    avatar: null,
    channel_id: channel,
    guild_id: guild,
    application_id: application,
    user: userJson(world, application ?? world.person('owner')),
    ...(application === applicationId ? { token } : {}),
  }
}

function readName(form: Form, value: unknown, min: number): string {
  const name = readText(form, value, LONGEST_NAME, min)
  const [taken] = /clyde|discord/i.exec(name) ?? []
  if (taken !== undefined)
    form.wrong('USERNAME_INVALID_CONTAINS', `Username cannot contain "${taken.toLowerCase()}"`)
  return name
}

/** The webhook that a path is about; null where it is about an interaction. @throws ApiError 50027 */
export function webhookOf(call: Call): Webhook | null {
  const hook = call.state.world.webhooks.get(param(call, 'application'))
  if (hook === undefined) return null
  if (hook.token !== param(call, 'token')) throw refuse('invalidWebhookToken')
  return hook
}

/** Posts by a webhook: no nonce is known, and none of the bot's own rights is asked for. */
export function execute(call: Call, hook: Webhook): Reply {
  const { world } = call.state
  const body = objectBody(call)
  const form = createForm()
  const username = readName(form.at('username'), body.username, 0)
  checkUrl(form.at('avatar_url'), body.avatar_url, 2048, WEB)
  const threadName = readText(form.at('thread_name'), body.thread_name, 100)
  const tags = readList(form.at('applied_tags'), body.applied_tags, 5).map(String)
  const draft = readMessage(form, buttonsOf(call, hook, body), { flags: POST_FLAGS, files: call.files })
  const avatar = typeof body.avatar_url === 'string' ? body.avatar_url : null
  const webhook = { id: hook.id, name: username || hook.name, avatar }

  const parent = world.channels.get(hook.channel)
  if (parent === undefined) throw refuse('unknownWebhook')
  const { channel, id } = target(call, hook, parent, threadName, tags)
  const message = postMessage(world, channel, draft, { webhook, ...(id === undefined ? {} : { id }) })
  return call.query.get('wait') === 'true' ? ok(messageJson(world, message)) : nothing
}

/** Without `with_components` buttons are dropped in silence; a person's webhook may not send any. */
function buttonsOf(call: Call, { application }: Webhook, body: Json): Json {
  const allowed = application !== null && call.query.get('with_components') === 'true'
  return allowed ? body : { ...body, components: [] }
}

/** Where it is posted, and under which id where that begins a thread. */
function target(call: Call, hook: Webhook, parent: Channel, threadName: string, tags: readonly string[]) {
  const { world } = call.state
  const asked = call.query.get('thread_id')
  if (asked !== null) {
    const thread = world.channels.get(asked)
    if (thread?.parent !== parent.id) throw refuse('unknownChannel')
    if (threadName !== '')
      throw new ApiError(400, 220002, 'Webhooks can only take one of thread_name and thread_id')
    return { channel: thread, id: undefined }
  }
  if (!isForum(parent)) {
    if (threadName !== '')
      throw new ApiError(400, 220003, 'Webhooks can only create threads in forum channels')
    return { channel: parent, id: undefined }
  }
  if (threadName === '')
    throw new ApiError(400, 220001, 'Webhooks posted to forum channels must have a thread_name or thread_id')
  if (parent.requiresTag && tags.length === 0) throw refuse('tagRequired')
  if (tags.some(tag => !parent.tags.some(known => known.id === tag))) throw refuse('unknownTag')
  const made = { guild: parent.guild, parent: parent.id, owner: hook.id, name: threadName, appliedTags: tags }
  const thread = world.addChannel({ ...made, type: ChannelType.publicThread })
  return { channel: thread, id: thread.id }
}

/** A message of this very webhook, where it is. @throws ApiError 10008, 10003 */
function own(call: Call, hook: Webhook): { readonly message: Message; readonly channel: Channel } {
  const { world } = call.state
  const channel = world.channels.get(call.query.get('thread_id') ?? hook.channel)
  if (channel === undefined) throw refuse('unknownChannel')
  const message = world.message(param(call, 'which'))
  if (message?.webhook?.id !== hook.id || message.channel !== channel.id) throw refuse('unknownMessage')
  return { message, channel }
}

/** To the webhook itself its messages are shown whole, whatever the bot may read. */
export function readOwn(call: Call, hook: Webhook): Reply {
  return ok(messageJson(call.state.world, own(call, hook).message))
}

export function editOwn(call: Call, hook: Webhook): Reply {
  const { world } = call.state
  const { message, channel } = own(call, hook)
  if (channel.archived) throw refuse('archived')
  const rules = { base: message, flags: POST_FLAGS, files: call.files }
  const draft = readMessage(createForm(), buttonsOf(call, hook, objectBody(call)), rules)
  editMessage(world, channel, message, draft)
  return ok(messageJson(world, message))
}
