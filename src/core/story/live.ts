import { alone, Group, type Live } from './group.ts'
import { type Match, match, type Rule, rule } from './match.ts'
import { Postings } from './postings.ts'
import { rarity } from './rarity.ts'
import type { Trait, Traits } from './traits.ts'
import { type Vector, vectorOf } from './vector.ts'

/** What became of an article: its story, and the stories that went up in that one. */
export type Decision = {
  readonly article: Live
  readonly story: string
  /** Whether the story was there before. */
  readonly joined: boolean
  readonly match: Match | null
  /** Stories that turned out to be this one. */
  readonly merged: readonly string[]
  /** Articles of small stories that fit another better now, with their story from now on. */
  readonly moved: readonly { readonly article: string; readonly story: string }[]
}

export type Limits = {
  readonly words: number
  readonly neutral: number
  /** Live articles looked at with any one term, the newest first, and with all terms of an article. */
  readonly atTerm: number
  readonly inAll: number
  /** Stories compared with an article. */
  readonly stories: number
  /** A story of no more articles is looked through for some that fit another better. */
  readonly small: number
  /** How much better that has to be. */
  readonly better: number
  /** A story closes when it had no report for so long, in ms. */
  readonly quiet: number
}

const day = 24 * 3_600_000

export const limits: Limits = {
  words: 200,
  neutral: 40,
  atTerm: 200,
  inAll: 6000,
  stories: 24,
  small: 4,
  better: 1.1,
  quiet: 4 * day,
}

/**
 * The stories of these days, each article meeting them once. All that is decided rests on the articles given so far
 * and their order, never on a clock: giving the same articles again, at once or through `restore`, decides the same.
 */
export class LiveStories {
  readonly #postings = new Postings<Live>()
  readonly #groupOf = new Map<Live, Group>()
  readonly #articles = new Map<string, number>()
  readonly #by: Rule
  readonly #limits: Limits
  readonly groups = new Map<string, Group>()

  constructor(by: Rule = rule, within: Limits = limits) {
    this.#by = by
    this.#limits = within
  }

  /** Weighs an article's traits by how rare they are among the live ones. */
  weigh(traits: Traits): Live {
    const { id, at, source, language, weekdays } = traits
    const own = this.#articles.get(language) ?? 0
    const all = this.#groupOf.size
    const weigh = (list: readonly Trait[], articles: number, most: number): Vector =>
      vectorOf(
        list.map(({ term, weight, share }) => [
          term,
          weight * Math.max(0, rarity(term, this.#postings.count(term), articles, share)),
        ]),
        most,
      )
    return {
      id,
      at,
      source,
      language,
      weekdays,
      words: weigh(traits.words, own, this.#limits.words),
      neutral: weigh(traits.neutral, all, this.#limits.neutral),
    }
  }

  /** Puts an article back where it was, without deciding anything. */
  restore(article: Live, story: string): void {
    this.#enter(article)
    this.#into(article, this.groups.get(story) ?? this.#found(story))
  }

  /** Finds the article's story among those of these days, or starts one under the article's id. */
  add(traits: Traits): Decision {
    const article = this.weigh(traits)
    const single = alone(article)
    const near = this.near(article).map(group => ({ group, match: match(single, group, this.#by) }))
    this.#enter(article)
    const best = near.reduce<(typeof near)[number] | null>(
      (most, each) => (each.match.score > (most?.match.score ?? 0) ? each : most),
      null,
    )
    const joins = best !== null && best.match.score >= 1
    let home = joins ? best.group : this.#found(article.id)
    this.#into(article, home)
    const others = near.map(({ group }) => group).filter(group => group !== home)
    const merged: string[] = []
    const moved: { article: string; story: string }[] = []
    for (;;) {
      const same = this.#closest(home, others)
      if (same !== null) {
        const gone = this.#merge(home, same)
        home = gone === home ? same : home
        merged.push(gone.id)
        others.splice(others.indexOf(same), 1)
        continue
      }
      const drawn = this.#draw(home, others)
      if (drawn === null) break
      moved.push({ article: drawn.id, story: home.id })
    }
    return {
      article,
      story: home.id,
      joined: home.size > 1,
      match: joins ? best.match : null,
      merged,
      moved,
    }
  }

  /** The stories that share the most telling terms with an article, by the best of their articles. */
  near(article: Live): Group[] {
    const scores = new Map<Live, number>()
    let left = this.#limits.inAll
    const look = ({ terms, weights }: Vector, same: boolean) => {
      const order = [...terms.keys()].sort((a, b) => (weights[b] as number) - (weights[a] as number))
      for (const at of order) {
        if (left <= 0) return
        const weight = weights[at] as number
        for (const other of this.#postings.newest(terms[at] as number, this.#limits.atTerm)) {
          left--
          if ((other.language === article.language) !== same) continue
          scores.set(other, (scores.get(other) ?? 0) + weight * weight)
        }
      }
    }
    look(article.words, true)
    look(article.neutral, false)
    const best = new Map<Group, number>()
    for (const [other, score] of scores) {
      const group = this.#groupOf.get(other) as Group
      if (score > (best.get(group) ?? 0)) best.set(group, score)
    }
    return [...best]
      .sort(([a, first], [b, second]) => second - first || (a.id < b.id ? -1 : 1))
      .slice(0, this.#limits.stories)
      .map(([group]) => group)
  }

  #closest(home: Group, others: readonly Group[]): Group | null {
    let [best, most]: [Group | null, number] = [null, 1]
    for (const other of others) {
      const { score } = match(home, other, this.#by)
      if (score >= most) [best, most] = [other, score]
    }
    return best
  }

  /** The younger story goes up in the older one, which is given first of its two ids. */
  #merge(a: Group, b: Group): Group {
    const [stays, goes] = a.first < b.first || (a.first === b.first && a.size >= b.size) ? [a, b] : [b, a]
    for (const member of goes.members) {
      stays.add(member)
      this.#groupOf.set(member, stays)
    }
    this.groups.delete(goes.id)
    return goes
  }

  /** Takes one article out of a small story into one it fits better; null when there is none. */
  #draw(home: Group, others: readonly Group[]): Live | null {
    const { small, better } = this.#limits
    for (const other of others) {
      if (other.size < 2 || other.size > small) continue
      for (const member of other.members) {
        const single = alone(member)
        const here = match(single, home, this.#by).score
        if (here < 1) continue
        other.remove(member)
        const there = match(single, other, this.#by).score
        if (here > there * better && member.id !== other.id) {
          this.#into(member, home)
          return member
        }
        other.add(member)
      }
    }
    return null
  }

  #found(id: string): Group {
    const group = new Group(id)
    this.groups.set(id, group)
    return group
  }

  #into(article: Live, group: Group): void {
    group.add(article)
    this.#groupOf.set(article, group)
  }

  #enter(article: Live): void {
    this.#postings.add(article, article.words.terms)
    this.#postings.add(article, article.neutral.terms)
    this.#articles.set(article.language, (this.#articles.get(article.language) ?? 0) + 1)
  }
}
