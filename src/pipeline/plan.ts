import type { TopicIndex } from '#core/article/topic-index.ts'
import { toldAt } from '#core/delivery/calendar.ts'
import type { PlanStore, Share, Way } from '#core/delivery/store.ts'
import { precedence } from '#core/delivery/subscription.ts'
import { type Facts, factsOf, isWanted, keysOfStory } from '#core/delivery/wanted.ts'
import type { Sources } from '#core/story/outlets.ts'
import type { StoryReader } from '#core/story/store.ts'

export type PlanPorts = {
  readonly plans: PlanStore
  readonly stories: StoryReader
  readonly outlets: Sources
  readonly topics: TopicIndex
  /** Whether a disputed place counts for the country under which it is filed. */
  readonly rollUpDisputed: boolean
  /** What is later than this when its turn comes is not sent, in ms. */
  readonly expiresAfter: number
}

const atOnce = 100

/**
 * Records for every story that is new or has grown which chats it is to be brought to, and that its posts are to be edited;
 * gives how many deliveries were planned.
 */
export async function plan(ports: PlanPorts, now: Date, stopping?: AbortSignal): Promise<number> {
  let count = 0
  for (;;) {
    if (stopping?.aborted) return count
    const unplanned = await ports.plans.unplanned(atOnce)
    for (const id of unplanned) count += await planStory(id, ports, now)
    if (unplanned.length < atOnce) return count
  }
}

async function planStory(id: string, ports: PlanPorts, now: Date): Promise<number> {
  const { plans, expiresAfter } = ports
  const story = await ports.stories.story(id)
  if (story === null || story.articles.length === 0) return await plans.plan(id, [], now, now)
  // What a correction or a late reading changes of an old story is shown in its posts, but makes it no news.
  const isNews = now.getTime() - story.updatedAt.getTime() <= expiresAfter
  const facts = factsOf(story, { ...ports, sources: ports.outlets }, now)
  const ways = isNews ? await plans.ways(keysOfStory(facts)) : []
  const shares = ways
    .filter(({ way }) => isWanted(way.wants, way.telling, facts))
    .sort((a, b) => precedence(a.way.telling) - precedence(b.way.telling) || a.way.id - b.way.id)
    .map(({ way, keys }) => shareOf(way, keys, facts, expiresAfter, now))
  return await plans.plan(id, shares, story.seenAt, now)
}

function shareOf(
  { id, telling }: Way,
  keys: readonly string[],
  facts: Facts,
  expiresAfter: number,
  now: Date,
): Share {
  const { rhythm, zone } = telling
  const dueAt = toldAt(rhythm, zone, now)
  return {
    way: id,
    keys,
    dueAt,
    expiresAt: new Date(dueAt.getTime() + expiresAfter),
    gathered: rhythm.kind !== 'each',
    urgent: facts.breaking && rhythm.kind === 'each',
  }
}
