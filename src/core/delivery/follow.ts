import type { ChatRef } from '../chat/chat-ref.ts'
import { others } from '../others.ts'
import { isAlert, storyOf } from './delivery.ts'
import { type Ground, wants } from './matching.ts'
import type { SubscriptionStore, Waiting } from './store.ts'
import { isAlerting, precedence, type Subscription, type Terms, type Wish } from './subscription.ts'
import { sameSubject } from './wording/asked.ts'

/** Which of these is of the same subject: the one that wants just that before any other; undefined where none is. */
export function sameBefore(wants: Wish, subscriptions: readonly Subscription[]): Subscription | undefined {
  const same = subscriptions.filter(other => sameSubject(other.wants, wants))
  return same.find(other => JSON.stringify(other.wants) === JSON.stringify(wants)) ?? same[0]
}

/** Follows on these terms, in the place of what was followed before; of the same topics, or fewer, since it was. */
export async function followInstead(
  chat: ChatRef,
  terms: Terms,
  before: Subscription | undefined,
  store: SubscriptionStore,
  locale: string,
  now: Date,
): Promise<void> {
  const { wants } = terms
  const isWithin =
    before !== undefined &&
    (sameSubject(before.wants, wants) ||
      (wants.topics.length > 0 && wants.topics.every(id => before.wants.topics.includes(id))))
  await store.follow(chat, terms, locale, isWithin ? before.createdAt : now)
  if (before !== undefined && JSON.stringify(before.wants) !== JSON.stringify(wants))
    await store.unfollow(chat, before.id)
}

/** So many stories are judged and told anew before others have their turn. */
const atOnce = 50

/**
 * What waits in a chat is told as the chat follows it by now, and what nothing there asks for any more is not told: whoever
 * stops a digest gets none, and whoever ends the quiet hours need not wait for their end.
 */
export async function tellAnew(
  chat: ChatRef,
  store: SubscriptionStore,
  ground: Ground,
  now: Date,
): Promise<void> {
  const waiting = await store.waiting(chat)
  if (waiting.length === 0) return
  const followed = (await store.following(chat)).toSorted(
    (a, b) => precedence(a.telling) - precedence(b.telling),
  )
  for (let from = 0; from < waiting.length; from += atOnce) {
    const judged: { readonly story: string; readonly terms: Terms | null | undefined }[] = []
    for (const each of waiting.slice(from, from + atOnce))
      judged.push({ story: each.story, terms: await termsNow(each, followed, ground, now) })
    for (const [terms, some] of Map.groupBy(judged, ({ terms }) => terms)) {
      const stories = some.map(({ story }) => story)
      if (terms !== undefined) await store.retell(chat, stories, terms, now)
    }
    await others()
  }
}

/** The terms on which it is wanted by now; null where on none, undefined where it stays as it is. */
async function termsNow(
  waiting: Waiting,
  followed: readonly Terms[],
  ground: Ground,
  now: Date,
): Promise<Terms | null | undefined> {
  const { telling } = waiting
  const story = await ground.stories.story(storyOf(waiting))
  if (story === null) return undefined
  const wanting = followed
    .filter(terms => !isAlert(waiting) || isAlerting(terms.telling))
    .filter(terms => wants(terms, story, ground, now))
  const isAsItWas = wanting.some(terms => JSON.stringify(terms.telling) === JSON.stringify(telling))
  if (isAsItWas || (telling === null && wanting.length > 0)) return undefined
  return wanting[0] ?? null
}
