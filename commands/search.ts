import type { Topic } from '#core/article/topic.ts'
import type { Command, Request, Services } from '#core/chat/command.ts'
import { listPage, pageOf } from '#core/chat/list-page.ts'
import { type Reply, reply, UserError } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'
import { popular, choices as topicChoices } from '#core/chat/topic-argument.ts'
import { stands } from '#core/delivery/phrases.ts'
import { passagesOf } from '#core/delivery/wanted.ts'
import type { Story } from '#core/story/story.ts'

const shown = 5
const mostNamed = 3
const link = /^https?:\/\/\S+$/i

export const search: Command = {
  name: 'search',
  options: [{ name: 'words', kind: 'words', required: true }],
  manages: false,
  forAll: true,
  anywhere: true,
  ofPlainWords: true,
  async run(request, services) {
    if (request.plain) return await saidPlainly(request, services)
    const say = services.say(request.locale)
    const { page, words: typed } = pageOf(request.options.words)
    const { words, isWanted } = soughtIn(typed)
    if (link.test(words)) return await run('story', words, request, services)
    if (words === '') throw new UserError(say('search-missing'))
    const query = { topics: [], words, limit: shown }
    const turn = { command: 'search', argument: typed }
    const { cards, choices } = await listPage(query, page, turn, request, services, isWanted)
    const named = topicsOf(words, cards.length === 0, services)
    const topics = topicChoices(named, 'topic', request, services)
    const said = { words: isWanted === undefined ? words : typed }
    if (cards.length === 0) return reply([paragraph(say('search-none', said))], { choices: topics })
    return reply([heading(say('search-title', said))], { cards, choices: [...choices, ...topics] })
  },
}

/**
 * What to look for: the words that must be there, those in quotes next to each other, and none of those behind a minus, whole
 * or in quotes. Without either, nothing more is asked of a story.
 */
function soughtIn(typed: string): { words: string; isWanted?: (story: Story) => boolean } {
  const parts = [...typed.matchAll(/(?<!\S)(-?)(?:["“”„«»]([^"“”„«»]+)["“”«»]|(\S+))/gu)].map(
    ([, minus, phrase, word = '']) => ({ left: minus !== '', phrase, words: phrase ?? word }),
  )
  const wanted = parts.filter(({ left }) => !left)
  const words = wanted
    .map(({ words }) => words.replace(/^["“„«»]+|["“”«»]+$/g, ''))
    .join(' ')
    .trim()
  const phrases = wanted.filter(({ phrase = '' }) => /\S\s+\S/.test(phrase))
  const unwanted = parts.filter(({ left }) => left)
  if (words === '' || phrases.length + unwanted.length === 0) return { words }
  return {
    words,
    isWanted(story) {
      const passages = passagesOf(story, Number.POSITIVE_INFINITY)
      return (
        phrases.every(({ words }) => stands(passages, words)) &&
        !unwanted.some(({ words }) => stands(passages, words))
      )
    },
  }
}

/** Words are of one language, and the topics they name have the stories in all. */
function topicsOf(words: string, isNone: boolean, { topics }: Services): readonly Topic[] {
  const topic = isNone ? topics.find(words) : topics.exactly(words)
  if (topic !== null) return [topic]
  return isNone ? topics.among(words).slice(0, mostNamed) : []
}

/** Of words without a command: the topic they name, the story a link is of, or what has them; and how else one may ask. */
async function saidPlainly({ plain: _, ...request }: Request, services: Services): Promise<Reply> {
  const say = services.say(request.locale)
  const words = request.options.words ?? ''
  const topic = services.topics.find(words)
  // "Film festival" is a word of a theme, and asks for a film festival.
  const isTopic = topic !== null && (topic.kind !== 'theme' || services.topics.exactly(words) !== null)
  const name = link.test(words) ? 'story' : isTopic ? 'topic' : 'search'
  const { text, choices, ...answer } = await run(name, words, request, services)
  const isNone = answer.cards.length === 0 && name === 'search' && choices.length === 0
  const instead = isNone ? topicChoices(popular(services), 'topic', request, services) : choices
  return { ...answer, text: [...text, paragraph(say('search-plain'))], choices: instead }
}

/** What another command answers to the words. */
async function run(name: string, words: string, request: Request, services: Services): Promise<Reply> {
  const command = services.commands.find(command => command.name === name) ?? search
  const [option] = command.options
  return await command.run({ ...request, options: { [option?.name ?? '']: words } }, services)
}
