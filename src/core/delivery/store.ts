import type { ChatRef } from '../chat/chat-ref.ts'
import type { Delivery, Outcome } from './delivery.ts'

/** Which chats follow what. A chat that is lost keeps its subscriptions and receives nothing until it is back. */
export interface SubscriptionStore {
  /** False where the chat followed the topic already. */
  follow(chat: ChatRef, topic: string, locale: string, now: Date): Promise<boolean>
  /** False where it did not follow it. */
  unfollow(chat: ChatRef, topic: string): Promise<boolean>
  following(chat: ChatRef): Promise<readonly string[]>
  /** Chats in use that followed any of the topics before `before`: who follows later is not sent what is older. */
  followers(topics: readonly string[], before: Date): Promise<readonly ChatRef[]>
}

/** The chats themselves. */
export interface ChatStore {
  locale(chat: ChatRef): Promise<string>
  disable(chat: ChatRef, reason: string, now: Date): Promise<void>
  enable(chat: ChatRef): Promise<void>
  /** Takes subscriptions and what is due along to the new address. */
  move(from: ChatRef, to: ChatRef): Promise<void>
}

/** The ledger, which is the queue: what is to be brought where, what became of it. */
export interface DeliveryStore {
  /** Stories nobody has yet been planned for, oldest first. */
  unplanned(limit: number): Promise<readonly string[]>
  /** Records the duty for each chat that has not had it, and that the story is planned, in one transaction. */
  plan(story: string, chats: readonly ChatRef[], now: Date): Promise<number>
  /** What is due on the platforms, oldest first; at most one of each chat, and none of a disabled one. */
  due(platforms: readonly string[], now: Date, limit: number): Promise<readonly Delivery[]>
  /** Commits that an attempt begins. */
  attempt(delivery: string, now: Date): Promise<void>
  settle(delivery: string, outcome: Outcome): Promise<void>
}
