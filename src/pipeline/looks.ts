import type { Source } from '#core/article/source.ts'
import type { Planned } from '#core/collect/asking.ts'
import { addressOf, type Move } from '#core/collect/move.ts'
import { DueQueue } from '#core/collect/queue.ts'
import { type Pace, whenLate } from '#core/collect/rhythm.ts'

/** What has been read and is being written, before no more is read. */
const mostUnwritten = 64

/** A clock that is behind by more than this was set back, in ms. */
const setBack = 60_000

/** How considerate looks are: how many at once, of one server, and ms between two of one server. */
export type Manners = {
  readonly atOnce: number
  readonly perServer: number
  readonly spacing: number
  /** Whether a server that is busy for one source is left alone for all of them. */
  readonly sparesServer: boolean
}
export const usualManners: Manners = { atOnce: 16, perServer: 2, spacing: 1_000, sparesServer: false }

export type LooksPorts = {
  readonly sources: readonly Source[]
  readonly pace: Pace
  readonly manners: Manners
  /** When and where each is due, as far as that was kept. */
  nextLooks(): Promise<ReadonlyMap<string, Planned>>
  /** `asked` is to be called once the server is done with. */
  look(source: Source, asked: () => void): Promise<Planned>
  /** Called when as many sources are asked as may be at once, so that others wait, and when that ends. */
  hurries?(hurries: boolean): void
  now(): Date
}

type Server = {
  /** ms between two requests, so that all its sources fit into the shortest time. */
  spacing: number
  readonly waiting: Source[]
  asked: number
  /** When the last request began, when one may that has no time of its own yet, and until when it is left alone. */
  begun: number
  free: number
  busyUntil: number
}

/**
 * Which source is looked at next: the one that is due first, of servers that are asked by few at a time and with a pause
 * between. What is due is kept in the database; here is only in which order it comes.
 */
export class Looks {
  readonly #ports: LooksPorts
  readonly #due = new DueQueue<Source>()
  readonly #granted = new Set<Source>()
  readonly #servers = new Map<string, Server>()
  readonly #current = new Map<string, Source>()
  /** Where sources moved: many may have gone to one platform. */
  readonly #moves = new Map<string, Move>()
  readonly #hosts = new Map<string, { readonly address: string; readonly host: string }>()
  #latest = 0
  #hurries = false
  #asking = 0
  #unwritten = 0

  constructor(ports: LooksPorts) {
    this.#ports = ports
    for (const source of ports.sources) this.#current.set(source.id, source)
    this.#space()
  }

  /** From now on these are looked at: new ones, and those with another address, at once; what is not among them no more. */
  follow(sources: readonly Source[]): void {
    const before = new Map(this.#current)
    this.#current.clear()
    for (const source of sources) {
      const known = before.get(source.id)
      const same = known?.feed === source.feed && known.sitemap === source.sitemap
      this.#current.set(source.id, same ? known : source)
      if (!same) this.#due.add(source, this.#ports.now().getTime())
    }
    this.#space()
  }

  /** Whether it is still to be looked at, as it is. */
  #isCurrent(source: Source): boolean {
    return this.#current.get(source.id) === source
  }

  /** Few requests at once to each server, and a pause between, so that all its sources fit into the shortest time. */
  #space(): void {
    const { pace, manners } = this.#ports
    for (const [name, its] of Map.groupBy(this.#current.values(), source => this.#serverOf(source))) {
      const spacing = Math.min(manners.spacing, pace.shortest / its.length)
      const known = this.#servers.get(name)
      if (known !== undefined) known.spacing = spacing
      else this.#servers.set(name, { spacing, waiting: [], asked: 0, begun: 0, free: 0, busyUntil: 0 })
    }
  }

  /** Reads when each source is due. One never looked at is due now; after a pause the late ones spread. */
  async open(): Promise<void> {
    const { pace, now, nextLooks } = this.#ports
    const kept = await nextLooks()
    const at = now().getTime()
    for (const [id, { move }] of kept) if (move !== null) this.#moves.set(id, move)
    this.#space()
    for (const source of this.#current.values()) {
      const { nextAt, busyUntil = null } = kept.get(source.id) ?? {}
      this.#spare(source, busyUntil)
      // A time far off is of a slower pace, or a clock that was wrong.
      const due = nextAt === undefined ? at : Math.min(nextAt, at + 2 * 24 * 3_600_000)
      this.#due.add(source, nextAt === undefined ? at : whenLate(source.id, due, pace, at))
    }
  }

  /** How many looks are due, planned or under way: one of each source. */
  get size(): number {
    const waiting = [...this.#servers.values()].reduce((sum, server) => sum + server.waiting.length, 0)
    return this.#due.size + waiting + this.#unwritten
  }

  /** Begins what is due and may be begun; `done` is called after each. Gives when to come again, ms since 1970. */
  begin(track: (work: Promise<void>) => void, done: () => void): number | null {
    const { manners, now } = this.#ports
    const at = now().getTime()
    if (at < this.#latest - setBack) this.#hasten(this.#latest - at)
    this.#latest = at
    while (this.#asking < manners.atOnce && this.#unwritten < mostUnwritten) {
      const source = this.#due.take(at)
      if (source === null) break
      if (!this.#isCurrent(source)) {
        this.#granted.delete(source)
        continue
      }
      const server = this.#server(source)
      if (!this.#mayBegin(source, server, at)) continue
      track(this.#look(source, server, done).finally(done))
    }
    const full = this.#asking >= manners.atOnce
    if (full !== this.#hurries) this.#ports.hurries?.(full)
    this.#hurries = full
    return full ? null : this.#due.next
  }

  /** The clock was set back: nothing waits until it is where it was. */
  #hasten(ms: number): void {
    this.#due.hasten(ms)
    for (const server of this.#servers.values()) {
      server.begun -= ms
      server.free -= ms
      server.busyUntil -= ms
    }
  }

  /** Whether it may begin; if not, it is put where it comes up again. */
  #mayBegin(source: Source, server: Server, at: number): boolean {
    if (server.busyUntil > at) {
      this.#due.add(source, server.busyUntil)
      return false
    }
    const earliest = server.begun + server.spacing
    // Of those whose times passed while too many were asked, one has just begun: the others get new ones.
    if (!this.#granted.has(source) || earliest > at) {
      const slot = Math.max(at, server.free, earliest)
      server.free = slot + server.spacing
      if (slot > at) {
        this.#granted.add(source)
        this.#due.add(source, slot)
        return false
      }
    }
    if (server.asked >= this.#ports.manners.perServer) {
      this.#granted.add(source)
      server.waiting.push(source)
      return false
    }
    this.#granted.delete(source)
    server.begun = at
    return true
  }

  async #look(source: Source, server: Server, done: () => void): Promise<void> {
    const { look, now, pace } = this.#ports
    let nextAt = now().getTime() + pace.longest
    let isAsked = true
    const asked = () => {
      if (!isAsked) return
      isAsked = false
      this.#asking--
      server.asked--
      const next = server.waiting.shift()
      if (next !== undefined) this.#due.add(next, now().getTime())
      done()
    }
    this.#asking++
    this.#unwritten++
    server.asked++
    try {
      const seen = await look(source, asked)
      nextAt = seen.nextAt
      this.#spare(source, seen.busyUntil)
      this.#moved(source, seen.move)
    } finally {
      asked()
      this.#unwritten--
      if (this.#isCurrent(source)) this.#due.add(source, nextAt)
    }
  }

  #server(source: Source): Server {
    return this.#servers.get(this.#serverOf(source)) as Server
  }

  #serverOf({ id, feed }: Source): string {
    const address = addressOf(feed, this.#moves.get(id) ?? null)
    const known = this.#hosts.get(id)
    if (known?.address === address) return known.host
    const host = URL.parse(address)?.host ?? address
    this.#hosts.set(id, { address, host })
    return host
  }

  #moved(source: Source, move: Move | null): void {
    if (!this.#isCurrent(source)) return
    const before = this.#serverOf(source)
    if (move === null) this.#moves.delete(source.id)
    else this.#moves.set(source.id, move)
    if (this.#serverOf(source) !== before) this.#space()
  }

  /** Where the operator wants it, a server that is busy for one source is left alone for all of them. */
  #spare(source: Source, busyUntil: number | null): void {
    if (!this.#ports.manners.sparesServer || busyUntil === null) return
    const server = this.#server(source)
    server.busyUntil = Math.max(server.busyUntil, busyUntil)
  }
}
