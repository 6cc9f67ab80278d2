import { refuse } from './api-error.ts'
import { checkChoice, createForm, type Form, type Json, readList, readObject, readText } from './form.ts'
import { type Choice, type Interaction, Response } from './interactions.ts'
import { messageJson } from './json.ts'
import { Flag, type Message } from './message.ts'
import { readModal } from './modal.ts'
import { ANSWER_FLAGS, editMessage, postMessage } from './posts.ts'
import { ANSWERS } from './rate-limits.ts'
import { type Call, nothing, objectBody, ok, openRoute, param, type Reply } from './router.ts'
import { editOwn, execute, readOwn, webhookOf } from './routes-webhooks.ts'
import { type Draft, readMessage } from './validate-message.ts'

export const interactionRoutes = [
  openRoute('POST', '/interactions/:interaction/*token/callback', respond),
  openRoute('POST', '/webhooks/:application/*token', followUp, ANSWERS),
  openRoute('GET', '/webhooks/:application/*token/messages/*which', read, ANSWERS),
  openRoute('PATCH', '/webhooks/:application/*token/messages/*which', edit, ANSWERS),
  openRoute('DELETE', '/webhooks/:application/*token/messages/*which', remove, ANSWERS),
]

const NOTHING_YET: Draft = {
  content: '',
  embeds: [],
  components: [],
  attachments: [],
  flags: 0,
  allowed: { parse: [] },
  nonce: null,
  enforceNonce: false,
}

const FITTING: Readonly<Record<Interaction['kind'], readonly number[]>> = {
  command: [Response.reply, Response.defer, Response.modal],
  component: [Response.reply, Response.defer, Response.deferUpdate, Response.update, Response.modal],
  autocomplete: [Response.choices],
  // A window opens no other.
  modal: [Response.reply, Response.defer, Response.deferUpdate, Response.update],
}

function respond(call: Call): Reply {
  const { interactions, world } = call.state
  const interaction = interactions.toRespondTo(param(call, 'interaction'), param(call, 'token'))
  const body = objectBody(call)
  const form = createForm()
  checkChoice(form.at('type'), body.type, FITTING[interaction.kind])
  form.check()

  const type = Number(body.type)
  const isPlain = type !== Response.choices && type !== Response.modal
  if (type === Response.modal) {
    const modal = readModal(form.at('data'), body.data, interaction)
    form.check()
    interactions.responded(interaction, type, null)
    interactions.openWindow(interaction, modal)
  }
  const message = !isPlain ? null : answer(call, interaction, type, body)
  if (type === Response.choices) {
    const choices = readChoices(form.at('data'), body.data)
    interactions.responded(interaction, type, null)
    interaction.offered.resolve(choices)
  }
  if (call.query.get('with_response') !== 'true') return nothing
  const flags = message?.flags ?? 0
  return ok({
    interaction: {
      id: interaction.id,
      type: { command: 2, component: 3, autocomplete: 4, modal: 5 }[interaction.kind],
      response_message_id: message?.id,
      response_message_loading: (flags & Flag.loading) !== 0,
      response_message_ephemeral: (flags & Flag.ephemeral) !== 0,
    },
    ...(message ? { resource: { type, message: messageJson(world, message) } } : {}),
  })
}

function answer(call: Call, interaction: Interaction, type: number, body: Json): Message {
  const { interactions, world } = call.state
  const { channel } = interaction
  const by = { interaction: { id: interaction.id, user: interaction.user } }
  const form = createForm().at('data')
  if (type === Response.defer) {
    // Of a deferral only EPHEMERAL counts; all else is dropped (discord-api-docs#7910).
    const asked = Number((body.data as Json | null | undefined)?.flags ?? 0)
    const draft = { ...NOTHING_YET, flags: Flag.loading | (asked & Flag.ephemeral) }
    const message = postMessage(world, channel, draft, by)
    interactions.responded(interaction, type, message.id)
    return message
  }
  if (type === Response.reply) {
    const draft = readMessage(form, body.data, { flags: ANSWER_FLAGS, files: call.files })
    const message = postMessage(world, channel, draft, by)
    interactions.responded(interaction, type, message.id)
    interactions.show(interaction, message)
    return message
  }
  const source = world.message(interaction.source?.id ?? '')
  if (!source) throw refuse('unknownMessage')
  if (type === Response.update) {
    const draft = readMessage(form, body.data, { base: source, flags: ANSWER_FLAGS, files: call.files })
    editMessage(world, channel, source, draft)
  }
  interactions.responded(interaction, type, source.id)
  if (type === Response.update) interactions.show(interaction, source)
  return source
}

function readChoices(form: Form, value: unknown): readonly Choice[] {
  const data = readObject(form, value) ?? {}
  const choices = readList(form.at('choices'), data.choices ?? undefined, 25)
  if (!Array.isArray(data.choices)) form.at('choices').wrong('BASE_TYPE_REQUIRED', 'This field is required')
  const read = choices.flatMap((entry, index) => {
    const at = form.at('choices', index)
    const choice = readObject(at, entry)
    if (!choice) return []
    return [
      {
        name: readText(at.at('name'), choice.name, 100, 1),
        value: readText(at.at('value'), choice.value, 100, 1),
      },
    ]
  })
  form.check()
  return read
}

function ofToken(call: Call): Interaction {
  if (param(call, 'application') !== call.state.applicationId) throw refuse('unknownWebhook')
  return call.state.interactions.toFollowUp(param(call, 'token'))
}

/** `@original`, or one of the interaction's own messages by id. @throws ApiError 10008 */
function messageOf(call: Call, interaction: Interaction): Message {
  const which = param(call, 'which')
  const message = call.state.world.message(which === '@original' ? (interaction.original ?? '') : which)
  const own = message && (message.id === interaction.original || message.interaction?.id === interaction.id)
  if (!own) throw refuse('unknownMessage')
  return message
}

function followUp(call: Call): Reply {
  const hook = webhookOf(call)
  if (hook !== null) return execute(call, hook)
  const { interactions, world } = call.state
  const interaction = ofToken(call)
  const { channel } = interaction
  const waiting = world.message(interaction.original ?? '')
  const draft = readMessage(createForm(), call.body, { flags: ANSWER_FLAGS, files: call.files })
  if (waiting && (waiting.flags & Flag.loading) !== 0) {
    // The first follow-up takes the place of "thinking", and keeps the visibility of the deferral.
    const flags = (draft.flags & ~Flag.ephemeral) | (waiting.flags & (Flag.ephemeral | Flag.loading))
    editMessage(world, channel, waiting, { ...draft, flags })
    interactions.show(interaction, waiting)
    return ok(messageJson(world, waiting))
  }
  const by = { interaction: { id: interaction.id, user: interaction.user } }
  const message = postMessage(world, channel, draft, by)
  interactions.show(interaction, message)
  return ok(messageJson(world, message))
}

function read(call: Call): Reply {
  const hook = webhookOf(call)
  if (hook !== null) return readOwn(call, hook)
  return ok(messageJson(call.state.world, messageOf(call, ofToken(call))))
}

function edit(call: Call): Reply {
  const hook = webhookOf(call)
  if (hook !== null) return editOwn(call, hook)
  const { interactions, world } = call.state
  const interaction = ofToken(call)
  const message = messageOf(call, interaction)
  const draft = readMessage(createForm(), call.body, {
    base: message,
    flags: ANSWER_FLAGS,
    files: call.files,
  })
  editMessage(world, interaction.channel, message, draft)
  if (message.id === interaction.original) interactions.show(interaction, message)
  return ok(messageJson(world, message))
}

function remove(call: Call): Reply {
  const { interactions, world } = call.state
  const interaction = ofToken(call)
  const message = messageOf(call, interaction)
  world.removeMessage(message.id)
  if (message.id === interaction.original) interactions.show(interaction, null)
  return nothing
}
