import type { ChatRef } from '../chat/chat-ref.ts'
import { others } from '../others.ts'
import { isAlert, isUpdate, storyOf } from './delivery.ts'
import { type Ground, wants } from './matching.ts'
import type { SubscriptionStore, Waiting } from './store.ts'
import {
  isAlerting,
  precedence,
  type Rhythm,
  type Subscription,
  type Terms,
  type Wish,
} from './subscription.ts'
import { sameSubject } from './wording/asked.ts'

/** As far as it was said: what is told, and when. */
export type How = { readonly breakingOnly: boolean | undefined; readonly rhythm: Rhythm['kind'] | undefined }

export function howOf({ telling }: Terms): How {
  return { breakingOnly: telling.breakingOnly, rhythm: telling.rhythm.kind }
}

const isGathered = ({ rhythm }: How) => rhythm !== undefined && rhythm !== 'each'
const asksForAlerts = (how: How) => how.breakingOnly === true && !isGathered(how)

/** Whether what was said may be of such a one: what breaks stands beside a digest of the same, neither becomes the other. */
export function isMeant(how: How, { telling }: Terms): boolean {
  if (asksForAlerts(how)) return telling.rhythm.kind === 'each'
  return how.breakingOnly === true || !isGathered(how) || !isAlerting(telling)
}

/** Of those that may be meant what breaks where that was spoken of, else all that is not; all where there are no such. */
export function spokenOf(how: How, may: readonly Subscription[]): readonly Subscription[] {
  const such = may.filter(({ telling }) => isAlerting(telling) === asksForAlerts(how))
  return such.length > 0 ? such : may
}

/**
 * Which of these is of the same subject and may be meant: the one that wants just that before any other, and of a digest and what
 * breaks the one that was spoken of, else the digest; undefined where none is.
 */
export function sameBefore(
  wants: Wish,
  how: How,
  subscriptions: readonly Subscription[],
): Subscription | undefined {
  const same = subscriptions.filter(other => sameSubject(other.wants, wants) && isMeant(how, other))
  const meant = spokenOf(how, same)
  return meant.find(other => JSON.stringify(other.wants) === JSON.stringify(wants)) ?? meant[0]
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
  const since = isWithin ? before.createdAt : now
  const isOther = before !== undefined && !isInPlaceOf(terms, before)
  await store.follow(chat, terms, locale, since, isOther ? before.id : undefined)
}

/** Whether a store keeps both under one key. */
function isInPlaceOf(terms: Terms, before: Terms): boolean {
  const sameWish = JSON.stringify(terms.wants) === JSON.stringify(before.wants)
  return sameWish && isAlerting(terms.telling) === isAlerting(before.telling)
}

/** So many stories are judged and told anew before others have their turn. */
const atOnce = 50

/**
 * What waits in a chat is told as the chat follows it by now, and what nothing there asks for any more is not told: whoever
 * stops a digest gets none, and whoever ends the quiet hours need not wait for their end. It takes too long to be done in one
 * piece: whoever breaks off, or dies, before it is done does it when the same is asked for again.
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
    .filter(terms => !isUpdate(waiting) || terms.telling.rhythm.kind !== 'each')
    .filter(terms => wants(terms, story, ground, now))
  const isAsItWas = wanting.some(terms => JSON.stringify(terms.telling) === JSON.stringify(telling))
  if (isAsItWas || (telling === null && wanting.length > 0)) return undefined
  return wanting[0] ?? null
}
