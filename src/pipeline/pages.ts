import { asksAgain, isFuller, type PageDuty, presenceOf, tellsOf } from '#core/article/full-text.ts'
import type { PageReading, ReadPage } from '#core/article/reading.ts'
import type { Source } from '#core/article/source.ts'
import type { PageStore } from '#core/article/store.ts'
import type { Log } from '#core/log.ts'
import { Rest } from '#core/rest.ts'

export type PagePorts = {
  readonly pages: PageStore
  readonly readPage: ReadPage
  readonly outlets: ReadonlyMap<string, Source>
  readonly log: Log
  now(): Date
}

/** Servers asked side by side. */
const atOnce = 8
/** How often what was posted is looked through for pages to look at again, in ms. */
const lookingEvery = 60_000

/**
 * Reads the pages that are due: of each server one at a time, with the pause it asks for, so that a slow one holds up no
 * other. What is due stands in the database; here is only which servers are being asked, and until when they are left
 * alone.
 */
export class Pages {
  readonly #ports: PagePorts
  readonly #stopping: AbortSignal
  readonly #asked = new Set<string>()
  readonly #rests = new Map<string, Rest>()
  readonly #looked = new Rest()

  constructor(ports: PagePorts, stopping: AbortSignal) {
    this.#ports = ports
    this.#stopping = stopping
  }

  /**
   * Asks every server that is free for one page. Gives how many articles may go on, and in how many ms the next page
   * may be asked for: 0 for at once, null where none is due.
   */
  async read(): Promise<{ readonly settled: number; readonly next: number | null }> {
    const { pages, now, outlets } = this.#ports
    const due = await pages.due(now())
    const wanted = due.filter(({ source }) => outlets.get(source)?.fullText === true)
    for (const duty of due)
      if (!wanted.includes(duty)) await pages.failed(duty, 'full text is no longer wanted', null, now())
    const chosen = wanted.filter(duty => this.#take(hostOf(duty)))
    const [looked] = await Promise.all([
      this.#lookAgain(),
      ...chosen.map(duty => this.#readOne(duty, reading => this.#settle(duty, reading))),
    ])
    const settled = chosen.length + due.length - wanted.length + looked
    const rests = wanted.map(duty => this.#rest(hostOf(duty)))
    return { settled, next: settled > 0 ? 0 : due.length === 0 ? null : Math.max(1, Math.min(...rests)) }
  }

  /** Whether a server may be asked now; then it is this one's until it is let go. */
  #take(host: string): boolean {
    if (this.#asked.has(host) || this.#asked.size >= atOnce) return false
    if (this.#rest(host) > 0) return false
    this.#asked.add(host)
    return true
  }

  /** How long a server is left alone, in ms. */
  #rest(host: string): number {
    return this.#rests.get(host)?.left(this.#ports.now().getTime()) ?? 0
  }

  /** Whether pages of what was posted are still there; gives how many were looked at. */
  async #lookAgain(): Promise<number> {
    const { pages, now, outlets } = this.#ports
    if (this.#looked.left(now().getTime()) > 0) return 0
    this.#looked.begin(lookingEvery, now().getTime())
    const due = await pages.again(now())
    const chosen = due.filter(duty => outlets.has(duty.source) && this.#take(hostOf(duty)))
    const look = (duty: PageDuty) =>
      this.#readOne(duty, reading => pages.looked(duty, presenceOf(reading), now()))
    await Promise.all(chosen.map(look))
    return chosen.length
  }

  async #readOne(duty: PageDuty, settle: (reading: PageReading) => Promise<void>): Promise<void> {
    const { readPage, now } = this.#ports
    const host = hostOf(duty)
    try {
      const reading = await readPage(duty.url, now())
      const rest = this.#rests.get(host) ?? new Rest()
      rest.begin(reading.pause, now().getTime())
      this.#rests.set(host, rest)
      // Cut off by us; that says nothing of the page.
      if (this.#stopping.aborted && 'problem' in reading) return
      await settle(reading)
    } finally {
      this.#asked.delete(host)
    }
  }

  async #settle(duty: PageDuty, reading: PageReading): Promise<void> {
    const { pages, log, now } = this.#ports
    const strange = 'text' in reading && !tellsOf(duty.title, `${reading.title}\n${reading.text}`)
    if ('text' in reading && !strange) {
      await pages.read(duty, isFuller(reading.text, duty.words) ? reading.text : '', now())
      return
    }
    const [problem, lasting] =
      'problem' in reading ? [reading.problem, reading.lasting] : ['the page tells of something else', false]
    const again = lasting ? null : asksAgain(duty.attempts + 1, now())
    log.info({ article: duty.article, source: duty.source, problem, again }, 'a page could not be read')
    await pages.failed(duty, problem, again, now())
    if ('problem' in reading && reading.status !== undefined)
      await pages.looked(duty, presenceOf(reading), now())
  }
}

function hostOf({ url }: PageDuty): string {
  return new URL(url).host
}
