import { countOf } from '#core/chat/arguments.ts'
import type { Command } from '#core/chat/command.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'
import { storyCards, storyChoices } from '#core/chat/story-cards.ts'
import { topicArgument } from '#core/chat/topic-argument.ts'

const usual = 5
const most = 10

export const latest: Command = {
  name: 'latest',
  options: [
    { name: 'topic', kind: 'topic', required: false },
    { name: 'count', kind: 'count', required: false, range: [1, most] },
  ],
  manages: false,
  forAll: true,
  anywhere: true,
  async run(request, services) {
    const say = services.say(request.locale)
    const { topic: typed, count } = request.options
    const topic = typed ? topicArgument(typed, 'latest', request, services) : null
    const topics = topic === null ? [] : services.topics.within(topic.id, services.region.rollUpDisputed)
    const limit = countOf(count, usual, most)
    const cards = await storyCards({ topics, words: '', limit, offset: 0 }, request, services)
    const name = topic === null ? '' : services.topics.name(topic.id, request.locale)
    if (cards.length === 0)
      return reply([
        paragraph(topic === null ? say('latest-none') : say('latest-none-topic', { topic: name })),
      ])
    return reply(
      [heading(topic === null ? say('latest-title') : say('latest-title-topic', { topic: name }))],
      { cards, choices: storyChoices(cards, request, services) },
    )
  },
}
