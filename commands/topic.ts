import type { Command } from '#core/chat/command.ts'
import { listPage, pageOf } from '#core/chat/list-page.ts'
import { listed } from '#core/chat/narrowing.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'
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
    const { topics, within, name, narrowing } = listed(typed, 'topic', request, services)
    const { isWanted, mayTell } = narrowing ?? {}
    const turn = { command: 'topic', argument: narrowing?.argument ?? topics[0]?.id ?? '' }
    const query = { topics: within, words: '', limit: shown }
    const list = await listPage(query, page, turn, request, services, isWanted, mayTell)
    const following = topicsFollowed(await services.subscriptions.following(request.chat))
    const follow = topics.every(({ id }) => following.includes(id))
      ? []
      : [{ label: say('follow-button', { topic: name }), ...turn, command: 'follow' }]
    const title = narrowing?.title ?? name
    const none = narrowing === null ? 'latest-none-topic' : 'latest-none-narrowed'
    if (list.cards.length === 0) return reply([paragraph(say(none, { topic: title }))], { choices: follow })
    return reply([heading(title)], { cards: list.cards, choices: [...follow, ...list.choices] })
  },
}
