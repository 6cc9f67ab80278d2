import type { TopicIndex } from '../../article/topics/topic-index.ts'
import { others } from '../../others.ts'
import type { Outline, Story } from '../story.ts'
import { agency } from './agencies.ts'
import { isGrave, isLight, isOfCourtesies } from './gravity.ts'
import { isDispute } from './headline.ts'
import type { Sources } from './outlets.ts'
import { sideOf } from './sides.ts'
import { isOriginal, type Voices, voicesOf } from './voices.ts'

/** How much a story weighs, and what that rests on. */
export type Importance = {
  /** For ordering; 1 is a single outlet's report an hour or more ago. */
  readonly score: number
  readonly independent: number
  /** Original reports an hour since the first one. */
  readonly pace: number
  /** Countries of the outlets; places of those that have none. */
  readonly countries: number
}

const [minute, hour] = [60_000, 3_600_000]
/**
 * A breaking story has so many independent voices, of so many countries, so soon, and is no older than that; or so many of
 * one country, where it is grave.
 */
export const breaking = {
  voices: 3,
  countries: 2,
  ofOneCountry: 4,
  within: 90 * minute,
  youngerThan: 3 * hour,
} as const

/**
 * Independent outlets, then pace, then the spread of countries, each by its logarithm: the second voice says more than
 * the twentieth. Courtesies and anniversaries weigh half: however many tell of them, they were to be expected. Reports are
 * timed by when they were published, or seen where that is earlier.
 */
export function importanceOf(
  story: Story,
  sources: Sources,
  now: Date,
  voices: Voices = voicesOf(story, sources),
): Importance {
  const originals = originalTimes(story, sources, voices, now)
  const since = Math.max(hour, now.getTime() - (originals[0]?.at ?? now.getTime()))
  const pace = originals.length / (since / hour)
  const countries = new Set(voices.outlets.map(({ source, key }) => sideOf(source, key))).size
  return {
    score: scoreOf(voices.independent, pace, countries) / (isOfCourtesies(story) ? 2 : 1),
    independent: voices.independent,
    pace,
    countries,
  }
}

function scoreOf(independent: number, pace: number, countries: number): number {
  return Math.log2(1 + independent) + Math.log2(1 + pace) / 2 + Math.log2(Math.max(1, countries)) / 2
}

/** A story with its voices and what it weighs. */
export type Weighed = { readonly story: Story; readonly voices: Voices; readonly score: number }

/** A story that is not read yet, and what it weighs at most. */
export type Promising = { readonly story: Outline; readonly bound: number }

/** Weighs the stories of these ids; those that there are not, or that no article is in, are left out. */
export type Weigh = (ids: readonly string[]) => Promise<readonly Weighed[]>

/** To find out whose words the articles of these are takes some milliseconds; then others have their turn. */
const atOnce = 5

/** Each story is read and weighed when it is first asked for, and never again. */
export function weighing(
  read: (ids: readonly string[]) => Promise<readonly Story[]>,
  sources: Sources,
  now: Date,
): Weigh {
  const known = new Map<string, Weighed | null>()
  return async ids => {
    const missing = ids.filter(id => !known.has(id))
    if (missing.length > 0) await others()
    for (const id of missing) known.set(id, null)
    for (const story of missing.length > 0 ? await read(missing) : []) {
      // One that went up in another since it was found has none.
      if (story.articles.length === 0) continue
      const voices = voicesOf(story, sources)
      known.set(story.id, { story, voices, score: importanceOf(story, sources, now, voices).score })
    }
    return ids.flatMap(id => known.get(id) ?? [])
  }
}

/**
 * Stories, the weightiest first; of equal ones the newest. Whose words an article has takes long to find out: it is done
 * only of stories that may weigh as much as the next that is asked for.
 */
export async function* weightiest(promising: readonly Promising[], weigh: Weigh): AsyncGenerator<Weighed> {
  const weighed: Weighed[] = []
  for (let from = 0; from < promising.length || weighed.length > 0; from += atOnce) {
    const some = promising.slice(from, from + atOnce)
    weighed.push(...(await weigh(some.map(({ story }) => story.id))))
    weighed.sort(byWeight)
    const bound = promising[from + atOnce]?.bound ?? Number.NEGATIVE_INFINITY
    for (let [first] = weighed; first !== undefined && first.score > bound; [first] = weighed) {
      weighed.shift()
      yield first
    }
  }
}

/** The weightiest first; of equal ones the newest. */
export function byWeight(a: Weighed, b: Weighed): number {
  return b.score - a.score || b.story.startedAt.getTime() - a.story.startedAt.getTime()
}

/** Stories by how much they may weigh at most. */
export function promising(stories: readonly Outline[], sources: Sources, now: Date): Promising[] {
  return stories
    .map(story => ({ story, bound: mostScore(story, sources, now) }))
    .sort((a, b) => b.bound - a.bound)
}

/** What a story weighs if each of its articles is a voice of its own, and the first of them came with the last. */
function mostScore({ articles }: Outline, sources: Sources, now: Date): number {
  const last = Math.max(...articles.map(saidAt).filter(at => at <= now.getTime()))
  const since = Math.max(hour, now.getTime() - last)
  const sides = new Set(articles.map(({ source }) => sideOf(sources.get(source), source)))
  return scoreOf(articles.length, articles.length / (since / hour), sides.size)
}

function saidAt({ publishedAt, seenAt }: Outline['articles'][number]): number {
  return Math.min(publishedAt.getTime(), seenAt.getTime())
}

/** What stories are judged with. */
export type BreakingContext = { readonly sources: Sources; readonly topics: TopicIndex }

/** Which part of the rule keeps a story from breaking. */
export type Shortfall =
  /** Of sport, a courtesy or an anniversary. */
  | { readonly kind: 'light' }
  /** Of so many voices that were early enough, more are asked for. */
  | { readonly kind: 'voices'; readonly has: number }
  /** All are of one country, where a second is asked for; or, of a grave event, more of that one. */
  | { readonly kind: 'country' | 'voices of one country'; readonly has: number }

/** Whether a story is breaking: nothing is lacking, and its first report is at most three hours old. */
export function isBreaking(
  story: Story,
  context: BreakingContext,
  now: Date,
  voices: Voices = voicesOf(story, context.sources),
): boolean {
  const [first] = originalTimes(story, context.sources, voices, now)
  if (first === undefined || now.getTime() - first.at > breaking.youngerThan) return false
  return breakingLacks(story, context, now, voices) === null
}

/**
 * What a story lacks to break; null where nothing. Three independent voices or more, from two countries or more, have to report
 * it within an hour and a half of the first report; or four from one country, where it is grave and no claim of one
 * side about another. What is light does not break. Reprints and what is passed on from one agency count once, so that no outlet
 * or owner alone can make a story break, and none can keep it from breaking.
 */
export function breakingLacks(
  story: Story,
  { sources, topics }: BreakingContext,
  now: Date,
  voices: Voices = voicesOf(story, sources),
): Shortfall | null {
  const times = originalTimes(story, sources, voices, now)
  const early = times.filter(({ at }) => at - (times[0]?.at ?? at) <= breaking.within)
  const has = early.length
  if (has < breaking.voices) return { kind: 'voices', has }
  if (isLight(story)) return { kind: 'light' }
  if (new Set(early.map(({ side }) => side)).size >= breaking.countries) return null
  if (!isGrave(story) || isDispute(story, topics)) return { kind: 'country', has }
  return has >= breaking.ofOneCountry ? null : { kind: 'voices of one country', has }
}

/** When each voice was first heard and from where, earliest first; never later than `now`. */
function originalTimes(story: Story, sources: Sources, voices: Voices, now: Date) {
  return story.articles
    .filter(article => saidAt(article) <= now.getTime())
    .filter(
      article => isOriginal(article, voices, sources) || voices.origins.get(article.id)?.startsWith(agency),
    )
    .map(article => ({
      at: saidAt(article),
      origin: voices.origins.get(article.id) ?? article.source,
      side: sideOf(sources.get(article.source), article.source),
    }))
    .sort((a, b) => a.at - b.at)
    .filter(({ origin }, at, all) => all.findIndex(other => other.origin === origin) === at)
}
