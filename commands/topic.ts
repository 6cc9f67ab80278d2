import type { Command } from '#core/chat/command.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'
import { storyCards, storyChoices } from '#core/chat/story-cards.ts'
import { topicArgument } from '#core/chat/topic-argument.ts'
import { topicsFollowed } from '#core/delivery/subscription.ts'

const shown = 5

export const topic: Command = {
  name: 'topic',
  options: [{ name: 'name', kind: 'topic', required: true }],
  manages: false,
  forAll: true,
  anywhere: true,
  async run(request, services) {
    const say = services.say(request.locale)
    const { id } = topicArgument(request.options.name, 'topic', request, services)
    const name = services.topics.name(id, request.locale)
    const topics = services.topics.within(id, services.region.rollUpDisputed)
    const cards = await storyCards({ topics, words: '', limit: shown, offset: 0 }, request, services)
    const following = topicsFollowed(await services.subscriptions.following(request.chat))
    const choices = following.includes(id)
      ? []
      : [{ label: say('follow-button', { topic: name }), command: 'follow', argument: id }]
    if (cards.length === 0) return reply([paragraph(say('latest-none-topic', { topic: name }))], { choices })
    return reply([heading(name)], {
      cards,
      choices: [...choices, ...storyChoices(cards, request, services)],
    })
  },
}
