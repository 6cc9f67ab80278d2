import type { Command } from '#core/chat/command.ts'
import { listPage, pageOf } from '#core/chat/list-page.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'
import { topicArgument } from '#core/chat/topic-argument.ts'
import { topicsFollowed } from '#core/delivery/subscription.ts'
import { isAboutAny } from '#core/delivery/wanted.ts'
import { strictly } from '#core/delivery/wording/strictly.ts'

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
    const { words, strict } = strictly(typed, services.topics)
    const { id } = topicArgument(words, 'topic', request, services)
    const name = services.topics.name(id, request.locale)
    const topics = services.topics.within(id, services.region.rollUpDisputed)
    const turn = { command: 'topic', argument: strict ? `${id} strict` : id }
    const query = { topics, words: '', limit: shown }
    const list = await listPage(query, page, turn, request, services, strict ? isAboutAny(topics) : undefined)
    const following = topicsFollowed(await services.subscriptions.following(request.chat))
    const follow = following.includes(id)
      ? []
      : [{ label: say('follow-button', { topic: name }), ...turn, command: 'follow' }]
    if (list.cards.length === 0)
      return reply([paragraph(say('latest-none-topic', { topic: name }))], { choices: follow })
    const title = strict ? `${name} · ${say('follow-strict')}` : name
    return reply([heading(title)], { cards: list.cards, choices: [...follow, ...list.choices] })
  },
}
