import type { TopicIndex } from '#core/article/topics/topic-index.ts'
import type { Owner } from '#core/collect/added.ts'
import { dueAt, toldAt } from '#core/delivery/calendar.ts'
import { isRecent } from '#core/delivery/recent.ts'
import type { Alert, PlanStore, Share, Way } from '#core/delivery/store.ts'
import { isAlerting, precedence, type Telling } from '#core/delivery/subscription.ts'
import { type Facts, factsOf, isWanted, keysOfStory } from '#core/delivery/wanted.ts'
import type { Log } from '#core/log.ts'
import { others } from '#core/others.ts'
import type { StoryReader } from '#core/story/store.ts'
import type { Story } from '#core/story/story.ts'
import { developedAt } from '#core/story/telling/development.ts'
import { breaking } from '#core/story/telling/importance.ts'
import type { Sources } from '#core/story/telling/outlets.ts'
import { voicesOf } from '#core/story/telling/voices.ts'

export type PlanPorts = {
  readonly plans: PlanStore
  readonly stories: StoryReader
  readonly outlets: Sources
  /** Stories as these are told of them. */
  storiesFor(who: readonly Owner[]): StoryReader
  readonly topics: TopicIndex
  /** Whether a disputed place counts for the country under which it is filed. */
  readonly rollUpDisputed: boolean
  /** What is later than this when its turn comes is not sent, in ms. */
  readonly expiresAfter: number
  /** Kept from one time to the next. */
  readonly failures: Failures
  readonly log: Log
}

/** The stories that could not be planned, each with what was told of it last. */
export type Failures = Map<string, { readonly reason: string; readonly toldAt: number }>

/** What goes on failing for the same reason is told again after this, in ms. */
const toldAgain = 3_600_000
const atOnce = 100
/** Where more fail than that it is no fault of theirs. */
const mostFailed = 10

/**
 * Records for every story that is new or has grown which chats it is to be brought to, and that its posts are to be edited;
 * gives how many deliveries were planned. One that fails holds up no other, and is tried again the next time.
 * That is told once, and again where the reason is another or an hour has passed.
 */
export async function plan(ports: PlanPorts, now: Date, stopping?: AbortSignal): Promise<number> {
  let count = 0
  const failed = new Set<string>()
  for (;;) {
    if (stopping?.aborted) return count
    const unplanned = await ports.plans.unplanned(atOnce + failed.size)
    const next = unplanned.filter(id => !failed.has(id))
    for (const id of next)
      try {
        count += await planStory(id, ports, now)
      } catch (error) {
        failed.add(id)
        if (failed.size > mostFailed) throw error
        tell(id, error, ports, now)
      }
    if (next.length >= atOnce) continue
    for (const id of ports.failures.keys()) if (!failed.has(id)) ports.failures.delete(id)
    return count
  }
}

function tell(story: string, error: unknown, { failures, log }: PlanPorts, now: Date): void {
  const [reason, told] = [String(error), failures.get(story)]
  if (told?.reason === reason && Math.abs(now.getTime() - told.toldAt) < toldAgain) return
  failures.set(story, { reason, toldAt: now.getTime() })
  log.error({ story, err: error }, 'a story could not be planned; it is tried again')
}

async function planStory(id: string, ports: PlanPorts, now: Date): Promise<number> {
  const { plans, expiresAfter } = ports
  await plans.begin(id)
  const story = await ports.stories.story(id)
  if (story === null || story.articles.length === 0) return await plans.plan(id, [], now, now)
  // What a correction or a late reading changes of an old story is shown in its posts, but makes it no news.
  const isNews = now.getTime() - story.updatedAt.getTime() <= expiresAfter
  const found: Found[] = []
  for (const { seen, only } of isNews ? await audiencesOf(story, ports) : []) {
    const facts = factsOf(seen, { ...ports, sources: ports.outlets }, now)
    // What was published long before it could be read comes in digests alone.
    const isNow = isRecent(seen.articles, ports.outlets, now)
    const ways = (await plans.ways(keysOfStory(facts))).filter(({ way }) => isNow || isGathered(way))
    const wanted = await wantedOf(ways, facts)
    const developed = wanted.some(({ way }) => isGathered(way)) ? await lastDeveloped(seen, ports) : null
    const common = { facts, only, since: seen.startedAt, developed }
    for (const { way, keys } of wanted) found.push({ way, keys, ...common })
  }
  const shares = found
    .sort((a, b) => precedence(a.way.telling) - precedence(b.way.telling) || a.way.id - b.way.id)
    .map(each => shareOf(each, expiresAfter, now))
  return await plans.plan(id, shares, story.seenAt, now)
}

type Ways = Awaited<ReturnType<PlanStore['ways']>>

/** To look through so many takes some milliseconds; then others have their turn. */
const lookedAtOnce = 500

async function wantedOf(ways: Ways, facts: Facts): Promise<Ways> {
  const wanted: Ways[number][] = []
  for (let from = 0; from < ways.length; from += lookedAtOnce) {
    if (from > 0) await others()
    const some = ways.slice(from, from + lookedAtOnce)
    wanted.push(...some.filter(({ way }) => isWanted(way.wants, way.telling, facts)))
  }
  return wanted
}

/** A way of which a story is wanted as some see it; of all where `only` is undefined. */
type Found = {
  readonly way: Way
  readonly keys: readonly string[]
  readonly facts: Facts
  readonly only: readonly Owner[] | undefined
  /** When the story began, and when it last developed, where that matters. */
  readonly since: Date
  readonly developed: Date | null
}

const isGathered = ({ telling }: Way) => telling.rhythm.kind !== 'each'

async function lastDeveloped(seen: Story, { stories, outlets }: PlanPorts): Promise<Date | null> {
  return developedAt(seen, await stories.revisions(seen.id), outlets, voicesOf(seen, outlets))
}

/**
 * The story as everyone sees it, and as those do who added a source that reports it, who see the same together. What only
 * a hidden source reports, or tells anew, is no news to the others.
 */
async function audiencesOf(story: Story, { outlets, storiesFor }: PlanPorts) {
  const held = story.articles.flatMap(({ source }) => outlets.get(source)?.holds ?? [])
  const on = held.filter(({ state }) => state === 'on').map(({ owner }) => owner)
  const owners = new Set(on.filter(owner => owner !== 'everyone'))
  if (held.length === 0) return [{ seen: story, only: undefined }]
  const all = await storiesFor([]).story(story.id)
  const audiences = new Map([[shownIn(all), { seen: all, only: undefined as Owner[] | undefined }]])
  for (const owner of owners) {
    const seen = await storiesFor([owner]).story(story.id)
    const same = audiences.get(shownIn(seen))
    if (same === undefined) audiences.set(shownIn(seen), { seen, only: [owner] })
    else same.only?.push(owner)
  }
  return [...audiences.values()].flatMap(({ seen, only }) =>
    seen?.articles.some(({ fresh }) => fresh) ? [{ seen, only }] : [],
  )
}

function shownIn(story: Story | null): string {
  return (story?.articles ?? []).map(({ id }) => id).join(' ')
}

function shareOf(
  { way, keys, facts, only, since, developed }: Found,
  expiresAfter: number,
  now: Date,
): Share {
  const { id, telling } = way
  // What waits for the end of a long night is not too old then, nor what was to be in a digest until the next is due.
  const at = dueAt(telling, now)
  const next = toldAt(telling.rhythm, telling.zone, at)
  return {
    way: id,
    keys,
    dueAt: at,
    expiresAt: new Date(Math.max(at.getTime() + expiresAfter, next.getTime())),
    gathered: isGathered(way),
    urgent: facts.breaking && !isGathered(way),
    ...(only === undefined ? {} : { only }),
    ...(isGathered(way) && developed !== null ? { developedAt: developed } : {}),
    ...(isAlerting(telling) ? { alert: alertOf(telling, since) } : {}),
  }
}

/** Later it breaks no more. */
function alertOf({ form: { silent, mention } }: Telling, since: Date): Alert {
  return { sound: !silent, mention, expiresAt: new Date(since.getTime() + breaking.youngerThan) }
}
