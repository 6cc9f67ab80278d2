import type { Source } from '#core/article/source.ts'
import type { Pace } from '#core/collect/rhythm.ts'
import type { Fetch } from '../../src/collect/fetch.ts'
import { feedReader } from '../../src/collect/reader.ts'
import { type CollectPorts, collectSource } from '../../src/pipeline/collect.ts'
import { Looks, usualManners } from '../../src/pipeline/looks.ts'
import { SourceStates } from '../../src/pipeline/states.ts'
import { articleStore } from '../../src/storage/article-store.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { sourceStore } from '../../src/storage/source-store.ts'
import { quiet } from '../support/sample-bot.ts'

/** As `schedule` does it, ms. */
const flushEvery = 1_000

export type LifePorts = {
  readonly folder: string
  readonly sources: readonly Source[]
  readonly pace: Pace
  /** Asks an outlet; `resting` is told when nothing is done until time passes, and when something is again. */
  fetch(life: Life): Fetch
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
  /** Looks that do not wait for an outlet, and who waits for them. */
  #busy = 0
  #idle: (() => void) | null = null
  /** When what looks left in memory is written; null where there is nothing. */
  #flushAt: number | null = null
  isOver = false

  constructor(ports: LifePorts, db: Database) {
    this.#ports = ports
    this.#db = db
    const { sources, pace } = ports
    const store = sourceStore(db)
    this.#states = new SourceStates(store)
    const now = () => new Date(ports.now())
    const collecting: CollectPorts = {
      read: feedReader(ports.fetch(this)),
      articles: articleStore(db),
      states: this.#states,
      pace,
      pushed: () => false,
      heard() {},
      log: quiet,
    }
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
    this.#looks = new Looks({ sources, pace, manners: usualManners, nextLooks, look, now })
  }

  static async begin(ports: LifePorts): Promise<Life> {
    const life = new Life(ports, await openDatabase(ports.folder))
    await life.#looks.open()
    return life
  }

  /** How many sources the scheduler holds. */
  get held(): number {
    return this.#looks.size
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
    return Math.min(next ?? Infinity, this.#flushAt ?? Infinity)
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
