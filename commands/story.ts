import { cardTitle } from '#core/chat/card.ts'
import type { Command } from '#core/chat/command.ts'
import { toCorrect } from '#core/chat/correct-telling.ts'
import { reply } from '#core/chat/reply.ts'
import { heading } from '#core/chat/rich-text.ts'
import { storyArgument } from '#core/chat/story-argument.ts'
import { cardContext, cardsOf } from '#core/chat/story-cards.ts'
import { storyTelling } from '#core/chat/story-telling.ts'
import { usualTerms } from '#core/chat/wording.ts'

const relatedShown = 2

export const story: Command = {
  name: 'story',
  options: [{ name: 'words', kind: 'story', required: true }],
  manages: false,
  forAll: true,
  anywhere: true,
  ofPost: true,
  async run(request, services) {
    const say = services.say(request.locale)
    const found = await storyArgument(request.options.words, 'story', request, services)
    const revisions = await services.stories.revisions(found.id)
    const { zone } = (await usualTerms(request, services)).telling
    const context = { ...cardContext(request, services), now: request.now, zone }
    const { text } = storyTelling(found, revisions, context)
    const related = await services.related.related(found.id)
    const shown = related.slice(0, relatedShown)
    const told = (id: string, isEarlier: boolean) => {
      const near = shown.filter(({ earlier }) => earlier === isEarlier).map(({ story }) => story)
      const titles = cardsOf(near, request, services).map(cardTitle)
      return titles.length === 0 ? [] : [heading(say(id)), ...titles]
    }
    return reply([...text, ...told('related-heading', false), ...told('related-earlier', true)], {
      choices: [
        ...(related.length === 0
          ? []
          : [{ label: say('related-button'), command: 'related', argument: found.id }]),
        ...(await toCorrect(found, request, services)),
      ],
    })
  },
}
