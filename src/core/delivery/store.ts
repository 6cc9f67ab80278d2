import type { ChatRef } from '../chat/chat-ref.ts'
import type { Around } from '../chat/platform.ts'
import type { ServerRef } from '../chat/servers.ts'
import type { Owner } from '../collect/added.ts'
import type { alertMark, Delivery, DeliveryKey, Outcome, Shown } from './delivery.ts'
import type { Mute, Muted } from './mute.ts'
import type { Subscription, Telling, Terms, Wish } from './subscription.ts'
import type { Trace } from './why.ts'

/** Which chats follow what. A chat that is lost keeps its subscriptions and receives nothing until it is back. */
export interface SubscriptionStore {
  /**
   * False where the chat has a subscription that wants just that already; it is then told as the new terms say. What breaks, told
   * alone and at once, has one of its own beside all else. In the place of the subscription of the number `instead`, which ends in
   * the same moment.
   */
  follow(chat: ChatRef, terms: Terms, locale: string, now: Date, instead?: number): Promise<boolean>
  /** False where there is none of that number in the chat. */
  unfollow(chat: ChatRef, subscription: number): Promise<boolean>
  /** In the order in which they began. */
  following(chat: ChatRef): Promise<readonly Subscription[]>
  /** What is still to be brought to a chat, or may have arrived. */
  waiting(chat: ChatRef): Promise<readonly Waiting[]>
  /**
   * Some of what waits there is brought on these terms, however it was to be; or not at all, as if it had never been wanted. What may
   * have arrived stays as it is, and is too old where it is not wanted.
   */
  retell(chat: ChatRef, stories: readonly string[], terms: Terms | null, now: Date): Promise<void>
}

/** A story that waits, and how it is to be told; null where it waits in a list whose turn has come. */
export type Waiting = { readonly story: string; readonly telling: Telling | null }

/** What holds for all that a chat follows. */
export type ChatSettings = {
  readonly locale: string
  readonly timeZone: string | null
  /** Since when nothing can be posted there; null where it can, as far as is known. */
  readonly lostAt: Date | null
  /** How often it came back, or showed that it is there. */
  readonly returns: number
  /** The server that holds it, where that is known. */
  readonly server: ServerRef | null
}

/** The chats themselves. */
export interface ChatStore {
  settings(chat: ChatRef): Promise<ChatSettings>
  /** All that the chat follows is told on this clock; what waits already, once it is told anew. */
  setTimeZone(chat: ChatRef, timeZone: string): Promise<void>
  /**
   * The chat is lost. With `returns`, which says how often it had come back when that was asked, false where it has come back
   * since, and nothing changes.
   */
  disable(chat: ChatRef, reason: string, now: Date, returns?: number): Promise<boolean>
  enable(chat: ChatRef): Promise<void>
  /** Takes subscriptions and what is due along to the new address. */
  move(from: ChatRef, to: ChatRef): Promise<void>
}

/** A way of telling that some subscriptions share: what of their wishes is still to be looked at, and how they are told. */
export type Way = { readonly id: number; readonly wants: Wish; readonly telling: Telling }

/** For whom a story is planned: who has a subscription of this way under one of the keys. */
export type Share = {
  readonly way: number
  readonly keys: readonly string[]
  readonly dueAt: Date
  readonly expiresAt: Date
  readonly gathered: boolean
  readonly urgent: boolean
  /** Of whose chats alone; of all where absent. */
  readonly only?: readonly Owner[]
  /** When it last developed; chats that had it in a digest before that get an update in the next one, where this is given. */
  readonly developedAt?: Date
  /** Chats that were told before it broke, more quietly than this or in a digest, get an alert, where one is given. */
  readonly alert?: Alert
}

/** That a story breaks, for who was told of it before: whether with a sound, mentioning whom, and until when. */
export type Alert = { readonly sound: boolean; readonly mention: string | null; readonly expiresAt: Date }

/** Which stories are to be brought where. */
export interface PlanStore {
  /** Stories that nobody has yet been planned for or that have grown since, oldest first. */
  unplanned(limit: number): Promise<readonly string[]>
  /** The ways of subscriptions that stand under any of the keys, each with those of the keys. */
  ways(keys: readonly string[]): Promise<readonly { readonly way: Way; readonly keys: readonly string[] }[]>
  way(id: number): Promise<Way | null>
  /**
   * Planning a story begins, before it is read and who wants it: what changes from here on, of the story or of how chats that
   * followed before are told, makes it unplanned again.
   */
  begin(story: string): Promise<void>
  /**
   * Records the duty for each chat that has not had the story, nor one that went up in it, and that the story is planned;
   * in pieces, so that others come to the database in between: a story of which not all are written is unplanned after a
   * restart. Of several shares the first counts, unless what it planned still waits and another tells it sooner: by itself, or
   * because it breaks. Only who followed before `before` is told. What is posted
   * already is to be edited. Gives how many were planned.
   */
  plan(story: string, shares: readonly Share[], before: Date, now: Date): Promise<number>
}

/**
 * A delivery with what is needed to send it, when its story began, how often that was planned, and how many are due in its
 * chat.
 */
export type Due = Delivery & {
  readonly beganAt: Date
  readonly plans: number
  readonly locale: string
  readonly disabled: boolean
  readonly inChat: number
}

/**
 * A delivery in place of several of its chat that are not attempted; with `all` also of whatever else is due there but is
 * not breaking.
 */
export type Roundup = {
  readonly delivery: Delivery
  readonly of: readonly DeliveryKey[]
  readonly all: boolean
}

/** The ledger, which is the queue: what became of what was planned. */
export interface DeliveryStore {
  /** What is due on a platform: breaking first, then oldest first. */
  due(platform: string, now: Date, limit: number): Promise<readonly Due[]>
  /**
   * Commits that attempts begin, in one transaction; gives those that do, and not what is no longer due, such as of a chat that was
   * erased, or is by now to be told in another way, or at another time. What the first attempt of an alert `answers` is kept.
   */
  attempt<
    Key extends DeliveryKey & { readonly way?: number; readonly dueAt?: Date; readonly answers?: string },
  >(deliveries: readonly Key[], now: Date): Promise<readonly Key[]>
  settle(deliveries: readonly DeliveryKey[], outcome: Outcome, now: Date): Promise<void>
  /**
   * As `settle`, of what still waits as it was read: not of what has come to break since, or to be told in another way. Gives
   * how many those are.
   */
  settleUnchanged(deliveries: readonly Delivery[], outcome: Outcome, now: Date): Promise<number>
  /** Makes roundups, in one transaction; none of what is no longer due. */
  fold(roundups: readonly Roundup[], now: Date): Promise<void>
}

/** A post whose story has changed since. */
export type Edit = DeliveryKey & {
  readonly message: string
  readonly shown: Shown | null
  readonly edits: number
  /** How often its story had been planned when this was read. */
  readonly plans: number
  readonly way: number
  readonly locale: string
  readonly disabled: boolean
}

/** A story in a roundup, or an update of it, and the way in which the chat wants it. */
export type Member = Pick<DeliveryKey, 'story'> & { readonly way: number }

/** What is known of posts once they are out. */
export interface PostStore {
  /** Posts to be edited, longest waiting first; none in the chats that are excepted. */
  edits(platform: string, now: Date, limit: number, except: readonly ChatRef[]): Promise<readonly Edit[]>
  /**
   * Records what is shown now, or, with null, that there is nothing to edit or no longer; or when to try again; or that the post
   * was deleted, so that others that point to it are to be edited. Where its story has been planned since the edit was read, the
   * post is to be edited once more.
   */
  edited(
    edit: Edit,
    result: { readonly shown: Shown | null } | { readonly again: Date } | { readonly deleted: true },
    now: Date,
  ): Promise<void>
  /** The stories in a roundup. */
  members(roundup: DeliveryKey): Promise<readonly Member[]>
  /**
   * In what the chat had, or may have had, the story `root` or one that went up in it before this delivery, or, with its `mark`, an
   * alert of it; null where in nothing. What this delivery answers comes first. The message is null where that was no post of
   * its own; then `list` is the message of the roundup it was in.
   */
  earlier(
    delivery: DeliveryKey,
    root: string,
    mark?: typeof alertMark,
  ): Promise<{ readonly story: string; readonly message: string | null; readonly list: string | null } | null>
  /** When posts went out since, for the hourly cap. */
  since(platform: string, time: Date): Promise<readonly { readonly chat: ChatRef; readonly at: Date }[]>
}

/** What chats do not want to be told of for a while. */
export interface MuteStore {
  /** What is muted already is muted until the new time. */
  mute(chat: ChatRef, mute: Mute, now: Date): Promise<void>
  /** False where that was not muted. */
  unmute(chat: ChatRef, muted: Muted, now: Date): Promise<boolean>
  /** Ends all that a chat mutes; gives how many that were. */
  unmuteAll(chat: ChatRef, now: Date): Promise<number>
  /** What is muted now: what ends first comes first, what does not end last. */
  muted(chat: ChatRef, now: Date): Promise<readonly Mute[]>
}

/** What is found out afterwards of stories and posts. */
export interface TraceStore {
  /** What became of a story, or of one that went up in it, in a chat; null where it was not to be brought there. */
  trace(chat: ChatRef, story: string): Promise<Trace | null>
  /**
   * In which chat a message stands that is known by one of these ids there, and the stories it tells; null where it is no
   * post. A post that is a place of its own, such as a thread, is found from in there.
   */
  told(
    chat: ChatRef,
    messages: readonly string[],
  ): Promise<{ readonly chat: ChatRef; readonly stories: readonly string[] } | null>
  /**
   * The newest post in the delivery's chat from before a time, and the first that was begun at another time or later, by the
   * platform's ids; null where none from before is among the latest of the platform, or where the same story may have come to
   * another place of the chat.
   */
  around(delivery: DeliveryKey, before: Date, after: Date): Promise<Around | null>
  /** The story in which the article at an address, in its canonical form, is; null where there is none. */
  storyAt(address: string): Promise<string | null>
  /** Whether a story may be posted at all, and whether it has been planned as it stands. */
  standing(story: string): Promise<{ readonly fresh: boolean; readonly planned: boolean }>
}

/** Erasing all that is known of a chat. */
export interface EraseStore {
  /**
   * What it follows and mutes, its settings, what was posted there, and its sources, or those of its server where it is the
   * last chat there; gives how much that was.
   */
  erase(
    chat: ChatRef,
    server?: ServerRef,
  ): Promise<{ readonly subscriptions: number; readonly posts: number }>
}
