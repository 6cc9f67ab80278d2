import type { ChatRef } from '#core/chat/chat-ref.ts'
import { newRoundup, type Outcome } from '#core/delivery/delivery.ts'
import type { Hourly } from '#core/delivery/hourly.ts'
import type { Limits } from '#core/delivery/limits.ts'
import type { Pace } from '#core/delivery/pace.ts'
import type { DeliveryStore, Due, Roundup } from '#core/delivery/store.ts'
import { type Telling, usualTelling } from '#core/delivery/subscription.ts'
import { turnOf } from '#core/delivery/turn.ts'
import { details } from '#core/delivery/why.ts'

export type LanePorts = {
  readonly deliveries: DeliveryStore
  readonly limits: Limits
  readonly pace: Pace
  readonly hourly: Hourly
  telling(way: number): Promise<Telling>
}

/** The chats where a call is under way, with the story it is about. */
export type Busy = ReadonlyMap<ChatRef, string>

/** So many deliveries are read at one time, more where all of them have to wait; and again when a quarter is left. */
const [readAtOnce, readAtMost] = [1_000, 8_000]
/** So many roundups are made in one transaction. */
const foldedAtOnce = 25
/** Where nothing is due it is looked again after so many ms. */
export const look = 1_000
/** So long what was added to a backlog is not read, in ms. */
const longestUnread = 5_000
/** A chat that has to wait longer than this gives its place to others, in ms. */
const longestWait = 10_000

/** Breaking stories first, then in the order of the news. */
function byNews(one: Due, other: Due): number {
  if (one.urgent !== other.urgent) return one.urgent ? -1 : 1
  return one.beganAt.getTime() - other.beganAt.getTime()
}

/** What is due on one platform, as far as it has been read, and whose turn it is. */
export class Lane {
  readonly #platform: string
  readonly #ports: LanePorts
  /** By chat, in the order of turns. */
  #queues = new Map<ChatRef, readonly Due[]>()
  /** Those whose next is breaking. */
  #breaking = new Set<ChatRef>()
  #held = 0
  /** What is to become a roundup, with a delivery of each. */
  readonly #gathered: { readonly roundup: Roundup; readonly first: Due }[] = []
  /** In the how many-th turn each chat that still waits had its last one. */
  readonly #turns = new Map<ChatRef, number>()
  #count = 0
  #window = readAtOnce
  /** Whether something may be due that was not read; whether more was due than was read. */
  #stale = true
  #more = false
  #added = false
  #readAt = 0

  constructor(platform: string, ports: LanePorts) {
    this.#platform = platform
    this.#ports = ports
  }

  get isEmpty(): boolean {
    return this.#queues.size === 0
  }

  /** Whether something may be due that was not read. */
  get isStale(): boolean {
    return this.#stale
  }

  /** Forgets what was read of a chat that is lost or goes by another name. */
  drop(chat: ChatRef): void {
    this.#take(chat)
    this.#stale = true
  }

  /** What is due is to be read again. */
  touch(): void {
    this.#stale = true
  }

  /** More is due. What is breaking comes before a backlog; all else comes behind it, and needs not be read at once. */
  add(): void {
    if (this.#more) this.#added = true
    else this.#stale = true
  }

  /**
   * The deliveries that may be begun now, `room` of them at most and none in a chat that is `busy`. What is not to be sent
   * by itself is settled on the way.
   */
  async next(busy: Busy, room: number, now: Date): Promise<Due[]> {
    const batch = new Map<ChatRef, Due>()
    try {
      await this.#choose(batch, busy, room, now)
    } catch (error) {
      // None of them is begun, and what was taken out of the queues is read again.
      for (const chat of batch.keys()) this.#ports.pace.end(chat, now.getTime())
      this.#gathered.length = 0
      this.#stale = true
      throw error
    }
    return [...batch.values()]
  }

  async #choose(batch: Map<ChatRef, Due>, busy: Busy, room: number, now: Date): Promise<void> {
    // While there was other work some may have become due. And a clock may be set back.
    const age = now.getTime() - this.#readAt
    const longest = this.#queues.size === 0 ? look : this.#added ? longestUnread : Number.POSITIVE_INFINITY
    if (age < 0 || age >= longest) this.#stale = true
    if (this.#stale || (this.#more && this.#held < this.#window / 4)) await this.#read(busy, now)
    // What was gathered meanwhile may be sent as well.
    let full = await this.#fill(batch, busy, room, now)
    while (await this.#fold(now)) full = await this.#fill(batch, busy, room, now)
    // All that was read has to wait, and there is more behind it.
    if (!full && batch.size === 0 && this.#more && this.#window < readAtMost) {
      this.#window *= 2
      this.#stale = true
    }
  }

  /** Adds what may be begun, one of a chat; gives whether no more may, whatever waits. */
  async #fill(batch: Map<ChatRef, Due>, busy: Busy, room: number, now: Date): Promise<boolean> {
    for (const chat of this.#order()) {
      if (batch.size >= room || this.#ports.pace.wait(now.getTime()) > 0) return true
      if (busy.has(chat) || batch.has(chat)) continue
      const wait = this.#ports.pace.waitIn(chat, now.getTime())
      if (wait > longestWait) await this.#postpone(this.#take(chat), new Date(now.getTime() + wait), now)
      if (wait > 0) continue
      const delivery = await this.#turn(chat, now)
      if (delivery === null) continue
      this.#ports.pace.begin(now.getTime())
      batch.set(chat, delivery)
    }
    return false
  }

  /** Makes the roundups that are to be made, which come last then; false where there are none. */
  async #fold(now: Date): Promise<boolean> {
    const roundups = this.#gathered.splice(0)
    for (let from = 0; from < roundups.length; from += foldedAtOnce) {
      const some = roundups.slice(from, from + foldedAtOnce)
      await this.#ports.deliveries.fold(
        some.map(({ roundup }) => roundup),
        now,
      )
      for (const { roundup, first } of some) {
        const { delivery } = roundup
        this.#queues.set(delivery.chat, [{ ...first, ...delivery, beganAt: now, inChat: 1 }])
        this.#held++
      }
    }
    return roundups.length > 0
  }

  /** ms until a delivery that was read may be begun, as far as the limits are concerned; null where none waits. */
  wait(busy: Busy, now: Date): number | null {
    if (this.#stale) return 0
    const ofAll = this.#ports.pace.wait(now.getTime())
    let least: number | null = null
    for (const chat of this.#queues.keys()) {
      if (busy.has(chat)) continue
      least = Math.min(least ?? Number.POSITIVE_INFINITY, this.#ports.pace.waitIn(chat, now.getTime()))
      if (least <= ofAll) return ofAll
    }
    return least
  }

  async #read(busy: Busy, now: Date): Promise<void> {
    this.#stale = false
    this.#added = false
    this.#readAt = now.getTime()
    // As it is before reading: what ends meanwhile is read as if it had not.
    const underWay = new Map(busy)
    const limit = this.#window + underWay.size
    const due = await this.#ports.deliveries.due(this.#platform, now, limit)
    this.#more = due.length === limit
    if (!this.#more) this.#window = readAtOnce
    const idle = due.filter(({ chat, story }) => underWay.get(chat) !== story)
    const queues = [...Map.groupBy(idle.toSorted(byNews), ({ chat }) => chat)]
    // Who had a turn lately comes after who had none.
    const turn = ([chat]: readonly [ChatRef, unknown]) => this.#turns.get(chat) ?? 0
    this.#queues = new Map(queues.sort((one, other) => turn(one) - turn(other)))
    this.#breaking = new Set(queues.filter(([, [first]]) => first?.urgent).map(([chat]) => chat))
    for (const chat of this.#turns.keys()) if (!this.#queues.has(chat)) this.#turns.delete(chat)
    this.#held = idle.length
  }

  /** Chats with breaking stories first; what changes meanwhile is heeded, and no more looked at than is asked for. */
  *#order(): Generator<ChatRef> {
    yield* this.#breaking
    for (const chat of this.#queues.keys()) if (!this.#breaking.has(chat)) yield chat
  }

  /** The delivery whose turn it is in a chat; null where none is to be sent now. */
  async #turn(chat: ChatRef, now: Date): Promise<Due | null> {
    const { deliveries, hourly, limits } = this.#ports
    for (;;) {
      const [first, ...others] = this.#queues.get(chat) ?? []
      if (first === undefined) return null
      if (first.disabled) {
        const taken = this.#take(chat)
        const open = taken.filter(({ attemptedAt }) => attemptedAt !== null)
        const rest = taken.filter(delivery => !open.includes(delivery))
        await deliveries.settle(open, { state: 'unknown', detail: 'the chat is lost' }, now)
        await deliveries.settle(rest, { state: 'disabled', detail: 'the chat is lost' }, now)
        return null
      }
      const due = [first, ...others] as const
      const tellings = new Map<number, Telling>()
      for (const { way } of due) tellings.set(way, await this.#ports.telling(way))
      const tellingOf = (way: number) => tellings.get(way) ?? usualTelling
      const turn = turnOf(chat, due, { tellingOf, hourly, bears: limits.bears, now })
      switch (turn.kind) {
        case 'send':
          this.#take(chat, [turn.delivery])
          this.#turns.set(chat, ++this.#count)
          return turn.delivery
        case 'expire':
          await this.#settle(
            this.#take(chat, turn.deliveries),
            { state: 'expired', detail: details.late },
            now,
          )
          break
        case 'wait':
          await this.#postpone(this.#take(chat, turn.deliveries), turn.until, now, turn.for === 'quiet')
          break
        case 'gather': {
          this.#take(chat)
          const [head = first, ...rest] = turn.deliveries
          const delivery = newRoundup([head, ...rest], now)
          this.#gathered.push({
            roundup: { delivery, of: turn.deliveries, all: first.inChat > due.length },
            first,
          })
          return null
        }
      }
    }
  }

  /** What quiet hours hold grows no older meanwhile. */
  async #postpone(deliveries: readonly Due[], until: Date, now: Date, quiet = false): Promise<void> {
    const held = quiet ? until.getTime() - now.getTime() : 0
    for (const [attempted, rows] of Map.groupBy(deliveries, ({ attemptedAt }) => attemptedAt !== null)) {
      const state = attempted ? 'attempted' : 'due'
      await this.#settle(rows, { state, dueAt: until, detail: 'has to wait', held }, now)
    }
  }

  /** What has changed since it was read, as by coming to break, is read again instead. */
  async #settle(rows: readonly Due[], outcome: Outcome, now: Date): Promise<void> {
    const settled = await this.#ports.deliveries.settleUnchanged(rows, outcome, now)
    if (settled < rows.length) this.#stale = true
  }

  /** Takes deliveries, or all, out of a chat's queue; the chat is last in the order of turns from then on. */
  #take(chat: ChatRef, taken: readonly Due[] = this.#queues.get(chat) ?? []): readonly Due[] {
    const rest = (this.#queues.get(chat) ?? []).filter(delivery => !taken.includes(delivery))
    this.#queues.delete(chat)
    if (rest.length > 0) this.#queues.set(chat, rest)
    this.#breaking.delete(chat)
    if (rest[0]?.urgent) this.#breaking.add(chat)
    this.#held -= taken.length
    return taken
  }
}
