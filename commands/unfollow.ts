import type { Command, Request, Services } from '#core/chat/command.ts'
import { isAll } from '#core/chat/mute-wording.ts'
import { reply, UserError } from '#core/chat/reply.ts'
import { type Block, paragraph } from '#core/chat/rich-text.ts'
import { matchingGround, toldIn, usualTerms, wordingContext } from '#core/chat/wording.ts'
import { type How, isMeant, spokenOf, tellAnew } from '#core/delivery/follow.ts'
import {
  everything,
  isAlerting,
  type Subscription,
  type Terms,
  type Wish,
} from '#core/delivery/subscription.ts'
import { howAsked, sameSubject, termsOf } from '#core/delivery/wording/asked.ts'
import type { WordingContext } from '#core/delivery/wording/context.ts'
import { describe, wished } from '#core/delivery/wording/describe.ts'
import { readWording } from '#core/delivery/wording/read.ts'
import { english } from '#core/delivery/wording/words.ts'
import { wordingOf } from '#core/delivery/wording/write.ts'

/** What the button for all of it carries. */
const stopAll = '#all'

export const unfollow: Command = {
  name: 'unfollow',
  options: [{ name: 'topic', kind: 'topic', required: true }],
  manages: true,
  async run(request, services) {
    const { chat, now } = request
    const context = wordingContext(request, services, 'unfollow')
    const { say } = context
    const typed = request.options.topic?.trim() ?? ''
    const subscriptions = await services.subscriptions.following(chat)
    if ((typed === '' || isAll(typed, say)) && subscriptions.length === 0)
      return reply([paragraph(say('following-none'))])
    const choices = subscriptions.map(each => ({
      label: nameOf(each, subscriptions, context),
      command: 'unfollow',
      argument: `#${each.id}`,
    }))
    const anew = () => tellAnew(chat, services.subscriptions, matchingGround(services), now)
    if (typed === stopAll) {
      for (const { id } of subscriptions) await services.subscriptions.unfollow(chat, id)
      await anew()
      return reply([paragraph(say('unfollow-done-all'))])
    }
    // "All" is all that is followed, unless that is what is called so.
    const isOfAll = isAll(typed, say) && !subscriptions.some(({ wants }) => sameSubject(wants, everything))
    if (typed === '' || isOfAll) {
      const all = {
        label: say('unfollow-all', { count: subscriptions.length }),
        command: 'unfollow',
        argument: stopAll,
      }
      const more = subscriptions.length > 1 ? [all] : []
      return reply([paragraph(say('unfollow-missing'))], { choices: [...choices, ...more] })
    }
    const numbered = /^#?\d{1,9}$/.test(typed)
    const found = numbered ? byNumber(typed, subscriptions) : null
    if (numbered && found === null) {
      await anew()
      throw new UserError(typed.startsWith('#') ? say('unfollow-gone') : say('unfollow-number', { typed }))
    }
    if (found !== null) {
      await services.subscriptions.unfollow(chat, found.id)
      await anew()
      const argument = wordingOf(found, context.sources, null)
      return reply(stopped(found.wants, [found], subscriptions, context), {
        choices: [{ label: say('follow-undo'), command: 'follow', argument }],
      })
    }
    const words = isAll(typed, say) ? (english.everything[0] ?? typed) : typed
    const unwanted = await namedWish(words, subscriptions, request, services).catch(error => {
      if (!(error instanceof UserError)) throw error
      // What was meant can be nothing but what is followed, which takes the place of what else has such a name.
      const [sentence = ''] = error.message.split('\n')
      throw new UserError(sentence, choices)
    })
    const affected = affectedBy(unwanted, subscriptions)
    await stop(unwanted.wants, affected, subscriptions, request, services)
    await anew()
    if (affected.length === 0)
      return reply([paragraph(say('unfollow-not', { topic: wished(unwanted.wants, context) }))], { choices })
    return reply(stopped(unwanted.wants, affected, subscriptions, context))
  },
}

/** What comes no more; where another subscription brings some of that still, in which way it came. */
function stopped(
  wants: Wish,
  affected: readonly Subscription[],
  all: readonly Subscription[],
  context: WordingContext,
): readonly Block[] {
  const { say } = context
  const what = wished(wants, context)
  if (all.some(other => !affected.includes(other) && isOf(wants, other)))
    return affected.map(each =>
      paragraph(say('unfollow-stopped', { what: describe(within(wants, each), context) })),
    )
  const { topics } = wants
  const isTopics = topics.length > 0 && JSON.stringify(wants) === JSON.stringify({ ...everything, topics })
  return [paragraph(isTopics ? say('unfollow-done', { topic: what }) : say('unfollow-stopped', { what }))]
}

/** Of a subscription what is about these topics; all of it where it is not of topics. */
function within(unwanted: Wish, { wants, telling }: Subscription): Terms {
  const topics = byTopic(unwanted) ? wants.topics.filter(id => unwanted.topics.includes(id)) : wants.topics
  return { wants: { ...wants, topics }, telling }
}

/** Whether the same is followed in another way beside it. */
function isOneOfTwo({ id, wants }: Subscription, all: readonly Subscription[]): boolean {
  return all.some(other => other.id !== id && sameSubject(other.wants, wants))
}

function nameOf(each: Subscription, all: readonly Subscription[], context: WordingContext): string {
  return isOneOfTwo(each, all) ? describe(each, context) : wished(each.wants, context)
}

/** `2` is the second of /following, `#17` what a button below it means. */
function byNumber(typed: string, subscriptions: readonly Subscription[]): Subscription | null {
  const number = Number(typed.replace('#', ''))
  const found = typed.startsWith('#')
    ? subscriptions.find(({ id }) => id === number)
    : subscriptions[number - 1]
  return found ?? null
}

/** What is to be stopped, and how that is told, as far as it was said. */
type Unwanted = { readonly wants: Wish; readonly how: How }

/** A topic that has left the region pack can still be unfollowed by its id. */
async function namedWish(
  typed: string,
  subscriptions: readonly Subscription[],
  request: Request,
  services: Services,
): Promise<Unwanted> {
  if (subscriptions.some(({ wants }) => wants.topics.includes(typed)))
    return { wants: { ...everything, topics: [typed] }, how: howAsked(null) }
  const asked = readWording(typed, wordingContext(request, services, 'unfollow'))
  return { wants: termsOf(asked, await usualTerms(request, services)).wants, how: howAsked(asked) }
}

const byTopic = ({ topics, words }: Wish) => topics.length > 0 && words.length === 0

function isOf(unwanted: Wish, { wants }: Terms): boolean {
  return byTopic(unwanted)
    ? wants.topics.some(id => unwanted.topics.includes(id))
    : sameSubject(wants, unwanted)
}

/** All that has one of the topics, or is of the subject; of two that differ in how they are told the one that was spoken of. */
function affectedBy(
  { wants: unwanted, how }: Unwanted,
  subscriptions: readonly Subscription[],
): readonly Subscription[] {
  const named = subscriptions.filter(each => isOf(unwanted, each))
  const may = named.filter(each => isMeant(how, each))
  const meant = how.breakingOnly === true ? spokenOf(how, may) : may
  return meant.length > 0 ? meant : named
}

/** Stops topics wherever they are followed, what is followed beside them stays; and all else by its subject. */
async function stop(
  unwanted: Wish,
  affected: readonly Subscription[],
  subscriptions: readonly Subscription[],
  request: Request,
  services: Services,
): Promise<void> {
  const { chat } = request
  const { subscriptions: store } = services
  const locale = await toldIn(request, services)
  for (const { id, wants, telling, createdAt } of affected) {
    const rest = { ...wants, topics: wants.topics.filter(topic => !unwanted.topics.includes(topic)) }
    const isFollowed = subscriptions.some(
      other => sameSubject(other.wants, rest) && isAlerting(other.telling) === isAlerting(telling),
    )
    if (byTopic(unwanted) && rest.topics.length > 0 && !isFollowed)
      await store.follow(chat, { wants: rest, telling }, locale, createdAt, id)
    else await store.unfollow(chat, id)
  }
}
