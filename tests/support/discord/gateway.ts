import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Clock } from './clock.ts'
import { type Connection, receive, type Session, sendEvent } from './gateway-session.ts'

export type GatewayControls = {
  /** Sessions with an open connection. */
  readonly sessions: number
  readonly identifies: number
  readonly resumes: number
  /** Ends all connections: without a code as a broken line, else with a close code. */
  dropAll(code?: number): void
  /** op 7: please reconnect and resume. */
  requestReconnect(): void
  /** op 9. */
  invalidateSession(resumable: boolean): void
  /** Heartbeats are no longer (or again) acknowledged. */
  stopAcks(stop: boolean): void
  /** Each interaction is delivered twice, as to two running processes. */
  duplicateInteractions(on: boolean): void
}

export type Gateway = {
  readonly controls: GatewayControls
  /** Sends an event to all sessions that asked for the intent; gives how many there were. */
  dispatch(type: string, data: object, intent?: number): number
  connected(): Promise<void>
  close(): void
}

export type GatewayInput = {
  readonly server: Server
  readonly clock: Clock
  readonly token: string
  readonly heartbeatMs: number
  /** Everything of READY but the session. */
  readonly ready: () => object
  readonly guilds: () => readonly object[]
  readonly url: () => string
}

// After these a session cannot be resumed: an orderly goodbye, or a refusal for good.
const ENDING = [1000, 1001, 4004, 4010, 4011, 4012, 4013, 4014]

export function createGateway(input: GatewayInput): Gateway {
  const wss = new WebSocketServer({ noServer: true })
  const connections = new Set<Connection>()
  const sessions = new Map<string, Session>()
  const counts = { identifies: 0, resumes: 0 }
  const toggles = { acks: true, duplicates: false }
  let waiting: (() => void)[] = []

  const hub = {
    ...input,
    sessions,
    counts,
    toggles,
    newSession(intents: number): Session {
      const session: Session = { id: randomBytes(16).toString('hex'), intents, seq: 0, log: [], socket: null }
      sessions.set(session.id, session)
      return session
    },
    becameReady() {
      for (const resolve of waiting) resolve()
      waiting = []
    },
  }

  const accept = (socket: WebSocket, query: URLSearchParams) => {
    const connection: Connection = { socket, session: null, sent: 0, windowEndsAt: 0 }
    if (query.get('v') !== '10') return socket.close(4012, 'Invalid API version')
    if (query.get('encoding') !== 'json') return socket.close(4012, 'The emulator speaks JSON only')
    connections.add(connection)
    socket.on('message', data => receive(hub, connection, String(data)))
    socket.on('close', code => {
      connections.delete(connection)
      const { session } = connection
      if (session?.socket !== socket) return
      session.socket = null
      if (ENDING.includes(code)) sessions.delete(session.id)
    })
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: input.heartbeatMs, _trace: [] } }))
  }
  input.server.on('upgrade', (request, socket, head) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://discord')
    wss.handleUpgrade(request, socket, head, ws => accept(ws, searchParams))
  })

  const open = () => [...sessions.values()].filter(session => session.socket !== null)

  return {
    controls: {
      get sessions() {
        return open().length
      },
      get identifies() {
        return counts.identifies
      },
      get resumes() {
        return counts.resumes
      },
      dropAll(code) {
        for (const connection of connections) {
          const { session, socket } = connection
          connection.session = null
          if (session) session.socket = null
          if (session && code !== undefined && ENDING.includes(code)) sessions.delete(session.id)
          if (code === undefined) socket.terminate()
          else socket.close(code)
        }
      },
      requestReconnect() {
        for (const { socket } of connections) socket.send(JSON.stringify({ op: 7, d: null }))
      },
      invalidateSession(resumable) {
        for (const connection of connections) {
          const { session, socket } = connection
          if (!session) continue
          connection.session = null
          session.socket = null
          if (!resumable) sessions.delete(session.id)
          socket.send(JSON.stringify({ op: 9, d: resumable }))
        }
      },
      stopAcks(stop) {
        toggles.acks = !stop
      },
      duplicateInteractions(on) {
        toggles.duplicates = on
      },
    },

    dispatch(type, data, intent = 0) {
      const concerned = [...sessions.values()].filter(session => (session.intents & intent) === intent)
      const times = toggles.duplicates && type === 'INTERACTION_CREATE' ? 2 : 1
      for (const session of concerned) {
        for (let sent = 0; sent < times; sent += 1) sendEvent(session, type, data)
      }
      return concerned.length
    },

    connected() {
      if (open().length > 0) return Promise.resolve()
      return new Promise(resolve => {
        waiting.push(resolve)
      })
    },

    close() {
      for (const { socket } of connections) socket.terminate()
      wss.close()
    },
  }
}
