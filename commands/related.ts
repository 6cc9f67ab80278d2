import type { Command } from '#core/chat/command.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'
import { storyArgument } from '#core/chat/story-argument.ts'
import { cardsOf } from '#core/chat/story-cards.ts'

const most = 4

export const related: Command = {
  name: 'related',
  options: [{ name: 'words', kind: 'story', required: true }],
  manages: false,
  forAll: true,
  anywhere: true,
  async run(request, services) {
    const say = services.say(request.locale)
    const story = await storyArgument(request.options.words, 'related', request, services)
    const [own] = cardsOf([story], request, services)
    const headline = own?.headline ?? ''
    const back = { label: say('story-button-back'), command: 'story', argument: story.id }
    const cards = cardsOf((await services.related.related(story.id)).slice(0, most), request, services)
    if (cards.length === 0) return reply([paragraph(say('related-none', { headline }))], { choices: [back] })
    return reply([heading(say('related-title', { headline }))], { cards, choices: [back] })
  },
}
