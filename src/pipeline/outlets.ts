import type { Source } from '#core/article/source.ts'
import { type AddedStore, type AddingRules, isOpenTo, type Owner, sourceOf } from '#core/collect/added.ts'

/**
 * All sources there are: the region's own, and those that people added, as far as they were read from the store. What
 * they hold is shared: whoever keeps `byId` sees what changes.
 */
export class Outlets {
  readonly byId = new Map<string, Source>()
  readonly #store: AddedStore
  readonly #rules: AddingRules
  readonly #own: readonly Source[]
  #added: readonly Source[] = []
  #as = ''
  readonly #listeners = new Set<(again: readonly string[]) => void>()

  constructor(own: readonly Source[], store: AddedStore, rules: AddingRules) {
    this.#own = own
    this.#store = store
    this.#rules = rules
    for (const source of own) this.byId.set(source.id, source)
  }

  get all(): readonly Source[] {
    return [...this.#own, ...this.#added]
  }

  /** Those that are looked at. */
  get inUse(): readonly Source[] {
    return this.all.filter(({ enabled }) => enabled)
  }

  /** Is called after each change with the ids of those that are to be looked at anew: what is remembered of them is not so. */
  onChange(listener: (again: readonly string[]) => void): void {
    this.#listeners.add(listener)
  }

  /** Reads what people added, which another process may have changed. */
  async refresh(): Promise<void> {
    const read = await this.#store.all()
    const as = JSON.stringify(read)
    if (as === this.#as) return
    const before = new Map(this.#added.map(source => [source.id, source]))
    const own = new Set(this.#own.map(({ id }) => id))
    this.#as = as
    this.#added = read.filter(({ id }) => !own.has(id)).map(added => sourceOf(added, this.#rules))
    for (const source of this.#added) this.byId.set(source.id, source)
    const again = this.#added
      .filter(source => source.enabled && !isAsBefore(source, before.get(source.id)))
      .map(({ id }) => id)
    for (const listener of this.#listeners) listener(again)
  }

  /** The sources of which these are shown nothing; with `on`, told nothing. */
  hiddenFrom(who: readonly Owner[], on = false): ReadonlySet<string> {
    return new Set(this.#added.filter(source => !isOpenTo(source, who, on)).map(({ id }) => id))
  }
}

function isAsBefore(source: Source, before: Source | undefined): boolean {
  return before?.enabled === true && before.feed === source.feed && before.sitemap === source.sitemap
}
