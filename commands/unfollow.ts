import type { Command, Request, Services } from '#core/chat/command.ts'
import { reply, UserError } from '#core/chat/reply.ts'
import { paragraph } from '#core/chat/rich-text.ts'
import { matchingGround, toldIn, usualTerms, wordingContext } from '#core/chat/wording.ts'
import { tellAnew } from '#core/delivery/follow.ts'
import { everything, type Subscription, type Wish } from '#core/delivery/subscription.ts'
import { sameSubject, termsOf } from '#core/delivery/wording/asked.ts'
import type { WordingContext } from '#core/delivery/wording/context.ts'
import { wished } from '#core/delivery/wording/describe.ts'
import { readWording } from '#core/delivery/wording/read.ts'
import { wordingOf } from '#core/delivery/wording/write.ts'

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
    if (typed === '' && subscriptions.length === 0) return reply([paragraph(say('following-none'))])
    const choices = subscriptions.map(({ id, wants }) => ({
      label: wished(wants, context),
      command: 'unfollow',
      argument: `#${id}`,
    }))
    if (typed === '') return reply([paragraph(say('unfollow-missing'))], { choices })
    const anew = () => tellAnew(chat, services.subscriptions, matchingGround(services), now)
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
      return reply([paragraph(stopped(found.wants, context))], {
        choices: [{ label: say('follow-undo'), command: 'follow', argument }],
      })
    }
    const unwanted = await namedWish(typed, subscriptions, request, services).catch(error => {
      if (!(error instanceof UserError)) throw error
      // What was meant can be nothing but what is followed, which takes the place of what else has such a name.
      const [sentence = ''] = error.message.split('\n')
      throw new UserError(sentence, choices)
    })
    const any = await stop(unwanted, subscriptions, request, services)
    await anew()
    if (!any)
      return reply([paragraph(say('unfollow-not', { topic: wished(unwanted, context) }))], { choices })
    return reply([paragraph(stopped(unwanted, context))])
  },
}

function stopped(wants: Wish, context: WordingContext): string {
  const what = wished(wants, context)
  const isTopics = JSON.stringify(wants) === JSON.stringify({ ...everything, topics: wants.topics })
  return isTopics ? context.say('unfollow-done', { topic: what }) : context.say('unfollow-stopped', { what })
}

/** `2` is the second of /following, `#17` what a button below it means. */
function byNumber(typed: string, subscriptions: readonly Subscription[]): Subscription | null {
  const number = Number(typed.replace('#', ''))
  const found = typed.startsWith('#')
    ? subscriptions.find(({ id }) => id === number)
    : subscriptions[number - 1]
  return found ?? null
}

/** A topic that has left the region pack can still be unfollowed by its id. */
async function namedWish(
  typed: string,
  subscriptions: readonly Subscription[],
  request: Request,
  services: Services,
): Promise<Wish> {
  if (subscriptions.some(({ wants }) => wants.topics.includes(typed)))
    return { ...everything, topics: [typed] }
  const asked = readWording(typed, wordingContext(request, services, 'unfollow'))
  return termsOf(asked, await usualTerms(request, services)).wants
}

/** Stops topics wherever they are followed, what is followed beside them stays; and all else by its subject. */
async function stop(
  unwanted: Wish,
  subscriptions: readonly Subscription[],
  request: Request,
  services: Services,
): Promise<boolean> {
  const { chat } = request
  const { subscriptions: store } = services
  const locale = await toldIn(request, services)
  const byTopic = unwanted.topics.length > 0 && unwanted.words.length === 0
  const affected = subscriptions.filter(({ wants }) =>
    byTopic ? wants.topics.some(id => unwanted.topics.includes(id)) : sameSubject(wants, unwanted),
  )
  for (const { id, wants, telling, createdAt } of affected) {
    const rest = { ...wants, topics: wants.topics.filter(topic => !unwanted.topics.includes(topic)) }
    const isFollowed = subscriptions.some(other => sameSubject(other.wants, rest))
    if (byTopic && rest.topics.length > 0 && !isFollowed)
      await store.follow(chat, { wants: rest, telling }, locale, createdAt, id)
    else await store.unfollow(chat, id)
  }
  return affected.length > 0
}
