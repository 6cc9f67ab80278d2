import type { Command } from '#core/chat/command.ts'
import { reply, UserError } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'
import { storyCards, storyChoices } from '#core/chat/story-cards.ts'

const shown = 5

export const search: Command = {
  name: 'search',
  options: [{ name: 'words', kind: 'words', required: true }],
  manages: false,
  forAll: true,
  anywhere: true,
  async run(request, services) {
    const say = services.say(request.locale)
    const words = request.options.words?.trim() ?? ''
    if (words === '') throw new UserError(say('search-missing'))
    const cards = await storyCards({ topics: [], words, limit: shown, offset: 0 }, request, services)
    if (cards.length === 0) return reply([paragraph(say('search-none', { words }))])
    const choices = storyChoices(cards, request, services)
    return reply([heading(say('search-title', { words }))], { cards, choices })
  },
}
