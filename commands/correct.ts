import type { Command, Request, Services } from '#core/chat/command.ts'
import { asksWhether, newestCorrections, outcomeTelling, storyToCorrect } from '#core/chat/correct-telling.ts'
import { correct as correctPair, undo } from '#core/chat/correcting.ts'
import { pageOf } from '#core/chat/list-page.ts'
import { reply, UserError } from '#core/chat/reply.ts'
import { paragraph } from '#core/chat/rich-text.ts'
import { storyArgument } from '#core/chat/story-argument.ts'

/** What the buttons carry: two articles to part or to join, what is taken back, and what another story is to be named for. */
const [pair, undoing, naming] = [
  /^(part|join) ([\w-]{12}) ([\w-]{12})$/,
  /^undo (\d{1,9})$/,
  /^other_([\w-]{12})$/,
]

export const correct: Command = {
  name: 'correct',
  options: [{ name: 'words', kind: 'story', required: false }],
  // Everyone may see what stands here, and it changes nothing of the chat; who may ask is looked at with each press.
  manages: false,
  forEditors: true,
  ofPost: true,
  async run(request, services) {
    const typed = request.options.words?.trim() ?? ''
    const [, verb, article, other] = pair.exec(typed) ?? []
    if (article !== undefined && other !== undefined) {
      const said = { says: verb === 'join' ? 'same' : 'different', article, other } as const
      return await outcomeTelling(await correctPair(said, request, services), false, request, services)
    }
    const [, serial] = undoing.exec(typed) ?? []
    if (serial !== undefined)
      return await outcomeTelling(await undo(Number(serial), request, services), true, request, services)
    const [, named] = naming.exec(typed) ?? []
    if (named !== undefined) return await another(named, request, services)
    const { page, words } = pageOf(typed)
    if (words === '' && request.about === undefined) return await newestCorrections(page, request, services)
    const story = await storyArgument(words, 'correct', request, services)
    return await storyToCorrect(story, page, request, services)
  },
}

/** Asks which other story is the same event, and then whether it is the one that was found. */
async function another(article: string, request: Request, services: Services) {
  const say = services.say(request.locale)
  const [words] = request.picked ?? []
  const [title, how, argument] = [say('correct-other'), say('correct-other-how'), `other_${article}`]
  if (words === undefined || words.trim() === '')
    return reply([paragraph(how)], {
      choices: [{ label: title, command: 'correct', argument }],
      question: { kind: 'words', title, how, examples: ['https://'], command: 'correct', argument },
    })
  const story = await storyArgument(words, 'correct', request, services).catch(error => {
    // Topics to pick from would be topics to correct.
    throw error instanceof UserError
      ? new UserError(error.message, [{ label: title, command: 'correct', argument }])
      : error
  })
  return await asksWhether(article, story, request, services)
}
