import type { SourceState, SourceStore } from '#core/article/store.ts'

/** Of so many sources that changed nothing but the time they were asked at, the state is not yet written. */
const mostUnwritten = 1_000

/**
 * What is remembered of sources, in front of the database: most looks find nothing new, and of those only when they
 * were is to be kept. They are written together; what a crash takes of them is asked again, no more.
 */
export class SourceStates {
  readonly #store: SourceStore
  readonly #known = new Map<string, SourceState>()
  readonly #unwritten = new Set<string>()

  constructor(store: SourceStore) {
    this.#store = store
  }

  async of(source: string): Promise<SourceState | null> {
    const known = this.#known.get(source)
    if (known !== undefined) return known
    const state = await this.#store.state(source)
    if (state !== null) this.#known.set(source, state)
    return state
  }

  /** Keeps a state that is written at the next flush. */
  async note(state: SourceState): Promise<void> {
    this.#known.set(state.source, state)
    this.#unwritten.add(state.source)
    if (this.#unwritten.size >= mostUnwritten) await this.flush()
  }

  /** What is known of a source is no longer so: it was written by somebody else. */
  forget(source: string): void {
    this.#known.delete(source)
    this.#unwritten.delete(source)
  }

  async flush(): Promise<void> {
    const states = [...this.#unwritten].flatMap(source => this.#known.get(source) ?? [])
    this.#unwritten.clear()
    if (states.length > 0) await this.#store.save(...states)
  }
}
