import type { Command } from '#core/chat/command.ts'
import { toCorrect } from '#core/chat/correct-telling.ts'
import { clock } from '#core/chat/moments.ts'
import { mutedSentence } from '#core/chat/mute-wording.ts'
import { pageButtons, pagesOf } from '#core/chat/paging.ts'
import { reply } from '#core/chat/reply.ts'
import { storyArgument, told } from '#core/chat/story-argument.ts'
import { cardContext } from '#core/chat/story-cards.ts'
import { whyOf } from '#core/chat/why.ts'
import { whyTelling } from '#core/chat/why-telling.ts'
import { usualTerms, wordingContext } from '#core/chat/wording.ts'

/** Behind a story's id, which of the pages; the buttons say so. */
const paged = /^(\S+)\.(\d{1,2})$/

export const why: Command = {
  name: 'why',
  options: [{ name: 'words', kind: 'story', required: true }],
  manages: false,
  forAll: true,
  anywhere: true,
  ofPost: true,
  async run(request, services) {
    const say = services.say(request.locale)
    const typed = request.options.words?.trim() ?? ''
    const [, id = typed, number = '1'] = /^https?:/i.test(typed) ? [] : (paged.exec(typed) ?? [])
    const story = await storyArgument(id, 'why', request, services)
    // What was posted into a forum's thread is the forum's.
    const chat = (typed === '' ? await told(request, services) : null)?.chat ?? request.chat
    const { zone } = (await usualTerms({ ...request, chat }, services)).telling
    const why = await whyOf(story, chat, services, request.now)
    const context = {
      ...cardContext(request, services),
      moments: clock(request.locale, zone),
      wording: wordingContext({ ...request, chat }, services),
      muted: await mutedSentence(why.mute, { ...request, chat }, services),
    }
    const pages = pagesOf(whyTelling(why, context))
    const page = Math.min(Math.max(Number(number), 1), pages.length)
    const turn = (label: string, to: number) => ({ label, command: 'why', argument: `${story.id}.${to}` })
    return reply(pages[page - 1] ?? [], {
      choices: [
        ...pageButtons(page, page === pages.length, say, turn),
        { label: say('story-button-back'), command: 'story', argument: story.id },
        { label: say('mute-story-button'), command: 'mute', argument: story.id },
        ...(await toCorrect(story, request, services)),
      ],
    })
  },
}
