import type { Source } from '#core/article/source.ts'
import type { Log } from '#core/log.ts'
import type { Meter } from '#core/meter.ts'
import type { Clustering } from './cluster.ts'
import { type Collected, type CollectPorts, collectSource } from './collect.ts'
import type { Sender } from './deliver.ts'
import { type PagePorts, Pages } from './pages.ts'
import { type PlanPorts, plan } from './plan.ts'
import { type UnderstandPorts, understand } from './understand.ts'

export type PipelinePorts = Omit<
  CollectPorts & PagePorts & UnderstandPorts & PlanPorts,
  'sources' | 'now'
> & {
  readonly sourceStates: CollectPorts['sources']
  readonly clustering: Clustering
  readonly senders: readonly Sender[]
  now(): Date
  readonly log: Log
  readonly meter: Meter
}

/** The steps after collecting, in order. Each leaves its work in the database, so any of them may be the last. */
export class Pipeline {
  readonly #ports: PipelinePorts
  readonly #pages: Pages
  readonly #stopping = new AbortController()
  #running: Promise<void> | null = null
  #again = false

  constructor(ports: PipelinePorts) {
    this.#ports = ports
    this.#pages = new Pages(ports, this.#stopping.signal)
  }

  /** Looks at one source and passes on what it brought. */
  async collect(source: Source): Promise<Collected> {
    const { sourceStates, ...ports } = this.#ports
    const from = { ...ports, sources: sourceStates }
    const collected = await collectSource(source, from, ports.now(), this.#stopping.signal)
    if (collected.added + collected.changed > 0) await this.process()
    return collected
  }

  /** Reads a page of each outlet where one is due, and passes it on; gives in how many ms to come again, if at all. */
  async readPages(): Promise<number | null> {
    const { settled, next } = await this.#pages.read()
    if (settled > 0) await this.process()
    return next
  }

  /** Takes no more work: what is under way is done, the rest stays in the database for the next start. */
  stop(): void {
    this.#stopping.abort()
  }

  /** Does all that waits, from understanding to planning, and wakes who delivers. Calls that meet run once more instead of side by side. */
  process(): Promise<void> {
    this.#again = true
    this.#running ??= this.#steps().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #steps(): Promise<void> {
    const stopping = this.#stopping.signal
    while (this.#again && !stopping.aborted) {
      this.#again = false
      await understand(this.#ports, stopping)
      await this.#ports.clustering.run(stopping)
      const planned = await plan(this.#ports, this.#ports.now(), stopping)
      this.#ports.meter.count('planned', {}, planned)
      if (planned > 0) for (const sender of this.#ports.senders) sender.wake()
    }
  }
}
