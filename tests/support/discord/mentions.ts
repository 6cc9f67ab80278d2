import type { Mentions } from './message.ts'

export type AllowedMentions = {
  readonly parse?: readonly string[]
  readonly users?: readonly string[]
  readonly roles?: readonly string[]
}

/** Used when a message says nothing: a bot's own post parses everything, an interaction's answer only users. */
export const POST_DEFAULT: AllowedMentions = { parse: ['users', 'roles', 'everyone'] }
export const ANSWER_DEFAULT: AllowedMentions = { parse: ['users'] }

export const NOBODY: Mentions = { everyone: false, users: [], roles: [] }

/** Whom a text notifies. `mayAll`: the author has MENTION_EVERYONE there. */
export function mentionsIn(text: string, allowed: AllowedMentions, mayAll: boolean): Mentions {
  const parse = allowed.parse ?? []
  const named = (pattern: RegExp, kind: string, listed: readonly string[] = []) => {
    const ids = new Set([...text.matchAll(pattern)].map(found => found[1] ?? ''))
    return [...ids].filter(id => parse.includes(kind) || listed.includes(id))
  }
  return {
    everyone: mayAll && parse.includes('everyone') && /@(everyone|here)\b/.test(text),
    users: named(/<@!?(\d{17,20})>/g, 'users', allowed.users),
    roles: named(/<@&(\d{17,20})>/g, 'roles', allowed.roles),
  }
}
