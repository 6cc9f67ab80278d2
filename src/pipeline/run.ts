import type { Source } from '#core/article/source.ts'
import type { Log } from '#core/log.ts'
import type { StoryStore } from '#core/story/store.ts'
import { cluster } from './cluster.ts'
import { type Collected, type CollectPorts, collectSource } from './collect.ts'
import { type DeliverPorts, deliver } from './deliver.ts'
import { type PlanPorts, plan } from './plan.ts'
import { type UnderstandPorts, understand } from './understand.ts'

export type PipelinePorts = Omit<
  CollectPorts & UnderstandPorts & PlanPorts & DeliverPorts,
  'sources' | 'stories'
> & {
  readonly sourceStates: CollectPorts['sources']
  readonly stories: StoryStore
  readonly log: Log
}

/** The steps after collecting, in order. Each leaves its work in the database, so any of them may be the last. */
export class Pipeline {
  readonly #ports: PipelinePorts
  #running: Promise<void> | null = null
  #again = false

  constructor(ports: PipelinePorts) {
    this.#ports = ports
  }

  /** Looks at one source and passes on what it brought. */
  async collect(source: Source): Promise<Collected> {
    const { sourceStates, ...ports } = this.#ports
    const collected = await collectSource(source, { ...ports, sources: sourceStates }, ports.now())
    if (collected.added + collected.changed > 0) await this.process()
    return collected
  }

  /** Does all that waits, from understanding to delivery. Calls that meet run once more instead of side by side. */
  process(): Promise<void> {
    this.#again = true
    this.#running ??= this.#steps().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #steps(): Promise<void> {
    while (this.#again) {
      this.#again = false
      await understand(this.#ports)
      await cluster(this.#ports.stories)
      await plan(this.#ports, this.#ports.now())
      await deliver(this.#ports)
    }
  }
}
