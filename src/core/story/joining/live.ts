import { rarity } from '../traits/rarity.ts'
import type { Trait, Traits } from '../traits/traits.ts'
import { unit, vectorOf } from '../traits/vector.ts'
import { candidates, type Reach } from './candidates.ts'
import { type Correction, Corrections } from './corrections.ts'
import { alone, Group, groupOf, type Live } from './group.ts'
import { heirsOf, nameParted, wentUpIn } from './heirs.ts'
import { groundOf, Kept } from './kept.ts'
import { Likenesses, shareRenamed } from './likeness.ts'
import { careful, type Match, match, neutralLength, type Rule, rule } from './match.ts'
import { Postings } from './postings.ts'
import { isDue, regroup } from './regroup.ts'

/** What became of an article, and of others by it. */
export type Decision = {
  readonly article: Live
  readonly story: string
  /** How it matches the story it came into; null where it begins one. */
  readonly match: Match | null
  /** Articles that came into another story by it. */
  readonly moved: readonly { readonly article: string; readonly story: string }[]
  /** Stories that went up in others. */
  readonly merged: readonly { readonly story: string; readonly into: string }[]
}

type Changes = Pick<Decision, 'moved' | 'merged'>

export type Limits = Reach & {
  /** The heaviest terms of an article that are kept. */
  readonly words: number
  readonly neutral: number
  /** The score from which a story may have a claim on the article, and is looked at together with its own. */
  readonly claim: number
  /** A story of more articles is never taken apart. */
  readonly small: number
  /** So much is grouped afresh at once. */
  readonly afresh: number
  /** A story closes when it had no report for so long, and is forgotten after so long; ms. */
  readonly quiet: number
  readonly kept: number
}

const [day, hour] = [24 * 3_600_000, 3_600_000]

export const limits: Limits = {
  words: 200,
  neutral: 40,
  atTerm: 60,
  inAll: 700,
  stories: 12,
  claim: 0.5,
  small: 32,
  afresh: 64,
  quiet: 4 * day,
  kept: 14 * day,
}

/**
 * The stories of these days, which each article meets once. All that is decided rests on the articles so far and their
 * order, never on a clock: the same again, added or restored, decide the same.
 */
export class LiveStories {
  readonly groups = new Map<string, Group>()
  /** By serial. */
  readonly #live = new Map<number, Kept>()
  readonly #postings = new Postings(serial => this.#live.has(serial))
  readonly #ground = groundOf(this.#postings)
  readonly #articles = new Map<string, number>()
  readonly #likenesses = new Likenesses()
  #serial = 0
  #hour = Number.NEGATIVE_INFINITY
  readonly #by: Rule
  readonly #limits: Limits
  readonly #forget: (story: Group) => void
  readonly #corrections: Corrections

  /** `forget` is told of each story before it is forgotten. `corrections` hold against every score. */
  constructor(
    by: Rule = rule,
    within: Limits = limits,
    forget: (story: Group) => void = () => {},
    corrections = new Corrections(),
  ) {
    this.#by = by
    this.#limits = within
    this.#forget = forget
    this.#corrections = corrections
  }

  /** Weighs an article's traits by how rare they are among the live ones. */
  weigh(traits: Traits): Live {
    const weigh = (list: readonly Trait[], articles: number) =>
      list.map(({ term, weight, share }) => {
        const rare = rarity(term, this.#postings.count(term), articles, share)
        return [term, weight * Math.max(0, rare)] as const
      })
    const words = vectorOf(weigh(traits.words, this.#articles.get(traits.language) ?? 0), this.#limits.words)
    const length = unit * neutralLength(words.terms.length, this.#by)
    const neutral = vectorOf(weigh(traits.neutral, this.#live.size), this.#limits.neutral, length)
    return { ...traits, words, neutral, serial: this.#serial++ }
  }

  /** Puts an article back where it was, deciding nothing; what is over is forgotten when time moves on. */
  restore(article: Live, story: string): void {
    this.#hour = Math.max(this.#hour, Math.floor(article.at / hour) * hour)
    this.#serial = Math.max(this.#serial, article.serial + 1)
    const kept = new Kept(article, this.#ground)
    // Equal strings take the room of two.
    this.#enter(kept, this.groups.get(story) ?? this.#found(story === kept.id ? kept.id : story))
  }

  /** Finds the article's story among those of these days, or begins one under the article's id. */
  add(traits: Traits): Decision {
    this.#tick(traits.at)
    const article = this.weigh(traits)
    // Before it is itself among those that are found.
    const near = this.near(article)
    const kept = new Kept(article, this.#ground)
    const single = alone(kept)
    const claims = near
      .filter(group => this.isOpen(group, article.at) && !this.#corrections.forbid([article], group.members))
      .map(group => ({ group, match: this.#match(single, group, this.#limits.claim) }))
      .filter(({ match }) => match.score >= this.#limits.claim)
      .sort((a, b) => b.match.score - a.match.score)
    const [best] = claims
    const joins = best !== undefined && best.match.score >= 1
    this.#enter(kept, joins ? best.group : this.#found(article.id))
    const changes =
      claims.length > (joins ? 1 : 0) || (joins && isDue(kept.group.size))
        ? this.#settle(
            kept,
            claims.map(({ group }) => group),
          )
        : null
    const story = kept.group
    return {
      article,
      story: story.id,
      match: story.size > 1 ? this.#match(single, story) : null,
      moved: changes?.moved ?? [],
      merged: changes?.merged ?? [],
    }
  }

  /**
   * Does as a moderator says, now and with all that comes later. Gives which articles changed their story, and of whom
   * it holds; null where one of the two is forgotten.
   */
  correct(correction: Correction, serial: number): (Changes & Pick<Required<Correction>, 'along'>) | null {
    const [one, other] = [this.#find(correction.article), this.#find(correction.other)]
    if (one === undefined || other === undefined) {
      this.#corrections.add(correction)
      return null
    }
    const seen = [...new Set([one.group, other.group])]
    const stories = seen.map(({ members }) => members)
    const { along, parts, takesBack } = this.#corrections.done(correction, stories)
    const units = takesBack ? this.#corrections.bundles(stories.flat()).map(groupOf) : []
    const isFew = takesBack && units.length <= this.#limits.afresh
    return { along, ...this.#rearrange(seen, isFew ? this.#grouped(units) : parts, `${serial}`) }
  }

  #find(id: string): Kept | undefined {
    return this.#live.values().find(live => live.id === id)
  }

  /** The stories an article is compared with, those closed among them. */
  near(article: Live): Group[] {
    return candidates(article, this.#postings, this.#live, this.#limits)
  }

  /** Ends: `forget` is told of every story there is. */
  close(): void {
    for (const story of this.groups.values()) this.#forget(story)
  }

  /** To a report of such a time: what arrives late meets the stories of its own day. */
  isOpen(group: Group, at: number): boolean {
    return group.last >= Math.min(at, this.#hour) - this.#limits.quiet
  }

  /** By the hour of the newest article, so that it does not tell how often the process began anew. */
  #tick(at: number): void {
    const now = Math.floor(at / hour) * hour
    if (now <= this.#hour) return
    this.#hour = now
    const old = [...this.groups.values()].filter(group => group.last < now - this.#limits.kept)
    if (old.length === 0) return
    for (const group of old) this.#forget(group)
    for (const { id } of old) this.groups.delete(id)
    for (const { serial } of old.flatMap(({ members }) => members))
      this.#leave(this.#live.get(serial) as Kept)
  }

  get #rule(): Rule {
    return careful(this.#by, this.#live.size)
  }

  #match(a: Group, b: Group, least = 0): Match {
    return match(this.#likeness(a, b), a.shape(), b.shape(), this.#rule, least)
  }

  #likeness = (a: Group, b: Group): number => this.#likenesses.between(a, b, this.#rule)

  /** Groups afresh the article's story and those with a claim on it: small ones by their articles, large ones whole. */
  #settle(article: Kept, claims: readonly Group[]): Changes {
    const seen: Group[] = []
    const units: Group[] = []
    for (const group of new Set([article.group, ...claims])) {
      const parts =
        group.size > this.#limits.small ? [group] : this.#corrections.bundles(group.members).map(groupOf)
      if (units.length + parts.length > this.#limits.afresh) break
      seen.push(group)
      units.push(...parts)
    }
    return this.#rearrange(seen, this.#grouped(units), article.id)
  }

  #grouped(units: readonly Group[]): Kept[][] {
    const parts = regroup(units, this.#rule, this.#likeness, this.#forbidden)
    return parts.map(groups => groups.flatMap(({ members }) => members))
  }

  #forbidden = (ones: readonly Group[], others: readonly Group[]): boolean =>
    ones.some(one => others.some(other => this.#corrections.forbid(one.members, other.members)))

  /** Makes the parts the stories that are seen now; each goes on as the story most of it was of. */
  #rearrange(seen: readonly Group[], parts: readonly (readonly Kept[])[], cause: string): Changes {
    const heirs = heirsOf(seen, parts)
    const before = seen.map(({ id, members }) => ({ id, members }))
    const moved: { article: string; story: string }[] = []
    for (const [at, members] of parts.entries()) {
      const home = heirs[at] ?? this.#found(nameParted(members, cause, this.groups))
      for (const member of members) {
        const kept = this.#live.get(member.serial) as Kept
        if (kept.group === home) continue
        kept.group.remove(kept)
        kept.group = home
        home.add(kept)
        if (member.id !== cause) moved.push({ article: member.id, story: home.id })
      }
    }
    const merged = before.flatMap(({ id, members }) => {
      if ((this.groups.get(id)?.size ?? 0) > 0) return []
      this.groups.delete(id)
      const into = wentUpIn({ id, members }, ({ serial }) => this.#live.get(serial)?.group)
      return into === undefined || id === cause ? [] : [{ story: id, into }]
    })
    return { moved, merged }
  }

  /** How an article matches the rest of its story; null where it is the only one. */
  matchOf(article: Live): Match | null {
    const kept = this.#live.get(article.serial)
    if (kept === undefined || kept.group.size < 2) return null
    const { group } = kept
    group.remove(kept)
    const single = alone(kept)
    const found = this.#match(single, group)
    const against = shareRenamed(single, group) > 0 ? [...found.against, 'name'] : found.against
    group.add(kept)
    return { ...found, against }
  }

  #found(id: string): Group {
    const group = new Group(id)
    this.groups.set(id, group)
    return group
  }

  #enter(kept: Kept, group: Group): void {
    this.#live.set(kept.serial, kept)
    kept.group = group
    group.add(kept)
    this.#articles.set(kept.language, (this.#articles.get(kept.language) ?? 0) + 1)
  }

  #leave(article: Kept): void {
    this.#live.delete(article.serial)
    article.leave()
    this.#articles.set(article.language, (this.#articles.get(article.language) ?? 1) - 1)
  }
}
