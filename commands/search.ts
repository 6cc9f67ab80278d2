import type { Topic } from '#core/article/topics/topic.ts'
import type { Command, Request, Services } from '#core/chat/command.ts'
import { listPage, pageOf } from '#core/chat/list-page.ts'
import { meaningOf } from '#core/chat/meaning.ts'
import { type Reply, reply, UserError } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'
import { type Sought, soughtIn } from '#core/chat/sought.ts'
import { popular, choices as topicChoices } from '#core/chat/topic-argument.ts'

const shown = 5
const mostNamed = 3
/** Before words that are meant in whatever language. */
const meantMark = '~'
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
    const isMeant = typed.startsWith(meantMark)
    const sought = soughtIn(isMeant ? typed.slice(1) : typed, services.topics)
    const { words, said, literal, isWanted } = sought
    const told = sought.told(say)
    if (link.test(words)) return await run('story', words, request, services)
    if (sought.isNothing) throw new UserError(say('search-only-left-out', { words: said }))
    if (words === '') throw new UserError(say('search-missing'))
    if (isMeant) return await meant(sought, page, request, services)
    const turn = { command: 'search', argument: said }
    const query = { topics: [], words, limit: shown }
    const { cards, choices } = await listPage(query, page, turn, request, services, isWanted)
    const inAll = cards.length === 0 && !literal ? await meant(sought, 1, request, services) : null
    if (inAll !== null && inAll.cards.length > 0) return inAll
    const named = topicsOf(words, cards.length === 0, services)
    const topics = topicChoices(named, 'topic', request, services)
    if (cards.length === 0)
      return reply([paragraph(say('search-none', { words: told }))], { choices: topics })
    const offered =
      literal || meaningOf(words, request.locale, services) === null
        ? []
        : [{ label: say('search-meant-button'), command: 'search', argument: `${meantMark}${said}` }]
    return reply([heading(say('search-title', { words: told }))], {
      cards,
      choices: [...choices, ...offered, ...topics],
    })
  },
}

/** Stories that tell what the words mean, in whatever language. */
async function meant(
  { words, said, told, isWanted }: Sought,
  page: number,
  request: Request,
  services: Services,
): Promise<Reply> {
  const say = services.say(request.locale)
  const meaning = meaningOf(words, request.locale, services)
  const turn = { command: 'search', argument: `${meantMark}${said}` }
  const { cards, choices } =
    meaning === null
      ? { cards: [], choices: [] }
      : await listPage({ ...meaning, limit: shown }, page, turn, request, services, isWanted)
  const topics = topicChoices(topicsOf(words, cards.length === 0, services), 'topic', request, services)
  if (cards.length === 0)
    return reply([paragraph(say('search-none', { words: told(say) }))], { choices: topics })
  return reply([heading(say('search-meant', { words: told(say) }))], {
    cards,
    choices: [...choices, ...topics],
  })
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
