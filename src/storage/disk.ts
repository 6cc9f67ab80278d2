import { promises } from 'node:fs'

/**
 * Brings what was written to the disk, while the process goes on: SQLite itself would stand still for as long, up to tens of
 * ms. What is written while the disk is at it is brought there together, the next time.
 */
export class Disk {
  readonly #bring: () => Promise<void>
  #running: Promise<void> = Promise.resolve()
  #next: Promise<void> | null = null

  constructor(bring: () => Promise<void>) {
    this.#bring = bring
  }

  /** Resolves once all that is written now is on the disk; fails where it cannot be brought there. */
  async reached(): Promise<void> {
    // One that is under way may have begun before the last was written.
    this.#next ??= this.#after(this.#running)
    await this.#next
  }

  /** Resolves once nothing is on its way any more. */
  async rests(): Promise<void> {
    await Promise.allSettled([this.#running, this.#next])
  }

  async #after(running: Promise<void>): Promise<void> {
    await Promise.allSettled([running])
    this.#running = this.#next ?? running
    this.#next = null
    await this.#bring()
  }
}

/** The disk under a file, which is there by the first time it is asked for. */
export function diskUnder(file: string): { readonly disk: Disk; close(): Promise<void> } {
  let handle: Awaited<ReturnType<typeof promises.open>> | null = null
  const disk = new Disk(async () => {
    handle ??= await promises.open(file, 'r+')
    await handle.datasync()
  })
  return {
    disk,
    async close() {
      await disk.rests()
      await handle?.close()
    },
  }
}
