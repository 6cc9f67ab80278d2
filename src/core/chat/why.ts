import type { Article } from '../article/article.ts'
import type { TopicMatch } from '../article/topics/topic.ts'
import { alertKey } from '../delivery/delivery.ts'
import { type Mute, muteOf } from '../delivery/mute.ts'
import { isRecent } from '../delivery/recent.ts'
import { usualTelling } from '../delivery/subscription.ts'
import { factsOf } from '../delivery/wanted.ts'
import { type Fate, fateOf, unplanned, type Verdict, verdictOf } from '../delivery/why.ts'
import type { Reasons } from '../story/joining/explain.ts'
import type { Story } from '../story/story.ts'
import { breaking, breakingLacks, type Shortfall } from '../story/telling/importance.ts'
import type { ChatRef } from './chat-ref.ts'
import type { Services } from './command.ts'
import { matchingGround } from './wording.ts'

/** All that explains a story in a chat. */
export type Why = {
  readonly story: Story
  readonly fate: Fate
  /** When an alert said that it breaks; null where none did. */
  readonly alertedAt: Date | null
  /** What is muted now and keeps it away, or may do so yet. */
  readonly mute: Mute | null
  readonly verdicts: readonly Verdict[]
  /** What it lacked to be breaking; null where it was, or had been while it was young. */
  readonly lacked: Shortfall | null
  /** What it is about, primary first and what the chat follows before the rest. */
  readonly topics: readonly TopicMatch[]
  /** Its reports in the order in which they were published, each with why it is in this story, as far as that is known. */
  readonly reports: readonly { readonly article: Article; readonly reasons: Reasons | null }[]
}

/** So many reports are explained; more are counted. */
const mostReports = 24

/** Finds out why a story was brought to a chat, or why not. */
export async function whyOf(story: Story, chat: ChatRef, services: Services, now: Date): Promise<Why> {
  const { subscriptions, chats, traces, plans, reasons } = services
  // Whether it broke was decided while it was young.
  const decided = new Date(Math.min(now.getTime(), story.startedAt.getTime() + breaking.within))
  const ground = matchingGround(services)
  const facts = factsOf(story, ground, decided)
  const verdicts = (await subscriptions.following(chat)).map(each => verdictOf(each, story, facts))
  const trace = await traces.trace(chat, story.id)
  const alert = await traces.trace(chat, alertKey(story.id))
  const { lostAt } = await chats.settings(chat)
  const late = !isRecent(story.articles, ground.sources, null)
  const fate =
    trace === null
      ? unplanned(verdicts, { ...(await traces.standing(story.id)), late }, lostAt !== null)
      : fateOf(trace, (await plans.way(trace.way))?.telling ?? usualTelling, now)
  const isMutable = ['waits', 'turn', 'muted'].includes(fate.kind)
  const mutes = isMutable ? await services.mutes.muted(chat, now) : []
  const mute = await muteOf(story, mutes, ground, services)
  const reports = story.articles.slice(0, mostReports)
  const known = await reasons.reasons(story.id, reports)
  const { rollUpDisputed } = services.region
  const followed = new Set(verdicts.flatMap(({ topics }) => topics))
  const isFollowed = ({ id }: TopicMatch) =>
    services.topics.above(id, rollUpDisputed).some(above => followed.has(above))
  const rank = (topic: TopicMatch) => (isFollowed(topic) ? 2 : 0) + (topic.primary ? 1 : 0)
  return {
    story,
    fate,
    alertedAt: alert?.state === 'sent' ? alert.settledAt : null,
    mute,
    verdicts,
    lacked: breakingLacks(story, ground, decided),
    topics: story.topics.toSorted((a, b) => rank(b) - rank(a) || b.score - a.score),
    reports: reports.map(article => ({ article, reasons: known.get(article.id) ?? null })),
  }
}
