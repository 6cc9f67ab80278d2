import { withRoom } from '../room.ts'

/**
 * Lists of numbers, by number. Most are of one, which stands in an array; only those of more take a list of their own,
 * which would take more room than what is in it.
 */
export class Lists {
  /** The first of each and one more, 0 where there is none. */
  #firsts = new Int32Array()
  readonly #others = new Map<number, number[]>()

  /** The numbers of a list in the order in which they were added. */
  of(list: number): number[] {
    const first = this.#firsts[list] ?? 0
    return first === 0 ? [] : [first - 1, ...(this.#others.get(list) ?? [])]
  }

  add(list: number, number: number): void {
    this.#firsts = withRoom(this.#firsts, list + 1)
    if (this.#firsts[list] === 0) {
      this.#firsts[list] = number + 1
      return
    }
    const others = this.#others.get(list)
    if (others === undefined) this.#others.set(list, [number])
    else others.push(number)
  }
}
