import { withRoom } from '../../room.ts'

const [fewest, fullest] = [64, 0.75]

/**
 * A tree of steps that are numbers, by which its nodes are reached from the root; they are numbers, too. All branches
 * stand in one hash table with open addressing: a Map for each node takes ten times the memory.
 */
export class Branches {
  /** Of each node: the one before it, the step from there, and whether others follow. */
  #before = new Int32Array(1)
  #steps = new Int32Array(1)
  #goesOn = new Uint8Array(1)
  /** Nodes, 0 where none stands. */
  #slots = new Int32Array(fewest)
  #size = 1

  /** The node that a step leads to; 0 where it leads nowhere. */
  next(node: number, step: number): number {
    return this.#slots[this.#slotOf(node, step)] as number
  }

  /** The node that a step leads to from now on. */
  grow(node: number, step: number): number {
    let slot = this.#slotOf(node, step)
    const known = this.#slots[slot] as number
    if (known !== root) return known
    if (this.#size >= this.#slots.length * fullest) {
      this.#rehash()
      slot = this.#slotOf(node, step)
    }
    const grown = this.#size++
    this.#before = withRoom(this.#before, this.#size)
    this.#steps = withRoom(this.#steps, this.#size)
    this.#goesOn = withRoom(this.#goesOn, this.#size)
    this.#before[grown] = node
    this.#steps[grown] = step
    this.#goesOn[node] = 1
    this.#slots[slot] = grown
    return grown
  }

  /** Whether any step leads on from a node. */
  goesOn(node: number): boolean {
    return this.#goesOn[node] === 1
  }

  /** Where a branch stands, or where there is room for it. */
  #slotOf(node: number, step: number): number {
    const mask = this.#slots.length - 1
    const mixed = Math.imul(Math.imul(node, 0x85ebca6b) ^ step, 0x9e3779b1)
    for (let slot = (mixed ^ (mixed >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const there = this.#slots[slot] as number
      if (there === root || (this.#steps[there] === step && this.#before[there] === node)) return slot
    }
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    for (let node = 1; node < this.#size; node++)
      this.#slots[this.#slotOf(this.#before[node] as number, this.#steps[node] as number)] = node
  }
}

/** The node at which all begins. */
export const root = 0
