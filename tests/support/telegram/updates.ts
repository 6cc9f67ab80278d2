import type { Clock } from './types.ts'

export type Update = { readonly update_id: number; readonly [kind: string]: unknown }
type Kept = { readonly update: Update; readonly expires: number; readonly queue: string }

export type Updates = {
  /** Keeps an update for `seconds`, unless the bot does not want its kind. `queue`: what must stay in order. */
  push(kind: string, value: unknown, seconds: number, queue: string): void
  /** Updates from `offset` on; those before it are confirmed and forgotten. */
  take(offset: number, limit: number): Update[]
  pending(): readonly Kept[]
  forget(update: Update): void
  clear(): void
  /** Remembers the wanted kinds. An empty list means the default ones; nothing keeps what was set before. */
  allow(kinds: unknown): void
  allowed(): readonly string[] | undefined
  onPush(listener: () => void): void
}

const NOT_BY_DEFAULT = ['chat_member', 'message_reaction', 'message_reaction_count']
const KINDS = [
  ...['message', 'edited_message', 'channel_post', 'edited_channel_post', 'inline_query'],
  ...['chosen_inline_result', 'callback_query', 'my_chat_member', 'chat_join_request'],
  ...NOT_BY_DEFAULT,
]
const FIRST_UPDATE = 700_000_001
// An offset further ahead than this is taken as an error and read as "from the start".
const AHEAD = 10

export function createUpdates(clock: Clock): Updates {
  let kept: Kept[] = []
  let wanted: readonly string[] | undefined
  let next = FIRST_UPDATE
  const listeners: (() => void)[] = []
  const fresh = () => {
    const now = clock.now()
    kept = kept.filter(({ expires }) => expires > now)
    return kept
  }
  return {
    push(kind, value, seconds, queue) {
      const fits = wanted?.includes(kind) ?? !NOT_BY_DEFAULT.includes(kind)
      if (!fits) return
      kept.push({
        update: { update_id: next++, [kind]: value },
        expires: clock.now() + seconds * 1000,
        queue,
      })
      for (const listener of listeners) listener()
    },
    take(offset, limit) {
      if (offset < 0) kept = kept.slice(offset)
      else if (offset <= next + AHEAD) kept = kept.filter(({ update }) => update.update_id >= offset)
      return fresh()
        .slice(0, limit)
        .map(({ update }) => update)
    },
    pending: fresh,
    forget(update) {
      kept = kept.filter(one => one.update !== update)
    },
    clear() {
      kept = []
    },
    allow(kinds) {
      if (!Array.isArray(kinds)) return
      const known = KINDS.filter(kind => kinds.includes(kind))
      wanted = known.length === 0 ? undefined : known
    },
    allowed: () => wanted,
    onPush: listener => void listeners.push(listener),
  }
}
