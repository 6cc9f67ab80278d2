import type { CardContext } from '#core/chat/card.ts'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Attempt } from '#core/chat/platform.ts'
import type { Post } from '#core/chat/post.ts'
import { readyAt } from '#core/delivery/calendar.ts'
import {
  type ComposeContext,
  type Composed,
  composeAlert,
  composePointer,
  composeRoundup,
  composeStory,
  mostInRoundup,
} from '#core/delivery/compose.ts'
import {
  alertMark,
  type DeliveryKey,
  isAlert,
  isLate,
  isRoundup,
  isUpdate,
  type Shown,
  storyOf,
} from '#core/delivery/delivery.ts'
import { choosesOutlets, mayTell } from '#core/delivery/reporters.ts'
import type { Due, Member, PlanStore, PostStore } from '#core/delivery/store.ts'
import { everything, type Telling, type Terms, usualTelling, type Wish } from '#core/delivery/subscription.ts'
import type { StoryReader } from '#core/story/store.ts'
import type { Story } from '#core/story/story.ts'
import { fairLines } from '#core/story/telling/fair.ts'
import { isBreaking, weighing } from '#core/story/telling/importance.ts'
import type { Revision } from '#core/story/telling/timeline.ts'

export type ComposePorts = {
  readonly plans: PlanStore
  readonly posts: PostStore
  /** Stories as a chat sees them; of what it is only still shown, where it is not `told` any more. */
  storiesOf(chat: ChatRef, told: boolean): Promise<StoryReader>
  /** Whether a chat does not want to be told of a story now, or as long as no other outlet reports it. */
  isMuted(story: Story, chat: ChatRef, now: Date): Promise<Muted | null>
  /** What cards are made with, in a language. */
  cardContext(locale: string): CardContext
}

export type Muted = 'muted' | 'alone'

type Wanted = DeliveryKey & { readonly way: number; readonly locale: string }
type Planned = Wanted & Pick<Due, 'attemptedAt' | 'expiresAt'>

/** What a delivery comes to: a post, or none, since the chat has it in another or there is nothing to tell any more. */
export type Content =
  | {
      readonly kind: 'post'
      readonly post: Post
      readonly shown: Shown | null
      /** When its story was first seen; null for several. */
      readonly seenAt: Date | null
      readonly left?: LeftOut
      /** Whether what may have arrived is only looked for: it comes too late, or is muted; or for now, as quiet hours hold it. */
      readonly late?: Attempt['late']
      /** The story whose post an alert answers. */
      readonly answers?: string
    }
  | Had
  | { readonly kind: 'nothing' | Muted; readonly left?: LeftOut }

type Had = { readonly kind: 'had'; readonly in: string }
/** Stories of a roundup that the chat has in another post, or does not want to be told of by now, by their keys. */
export type LeftOut = ReadonlyMap<string, Had | { readonly kind: Muted }>

/** Ways change with nobody's memory of them: each is read once. */
const mostWays = 10_000

/**
 * A story goes to thousands of chats one after the other, and reads the same in all that are told in the same way and
 * language: it is composed once for so many ms. Of so many ways and stories at once.
 */
const [sameFor, mostMade] = [10_000, 64]
type Made = { readonly story: Story; readonly at: number; readonly composed: Composed }

/** Makes posts of what the ledger holds. */
export class Composer {
  readonly #ports: ComposePorts
  readonly #ways = new Map<number, Terms>()
  readonly #made = new Map<string, Made>()

  constructor(ports: ComposePorts) {
    this.#ports = ports
  }

  /** How a way tells; the usual where there is no such way any more. */
  async telling(way: number): Promise<Telling> {
    return (await this.#way(way)).telling
  }

  async #way(way: number): Promise<Terms> {
    const known = this.#ways.get(way)
    if (known !== undefined) return known
    const terms = (await this.#ports.plans.way(way)) ?? { wants: everything, telling: usualTelling }
    if (this.#ways.size >= mostWays) this.#ways.clear()
    this.#ways.set(way, terms)
    return terms
  }

  async compose(delivery: Planned, now: Date): Promise<Content> {
    const context = await this.#context(delivery, now)
    // One that may have arrived itself is cleared up whatever else there is.
    const open = delivery.attemptedAt !== null
    const isHeld = readyAt(context.telling, now) > now
    const late = open && (isLate(delivery, now) || (isHeld && 'for now'))
    if (isRoundup(delivery)) {
      const members = await this.#ports.posts.members(delivery)
      const found = await this.#stories(members, delivery.chat, open, now)
      const { stories, left, updates, wishes, isOther } = found
      const isMuted = [...left.values()].some(({ kind }) => kind !== 'had')
      if (stories.length === 0) return { kind: isMuted ? 'muted' : 'nothing', left }
      const read = async (ids: readonly string[]) => stories.filter(({ id }) => ids.includes(id))
      const weigh = weighing(read, context.sources, now)
      // Each as the subscription asks that brings it.
      const own = { ...context, mayTell: mayTell(({ id }) => wishes.get(id) ?? [], context.sources) }
      const lines = await fairLines(stories, weigh, own, now, mostInRoundup)
      const post = composeRoundup(lines, context, updates, stories.length)
      return { kind: 'post', post, shown: null, seenAt: null, left, late: late || (isOther && 'for now') }
    }
    const reader = await this.#ports.storiesOf(delivery.chat, !open)
    const story = await reader.story(storyOf(delivery))
    if (story === null || story.articles.length === 0) return { kind: 'nothing' }
    if (isAlert(delivery)) return await this.#alert(story, delivery, context)
    const earlier = await this.#ports.posts.earlier(delivery, story.id)
    if (earlier !== null && !open) return { kind: 'had', in: earlier.story }
    const muted = await this.#ports.isMuted(story, delivery.chat, now)
    if (muted !== null && !open) return { kind: muted }
    const isUnwanted = open && (earlier !== null || muted !== null)
    const post = this.#composed(story, delivery, context)
    return { kind: 'post', ...post, seenAt: story.seenAt, late: isUnwanted || late }
  }

  /**
   * That a story breaks; by now it may break no more, or the chat have another of what is the same, and one that may have arrived is
   * looked for then. What it answers first it answers for good, though that goes up in another: elsewhere it would not be found.
   */
  async #alert(story: Story, delivery: Planned, context: ComposeContext): Promise<Content> {
    const { now } = context
    const { posts } = this.#ports
    const told = await posts.earlier(delivery, story.id)
    const open = delivery.attemptedAt !== null
    const other = await posts.earlier(delivery, story.id, alertMark)
    if (other !== null && !open) return { kind: 'had', in: other.story }
    const isNews = told !== null && !isLate(delivery, now) && isBreaking(story, context, now)
    const muted = isNews ? await this.#ports.isMuted(story, delivery.chat, now) : null
    const isUnwanted = !isNews || muted !== null || other !== null
    if (isUnwanted && !open) return { kind: muted ?? 'nothing' }
    const isHeld = readyAt(context.telling, now) > now
    const late = open && (isUnwanted || (isHeld && 'for now'))
    const post = composeAlert(story, told?.message ?? told?.list ?? null, context)
    const answers = told === null ? {} : { answers: told.story }
    return { kind: 'post', post, shown: null, seenAt: null, late, ...answers }
  }

  /** A story that is not posted yet. One that changes is read as another. */
  #composed(story: Story, { way, locale }: Wanted, context: ComposeContext): Composed {
    const key = `${story.id} ${way} ${locale}`
    const now = context.now.getTime()
    const made = this.#made.get(key)
    if (made?.story === story && now >= made.at && now - made.at < sameFor) return made.composed
    const composed = composeStory(story, [], null, context)
    if (this.#made.size >= mostMade) this.#made.clear()
    this.#made.set(key, { story, at: now, composed })
    return composed
  }

  /** What a post is to show by now. */
  async recompose(delivery: Wanted & { readonly shown: Shown | null }, now: Date): Promise<Content> {
    const context = await this.#context(delivery, now)
    const reader = await this.#ports.storiesOf(delivery.chat, false)
    const story = await reader.story(delivery.story)
    if (story === null || story.articles.length === 0) return { kind: 'nothing' }
    const earlier = await this.#ports.posts.earlier(delivery, story.id)
    const { seenAt } = story
    if (earlier?.message != null)
      return { kind: 'post', ...composePointer(story, earlier.message, delivery.shown, context), seenAt }
    const revisions = await reader.revisions(story.id)
    return { kind: 'post', ...composeStory(story, revisions, delivery.shown, context), seenAt }
  }

  async #context({ way, locale }: Wanted, now: Date) {
    const context = this.#ports.cardContext(locale)
    const { wants, telling } = await this.#way(way)
    const asked = choosesOutlets(wants) ? mayTell(() => [wants], context.sources) : undefined
    return { ...context, mayTell: asked, telling, now }
  }

  /**
   * Each story once, those that are one by now together; and the members that are left out. Where it may have arrived it is looked for
   * as it was, and it is told whether it would be another by now.
   */
  async #stories(members: readonly Member[], chat: ChatRef, open: boolean, now: Date) {
    const { posts } = this.#ports
    const reader = await this.#ports.storiesOf(chat, !open)
    const stories = new Map<string, Story>()
    const left = new Map<string, Had | { readonly kind: Muted }>()
    const updates = new Map<string, readonly Revision[]>()
    const wishes = new Map<string, readonly Wish[]>()
    let isOther = false
    // What is told for the first time is no update, though another that went up in it is.
    for (const member of members.toSorted((a, b) => Number(isUpdate(a)) - Number(isUpdate(b)))) {
      const id = member.story
      const story = await reader.story(storyOf(member))
      if (story === null || story.articles.length === 0 || stories.has(story.id)) continue
      const earlier = isUpdate(member) ? null : await posts.earlier({ chat, story: id }, story.id)
      const muted = await this.#ports.isMuted(story, chat, now)
      const isLeft = earlier !== null || muted !== null
      if (isLeft && !open) {
        left.set(id, earlier !== null ? { kind: 'had', in: earlier.story } : { kind: muted ?? 'muted' })
        continue
      }
      isOther ||= isLeft
      stories.set(story.id, story)
      wishes.set(story.id, [(await this.#way(member.way)).wants])
      if (isUpdate(member)) updates.set(story.id, await reader.revisions(story.id))
    }
    return { stories: [...stories.values()], left, updates, wishes, isOther }
  }
}
