import { randomBytes } from 'node:crypto'
import type { Sent } from '#core/article/reading.ts'
import type { Source } from '#core/article/source.ts'
import type { Push } from '#core/collect/push.ts'
import type { Pace } from '#core/collect/rhythm.ts'
import type { Fetch } from '../../src/collect/fetch.ts'
import { feedReader, readPushed } from '../../src/collect/reader.ts'
import { isSigned } from '../../src/collect/websub.ts'
import { type CollectPorts, collectSource, takePushed } from '../../src/pipeline/collect.ts'
import { Looks, type Manners } from '../../src/pipeline/looks.ts'
import { type Intent, Pushes } from '../../src/pipeline/pushes.ts'
import { SourceStates } from '../../src/pipeline/states.ts'
import { articleStore } from '../../src/storage/article-store.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { pushStore } from '../../src/storage/push-store.ts'
import { sourceStore } from '../../src/storage/source-store.ts'
import { quiet } from '../support/sample-bot.ts'

/** As `schedule` does it, ms. */
const flushEvery = 1_000
/** Less often than `schedule` does it, which costs minutes. */
const tendEvery = 600_000

export type LifePorts = {
  readonly folder: string
  readonly sources: readonly Source[]
  readonly pace: Pace
  /** Asks an outlet; `resting` is told when nothing is done until time passes, and when something is again. */
  fetch(life: Life): Fetch
  /** Asks the hub; fails where it is down. */
  askHub(mode: 'subscribe' | 'unsubscribe', push: Push, life: Life): void
  readonly manners: Manners
  finished(source: Source, problem: string | null): void
  written(): void
  now(): number
}

/** The part of the process that collects, from its start to its end at any instant. */
export class Life {
  readonly #ports: LifePorts
  readonly #db: Database
  readonly #looks: Looks
  readonly #states: SourceStates
  readonly #pushes: Pushes
  /** When leases are looked at again. */
  #tendAt = 0
  /** Looks that do not wait for an outlet, and who waits for them. */
  #busy = 0
  #idle: (() => void) | null = null
  /** When what looks left in memory is written; null where there is nothing. */
  #flushAt: number | null = null
  isOver = false

  constructor(ports: LifePorts, db: Database) {
    this.#ports = ports
    this.#db = db
    const { sources, pace, manners } = ports
    const articles = articleStore(db)
    const store = sourceStore(db)
    this.#states = new SourceStates(store)
    const now = () => new Date(ports.now())
    const collecting: CollectPorts = {
      read: feedReader(ports.fetch(this)),
      articles,
      states: this.#states,
      pace,
      pushed: source => this.#pushes.isPushing(source),
      heard: (source, said) => this.#tracked(this.#pushes.heard(source, said)),
      log: quiet,
    }
    this.#pushes = new Pushes({
      pushes: pushStore(db),
      sources: new Map(sources.map(source => [source.id, source])),
      ask: async (mode, push) => ports.askHub(mode, push, this),
      isSigned,
      take: async (source, sent) => {
        const before = await this.#states.of(source.id)
        const reading = readPushed(source, sent, before, now())
        if (reading.changed)
          await takePushed(source, before, reading, { articles, states: this.#states }, now())
      },
      secret: () => randomBytes(8).toString('hex'),
      log: quiet,
      now,
    })
    const look = async (source: Source, asked: () => void) => {
      this.works()
      try {
        const collected = await collectSource(source, collecting, now(), { asked, clock: now })
        if (!this.isOver) ports.finished(source, collected.problem)
        this.#flushAt ??= ports.now() + flushEvery
        return collected.next
      } finally {
        this.rests()
      }
    }
    const nextLooks = () => store.nextLooks()
    this.#looks = new Looks({ sources, pace, manners, nextLooks, look, now })
  }

  static async begin(ports: LifePorts): Promise<Life> {
    const life = new Life(ports, await openDatabase(ports.folder))
    await life.#pushes.open()
    await life.#looks.open()
    return life
  }

  /** How many sources the scheduler holds. */
  get held(): number {
    return this.#looks.size
  }

  async verify(path: string, intent: Intent): Promise<string | null> {
    return (await this.#tracked(this.#pushes.verify(path, intent))) ?? null
  }

  /** Whether what a hub sent was taken, or dropped in silence. */
  async receive(path: string, sent: Sent, signature: string): Promise<boolean> {
    return (await this.#tracked(this.#pushes.receive(path, sent, signature))) === true
  }

  /** Undefined where it failed, as everything does when the process ends. */
  async #tracked<T>(work: Promise<T>): Promise<T | undefined> {
    this.works()
    try {
      return await work.catch(() => undefined)
    } finally {
      this.rests()
    }
  }

  works(): void {
    this.#busy++
  }

  rests(): void {
    this.#busy--
    if (this.#busy === 0) this.#idle?.()
  }

  /** Begins what is due, and does all that can be done at this instant; gives when there is more. */
  async go(): Promise<number> {
    let next: number | null
    do {
      next = this.#looks.begin(ignoring, () => {})
      await this.settle()
    } while (next !== null && next <= this.#ports.now())
    if (this.#flushAt !== null && this.#ports.now() >= this.#flushAt) {
      await this.#states.flush()
      this.#flushAt = null
      this.#ports.written()
    }
    if (this.#ports.now() >= this.#tendAt) {
      this.#tendAt = this.#ports.now() + tendEvery
      await this.#tracked(this.#pushes.tend())
    }
    return Math.min(next ?? Infinity, this.#flushAt ?? Infinity, this.#tendAt)
  }

  async settle(): Promise<void> {
    if (this.#busy > 0)
      await new Promise<void>(resolve => {
        this.#idle = resolve
      })
    this.#idle = null
    await new Promise(setImmediate)
  }

  /** It ends here and now: what is being written is not. */
  async end(): Promise<void> {
    this.isOver = true
    await this.#db.destroy()
  }
}

function ignoring(work: Promise<void>): void {
  work.catch(() => {})
}
