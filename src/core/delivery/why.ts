import type { Ownership } from '../article/source.ts'
import type { Story } from '../story/story.ts'
import { readyAt } from './calendar.ts'
import type { Delivery } from './delivery.ts'
import { stands } from './phrases.ts'
import { choosesOutlets, isAskedFor, isLeftOut, type Reporter } from './reporters.ts'
import type { Subscription, Telling, Terms, Wish } from './subscription.ts'
import type { Facts } from './wanted.ts'

/** Why a subscription does not bring a story. */
export type Obstacle =
  | { readonly kind: 'topics' | 'mentioned' | 'outlets' | 'countries' | 'breaking' }
  | { readonly kind: 'ownership'; readonly has: readonly Ownership[] }
  /** Only outlets that are left out report it; or there are some for all that is asked of them, and none is all of it. */
  | { readonly kind: 'left-out' | 'reporters' }
  | { readonly kind: 'languages'; readonly has: readonly string[] }
  | { readonly kind: 'words'; readonly missing: readonly string[] }
  | { readonly kind: 'least'; readonly wanted: number; readonly has: number }
  /** Of what is left out, what is in the story. */
  | { readonly kind: 'except'; readonly found: Pick<Wish['except'], 'topics' | 'words'> }
  /** It was followed only after the story was first seen. */
  | { readonly kind: 'later'; readonly since: Date }

/** What a subscription has to say of a story; it wants it where there are no obstacles. */
export type Verdict = {
  readonly subscription: Subscription
  readonly obstacles: readonly Obstacle[]
  /** Of the topics it wants, those the story is about. */
  readonly topics: readonly string[]
}

/** All that keeps terms from wanting a story; nothing exactly where `isWanted` says that they do. */
export function obstaclesOf({ wants, telling }: Terms, facts: Facts): Obstacle[] {
  const lacks = (wanted: readonly string[], has: ReadonlySet<string>) =>
    wanted.length > 0 && !wanted.some(one => has.has(one))
  const missing = wants.words.filter(entry => !stands(facts.passages, entry))
  const found = {
    topics: wants.except.topics.filter(id => facts.about.has(id)),
    words: wants.except.words.filter(entry => stands(facts.passages, entry)),
  }
  return [
    ...(lacks(wants.topics, facts.topics)
      ? [{ kind: 'topics' } as const]
      : wants.strict && lacks(wants.topics, facts.about)
        ? [{ kind: 'mentioned' } as const]
        : []),
    ...(missing.length > 0 ? [{ kind: 'words', missing } as const] : []),
    ...ofReporters(wants, facts),
    ...(lacks(wants.languages, facts.languages)
      ? [{ kind: 'languages', has: [...facts.languages] } as const]
      : []),
    ...(found.topics.length + found.words.length > 0 ? [{ kind: 'except', found } as const] : []),
    ...(facts.independent < telling.leastIndependent
      ? [{ kind: 'least', wanted: telling.leastIndependent, has: facts.independent } as const]
      : []),
    ...(telling.breakingOnly && !facts.breaking ? [{ kind: 'breaking' } as const] : []),
  ]
}

/** What keeps all outlets that report it from telling a story. */
function ofReporters(wants: Wish, { reporters }: Facts): Obstacle[] {
  const { outlets, countries, ownership = [] } = wants
  if (!choosesOutlets(wants) || reporters.some(each => isAskedFor(wants, each))) return []
  const lacks = (wanted: readonly string[], of: (reporter: Reporter) => readonly string[]) =>
    wanted.length > 0 && !wanted.some(one => reporters.some(each => of(each).includes(one)))
  const lacking: Obstacle[] = [
    ...(lacks(outlets, ({ names }) => names) ? [{ kind: 'outlets' } as const] : []),
    ...(lacks(countries, ({ country }) => (country === undefined ? [] : [country]))
      ? [{ kind: 'countries' } as const]
      : []),
    ...(lacks(ownership, ({ ownership }) => [ownership])
      ? [{ kind: 'ownership', has: [...new Set(reporters.map(({ ownership }) => ownership))] } as const]
      : []),
  ]
  if (lacking.length > 0) return lacking
  return [{ kind: reporters.every(each => isLeftOut(wants, each)) ? 'left-out' : 'reporters' }]
}

/** What a chat's subscription has to say of a story. */
export function verdictOf(subscription: Subscription, story: Story, facts: Facts): Verdict {
  const { createdAt, wants } = subscription
  const later = createdAt > story.seenAt ? [{ kind: 'later', since: createdAt } as const] : []
  return {
    subscription,
    obstacles: [...obstaclesOf(subscription, facts), ...later],
    topics: wants.topics.filter(id => facts.topics.has(id)),
  }
}

/** A row of the ledger, as it is explained. */
export type Trace = Pick<Delivery, 'state' | 'dueAt' | 'gathered' | 'way'> & {
  readonly settledAt: Date | null
  readonly detail: string | null
  readonly message: string | null
  readonly edits: number
  /** What it was told in: a roundup, or the post of a story that turned out to be the same. */
  readonly into: { readonly roundup: boolean; readonly trace: Trace | null } | null
}

/** What became of a story in a chat. */
export type Fate =
  | { readonly kind: 'sent' | 'roundup' | 'same'; readonly at: Date | null; readonly edits: number }
  | { readonly kind: 'waits'; readonly for: 'digest' | 'quiet' | 'limit'; readonly until: Date }
  | { readonly kind: 'turn' | 'open' }
  | { readonly kind: 'muted' | 'late' | 'over' | 'refused' | 'lost' | 'unknown'; readonly at: Date | null }
  /** It was never to be brought here. */
  | { readonly kind: 'unplanned'; readonly why: Unplanned }

/**
 * Nothing is followed here; what is followed does not want it; the chat is lost; its outlets carried it when they were first
 * looked at, or it may have been told before a restore; it is planned in a moment; it was read long after it was published; or
 * it was no longer news, or not yet wanted, when it was planned, or that is no longer known.
 */
export type Unplanned = 'nothing' | 'unwanted' | 'lost' | 'first look' | 'soon' | 'late' | 'past'

/** What the ledger writes of what was not sent though nobody refused it. */
export const details = {
  late: 'too old',
  muted: 'muted',
  /** Until another outlet reports it. */
  alone: 'muted: no other outlet reports it',
  over: 'the story is no more',
} as const

/** What a row of the ledger says of a story. `telling` is the way in which it is told. */
export function fateOf(trace: Trace, telling: Telling, now: Date): Fate {
  const { state, settledAt: at, detail, into, dueAt, edits } = trace
  switch (state) {
    case 'sent':
      return { kind: 'sent', at, edits }
    case 'folded': {
      if (into?.trace == null) return { kind: into?.roundup === true ? 'roundup' : 'same', at, edits: 0 }
      const found = fateOf(into.trace, telling, now)
      return found.kind === 'sent' ? { ...found, kind: into.roundup ? 'roundup' : 'same' } : found
    }
    case 'due':
      return waiting(trace, telling, now, dueAt)
    case 'attempted':
      return { kind: 'open' }
    case 'expired': {
      const kind = (Object.keys(details) as (keyof typeof details)[]).find(kind => details[kind] === detail)
      return { kind: kind === 'alone' ? 'muted' : (kind ?? 'refused'), at }
    }
    case 'disabled':
      return { kind: 'lost', at }
    case 'unknown':
      return { kind: 'unknown', at }
  }
}

function waiting({ gathered }: Trace, telling: Telling, now: Date, dueAt: Date): Fate {
  if (gathered && dueAt > now) return { kind: 'waits', for: 'digest', until: dueAt }
  const ready = readyAt(telling, now)
  if (ready > now) return { kind: 'waits', for: 'quiet', until: ready }
  return dueAt > now ? { kind: 'waits', for: 'limit', until: dueAt } : { kind: 'turn' }
}

/** Why a story has no row in the ledger of a chat. */
export function unplanned(
  verdicts: readonly Verdict[],
  story: { readonly fresh: boolean; readonly planned: boolean; readonly late: boolean },
  lost: boolean,
): Fate {
  const isWanted = verdicts.some(({ obstacles }) => obstacles.length === 0)
  const why: Unplanned =
    verdicts.length === 0
      ? 'nothing'
      : !isWanted
        ? 'unwanted'
        : lost
          ? 'lost'
          : !story.fresh
            ? 'first look'
            : !story.planned
              ? 'soon'
              : story.late
                ? 'late'
                : 'past'
  return { kind: 'unplanned', why }
}
