import type { Socket } from 'node:net'
import { Agent, buildConnector, Client, type Dispatcher } from 'undici'
import type { Outside } from './fetch.ts'

/** Requests to one server that are under way side by side; more wait. */
const sideBySide = 4

/**
 * Connections to many servers. Each of the requests to one server has a client of its own, as undici's pool for them makes
 * several arrays of thousands of places for every server, which is most of what a look that finds nothing would cost.
 */
export class Connections {
  readonly #lanes: readonly Agent[]
  readonly #busy = new Map<string, number[]>()

  /** A connection waits for `keptOpen` ms for what may follow. */
  constructor({ connect: timeout, headers, idle }: Outside, lookup: Outside['lookup'], keptOpen: number) {
    const connect = quietly(buildConnector({ timeout, lookup: lookup as never, keepAlive: false }))
    this.#lanes = Array.from(
      { length: sideBySide },
      () =>
        new Agent({
          factory: (origin, options) => new Client(origin, options),
          keepAliveTimeout: keptOpen,
          keepAliveMaxTimeout: keptOpen,
          headersTimeout: headers,
          bodyTimeout: idle,
          connect,
        }),
    )
  }

  /** Sends a request; gives what is to be called once its connection is done with. */
  dispatch(
    origin: string,
    options: Dispatcher.DispatchOptions,
    handler: Dispatcher.DispatchHandler,
  ): () => void {
    const busy = this.#busy.get(origin) ?? this.#lanes.map(() => 0)
    this.#busy.set(origin, busy)
    const lane = busy.indexOf(Math.min(...busy))
    const add = (count: number) => {
      busy[lane] = (busy[lane] ?? 0) + count
    }
    add(1)
    this.#lanes[lane]?.dispatch({ ...options, origin }, handler)
    return () => {
      add(-1)
      if (busy.every(count => count === 0)) this.#busy.delete(origin)
    }
  }

  /** What is still under way fails at once. */
  async destroy(): Promise<void> {
    await Promise.all(this.#lanes.map(lane => lane.destroy()))
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
