import { countOf } from '#core/chat/arguments.ts'
import type { Command } from '#core/chat/command.ts'
import { listPage, pageOf } from '#core/chat/list-page.ts'
import { listed } from '#core/chat/narrowing.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'

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
    const { topics, within, name: plain, narrowing } = listed(typed, 'latest', request, services, true)
    const limit = countOf(request.options.count, usual, most)
    const turn = {
      command: 'latest',
      argument: `${narrowing?.argument ?? topics[0]?.id ?? ''} ${limit}`.trim(),
    }
    const { isWanted, mayTell } = narrowing ?? {}
    const query = { topics: within, words: '', limit }
    const { cards, choices } = await listPage(query, page, turn, request, services, isWanted, mayTell)
    const name = narrowing?.title ?? plain
    if (cards.length === 0 && narrowing !== null)
      return reply([paragraph(say('latest-none-narrowed', { topic: name }))])
    if (cards.length === 0)
      return reply([paragraph(name === '' ? say('latest-none') : say('latest-none-topic', { topic: name }))])
    const title = name === '' ? say('latest-title') : say('latest-title-topic', { topic: name })
    return reply([heading(title)], { cards, choices })
  },
}
