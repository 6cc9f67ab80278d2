import type { Command } from '#core/chat/command.ts'
import { listPage, pageOf } from '#core/chat/list-page.ts'
import { narrowed } from '#core/chat/narrowing.ts'
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
    const { page, words: typed } = pageOf(request.options.name)
    const { words, by } = narrowed(typed, request, services)
    const topic = topicArgument(words, 'topic', request, services)
    const { id } = topic
    const narrowing = by(topic)
    const { isWanted, mayTell } = narrowing ?? {}
    const name = services.topics.name(id, request.locale)
    const topics = services.topics.within(id, services.region.rollUpDisputed)
    const turn = { command: 'topic', argument: narrowing?.argument ?? id }
    const query = { topics, words: '', limit: shown }
    const list = await listPage(query, page, turn, request, services, isWanted, mayTell)
    const following = topicsFollowed(await services.subscriptions.following(request.chat))
    const follow = following.includes(id)
      ? []
      : [{ label: say('follow-button', { topic: name }), ...turn, command: 'follow' }]
    const title = narrowing?.title ?? name
    const none = narrowing === null ? 'latest-none-topic' : 'latest-none-narrowed'
    if (list.cards.length === 0) return reply([paragraph(say(none, { topic: title }))], { choices: follow })
    return reply([heading(title)], { cards: list.cards, choices: [...follow, ...list.choices] })
  },
}
