import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type DatabaseConnection,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely'
import type { Disk } from './disk.ts'

/** Where commits go first, and how many rows were changed so far. */
export type Log = { readonly disk: Disk; changes(): number; close(): Promise<void> }
/** Null where there is no log, and SQLite brings each commit to the disk itself. */
type Config = SqliteDialectConfig & { readonly log: Log | null }

/** Work on the database goes on without a pause for so long at most, in ms. */
const longest = 0.2
/**
 * While somebody is being answered, other work waits for `patience` ms at most: an answer asks the database some times, and
 * would else wait each time for what was begun in between. One that has not asked for `silence` ms waits for something else.
 */
const [patience, silence] = [10, 3]

const asking = new AsyncLocalStorage<true>()
/** How many are being answered, and when one of them began or asked. */
let [answering, askedAt] = [0, 0]

/** Does work for somebody who waits for an answer: its turn at the database comes before all other work's. */
export async function first<T>(work: () => Promise<T>): Promise<T> {
  answering++
  askedAt = performance.now()
  try {
    return await asking.run(true, work)
  } finally {
    answering--
  }
}

/**
 * Does work as if nobody waited for it: what it begins, such as looks at a source that was added, would else go on as an
 * answer, before all other work, for ever.
 */
export const unasked: <T>(work: () => T) => T = AsyncLocalStorage.snapshot()

/**
 * Whose turn at the one connection it is. SQLite answers at once: a chain of statements, however long, would never let
 * the process look at what else came in, such as questions of people. So the chain pauses between two pieces of work, for
 * long enough that who is being answered comes first.
 */
class Turns {
  readonly #asked: (() => void)[] = []
  readonly #others: (() => void)[] = []
  #taken = false
  #pausing = false
  #pausedAt = 0
  /** When work that is no answer was last done. */
  #othersAt = 0

  async take(): Promise<void> {
    const asked = asking.getStore() === true
    if (!this.#taken && (asked || this.#mayGoOn())) this.#taken = true
    else {
      const waits = new Promise<void>(resolve => (asked ? this.#asked : this.#others).push(resolve))
      if (!this.#taken) this.#pause()
      await waits
    }
    if (asked) askedAt = performance.now()
    else this.#othersAt = performance.now()
  }

  leave(): void {
    const next = this.#asked.shift() ?? (this.#mayGoOn() ? this.#others.shift() : undefined)
    this.#taken = next !== undefined
    if (next !== undefined) next()
    else if (this.#others.length > 0) this.#pause()
  }

  /** Whether work that is no answer may be done now. */
  #mayGoOn(): boolean {
    const now = performance.now()
    if (this.#pausing || now - this.#pausedAt > longest) return false
    return answering === 0 || now - askedAt > silence || now - this.#othersAt > patience
  }

  #pause(): void {
    if (this.#pausing) return
    this.#pausing = true
    setImmediate(() => {
      this.#pausing = false
      this.#pausedAt = performance.now()
      if (!this.#taken) this.leave()
    })
  }
}

const unsynced = new AsyncLocalStorage<true>()

/**
 * Writes what may be lost when the machine loses power, though not when the process dies: nobody waits for the disk. What
 * is committed after it otherwise takes it along.
 */
export function withoutDisk<T>(write: () => Promise<T>): Promise<T> {
  return unsynced.run(true, write)
}

class TurnsDriver extends SqliteDriver {
  readonly #turns = new Turns()
  readonly #log: Log | null
  #changes = 0

  constructor({ log, ...config }: Config) {
    super(config)
    this.#log = log
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turns.take()
    return await super.acquireConnection()
  }

  /** Who wrote something goes on when it is on the disk, the next at once. */
  override async releaseConnection(): Promise<void> {
    const changes = this.#log?.changes() ?? 0
    const wrote = changes !== this.#changes
    this.#changes = changes
    this.#turns.leave()
    if (wrote && unsynced.getStore() !== true) await this.#log?.disk.reached()
  }

  /** Where the disk is full SQLite has taken all back by itself; that is not to stand in the place of why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection)
    } catch (error) {
      if (!/no transaction is active/.test(String(error))) throw error
    }
  }

  override async destroy(): Promise<void> {
    await super.destroy()
    await this.#log?.close()
  }
}

/** There is one connection; who waits for it is known here, and not to Kysely. */
class TurnsAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

/** SQLite with turns. */
export class TurnsDialect extends SqliteDialect {
  readonly #config: Config

  constructor(config: Config) {
    super(config)
    this.#config = config
  }

  override createDriver(): TurnsDriver {
    return new TurnsDriver(this.#config)
  }

  override createAdapter(): TurnsAdapter {
    return new TurnsAdapter()
  }
}
