import type { WebSocket } from 'ws'
import type { GatewayInput } from './gateway.ts'

/** What outlives a broken connection: the events since READY, to be sent again after a resume. */
export type Session = {
  readonly id: string
  readonly intents: number
  seq: number
  log: { readonly seq: number; readonly text: string }[]
  socket: WebSocket | null
}

export type Connection = {
  readonly socket: WebSocket
  session: Session | null
  sent: number
  windowEndsAt: number
}

type Hub = GatewayInput & {
  readonly sessions: Map<string, Session>
  readonly counts: { identifies: number; resumes: number }
  readonly toggles: { readonly acks: boolean }
  newSession(intents: number): Session
  becameReady(): void
}

const KEPT_EVENTS = 1000
const GUILDS = 1 << 0
// Members, presences and message content must be granted by Discord; this bot was not.
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)
const ALL_INTENTS = 2 ** 26 - 1
// 120 payloads a minute, 4096 bytes each.
const MAX_PAYLOADS = 120
const PAYLOAD_WINDOW_MS = 60_000
const MAX_PAYLOAD_BYTES = 4096

export function sendEvent(session: Session, type: string, data: object): void {
  session.seq += 1
  const text = JSON.stringify({ op: 0, t: type, s: session.seq, d: data })
  session.log.push({ seq: session.seq, text })
  if (session.log.length > KEPT_EVENTS) session.log.shift()
  session.socket?.send(text)
}

type Refusal = readonly [code: number, reason: string]

/** Takes what a client says; closes the connection with Discord's code when it may not say it. */
export function receive(hub: Hub, connection: Connection, text: string): void {
  const refusal = answer(hub, connection, text)
  if (refusal) connection.socket.close(...refusal)
}

function answer(hub: Hub, connection: Connection, text: string): Refusal | undefined {
  const now = hub.clock.now()
  if (now >= connection.windowEndsAt) {
    connection.sent = 0
    connection.windowEndsAt = now + PAYLOAD_WINDOW_MS
  }
  connection.sent += 1
  if (connection.sent > MAX_PAYLOADS) return [4008, 'Rate limited.']
  const payload = Buffer.byteLength(text) > MAX_PAYLOAD_BYTES ? undefined : parse(text)
  if (!payload) return [4002, 'Error while decoding payload.']
  switch (payload.op) {
    case 1:
      if (hub.toggles.acks) connection.socket.send(JSON.stringify({ op: 11, d: null }))
      return undefined
    case 2:
      return identify(hub, connection, payload.d)
    case 6:
      return resume(hub, connection, payload.d)
    // Presence, voice, members, soundboard: listened to, without effect.
    case 3:
    case 4:
    case 8:
    case 31:
      return connection.session ? undefined : [4003, 'Not authenticated.']
    default:
      return [4001, 'Unknown opcode.']
  }
}

type Said = Record<string, unknown>

function parse(text: string): { op: unknown; d: Said } | undefined {
  try {
    const read = JSON.parse(text) as { op: unknown; d?: unknown } | null
    if (typeof read !== 'object' || read === null) return undefined
    return { op: read.op, d: (typeof read.d === 'object' && read.d !== null ? read.d : {}) as Said }
  } catch {
    return undefined
  }
}

const ALREADY: Refusal = [4005, 'Already authenticated.']
const WRONG_TOKEN: Refusal = [4004, 'Authentication failed.']

function identify(hub: Hub, connection: Connection, said: Said): Refusal | undefined {
  hub.counts.identifies += 1
  if (connection.session) return ALREADY
  if (said.token !== hub.token) return WRONG_TOKEN
  const [shard, shards] = Array.isArray(said.shard) ? (said.shard as unknown[]).map(Number) : [0, 1]
  if (!(Number(shard) < Number(shards))) return [4010, 'Invalid shard.']
  const intents = Number(said.intents)
  if (!Number.isInteger(intents) || intents < 0 || intents > ALL_INTENTS) return [4013, 'Invalid intent(s).']
  if ((intents & PRIVILEGED) !== 0) return [4014, 'Disallowed intent(s).']

  const session = hub.newSession(intents)
  session.socket = connection.socket
  connection.session = session
  sendEvent(session, 'READY', {
    ...hub.ready(),
    session_id: session.id,
    resume_gateway_url: hub.url(),
    shard: [shard, shards],
  })
  if ((intents & GUILDS) !== 0) for (const guild of hub.guilds()) sendEvent(session, 'GUILD_CREATE', guild)
  hub.becameReady()
  return undefined
}

function resume(hub: Hub, connection: Connection, said: Said): Refusal | undefined {
  if (connection.session) return ALREADY
  if (said.token !== hub.token) return WRONG_TOKEN
  const session = hub.sessions.get(String(said.session_id))
  const seen = Number(said.seq)
  const kept = session?.log[0]?.seq ?? 1
  if (!session || seen + 1 < kept) {
    connection.socket.send(JSON.stringify({ op: 9, d: false }))
    return undefined
  }
  if (seen > session.seq) return [4007, 'Invalid seq.']
  session.socket?.terminate()
  session.socket = connection.socket
  connection.session = session
  hub.counts.resumes += 1
  for (const { seq, text } of session.log) if (seq > seen) connection.socket.send(text)
  sendEvent(session, 'RESUMED', { _trace: [] })
  hub.becameReady()
  return undefined
}
