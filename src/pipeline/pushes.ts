import type { Sent } from '#core/article/reading.ts'
import type { Source } from '#core/article/source.ts'
import type { Hub, Said } from '#core/collect/asking.ts'
import { asksAgain, confirmed, denied, isPushing, type Push, type PushStore } from '#core/collect/push.ts'
import type { Log } from '#core/log.ts'

export type PushPorts = {
  readonly pushes: PushStore
  readonly sources: ReadonlyMap<string, Source>
  /** Asks a hub; fails with a reason in words. */
  ask(mode: 'subscribe' | 'unsubscribe', push: Push): Promise<void>
  isSigned(body: Uint8Array, signature: string | null, secret: string): boolean
  /** Takes what was sent of a source, as a look does. */
  take(source: Source, sent: Sent): Promise<void>
  /** Letters nobody can guess, fit for an address. */
  secret(): string
  readonly log: Log
  now(): Date
}

/** What a hub asks before it sends, or says when it will not. */
export type Intent = {
  readonly mode: string
  readonly topic: string
  readonly challenge: string
  /** ms; null where it says none. */
  readonly lease: number | null
  readonly reason: string
}

/**
 * Subscriptions at WebSub hubs: begun where a feed names a hub, renewed before they run out, ended where the source is
 * no longer in use. What a hub sends is taken as a look takes it; looks go on, less often.
 */
export class Pushes {
  readonly #ports: PushPorts
  readonly #pushing = new Map<string, Push>()

  constructor(ports: PushPorts) {
    this.#ports = ports
  }

  /** Reads what is subscribed to; looks are less often from then on. */
  async open(): Promise<void> {
    for (const push of await this.#ports.pushes.all()) this.#pushing.set(push.source, push)
  }

  isPushing(source: string): boolean {
    const push = this.#pushing.get(source)
    return push !== undefined && isPushing(push, this.#ports.now().getTime())
  }

  /** Takes which hub a feed names, and subscribes there where that is new. */
  async heard(source: Source, { hub }: Pick<Said, 'hub'>): Promise<void> {
    if (hub === null) return
    const known = this.#pushing.get(source.id)
    if (known !== undefined && known.hub === hub.hub && known.topic === hub.topic) return
    await this.#subscribe(source.id, hub)
  }

  /** Renews what runs out, asks again where no answer came, and ends what nobody wants. */
  async tend(): Promise<void> {
    const { sources, now } = this.#ports
    const at = now().getTime()
    for (const push of [...this.#pushing.values()]) {
      const wanted = sources.get(push.source)?.enabled === true
      if (!wanted && push.state !== 'ending') await this.#end(push)
      else if (push.dueAt <= at && push.state === 'ending') await this.#forget(push)
      else if (push.dueAt <= at) await this.#subscribe(push.source, push)
    }
  }

  /** What is to be answered to a hub that makes sure; null where we asked for no such thing. */
  async verify(path: string, intent: Intent): Promise<string | null> {
    const { pushes, log, now } = this.#ports
    const push = await pushes.at(path)
    if (push === null || push.topic !== intent.topic) return null
    const at = now().getTime()
    if (intent.mode === 'denied') {
      log.warn({ source: push.source, hub: push.hub, reason: intent.reason }, 'a hub will not push a source')
      await this.#keep(denied(push, at))
      return ''
    }
    if (intent.challenge === '') return null
    if (intent.mode === 'subscribe' && push.state !== 'ending') {
      await this.#keep(confirmed(push, intent.lease, at))
      return intent.challenge
    }
    if (intent.mode === 'unsubscribe' && push.state === 'ending') {
      await this.#forget(push)
      return intent.challenge
    }
    return null
  }

  /** Whether what is sent there can be taken. */
  async knows(path: string): Promise<boolean> {
    return (await this.#at(path)) !== null
  }

  /** Takes what a hub sends; false where nothing is subscribed to there. What is not signed rightly is dropped in silence. */
  async receive(path: string, sent: Sent, signature: string | null): Promise<boolean> {
    const { isSigned, take, log } = this.#ports
    const known = await this.#at(path)
    if (known === null) return false
    const { push, source } = known
    if (!isSigned(sent.bytes, signature, push.secret)) {
      log.warn({ source: source.id, hub: push.hub }, 'what a hub sent is not signed as agreed, and not taken')
      return true
    }
    try {
      await take(source, sent)
    } catch (error) {
      log.warn({ source: source.id, hub: push.hub, err: error }, 'what a hub sent could not be read')
    }
    return true
  }

  async #at(path: string): Promise<{ readonly push: Push; readonly source: Source } | null> {
    const push = await this.#ports.pushes.at(path)
    const source = push === null ? undefined : this.#ports.sources.get(push.source)
    return push === null || source === undefined || push.state === 'ending' ? null : { push, source }
  }

  async #subscribe(source: string, { hub, topic }: Hub): Promise<void> {
    const { ask, secret, log, now } = this.#ports
    const at = now().getTime()
    const known = this.#pushing.get(source)
    const same = known !== undefined && known.hub === hub && known.topic === topic
    const fresh = { source, hub, topic, path: secret(), secret: secret(), leaseUntil: null }
    const push: Push = {
      ...(same ? known : fresh),
      // One that is being renewed goes on meanwhile.
      state: same && isPushing(known, at) ? 'active' : 'asked',
      askedAt: at,
      dueAt: at + asksAgain,
    }
    // Kept first: a hub may make sure before it answers.
    await this.#keep(push)
    try {
      await ask('subscribe', push)
    } catch (error) {
      log.info({ source, hub, err: error }, 'a hub could not be asked to push a source')
    }
  }

  async #end(push: Push): Promise<void> {
    const { ask, log, now } = this.#ports
    const ending: Push = { ...push, state: 'ending', dueAt: now().getTime() + asksAgain }
    await this.#keep(ending)
    try {
      await ask('unsubscribe', ending)
    } catch (error) {
      log.info({ source: push.source, hub: push.hub, err: error }, 'a hub could not be asked to stop')
    }
  }

  async #keep(push: Push): Promise<void> {
    this.#pushing.set(push.source, push)
    await this.#ports.pushes.save(push)
  }

  async #forget({ source }: Push): Promise<void> {
    this.#pushing.delete(source)
    await this.#ports.pushes.remove(source)
  }
}
