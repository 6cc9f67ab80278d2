import type { Topic } from '#core/article/topic.ts'
import type { Command } from '#core/chat/command.ts'
import { reply } from '#core/chat/reply.ts'
import { type Block, heading, item, paragraph } from '#core/chat/rich-text.ts'
import { choices, popular } from '#core/chat/topic-argument.ts'

const shownOfEach = 24

export const topics: Command = {
  name: 'topics',
  options: [],
  manages: false,
  forAll: true,
  async run(request, services) {
    const say = services.say(request.locale)
    const all = [...services.topics.topics.values()]
    const group = (message: string, of: (topic: Topic) => boolean): Block[] => {
      const names = all.filter(of).map(({ id }) => services.topics.name(id, request.locale))
      if (names.length === 0) return []
      const rest = names.length - shownOfEach
      const list = names.slice(0, shownOfEach).join(' · ')
      const more = rest > 0 ? ` · ${say('topics-more', { count: rest })}` : ''
      return [item({ text: say(message), bold: true }, `\n${list}${more}`)]
    }
    const sorted = ['city', 'theme', 'person', 'organisation']
    return reply(
      [
        heading(say('topics-title')),
        ...group('topics-places', ({ kind }) => !sorted.includes(kind)),
        ...group('topics-cities', ({ kind }) => kind === 'city'),
        ...group('topics-themes', ({ kind }) => kind === 'theme'),
        ...group('topics-people', ({ kind }) => kind === 'person'),
        ...group('topics-organisations', ({ kind }) => kind === 'organisation'),
        paragraph(say('topics-hint')),
      ],
      { choices: choices(popular(services), 'topic', request, services) },
    )
  },
}
