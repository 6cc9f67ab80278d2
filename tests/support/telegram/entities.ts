import {
  type Fields,
  isObject,
  lowerFirst,
  optionalString,
  requiredInteger,
  requiredString,
} from './fields.ts'
import { checkLink, linkedUser } from './links.ts'
import { badRequest } from './refusal.ts'
import type { Entity } from './types.ts'

const PLAIN = new Set(
  'bold italic underline strikethrough spoiler code blockquote expandable_blockquote'.split(' '),
)
const FOUND_BY_SERVER = new Set(
  'mention hashtag cashtag bot_command url email phone_number bank_card_number'.split(' '),
)
const FARTHEST = 1_000_000

/** Explicit `entities`. Kinds the server finds by itself are passed over, unknown ones refused. */
export function readEntities(list: unknown): Entity[] {
  // What is no list counts as none given.
  if (!Array.isArray(list)) return []
  return list.flatMap(value => {
    try {
      return readEntity(value)
    } catch (problem) {
      throw badRequest(`can't parse MessageEntity: ${(problem as Error).message}`)
    }
  })
}

function readEntity(value: unknown): Entity[] {
  if (!isObject(value)) throw new Error('expected an Object')
  const offset = requiredInteger(value, 'offset')
  const length = requiredInteger(value, 'length')
  const type = requiredString(value, 'type')
  if (type === '') throw new Error('Type is not specified')
  if (FOUND_BY_SERVER.has(type)) return []
  return [{ type, offset, length, ...details(type, value) }]
}

function details(type: string, value: Fields): Partial<Entity> {
  if (PLAIN.has(type)) return {}
  switch (type) {
    case 'pre': {
      const language = optionalString(value, 'language')
      return language === '' ? {} : { language }
    }
    case 'text_link':
      return { url: requiredString(value, 'url') }
    case 'text_mention': {
      if (!isObject(value.user)) throw new Error('Can\'t find field "user"')
      return { user: { id: requiredInteger(value.user, 'id') } }
    }
    case 'custom_emoji':
      return { custom_emoji_id: requiredString(value, 'custom_emoji_id') }
    case 'date_time': {
      const format = optionalString(value, 'date_time_format')
      if (!/^(?:[rR]|[tTdDwW]*)$/.test(format)) throw new Error('Invalid date-time format specified')
      const shape = format === '' ? {} : { date_time_format: format }
      return { unix_time: requiredInteger(value, 'unix_time'), ...shape }
    }
    default:
      throw new Error('Unsupported type specified')
  }
}

/** What is checked only after the chat: links and ranges. Entities of no length are dropped. */
export function checkEntities(entities: readonly Entity[]): Entity[] {
  return entities.flatMap(entity => {
    const checked = checkDetails(entity)
    if (entity.offset < 0 || entity.offset > FARTHEST) {
      throw badRequest(`receive an entity with incorrect offset ${entity.offset}`)
    }
    if (entity.length < 0 || entity.length > FARTHEST) {
      throw badRequest(`receive an entity with incorrect length ${entity.length}`)
    }
    return entity.length === 0 ? [] : [checked]
  })
}

function checkDetails(entity: Entity): Entity {
  if (entity.type === 'text_link') {
    const url = entity.url ?? ''
    const user = linkedUser(url)
    if (user !== undefined) {
      return { type: 'text_mention', offset: entity.offset, length: entity.length, user: { id: user } }
    }
    const link = checkLink(url)
    if ('problem' in link) {
      throw badRequest(lowerFirst(`Entity URL '${url}' is invalid: ${link.problem}`))
    }
    return { ...entity, url: link.url }
  }
  if (entity.type === 'custom_emoji' && !/^-?[1-9]\d*$/.test(entity.custom_emoji_id ?? '')) {
    throw badRequest('invalid custom emoji identifier specified')
  }
  if (entity.type === 'date_time' && (entity.unix_time ?? 0) <= 0) throw badRequest('invalid date specified')
  return entity
}
