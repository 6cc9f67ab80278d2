import type { Command } from '#core/chat/command.ts'
import { listPage, pageOf } from '#core/chat/list-page.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'
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
    const { page, words } = pageOf(request.options.name)
    const { id } = topicArgument(words, 'topic', request, services)
    const name = services.topics.name(id, request.locale)
    const topics = services.topics.within(id, services.region.rollUpDisputed)
    const turn = { command: 'topic', argument: id }
    const list = await listPage({ topics, words: '', limit: shown }, page, turn, request, services)
    const following = topicsFollowed(await services.subscriptions.following(request.chat))
    const follow = following.includes(id)
      ? []
      : [{ label: say('follow-button', { topic: name }), command: 'follow', argument: id }]
    if (list.cards.length === 0)
      return reply([paragraph(say('latest-none-topic', { topic: name }))], { choices: follow })
    return reply([heading(name)], { cards: list.cards, choices: [...follow, ...list.choices] })
  },
}
