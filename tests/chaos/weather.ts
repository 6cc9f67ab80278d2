import type { Fault as DiscordFault, Trouble as DiscordTrouble } from '../support/discord/emulator.ts'
import type { Fault as TelegramFault, Trouble as TelegramTrouble } from '../support/telegram/emulator.ts'
import { type Draw, pick } from './draw.ts'
import { eventsIn } from './news.ts'
import type { Place } from './places.ts'

/** A post that the bot asks a platform for. */
export type Send = { readonly place: Place; readonly events: readonly number[] }

export type Weather = {
  readonly discord: DiscordTrouble
  readonly telegram: TelegramTrouble
  /** Faults met so far, by platform and kind. */
  readonly met: ReadonlyMap<string, number>
  /** Posts, by place and event, that were asked for at all. */
  readonly asked: ReadonlySet<string>
  /** Those of which no call of theirs ever told the outcome, and those that are always refused. */
  readonly unanswered: ReadonlySet<string>
  readonly refused: ReadonlySet<string>
}

export type Clock = { now(): number }

export const keyOf = (place: Place, event: number) => `${place.number}/${event}`

type Fault = DiscordFault | TelegramFault
type Weighted<F extends Fault> = readonly (readonly [F, number])[]

/** Both as an orderly close and as a reset. */
const drops = (kind: 'drop-before' | 'drop-after') =>
  [
    [{ kind }, 3],
    [{ kind, reset: true }, 3],
  ] as const
const broken = [
  [{ kind: '502-before' }, 6],
  [{ kind: '502-after' }, 6],
  ...drops('drop-before'),
  ...drops('drop-after'),
  [{ kind: 'hang-before' }, 0.3],
  [{ kind: 'hang-after' }, 0.3],
] as const

const discordFaults: Weighted<DiscordFault> = [
  ...broken,
  [{ kind: 'user-429', retryAfter: 0.4 }, 6],
  [{ kind: 'user-429', retryAfter: 3 }, 2],
  [{ kind: 'global-429', retryAfter: 0.5 }, 2],
  [{ kind: 'shared-429', retryAfter: 2 }, 6],
  [{ kind: 'cloudflare-429', retryAfter: 1 }, 1],
  [{ kind: 'cloudflare-429' }, 0.1],
]
/** A limit of one chat, and one of the whole token, look alike to the bot; the emulator keeps to what it said. */
type Limited = TelegramFault & { readonly whole?: boolean }
const telegramFaults: Weighted<Limited> = [
  ...broken,
  [{ kind: '500' }, 3],
  [{ kind: 'invalid-json' }, 4],
  [{ kind: '429', retryAfter: 1 }, 4],
  [{ kind: '429', retryAfter: 3 }, 2],
  [{ kind: '429', retryAfter: 1, whole: true }, 2],
]
/** The share of messages that a platform does not take, however often they come. */
const badMessages = 0.003

const leavesUnknown = (kind: Fault['kind']) => /^(502|500|drop|hang|invalid)/.test(kind)

/**
 * Which fault meets which call: of posts by place, event and how often it came, of others by their number, so that the
 * same seed brings the same faults. `hooked` gives the channel of a webhook. `sends` hears of each post before anything is done with it, and may have it fail.
 */
export function weather(
  places: readonly Place[],
  share: number,
  draw: Draw,
  clock: Clock,
  hooked: (webhook: string) => string | undefined,
  sends: (send: Send) => 'drop' | undefined,
): Weather {
  const counts = new Map<string, number>()
  const [met, unanswered, refused] = [new Map<string, number>(), new Set<string>(), new Set<string>()]
  const asked = new Set<string>()
  const shut = new Map<string, number>()
  const byAddress = () => new Map(places.flatMap(place => place.addresses.map(address => [address, place])))
  let known = byAddress()

  const placeAt = (address: string) => {
    if (!known.has(address)) known = byAddress()
    return known.get(address)
  }
  const count = (name: string) => {
    const times = (counts.get(name) ?? 0) + 1
    counts.set(name, times)
    return times
  }

  function meet<F extends Fault>(platform: string, send: Send | null, fault: F | undefined): F | undefined {
    if (fault === undefined) return undefined
    met.set(`${platform} ${fault.kind}`, (met.get(`${platform} ${fault.kind}`) ?? 0) + 1)
    if (send !== null && leavesUnknown(fault.kind))
      for (const event of send.events) unanswered.add(keyOf(send.place, event))
    return fault
  }

  function drawn<F extends Fault>(name: string, faults: Weighted<F>): F | undefined {
    const times = count(name)
    return draw('meets', name, times) < share ? pick(faults, draw('fault', name, times)) : undefined
  }

  function bad({ place, events }: Send): boolean {
    const keys = events.map(event => keyOf(place, event))
    if (!keys.some(key => draw('bad', key) < badMessages)) return false
    for (const key of keys) refused.add(key)
    return true
  }

  function hear(send: Send): 'drop' | undefined {
    for (const event of send.events) asked.add(keyOf(send.place, event))
    if (send.place.lost) met.set('asked of a lost chat', (met.get('asked of a lost chat') ?? 0) + 1)
    return sends(send)
  }

  return {
    met,
    asked,
    unanswered,
    refused,

    discord({ method, path, body }) {
      const [, direct, hook] =
        (method === 'POST' &&
          /^\/(?:channels\/(\d+)\/(?:messages|threads)|webhooks\/(\d+)\/[^/]+)$/.exec(path)) ||
        []
      const channel = direct ?? (hook === undefined ? undefined : hooked(hook))
      const place = channel === undefined ? undefined : placeAt(`discord:${channel}`)
      const send = place === undefined ? null : { place, events: eventsIn(body) }
      if (send !== null && hear(send) === 'drop') return meet('discord', send, { kind: 'drop-before' })
      if (send !== null && bad(send)) return meet('discord', null, { kind: '400' })
      const name = send === null ? `discord ${method}` : `${send.place.number} ${send.events}`
      return meet('discord', send, drawn(name, discordFaults))
    },

    telegram({ method, payload }) {
      const thread = payload.message_thread_id === undefined ? '' : `/${payload.message_thread_id}`
      const place = method === 'sendmessage' ? placeAt(`telegram:${payload.chat_id}${thread}`) : undefined
      const send = place === undefined ? null : { place, events: eventsIn(payload) }
      if (send === null) return meet('telegram', null, drawn(`telegram ${method}`, telegramFaults))
      if (hear(send) === 'drop') return meet('telegram', send, { kind: 'drop-before' })
      const chat = String(payload.chat_id)
      const until = Math.max(shut.get(chat) ?? 0, shut.get('all') ?? 0)
      const left = Math.ceil((until - clock.now()) / 1000)
      if (left > 0) return meet('telegram', null, { kind: '429', retryAfter: left })
      if (bad(send)) return meet('telegram', null, { kind: '400', description: 'message is refused' })
      const fault = drawn(`${send.place.number} ${send.events}`, telegramFaults)
      if (fault?.kind === '429')
        shut.set(fault.whole ? 'all' : chat, clock.now() + (fault.retryAfter ?? 1) * 1000)
      return meet('telegram', send, fault)
    },
  }
}
