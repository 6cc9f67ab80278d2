import type { ChatRef } from '#core/chat/chat-ref.ts'
import { growing, type Pause } from '#core/chat/pause.ts'
import type { Platform } from '#core/chat/platform.ts'
import { SendError } from '#core/chat/send-error.ts'
import { afterFailure, type DeliveryKey, type Outcome } from '#core/delivery/delivery.ts'
import { Hourly } from '#core/delivery/hourly.ts'
import type { Limits } from '#core/delivery/limits.ts'
import { Pace } from '#core/delivery/pace.ts'
import type { Due } from '#core/delivery/store.ts'
import { details } from '#core/delivery/why.ts'
import type { Content, LeftOut } from './compose.ts'
import { Lane, look } from './lane.ts'
import { editPost, idsOf, type PostingPorts, sendPost } from './posting.ts'

const hour = 3_600_000
/** So often it is looked behind edits that have to wait for others that need not. */
const mostReads = 20

/**
 * Brings what is due on one platform to its chats, at the pace its limits allow: one call a chat at a time, chats side by side
 * and in turn, breaking stories before the rest, edits when nothing else waits. Nothing is lost when the process dies: what
 * waits is in the ledger.
 */
export class Sender {
  /** Calls that could not wait, such as answers, are counted here too. */
  readonly pace: Pace
  readonly #platform: Platform
  readonly #limits: Limits
  readonly #ports: PostingPorts
  readonly #hourly = new Hourly()
  readonly #lane: Lane
  /** The story each busy chat is being told, and the calls under way. */
  readonly #busy = new Map<ChatRef, string>()
  readonly #calls = new Set<Promise<void>>()
  /** Who waits for a chat to be idle. */
  #waiting: (() => void)[] = []
  #restored = false
  #wake: () => void = () => {}

  constructor(platform: Platform, limits: Limits, ports: PostingPorts) {
    this.#platform = platform
    this.#limits = limits
    this.#ports = ports
    this.pace = new Pace(limits)
    const { deliveries, composer } = ports
    const telling = (way: number) => composer.telling(way)
    this.#lane = new Lane(platform.name, {
      deliveries,
      limits,
      pace: this.pace,
      hourly: this.#hourly,
      telling,
    })
  }

  get name(): string {
    return this.#platform.name
  }

  /** Looks again at what is due. */
  wake(): void {
    this.#lane.add()
    this.#wake()
  }

  /** Does something to a chat while nothing is sent there, such as giving it another address. */
  async aside<T>(chat: ChatRef, work: () => Promise<T>): Promise<T> {
    while (this.#busy.has(chat)) await new Promise<void>(resolve => this.#waiting.push(resolve))
    this.#busy.set(chat, '')
    try {
      return await work()
    } finally {
      this.#lane.drop(chat)
      this.#release(chat)
      this.#wake()
    }
  }

  /** Brings what is due until `stopped`, and waits for what is under way then. */
  async run(stopped: AbortSignal, pause: Pause): Promise<void> {
    let woken = new AbortController()
    this.#wake = () => woken.abort()
    stopped.addEventListener('abort', this.#wake)
    for (let failures = 0; !stopped.aborted; ) {
      woken = new AbortController()
      let wait: number
      try {
        wait = (await this.#round(stopped)).wait
        failures = 0
      } catch (error) {
        this.#ports.log.error(
          { platform: this.#platform.name, err: error },
          'delivering failed; trying again',
        )
        wait = growing(++failures)
      }
      if (!stopped.aborted) await pause(wait, woken.signal)
    }
    await this.#settled()
  }

  /** Brings all that may be brought at this moment, and waits for how it ends. */
  async drain(): Promise<void> {
    this.#lane.touch()
    for (let begun = 0; begun > 0 || this.#lane.isStale; ) {
      begun = (await this.#round()).begun
      await this.#settled()
      if (begun > 0) this.#lane.touch()
    }
  }

  /** Begins all that may be begun now; gives in how many ms to look again. */
  async #round(stopped?: AbortSignal): Promise<{ readonly begun: number; readonly wait: number }> {
    await this.#restore()
    const { deliveries, now } = this.#ports
    const room = this.#limits.atOnce - this.#busy.size
    const batch = this.#claim(await this.#lane.next(this.#busy, room, now()))
    try {
      const ready = await this.#compose(batch)
      const posts = stopped?.aborted ? [] : ready.map(([delivery]) => delivery)
      // From here until it is settled a crash leaves each as attempted: it may or may not have arrived.
      const attempted = posts.length > 0 ? await deliveries.attempt(posts, now()) : []
      for (const [delivery, content] of ready)
        if (attempted.includes(delivery))
          this.#begin(
            delivery,
            this.#heed(delivery.chat, sendPost(this.#platform, delivery, content, this.#ports)),
          )
        else {
          this.#free(delivery.chat)
          this.#lane.touch()
        }
    } catch (error) {
      // Some have come to their end, and something else may be done aside in their chats by now.
      for (const { chat, story } of batch) if (this.#busy.get(chat) === story) this.#free(chat)
      this.#lane.touch()
      throw error
    }
    const edits = this.#lane.isEmpty && batch.length === 0 && !stopped?.aborted ? await this.#beginEdits() : 0
    return { begun: batch.length + edits, wait: this.#untilNext() }
  }

  /** Those in whose chats nothing is done aside since they were chosen; from now on the chats are busy. */
  #claim(chosen: readonly Due[]): readonly Due[] {
    const batch = chosen.filter(({ chat }) => !this.#busy.has(chat))
    if (batch.length < chosen.length) this.#lane.touch()
    for (const { chat } of chosen) if (this.#busy.has(chat)) this.pace.end(chat, this.#ports.now().getTime())
    for (const { chat, story } of batch) this.#busy.set(chat, story)
    return batch
  }

  #untilNext(): number {
    // Whatever ends first wakes.
    if (this.#busy.size >= this.#limits.atOnce) return look
    return Math.min(this.#lane.wait(this.#busy, this.#ports.now()) ?? look, look)
  }

  /** What each comes to; what is no post is settled. */
  async #compose(batch: readonly Due[]): Promise<(readonly [Due, Content & { kind: 'post' }])[]> {
    const { composer, log, now } = this.#ports
    const ready: (readonly [Due, Content & { kind: 'post' }])[] = []
    for (const delivery of batch) {
      try {
        const content = await composer.compose(delivery, now())
        if ('left' in content) await this.#leaveOut(delivery, content.left ?? new Map())
        if (content.kind === 'post') ready.push([{ ...delivery, ...answering(content) }, content])
        else await this.#end(delivery, outcomeOf(content))
      } catch (error) {
        log.error({ ...idsOf(delivery), err: error }, 'a post could not be made')
        await this.#end(delivery, afterFailure(delivery, new SendError('busy', 'an error of ours'), now()))
      }
    }
    return ready
  }

  /** Stories that were gathered, and had elsewhere or muted since. */
  async #leaveOut({ chat }: Due, left: LeftOut): Promise<void> {
    const { deliveries, now } = this.#ports
    for (const [story, why] of left) await deliveries.settle([{ chat, story }], outcomeOf(why), now())
  }

  async #end(delivery: Due, outcome: Outcome): Promise<void> {
    await this.#ports.deliveries.settle([delivery], outcome, this.#ports.now())
    this.#free(delivery.chat)
  }

  /** The chat's call is over. */
  #free(chat: ChatRef): void {
    this.#release(chat)
    this.pace.end(chat, this.#ports.now().getTime())
  }

  #release(chat: ChatRef): void {
    this.#busy.delete(chat)
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  /** What is done for a chat, which is busy until it is over. */
  #begin({ chat, story }: DeliveryKey, work: Promise<void>): void {
    this.#busy.set(chat, story)
    const call = work
      .catch(error => this.#ports.log.error({ chat, story, err: error }, 'an outcome could not be recorded'))
      .finally(() => {
        this.#calls.delete(call)
        this.#free(chat)
        this.#wake()
      })
    this.#calls.add(call)
  }

  async #beginEdits(): Promise<number> {
    const { posts, now } = this.#ports
    // A chat that has to wait, however much is to be edited there, holds no other up.
    const passed = new Set(this.#busy.keys())
    let begun = 0
    for (let reads = 0; reads < mostReads; reads++) {
      const edits = await posts.edits(this.#platform.name, now(), this.#limits.atOnce, [...passed])
      for (const edit of edits) {
        if (this.pace.wait(now().getTime()) > 0) return begun
        passed.add(edit.chat)
        if (this.#busy.has(edit.chat) || this.pace.waitIn(edit.chat, now().getTime()) > 0) continue
        this.pace.begin(now().getTime())
        this.#begin(edit, this.#heed(edit.chat, editPost(this.#platform, edit, this.#ports)))
        begun++
      }
      if (begun > 0 || edits.length < this.#limits.atOnce) return begun
    }
    return begun
  }

  /** What came of a call means something for the chat and for the pace. */
  async #heed(chat: ChatRef, call: Promise<'posted' | 'done' | SendError>): Promise<void> {
    const { chats, now } = this.#ports
    const came = await call
    if (came === 'posted') this.#hourly.add(chat, now().getTime())
    if (!(came instanceof SendError)) return
    const { kind, retryAfter, movedTo } = came
    if (kind === 'busy' && retryAfter > 0) this.pace.refuse(chat, retryAfter, now().getTime())
    if (kind === 'moved' && movedTo !== null) await chats.move(chat, movedTo)
    // What was read of it no longer holds.
    if (kind === 'gone' || kind === 'moved') this.#lane.drop(chat)
  }

  /** What was posted within the hour counts for the hourly cap after a restart, too. */
  async #restore(): Promise<void> {
    if (this.#restored) return
    const { posts, now } = this.#ports
    const since = new Date(now().getTime() - hour)
    for (const { chat, at } of await posts.since(this.#platform.name, since))
      this.#hourly.add(chat, at.getTime())
    this.#restored = true
  }

  async #settled(): Promise<void> {
    while (this.#calls.size > 0) await Promise.all(this.#calls)
  }
}

function answering({ answers }: Content & { kind: 'post' }) {
  return answers === undefined ? {} : { answers }
}

function outcomeOf(content: Exclude<Content, { kind: 'post' }>): Outcome {
  if (content.kind === 'had') return { state: 'folded', into: content.in }
  return { state: 'expired', detail: content.kind === 'nothing' ? details.over : details[content.kind] }
}
