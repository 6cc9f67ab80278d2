import type { Socket } from 'node:net'
import { buildConnector, Client, type Dispatcher } from 'undici'
import type { Outside } from './fetch.ts'

/** Requests to one server that are under way side by side; more wait. */
const sideBySide = 4

/** One request at a time goes its way to a server, over a connection that stays for the next. */
type Lane = { readonly client: Client; asked: number; isConnected: boolean }

/**
 * Connections to many servers, each of which is forgotten as soon as none is left. undici's pool makes several arrays of
 * thousands of places for every server, and its agent looks through all servers whenever one is left: much of what a look
 * that finds nothing would cost.
 */
export class Connections {
  readonly #options: Client.Options
  readonly #lanes = new Map<string, Lane[]>()

  /** A connection waits for `keptOpen` ms for what may follow. */
  constructor({ connect: timeout, headers, idle }: Outside, lookup: Outside['lookup'], keptOpen: number) {
    this.#options = {
      keepAliveTimeout: keptOpen,
      keepAliveMaxTimeout: keptOpen,
      headersTimeout: headers,
      bodyTimeout: idle,
      connect: quietly(buildConnector({ timeout, lookup: lookup as never, keepAlive: false })),
    }
  }

  /** Sends a request; gives what is to be called once its connection is done with. */
  dispatch(
    origin: string,
    options: Dispatcher.DispatchOptions,
    handler: Dispatcher.DispatchHandler,
  ): () => void {
    const lane = this.#lane(origin)
    lane.asked++
    lane.client.dispatch(options, handler)
    return () => {
      lane.asked--
      this.#leave(origin, lane)
    }
  }

  #lane(origin: string): Lane {
    const lanes = this.#lanes.get(origin) ?? []
    const free = lanes.find(({ asked }) => asked === 0)
    if (free !== undefined) return free
    if (lanes.length === sideBySide) return lanes.reduce((a, b) => (b.asked < a.asked ? b : a))
    const lane: Lane = { client: new Client(origin, this.#options), asked: 0, isConnected: false }
    lane.client.on('connect', () => {
      lane.isConnected = true
    })
    lane.client.on('disconnect', () => {
      lane.isConnected = false
      this.#leave(origin, lane)
    })
    this.#lanes.set(origin, [...lanes, lane])
    return lane
  }

  #leave(origin: string, lane: Lane): void {
    if (lane.asked > 0 || lane.isConnected) return
    const others = this.#lanes.get(origin)?.filter(other => other !== lane) ?? []
    if (others.length > 0) this.#lanes.set(origin, others)
    else this.#lanes.delete(origin)
  }

  /** What is still under way fails at once. */
  async destroy(): Promise<void> {
    await Promise.all([...this.#lanes.values()].flat().map(({ client }) => client.destroy()))
  }
}

/** The ends of a connection that nobody waits for. */
const usualEnds = ['socket idle timeout', 'other side closed']

/** Connections that end as usual without an error: Node writes out the stack of each, which takes longer than to connect. */
function quietly(connect: buildConnector.connector): buildConnector.connector {
  return (options, callback) => {
    const socket = connect(options, callback) as unknown as Socket
    const { destroy } = socket
    socket.destroy = error =>
      destroy.call(socket, error !== undefined && usualEnds.includes(error.message) ? undefined : error)
    return socket
  }
}
