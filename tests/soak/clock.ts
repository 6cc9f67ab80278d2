import { DueQueue } from '#core/collect/queue.ts'

/** A time that passes from one event to the next, ms since 1970. */
export class Clock {
  now: number
  readonly #events = new DueQueue<() => void>()

  constructor(start: number) {
    this.now = start
  }

  get next(): number | null {
    return this.#events.next
  }

  at(time: number, event: () => void): void {
    this.#events.add(event, time)
  }

  /** Lets time pass, and what happens then happen; gives how much did. */
  pass(to: number): number {
    this.now = Math.max(this.now, to)
    let count = 0
    for (let event = this.#events.take(this.now); event !== null; event = this.#events.take(this.now)) {
      event()
      count++
    }
    return count
  }
}
