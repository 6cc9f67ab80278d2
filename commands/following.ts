import type { Command } from '#core/chat/command.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, item, paragraph } from '#core/chat/rich-text.ts'
import { topicsFollowed } from '#core/delivery/subscription.ts'

export const following: Command = {
  name: 'following',
  options: [],
  manages: false,
  async run({ chat, locale }, services) {
    const say = services.say(locale)
    const ids = topicsFollowed(await services.subscriptions.following(chat))
    if (ids.length === 0) return reply([paragraph(say('following-none'))])
    return reply([heading(say('following-title')), ...ids.map(id => item(services.topics.name(id, locale)))])
  },
}
