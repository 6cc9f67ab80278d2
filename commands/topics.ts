import type { Topic } from '#core/article/topics/topic.ts'
import { countOf } from '#core/chat/arguments.ts'
import type { Command, Request, Services } from '#core/chat/command.ts'
import { pageButtons, pagesOf } from '#core/chat/paging.ts'
import { reply } from '#core/chat/reply.ts'
import { type Block, heading, item, paragraph, type Span } from '#core/chat/rich-text.ts'
import { choices, popular } from '#core/chat/topic-argument.ts'

const shownOfEach = 24
/** In UTF-16 units; where names can be tapped a page takes twice as many. */
const pageLength = 1_000

export const topics: Command = {
  name: 'topics',
  options: [{ name: 'page', kind: 'count', required: false, range: [1, 9] }],
  manages: false,
  forAll: true,
  anywhere: true,
  async run(request, services) {
    const say = services.say(request.locale)
    const all = [...services.topics.topics.values()]
    const group = (message: string, of: (topic: Topic) => boolean): Block[] => {
      const ids = all.filter(of).map(({ id }) => id)
      if (ids.length === 0) return []
      const rest = ids.length - shownOfEach
      const list = ids
        .slice(0, shownOfEach)
        .flatMap((id, at): (Span | string)[] => [at === 0 ? '\n' : ' · ', nameOf(id, request, services)])
      const more = rest > 0 ? [` · ${say('topics-more', { count: rest })}`] : []
      return [item({ text: say(message), bold: true }, ...list, ...more)]
    }
    const sorted = ['city', 'theme', 'person', 'organisation']
    const pages = pagesOf(
      [
        ...group('topics-places', ({ kind }) => !sorted.includes(kind)),
        ...group('topics-cities', ({ kind }) => kind === 'city'),
        ...group('topics-themes', ({ kind }) => kind === 'theme'),
        ...group('topics-people', ({ kind }) => kind === 'person'),
        ...group('topics-organisations', ({ kind }) => kind === 'organisation'),
      ],
      pageLength,
    )
    const page = countOf(request.options.page, 1, pages.length)
    const turn = (label: string, to: number) => ({ label, command: 'topics', argument: String(to) })
    return reply([heading(say('topics-title')), ...(pages[page - 1] ?? []), paragraph(say('topics-hint'))], {
      choices: [
        ...pageButtons(page, page === pages.length, say, turn),
        ...choices(popular(services), 'topic', request, services),
      ],
    })
  },
}

/** A topic, asked for by a tap; but a town with two names is shown with both, and a command would show one. */
function nameOf(id: string, { locale }: Request, { topics }: Services): Span {
  const text = topics.name(id, locale)
  const hasTwo = topics.topics.get(id)?.kind === 'city' && topics.name(id, 'en').includes('(')
  return hasTwo ? { text } : { text, asks: { command: 'topic', argument: id } }
}
