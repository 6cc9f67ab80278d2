import { countOf } from '#core/chat/arguments.ts'
import type { Command } from '#core/chat/command.ts'
import { listPage, pageOf } from '#core/chat/list-page.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'
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
    const { page, words } = pageOf(request.options.topic)
    const topic = words === '' ? null : topicArgument(words, 'latest', request, services)
    const topics = topic === null ? [] : services.topics.within(topic.id, services.region.rollUpDisputed)
    const limit = countOf(request.options.count, usual, most)
    const turn = { command: 'latest', argument: `${topic?.id ?? ''} ${limit}`.trim() }
    const { cards, choices } = await listPage({ topics, words: '', limit }, page, turn, request, services)
    const name = topic === null ? '' : services.topics.name(topic.id, request.locale)
    if (cards.length === 0)
      return reply([
        paragraph(topic === null ? say('latest-none') : say('latest-none-topic', { topic: name })),
      ])
    return reply(
      [heading(topic === null ? say('latest-title') : say('latest-title-topic', { topic: name }))],
      { cards, choices },
    )
  },
}
