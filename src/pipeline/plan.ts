import type { DeliveryStore, SubscriptionStore } from '#core/delivery/store.ts'
import type { StoryReader } from '#core/story/store.ts'

export type PlanPorts = {
  readonly deliveries: DeliveryStore
  readonly subscriptions: SubscriptionStore
  readonly stories: StoryReader
}

const atOnce = 100

/** Records for every new story which chats it is to be brought to; gives how many deliveries were planned. */
export async function plan(ports: PlanPorts, now: Date): Promise<number> {
  let count = 0
  for (;;) {
    const unplanned = await ports.deliveries.unplanned(atOnce)
    for (const id of unplanned) {
      const story = await ports.stories.story(id)
      const topics = story?.topics.map(match => match.id) ?? []
      const chats = story === null ? [] : await ports.subscriptions.followers(topics, story.seenAt)
      count += await ports.deliveries.plan(id, chats, now)
    }
    if (unplanned.length < atOnce) return count
  }
}
