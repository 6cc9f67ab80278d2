/** What a moderator said of two articles: they report the same event, or `article` reports another than `other`. */
export type Correction = {
  readonly says: 'same' | 'different'
  readonly article: string
  readonly other: string
  /**
   * Who else was in their stories when that was done: all of whom are one story from then on, or whose story the article
   * left. Without them the next report of either would undo it.
   */
  readonly along?: readonly string[]
}

type Named = { readonly id: string }

const named = (ids: Iterable<string>): Named[] => [...ids].map(id => ({ id }))

/** Whether the one says of the same two articles what the other denies: it is taken back with all that it brought. */
function isContrary(one: Correction, other: Correction): boolean {
  if (one.says === other.says) return false
  return (
    (one.article === other.article && one.other === other.other) ||
    (one.article === other.other && one.other === other.article)
  )
}

/** What moderators said, which holds against every score. Of two that contradict each other the later one holds. */
export class Corrections {
  readonly #same = new Map<string, Set<string>>()
  readonly #different = new Map<string, Set<string>>()
  #said: Correction[] = []

  constructor(said: readonly Correction[] = []) {
    for (const correction of said) this.add(correction)
  }

  add(correction: Correction): void {
    if (correction.article === correction.other) return
    const still = this.#said.filter(earlier => !isContrary(earlier, correction))
    const takesBack = still.length < this.#said.length
    this.#said = [...still, correction]
    if (takesBack) {
      this.#same.clear()
      this.#different.clear()
    }
    for (const each of takesBack ? this.#said : [correction]) this.#hold(each)
  }

  #hold({ says, article, other, along = [] }: Correction): void {
    if (says === 'same') this.#join(article, other)
    else this.#part(article, other)
    for (const each of along) {
      const [ones, others] = [this.sameAs(article), this.sameAs(each)]
      if (ones.has(each)) continue
      if (says === 'different') this.#part(article, each)
      else if (!this.forbid(named(ones), named(others))) this.#join(article, each)
    }
  }

  /**
   * Holds from now on what is said of two articles of these stories. Gives who else it is said of, what becomes of the
   * stories, and whether it takes back what was said before: then they are to be grouped afresh.
   */
  done<T extends Named>(correction: Correction, stories: readonly (readonly T[])[]) {
    const { says, article, other } = correction
    const takesBack = this.#said.some(earlier => isContrary(earlier, correction))
    const isOfAll = says === 'same' || (stories.length === 1 && !takesBack)
    const ids = isOfAll ? stories.flatMap(story => story.map(({ id }) => id)) : []
    const along = ids.filter(id => id !== article && id !== other)
    this.add({ ...correction, along })
    return { along, parts: this.#applied(correction, stories), takesBack }
  }

  /** Whether that is said of the two already, be it by way of others. */
  holds({ says, article, other }: Correction): boolean {
    return says === 'same' ? this.sameAs(article).has(other) : this.forbid(named([article]), named([other]))
  }

  /** The articles that are said to report the same event as this one, itself among them. */
  sameAs(article: string): ReadonlySet<string> {
    return this.#same.get(article) ?? new Set([article])
  }

  /** Whether any of the ones is said to report another event than any of the others. */
  forbid(ones: readonly Named[], others: readonly Named[]): boolean {
    if (this.#different.size === 0) return false
    return ones.some(({ id }) => {
      const parted = this.#different.get(id)
      return parted !== undefined && others.some(other => parted.has(other.id))
    })
  }

  /** Parts articles into those that have to stay together. */
  bundles<T extends Named>(articles: readonly T[]): T[][] {
    if (this.#same.size === 0) return articles.map(article => [article])
    return [...Map.groupBy(articles, ({ id }) => this.#same.get(id) ?? id).values()]
  }

  /**
   * What becomes of the stories of the two articles by a correction: the article and who is said to be the same take the
   * rest of both stories along where nothing forbids it, or leave their own.
   */
  #applied<T extends Named>({ says, article }: Correction, stories: readonly (readonly T[])[]): T[][] {
    if (says === 'different' && stories.length > 1) return stories.map(story => [...story])
    const same = this.sameAs(article)
    const parts: T[][] = []
    let together = stories.flat().filter(({ id }) => same.has(id))
    for (const story of stories) {
      const rest = story.filter(({ id }) => !same.has(id))
      if (rest.length === 0) continue
      if (this.forbid(together, rest)) parts.push(rest)
      else together = [...together, ...rest]
    }
    return [together, ...parts]
  }

  #join(article: string, other: string): void {
    const both = new Set([...this.sameAs(article), ...this.sameAs(other)])
    for (const one of both) for (const [of, parted] of this.#different) if (both.has(of)) parted.delete(one)
    for (const one of both) this.#same.set(one, both)
  }

  /** Whoever is said to be the same as one of them is as different from the other. */
  #part(article: string, other: string): void {
    if (this.sameAs(article).has(other)) {
      const rest = new Set(this.sameAs(article))
      rest.delete(article)
      for (const one of rest) this.#same.set(one, rest)
      this.#same.delete(article)
    }
    for (const one of this.sameAs(article))
      for (const another of this.sameAs(other)) {
        this.#different.set(one, (this.#different.get(one) ?? new Set()).add(another))
        this.#different.set(another, (this.#different.get(another) ?? new Set()).add(one))
      }
  }
}
