import type { ReadPushed, Sent } from '#core/article/reading.ts'
import type { Source } from '#core/article/source.ts'
import type { SourceStore } from '#core/article/store.ts'
import type { Log } from '#core/log.ts'
import type { Meter } from '#core/meter.ts'
import type { Clustering } from './cluster.ts'
import { type Collected, type CollectPorts, collectSource, takePushed } from './collect.ts'
import type { Sender } from './deliver.ts'
import { type PagePorts, Pages } from './pages.ts'
import { type Failures, type PlanPorts, plan } from './plan.ts'
import { SourceStates } from './states.ts'
import { type UnderstandPorts, understand } from './understand.ts'

export type PipelinePorts = Omit<
  CollectPorts & PagePorts & UnderstandPorts & PlanPorts,
  'states' | 'now' | 'failures'
> & {
  readonly sourceStates: SourceStore
  readonly readPushed: ReadPushed
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
  readonly #states: SourceStates
  readonly #failures: Failures = new Map()
  readonly #stopping = new AbortController()
  #running: Promise<void> | null = null
  #again = false

  constructor(ports: PipelinePorts) {
    this.#ports = ports
    this.#pages = new Pages(ports, this.#stopping.signal)
    this.#states = new SourceStates(ports.sourceStates)
    ports.meter.level('unplanned', async () => [{ labels: {}, value: this.#failures.size }])
  }

  /** Looks at one source and passes on what it brought. */
  async collect(source: Source): Promise<Collected> {
    const { collected, passedOn } = await this.look(source)
    await passedOn
    await this.flush()
    return collected
  }

  /** Looks at one source; what it brought is passed on afterwards. */
  async look(
    source: Source,
    asked = () => {},
  ): Promise<{ readonly collected: Collected; readonly passedOn: Promise<void> }> {
    const ports = { ...this.#ports, states: this.#states }
    const stopping = this.#stopping.signal
    const { now: clock } = this.#ports
    const collected = await collectSource(source, ports, clock(), { stopping, asked, clock })
    const news = collected.added + collected.changed > 0
    return { collected, passedOn: news ? this.process() : Promise.resolve() }
  }

  /** Takes what a hub sent of a source, and passes it on. */
  async take(source: Source, sent: Sent): Promise<void> {
    const { readPushed, articles, now } = this.#ports
    const states = this.#states
    const before = await states.of(source.id)
    const reading = readPushed(source, sent, before, now())
    if (!reading.changed) return
    const { added, changed } = await takePushed(source, before, reading, { articles, states }, now())
    if (added + changed > 0) await this.process()
  }

  /** What is remembered of these sources is no longer so. */
  forget(sources: readonly string[]): void {
    for (const source of sources) this.#states.forget(source)
  }

  /** Writes down when sources were looked at. */
  flush(): Promise<void> {
    return this.#states.flush()
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

  /** Brings back what the first new article needs. */
  recall(): Promise<void> {
    return this.#ports.clustering.recall()
  }

  /** Does all that waits, from understanding to planning, and wakes who delivers. Calls that meet run once more instead of side by side. */
  process(): Promise<void> {
    this.#again = true
    this.#running ??= this.#steps()
    return this.#running
  }

  async #steps(): Promise<void> {
    const stopping = this.#stopping.signal
    try {
      while (this.#again && !stopping.aborted) {
        this.#again = false
        await understand(this.#ports, stopping)
        await this.#ports.clustering.run(stopping)
        const ports = { ...this.#ports, failures: this.#failures }
        const planned = await plan(ports, this.#ports.now(), stopping)
        this.#ports.meter.count('planned', {}, planned)
        if (planned > 0) for (const sender of this.#ports.senders) sender.wake()
      }
    } finally {
      // In the same moment as the last look, so that whoever comes after it begins anew.
      this.#running = null
    }
  }
}
