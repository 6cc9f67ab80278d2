import { refuse } from './api-error.ts'
import type { Form, Json } from './form.ts'
import { checkChoice, checkLength, count, readInteger, readList, readObject, readText } from './form.ts'
import type { AllowedMentions } from './mentions.ts'
import { type Component, type Embed, Flag, type Message } from './message.ts'
import { readComponents } from './validate-components.ts'
import { readEmbeds } from './validate-embeds.ts'

export type Draft = {
  readonly content: string
  readonly embeds: readonly Embed[]
  readonly components: readonly Component[]
  readonly attachments: readonly string[]
  readonly flags: number
  readonly allowed: AllowedMentions | undefined
  readonly nonce: string | number | null
  readonly enforceNonce: boolean
}

export type DraftRules = {
  /** The message being edited; what the body leaves out stays as it is there. */
  readonly base?: Message
  /** The flags a sender may set here; others are dropped in silence. */
  readonly flags: number
  /** Names of the uploaded files. */
  readonly files: readonly string[]
  /** Only a plain post knows nonces: answers ignore them, forum posts have no such field. */
  readonly nonce?: 'known' | 'refused'
}

const MAX_CONTENT = 2000
const MAX_FILES = 10
const MAX_NONCE = 25

/** Reads the body of a create or an edit. @throws ApiError 50035 by field, 50006 when nothing would show */
export function readMessage(form: Form, value: unknown, rules: DraftRules): Draft {
  const body = readObject(form, value ?? {}) ?? {}
  const { base, files } = rules
  const field = (name: 'content' | 'embeds' | 'components') => (name in body ? body[name] : base?.[name])

  const flags = readFlags(form, body, rules)
  const v2 = (flags & Flag.componentsV2) !== 0
  const content = readText(form.at('content'), field('content'), MAX_CONTENT)
  const embeds = readEmbeds(form.at('embeds'), field('embeds'))
  const attachments = [...(base?.attachments ?? []), ...files]
  checkLength(form.at('attachments'), attachments.length, 0, MAX_FILES)
  const components = readComponents(form.at('components'), field('components'), { v2, files: attachments })
  const stickers = readList(form.at('sticker_ids'), body.sticker_ids, 3)
  if (v2) {
    refuseLegacy(form, {
      content: content !== '',
      embeds: embeds.length > 0,
      poll: !!body.poll,
      sticker_ids: stickers.length > 0,
    })
  }
  const allowed = readAllowedMentions(form.at('allowed_mentions'), body.allowed_mentions)
  const nonce = readNonce(form, body, rules.nonce)
  form.check()

  const shows = v2
    ? components.length > 0
    : content !== '' || embeds.length > 0 || attachments.length > 0 || stickers.length > 0 || !!body.poll
  if (!shows) throw refuse('empty')
  return {
    content,
    embeds,
    components,
    attachments,
    flags,
    allowed,
    nonce,
    enforceNonce: body.enforce_nonce === true && nonce !== null,
  }
}

/** IS_COMPONENTS_V2 can be set but never taken back; an edit may toggle SUPPRESS_EMBEDS besides. */
function readFlags(form: Form, body: Json, rules: DraftRules): number {
  const given = readInteger(form.at('flags'), body.flags, 0, Number.MAX_SAFE_INTEGER)
  if (!rules.base) return (given ?? 0) & rules.flags
  if (given === undefined) return rules.base.flags
  return (rules.base.flags & ~Flag.suppressEmbeds) | (given & (Flag.suppressEmbeds | Flag.componentsV2))
}

function refuseLegacy(form: Form, used: Readonly<Record<string, boolean>>): void {
  for (const [name, given] of Object.entries(used)) {
    if (!given) continue
    form
      .at(name)
      .wrong(
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The \`${name}\` field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      )
  }
}

function readNonce(form: Form, body: Json, rule: DraftRules['nonce']): string | number | null {
  const { nonce } = body
  if (nonce === undefined || nonce === null) return null
  if (rule === 'refused') {
    // Discord's description of a forum post has no such field; refused so that nobody counts on it.
    form.at('nonce').wrong('UNKNOWN_FIELD', 'A forum post takes no nonce')
  }
  if (rule !== 'known') return null
  if (typeof nonce !== 'string' && !Number.isInteger(nonce)) {
    form.at('nonce').wrong('NONCE_TYPE_COERCE', 'Nonce must be an integer or a string.')
  } else if (count(String(nonce)) > MAX_NONCE) {
    form.at('nonce').wrong('NONCE_TYPE_TOO_LONG', `Must be ${MAX_NONCE} or fewer in length.`)
  }
  return nonce as string | number
}

function readAllowedMentions(form: Form, value: unknown): AllowedMentions | undefined {
  if (value === undefined || value === null) return undefined
  const body = readObject(form, value)
  if (!body) return undefined
  const parse = readList(form.at('parse'), body.parse, 3)
  parse.forEach((kind, index) => {
    checkChoice(form.at('parse', index), kind, ['users', 'roles', 'everyone'])
  })
  for (const kind of ['users', 'roles']) {
    const listed = readList(form.at(kind), body[kind], 100)
    if (listed.length > 0 && parse.includes(kind)) {
      form.wrong(
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      )
    }
  }
  return body as AllowedMentions
}
