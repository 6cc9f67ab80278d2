import type { Command } from '#core/chat/command.ts'
import { listPage, pageOf } from '#core/chat/list-page.ts'
import { reply, UserError } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'

const shown = 5

export const search: Command = {
  name: 'search',
  options: [{ name: 'words', kind: 'words', required: true }],
  manages: false,
  forAll: true,
  anywhere: true,
  async run(request, services) {
    const say = services.say(request.locale)
    const { page, words } = pageOf(request.options.words)
    if (words === '') throw new UserError(say('search-missing'))
    const turn = { command: 'search', argument: words }
    const query = { topics: [], words, limit: shown }
    const { cards, choices } = await listPage(query, page, turn, request, services)
    if (cards.length === 0) return reply([paragraph(say('search-none', { words }))])
    return reply([heading(say('search-title', { words }))], { cards, choices })
  },
}
