import type { Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { unsynced } from './unsynced.ts'

/** In one transaction, and how much they may weigh: nobody else comes to the database meanwhile. */
const [mostAtOnce, heaviest] = [48, 400]
/** More is waited for as many times as long as the last commit took, in ms at most: disks differ a thousandfold. */
const [patience, longest] = [32, 250]

/** What is done at the end of the transaction, after all that is written. */
export type Last = (() => Promise<void>)[]
type Write<Given, Made> = (tx: Transaction<Schema>, given: Given, last: Last) => Promise<Made>
type Waiting<Given, Made> = { readonly given: Given } & PromiseWithResolvers<Made>

/**
 * Writes what comes at about the same time in one transaction: a commit takes as long for many as for one, and may be lost
 * with the machine's power, though not with the process. One that fails is written, or refused, alone.
 */
export class Together<Given, Made> {
  readonly #db: Database
  readonly #write: Write<Given, Made>
  readonly #waiting: Waiting<Given, Made>[] = []
  #writing = false
  /** Ends the waiting for more. */
  #enough: (() => void) | null = null
  readonly #weigh: (given: Given) => number
  #lastCommit = 0

  constructor(db: Database, write: Write<Given, Made>, weigh: (given: Given) => number) {
    this.#weigh = weigh
    this.#db = db
    this.#write = write
  }

  /** Done when it is committed. */
  add(given: Given): Promise<Made> {
    const waiting = { given, ...Promise.withResolvers<Made>() }
    this.#waiting.push(waiting)
    if (!this.#writing) void this.#run()
    else if (this.#isEnough()) this.#enough?.()
    return waiting.promise
  }

  async #run(): Promise<void> {
    this.#writing = true
    while (this.#waiting.length > 0) {
      const linger = Math.min(patience * this.#lastCommit, longest)
      if (linger >= 1 && !this.#isEnough()) await this.#more(linger)
      await this.#commit(this.#waiting.splice(0, this.#next()))
    }
    this.#writing = false
  }

  /** How many come next. */
  #next(): number {
    let [count, weight] = [0, 0]
    for (const { given } of this.#waiting) {
      weight += this.#weigh(given)
      if (count === mostAtOnce || (count > 0 && weight > heaviest)) break
      count++
    }
    return count
  }

  #isEnough(): boolean {
    const next = this.#next()
    return next === mostAtOnce || next < this.#waiting.length
  }

  async #more(linger: number): Promise<void> {
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, linger)
      this.#enough = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#enough = null
  }

  async #commit(all: readonly Waiting<Given, Made>[]): Promise<void> {
    try {
      let written = 0
      const write = async (tx: Transaction<Schema>) => {
        const done: Made[] = []
        const last: Last = []
        for (const { given } of all) done.push(await this.#write(tx, given, last))
        for (const work of last) await work()
        written = performance.now()
        return done
      }
      const made = await unsynced(this.#db, connection => connection.transaction().execute(write))
      this.#lastCommit = performance.now() - written
      for (const [at, { resolve }] of all.entries()) resolve(made[at] as Made)
    } catch (error) {
      if (all.length === 1) all[0]?.reject(error)
      else for (const one of all) await this.#commit([one])
    }
  }
}
