import { mostWait, type Pace } from '#core/collect/rhythm.ts'
import type { Answer } from './answer.ts'
import type { Outlet } from './outlet.ts'

const [second, minute, day] = [1_000, 60_000, 24 * 3_600_000]
/** How long a look that is due may wait for its turn, and how far into an hour it may come that it was to keep out of. */
const slack = 15 * minute

/** When a source may be asked again, and must have been. */
type Standing = {
  readonly notBefore: number
  readonly notAfter: number
  /** In a row, at least and at most: what a process had written down when it ended is not known. */
  readonly failures: number
  readonly perhaps: number
  /** Whether the feed's own hints are known. */
  readonly hints: boolean
  readonly why: string
}
const unmet: Standing = {
  notBefore: 0,
  notAfter: Infinity,
  failures: 0,
  perhaps: 0,
  hints: false,
  why: 'never asked',
}

type Host = { asked: number; last: number }
export type Seen = { readonly at: number; readonly tokens: ReadonlySet<string> }

/** What outlets know of those who ask: held against what was asked for, as it happens. */
export class Books {
  readonly problems: string[] = []
  /** What each outlet gave to looks that were done. */
  readonly shown = new Map<Outlet, Set<string>>()
  /** The first time a source was answered with its feed, and the first time of which it came to an end. */
  readonly firstAnswered = new Map<Outlet, Seen>()
  readonly firstRead = new Map<Outlet, number>()
  readonly lastRead = new Map<Outlet, number>()
  readonly counts = { looks: 0, read: 0, failed: 0, busy: 0, cutOff: 0, mostAtOnce: 0, mostOfOneHost: 0 }
  readonly #pace: Pace
  readonly #hostSpacing: ReadonlyMap<string, number>
  readonly #sparesServer: boolean
  readonly #standing = new Map<Outlet, Standing>()
  /** What is not yet written down, and may be lost with the process: what stood before. */
  readonly #unwritten = new Map<Outlet, Standing>()
  readonly #answered = new Set<Outlet>()
  /** Where a busy server is left alone for all its sources: until when it must be, and until when it may be. */
  readonly #busy = new Map<string, { must: number; may: number }>()
  #hosts = new Map<string, Host>()
  #asked = 0
  #begun = 0

  constructor(pace: Pace, hostSpacing: ReadonlyMap<string, number>, sparesServer: boolean) {
    this.#sparesServer = sparesServer
    this.#pace = pace
    this.#hostSpacing = hostSpacing
  }

  begins(outlet: Outlet, host: string, at: number): void {
    this.counts.looks++
    const { notBefore, notAfter, why } = this.#standing.get(outlet) ?? unmet
    if (at < notBefore) this.#say(outlet, at, `asked ${seconds(notBefore - at)} too soon: ${why}`)
    const busy = this.#busy.get(host) ?? { must: 0, may: 0 }
    if (at < busy.must) this.#say(outlet, at, `asked ${seconds(busy.must - at)} too soon: ${host} is busy`)
    const latest = Math.max(notAfter, busy.may, this.#begun + this.#pace.shortest) + slack
    if (at > latest) this.#say(outlet, at, `asked ${seconds(at - latest)} too late: ${why}`)
    this.#checkHour(outlet, host, at)
    const known = this.#hosts.get(host) ?? { asked: 0, last: -Infinity }
    this.#hosts.set(host, known)
    const spacing = this.#hostSpacing.get(host) ?? second
    if (at - known.last < spacing) this.#say(outlet, at, `${host} asked ${at - known.last} ms after the last`)
    if (++known.asked > 2) this.#say(outlet, at, `${host} asked by ${known.asked} at once`)
    known.last = at
    if (++this.#asked > 16) this.#say(outlet, at, `${this.#asked} asked at once`)
    this.counts.mostAtOnce = Math.max(this.counts.mostAtOnce, this.#asked)
    this.counts.mostOfOneHost = Math.max(this.counts.mostOfOneHost, known.asked)
  }

  answered(outlet: Outlet, host: string, answer: Answer, at: number): void {
    const known = this.#hosts.get(host)
    if (known !== undefined) known.asked--
    this.#asked--
    this.#answered.add(outlet)
    if (this.#sparesServer && typeof answer.means === 'object')
      this.#holds(host, { must: 0, may: at + this.#busyFor(answer.means) + this.#pace.shortest })
    if (answer.means !== 'read' || answer.shown.length === 0 || this.firstAnswered.has(outlet)) return
    this.firstAnswered.set(outlet, { at, tokens: new Set(answer.shown) })
  }

  /** A look is done; `problem` is what it said was wrong. */
  finished(outlet: Outlet, host: string, answer: Answer, problem: string | null, at: number): void {
    const before = this.#standing.get(outlet) ?? unmet
    const { means } = answer
    this.#answered.delete(outlet)
    if ((means === 'read') !== (problem === null))
      this.#say(outlet, at, `was to come out as ${JSON.stringify(means)}, and was: ${problem ?? 'read'}`)
    if (means === 'read') this.#read(outlet, answer, at)
    else this.counts[means === 'fails' ? 'failed' : 'busy']++
    this.#standing.set(outlet, this.#after(outlet, before, answer, at))
    if (this.#sparesServer && typeof means === 'object')
      this.#holds(host, { must: at + this.#busyFor(means), may: 0 })
    // That a server wants to be left alone is kept at once.
    if (typeof means === 'object') this.#unwritten.delete(outlet)
    else if (!this.#unwritten.has(outlet)) this.#unwritten.set(outlet, before)
  }

  /** What a hub told of was taken. */
  told(outlet: Outlet, tokens: readonly string[]): void {
    for (const token of tokens) this.#shownBy(outlet).add(token)
  }

  #shownBy(outlet: Outlet): Set<string> {
    const shown = this.shown.get(outlet) ?? new Set()
    this.shown.set(outlet, shown)
    return shown
  }

  #holds(host: string, { must, may }: { readonly must: number; readonly may: number }): void {
    const before = this.#busy.get(host) ?? { must: 0, may: 0 }
    this.#busy.set(host, { must: Math.max(before.must, must), may: Math.max(before.may, may) })
  }

  #busyFor({ busy }: { readonly busy: number | null }): number {
    const { shortest, longest } = this.#pace
    return Math.min(Math.max(busy ?? longest, shortest), mostWait)
  }

  written(): void {
    this.#unwritten.clear()
  }

  /** The process ended: what it had not written down nobody knows. Another begins at `begins`. */
  ended(begins: number): void {
    for (const [outlet, before] of this.#unwritten) {
      const { notAfter, perhaps } = this.#standing.get(outlet) ?? before
      const latest = Math.max(before.notAfter, notAfter)
      const most = Math.max(before.perhaps, perhaps)
      this.#standing.set(outlet, { ...before, notBefore: 0, notAfter: latest, perhaps: most })
    }
    // Of what was answered and not yet dealt with, all may have been kept, or nothing.
    for (const outlet of this.#answered) {
      const before = this.#standing.get(outlet) ?? unmet
      this.#standing.set(outlet, {
        ...before,
        notBefore: 0,
        notAfter: begins + 2 * day,
        perhaps: before.perhaps + 1,
      })
    }
    this.#answered.clear()
    this.#unwritten.clear()
    this.counts.cutOff += this.#asked
    this.#hosts = new Map()
    this.#asked = 0
    this.#begun = begins
  }

  /** Who is forgotten: should have been asked by now. */
  close(at: number): void {
    for (const [outlet, { notAfter, why }] of this.#standing) {
      const latest = Math.max(notAfter, this.#begun + this.#pace.shortest) + slack
      if (at > latest) this.#say(outlet, at, `not asked for ${seconds(at - latest)} too long: ${why}`)
    }
  }

  #read(outlet: Outlet, answer: Answer, at: number): void {
    this.counts.read++
    this.lastRead.set(outlet, at)
    const shown = this.#shownBy(outlet)
    if (answer.shown.length > 0 && !this.firstRead.has(outlet)) this.firstRead.set(outlet, at)
    for (const token of answer.shown) shown.add(token)
  }

  #after(outlet: Outlet, before: Standing, { means, hints, headers }: Answer, at: number): Standing {
    const { shortest, longest } = this.#pace
    const { ttl, hourly, maxAge, expires, skipHours } = outlet.asks
    const skipped = skipHours.length > 0 ? day : 0
    if (means === 'fails') {
      const [failures, perhaps] = [before.failures + 1, before.perhaps + 1]
      const [least, most] = [failures, perhaps].map(times => Math.min(shortest * 2 ** (times - 1), mostWait))
      const notBefore = at + (least ?? 0)
      const notAfter = at + Math.min(1.1 * (most ?? 0), mostWait) + skipped
      return { ...before, failures, perhaps, why: `failed ${failures} times`, notBefore, notAfter }
    }
    if (means !== 'read') {
      const wait = this.#busyFor(means)
      const why = `busy for ${means.busy ?? 'no known'} ms`
      const notAfter = at + Math.min(wait + shortest, mostWait) + skipped
      return { ...before, why, notBefore: at + wait, notAfter }
    }
    const known = before.hints || hints
    const fresh = headers['cache-control'] === undefined ? (headers.expires && expires) || 0 : (maxAge ?? 0)
    const asked = Math.max(known ? (ttl ?? 0) : 0, known && hourly ? 60 * minute : 0, fresh)
    const wait = Math.max(shortest, Math.min(asked, longest))
    // A sixth as often where a hub tells.
    const most = longest * (before === unmet ? 2 : 1.1) * (outlet.hub ? 6 : 1) + skipped
    return { failures: 0, perhaps: 0, hints: known, why: 'read', notBefore: at + wait, notAfter: at + most }
  }

  #checkHour(outlet: Outlet, host: string, at: number): void {
    const { hints } = this.#standing.get(outlet) ?? unmet
    const [now, before] = [at, at - slack].map(time => new Date(time).getUTCHours())
    const skips = (hour: number | undefined) => outlet.asks.skipHours.includes(hour ?? -1)
    // What fell due while there was no process, or while its server was busy, comes when that is over.
    const free = Math.max(this.#begun, this.#busy.get(host)?.may ?? 0)
    if (hints && skips(now) && skips(before) && at - free > this.#pace.shortest + slack)
      this.#say(outlet, at, 'asked in an hour it wanted to be left alone in')
  }

  #say(outlet: Outlet, at: number, what: string): void {
    this.problems.push(`${new Date(at).toISOString()} ${outlet.source.id} ${what}`)
  }
}

const seconds = (ms: number) => `${(ms / second).toFixed(1)} s`
