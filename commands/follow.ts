import type { Command } from '#core/chat/command.ts'
import { reply } from '#core/chat/reply.ts'
import { paragraph } from '#core/chat/rich-text.ts'
import { storyCards } from '#core/chat/story-cards.ts'
import { topicArgument } from '#core/chat/topic-argument.ts'
import { aboutTopic } from '#core/delivery/subscription.ts'

export const follow: Command = {
  name: 'follow',
  options: [{ name: 'topic', kind: 'topic', required: true }],
  manages: true,
  async run(request, services) {
    const { chat, locale, now } = request
    const say = services.say(locale)
    const { id } = topicArgument(request.options.topic, 'follow', request, services)
    const topic = services.topics.name(id, locale)
    const zone = (await services.chats.settings(chat)).timeZone ?? services.region.timeZone
    const added = await services.subscriptions.follow(chat, aboutTopic(id, { zone }), locale, now)
    if (!added) return reply([paragraph(say('follow-already', { topic }))])
    // The newest story shows at once that it works; nothing older is posted.
    const topics = services.topics.within(id, services.region.rollUpDisputed)
    const cards = await storyCards({ topics, words: '', limit: 1, offset: 0 }, request, services)
    const words = [paragraph(say('follow-done', { topic }))]
    return reply(cards.length === 0 ? words : [...words, paragraph(say('follow-newest'))], { cards })
  },
}
