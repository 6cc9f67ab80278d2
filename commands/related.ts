import { cardTitle } from '#core/chat/card.ts'
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
    const near = (await services.related.related(story.id)).slice(0, most)
    if (near.length === 0) return reply([paragraph(say('related-none', { headline }))], { choices: [back] })
    const cardsWhere = (isEarlier: boolean) =>
      cardsOf(
        near.filter(({ earlier }) => earlier === isEarlier).map(({ story }) => story),
        request,
        services,
      )
    const before = cardsWhere(true).map(cardTitle)
    const earlier = before.length === 0 ? [] : [heading(say('related-earlier')), ...before]
    return reply([heading(say('related-title', { headline })), ...earlier], {
      cards: cardsWhere(false),
      choices: [back],
    })
  },
}
