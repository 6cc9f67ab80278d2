import type { Entity } from './types.ts'

const WORD = '\\p{L}\\p{N}_'
const COMMAND = new RegExp(
  `(?<![${WORD}/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![${WORD}/<>@])`,
  'gu',
)
const MENTION = new RegExp(`(?<![${WORD}])@[A-Za-z0-9_]{4,32}(?![${WORD}])`, 'gu')
const HASHTAG = new RegExp(`(?<![${WORD}#])#(?=[\\p{N}_]*\\p{L})[${WORD}]{1,256}(?![${WORD}#])`, 'gu')
const CASHTAG = new RegExp(`(?<![${WORD}$])\\$[A-Z]{1,8}(?![${WORD}$])`, 'gu')
const EMAIL = new RegExp(`(?<![${WORD}.@])[\\w.+-]+@(?:[a-z0-9-]+\\.)+[a-z]{2,}(?![${WORD}@])`, 'giu')
// The server links bare domains too, of every country and of the common kinds.
const LINK = new RegExp(
  `(?<![${WORD}@.])(?:https?://[^\\s<>"/]+\\.[^\\s<>"]+|(?:[a-z0-9-]+\\.)+(?:com|org|net|info|[a-z]{2})(?![${WORD}])(?:[/?#][^\\s<>"]*)?)`,
  'giu',
)

/**
 * What Telegram marks by itself, in messages of people and of bots alike. Near the real rules, without phone
 * and card numbers.
 */
export function findEntities(text: string, commands: boolean): Entity[] {
  const found: Entity[] = []
  const add = (type: string, pattern: RegExp) => {
    for (const match of text.matchAll(pattern)) {
      const value = type === 'url' ? match[0].replace(/[.,:;!?)\]'"»”]+$/u, '') : match[0]
      const entity = { type, offset: match.index, length: value.length }
      if (!found.some(other => overlap(other, entity))) found.push(entity)
    }
  }
  if (commands) add('bot_command', COMMAND)
  add('email', EMAIL)
  add('url', LINK)
  add('mention', MENTION)
  add('hashtag', HASHTAG)
  add('cashtag', CASHTAG)
  return found.sort((a, b) => a.offset - b.offset)
}

export function overlap(a: Entity, b: Entity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length
}
