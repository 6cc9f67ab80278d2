import { countOf } from '#core/chat/arguments.ts'
import type { Command } from '#core/chat/command.ts'
import { listPage, pageOf } from '#core/chat/list-page.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'
import { topicArgument } from '#core/chat/topic-argument.ts'
import { isAboutAny } from '#core/delivery/wanted.ts'
import { strictly } from '#core/delivery/wording/strictly.ts'

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
    const { page, words: typed } = pageOf(request.options.topic)
    const { words, strict } = strictly(typed, services.topics)
    const topic = words === '' ? null : topicArgument(words, 'latest', request, services)
    const topics = topic === null ? [] : services.topics.within(topic.id, services.region.rollUpDisputed)
    const limit = countOf(request.options.count, usual, most)
    const turn = {
      command: 'latest',
      argument: `${topic?.id ?? ''}${strict ? ' strict' : ''} ${limit}`.trim(),
    }
    const isWanted = strict ? isAboutAny(topics) : undefined
    const query = { topics, words: '', limit }
    const { cards, choices } = await listPage(query, page, turn, request, services, isWanted)
    const called = topic === null ? '' : services.topics.name(topic.id, request.locale)
    const name = strict ? `${called} · ${say('follow-strict')}` : called
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
