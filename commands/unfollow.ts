import type { Command } from '#core/chat/command.ts'
import { reply } from '#core/chat/reply.ts'
import { paragraph } from '#core/chat/rich-text.ts'
import { choices, topicArgument } from '#core/chat/topic-argument.ts'
import { topicsFollowed } from '#core/delivery/subscription.ts'

export const unfollow: Command = {
  name: 'unfollow',
  options: [{ name: 'topic', kind: 'topic', required: true }],
  manages: true,
  async run(request, services) {
    const { chat, locale } = request
    const say = services.say(locale)
    const typed = request.options.topic?.trim()
    const subscriptions = await services.subscriptions.following(chat)
    const following = topicsFollowed(subscriptions)
    if (!typed && following.length === 0) return reply([paragraph(say('following-none'))])
    if (!typed) {
      const topics = following.flatMap(id => services.topics.topics.get(id) ?? [])
      return reply([paragraph(say('unfollow-missing'))], {
        choices: choices(topics, 'unfollow', request, services),
      })
    }
    // A topic that has left the region pack can still be unfollowed by its id.
    const id = following.includes(typed) ? typed : topicArgument(typed, 'unfollow', request, services).id
    const topic = services.topics.name(id, locale)
    const found = subscriptions.filter(({ wants }) => wants.topics.includes(id))
    for (const subscription of found) await services.subscriptions.unfollow(chat, subscription.id)
    return reply([paragraph(say(found.length > 0 ? 'unfollow-done' : 'unfollow-not', { topic }))])
  },
}
