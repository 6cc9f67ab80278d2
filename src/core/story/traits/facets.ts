/**
 * What an article's headline fixes of its event: places, numbers in a role, days. `role value`, as `place georgia`,
 * `ordinal 12`; two events of a kind differ in one of them.
 */
export type Facet = { readonly role: string; readonly value: string }

/** The facets of the articles of a group, by role and value with how many of them have it. */
export class Facets {
  readonly #roles = new Map<string, Map<string, number>>()

  add(facets: readonly Facet[], sign: 1 | -1 = 1): void {
    for (const { role, value } of facets) {
      const values = this.#roles.get(role) ?? new Map<string, number>()
      this.#roles.set(role, values)
      const count = (values.get(value) ?? 0) + sign
      if (count === 0) values.delete(value)
      else values.set(value, count)
      if (values.size === 0) this.#roles.delete(role)
    }
  }

  copy(): Facets {
    const copy = new Facets()
    copy.join(this)
    return copy
  }

  join(other: Facets): void {
    for (const [role, theirs] of other.#roles) {
      const values = this.#roles.get(role) ?? new Map<string, number>()
      this.#roles.set(role, values)
      for (const [value, count] of theirs) values.set(value, (values.get(value) ?? 0) + count)
    }
  }

  /** The roles in which two groups contradict each other: both fix it, and each says what the other does not. */
  against(other: Facets): string[] {
    const against: string[] = []
    for (const [role, values] of this.#roles) {
      const others = other.#roles.get(role)
      if (others === undefined) continue
      const [mine, theirs] = [mostly(values), mostly(others)]
      if (!mine.isSubsetOf(theirs) && !mine.isSupersetOf(theirs)) against.push(role)
    }
    return against
  }
}

/** The values that at least half as many articles give as give the commonest. */
function mostly(values: ReadonlyMap<string, number>): Set<string> {
  let most = 0
  for (const count of values.values()) most = Math.max(most, count)
  const kept = new Set<string>()
  for (const [value, count] of values) if (count * 2 >= most) kept.add(value)
  return kept
}
