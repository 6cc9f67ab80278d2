import { createHmac } from 'node:crypto'
import type { Push } from '#core/collect/push.ts'
import { between, type Draw } from '../chaos/draw.ts'
import type { Servers } from './answer.ts'
import type { Clock } from './clock.ts'
import type { Life } from './life.ts'
import type { Outlet } from './outlet.ts'

const [second, hour] = [1_000, 3_600_000]

export type HubPorts = {
  readonly press: readonly Outlet[]
  readonly servers: Servers
  readonly clock: Clock
  readonly draw: Draw
  /** The process there is by now. */
  life(): Life
  /** What was sent and taken; a look may yet find it first. */
  taken(outlet: Outlet, tokens: readonly string[]): void
}

/**
 * The hub that some outlets name. It makes sure of who subscribes, tells for as long as it likes, sends what is new or all
 * there is, and now and then somebody sends in its name. What comes while nobody is there is lost.
 */
export class Hub {
  readonly #ports: HubPorts
  readonly #subscribed = new Map<string, { readonly push: Push; readonly until: number }>()
  #asked = 0
  sent = 0
  forged = 0

  constructor(ports: HubPorts) {
    this.#ports = ports
    const { press, clock, draw } = ports
    for (const outlet of press.filter(({ hub }) => hub))
      for (const { at, token } of outlet.pieces)
        if (at > clock.now)
          clock.at(at + between(1, 40, draw('hub', token)) * second, () => this.#send(outlet, token))
  }

  ask(mode: 'subscribe' | 'unsubscribe', push: Push, life: Life): void {
    const { clock, draw } = this.#ports
    const own = (name: string) => draw('hub', name, this.#asked)
    this.#asked++
    if (own('down') < 0.1) throw new Error('the hub is down')
    const [lease, refuses] = [between(1, 60, own('lease')) * hour, own('denied') < 0.05]
    clock.at(clock.now + between(1, 20, own('takes')) * second, () => {
      if (life.isOver) return
      const intent = {
        mode: refuses ? 'denied' : mode,
        topic: push.topic,
        challenge: 'sure?',
        lease,
        reason: '',
      }
      void life.verify(push.path, intent).then(answer => {
        if (answer === 'sure?') this.#subscribed.set(push.source, { push, until: clock.now + lease })
      })
    })
  }

  #send(outlet: Outlet, token: string): void {
    const { clock, draw, servers } = this.#ports
    const { push, until } = this.#subscribed.get(outlet.source.id) ?? { push: null, until: 0 }
    const life = this.#ports.life()
    if (push === null || until < clock.now || life.isOver) return
    const forged = draw('forged', token) < 0.05
    const all = draw('all', token) < 0.3
    const { body, tokens } = servers.told(outlet, clock.now, all ? null : token)
    const bytes = Buffer.from(forged ? body.replaceAll(/piece-\d+-\d+-end/g, 'a forged piece') : body)
    const hex = createHmac('sha256', forged ? 'guessed' : push.secret)
      .update(bytes)
      .digest('hex')
    forged ? this.forged++ : this.sent++
    void life.receive(push.path, { bytes, contentType: null }, `sha256=${hex}`).then(took => {
      if (took && !life.isOver && !forged) this.#ports.taken(outlet, tokens)
    })
  }
}
