import type { ChatRef } from '../chat/chat-ref.ts'
import type { SubscriptionStore } from './store.ts'
import type { Subscription, Terms, Wish } from './subscription.ts'
import { sameSubject } from './wording/asked.ts'

/** Which of these is of the same subject: the one that wants just that before any other; undefined where none is. */
export function sameBefore(wants: Wish, subscriptions: readonly Subscription[]): Subscription | undefined {
  const same = subscriptions.filter(other => sameSubject(other.wants, wants))
  return same.find(other => JSON.stringify(other.wants) === JSON.stringify(wants)) ?? same[0]
}

/** Follows on these terms, in the place of what was followed before. */
export async function followInstead(
  chat: ChatRef,
  terms: Terms,
  before: Subscription | undefined,
  store: SubscriptionStore,
  locale: string,
  now: Date,
): Promise<void> {
  await store.follow(chat, terms, locale, now)
  if (before !== undefined && JSON.stringify(before.wants) !== JSON.stringify(terms.wants))
    await store.unfollow(chat, before.id)
}
