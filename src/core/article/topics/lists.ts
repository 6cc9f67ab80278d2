import { withRoom } from '../../room.ts'

/** Lists of numbers, by number. Most are of one, which takes no more room than a number does. */
export class Lists {
  /** What each ends with: 0 nothing, its only number and one more, or its last link, as the negative of that and one more. */
  #ends = new Int32Array()
  /** Numbers behind others, and what each list ended with before. */
  #numbers = new Int32Array()
  #before = new Int32Array()
  #links = 0

  /** The numbers of a list in the order in which they were added. */
  of(list: number): number[] {
    const found: number[] = []
    let end = this.#ends[list] ?? 0
    for (; end < 0; end = this.#before[-end - 1] as number) found.push(this.#numbers[-end - 1] as number)
    if (end > 0) found.push(end - 1)
    return found.reverse()
  }

  add(list: number, number: number): void {
    this.#ends = withRoom(this.#ends, list + 1)
    const end = this.#ends[list] as number
    if (end === 0) {
      this.#ends[list] = number + 1
      return
    }
    const link = this.#links++
    this.#numbers = withRoom(this.#numbers, this.#links)
    this.#before = withRoom(this.#before, this.#links)
    this.#numbers[link] = number
    this.#before[link] = end
    this.#ends[list] = -link - 1
  }
}
