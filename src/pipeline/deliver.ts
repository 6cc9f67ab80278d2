import type { Card } from '#core/chat/card.ts'
import { platformOf } from '#core/chat/chat-ref.ts'
import type { Platform } from '#core/chat/platform.ts'
import { storyPost } from '#core/chat/post.ts'
import { SendError } from '#core/chat/send-error.ts'
import { afterFailure, type Delivery, isExpired } from '#core/delivery/delivery.ts'
import type { ChatStore, DeliveryStore } from '#core/delivery/store.ts'
import type { Log } from '#core/log.ts'
import type { StoryReader } from '#core/story/store.ts'
import type { Story } from '#core/story/story.ts'

export type DeliverPorts = {
  readonly platforms: ReadonlyMap<string, Platform>
  readonly deliveries: DeliveryStore
  readonly chats: ChatStore
  readonly stories: StoryReader
  card(story: Story, locale: string): Card
  readonly log: Log
  now(): Date
}

const atOnce = 32

/** Sends what is due, one post a chat at a time and chats side by side; gives how many deliveries were settled. */
export async function deliver(ports: DeliverPorts): Promise<number> {
  let count = 0
  for (;;) {
    const due = await ports.deliveries.due([...ports.platforms.keys()], ports.now(), atOnce)
    await Promise.all(due.map(delivery => deliverOne(delivery, ports)))
    count += due.length
    if (due.length === 0) return count
  }
}

async function deliverOne(delivery: Delivery, ports: DeliverPorts): Promise<void> {
  const { deliveries, chats, log } = ports
  const { id, chat } = delivery
  const platform = ports.platforms.get(platformOf(chat))
  const story = await ports.stories.story(delivery.story)
  if (platform === undefined) return
  if (story === null || isExpired(delivery, ports.now())) {
    await deliveries.settle(id, {
      state: 'expired',
      detail: story === null ? 'the story is no more' : 'too old',
    })
    return
  }
  const card = ports.card(story, await chats.locale(chat))
  // From here until it is settled a crash leaves the row as attempted: it may or may not have arrived.
  await deliveries.attempt(id, ports.now())
  try {
    const message = await platform.send(chat, storyPost(card), { key: id, since: delivery.attemptedAt })
    await deliveries.settle(id, { state: 'sent', message })
    log.info({ delivery: id, chat, story: story.id }, 'posted')
  } catch (error) {
    const problem =
      error instanceof SendError ? error : new SendError('unknown', 'an error of ours', { cause: error })
    const outcome = afterFailure(delivery, problem, ports.now())
    log.warn({ delivery: id, chat, kind: problem.kind, state: outcome.state, err: error }, 'not posted')
    await deliveries.settle(id, outcome)
    if (problem.kind === 'gone') await chats.disable(chat, problem.message, ports.now())
    if (problem.kind === 'moved' && problem.movedTo !== null) await chats.move(chat, problem.movedTo)
  }
}
