import type { Source } from '#core/article/source.ts'
import type { Command } from '#core/chat/command.ts'
import { outletNote } from '#core/chat/outlet-note.ts'
import { ownerIn } from '#core/chat/own-sources.ts'
import { reply } from '#core/chat/reply.ts'
import { type Block, heading, item } from '#core/chat/rich-text.ts'
import { sourceStates } from '#core/chat/source-states.ts'
import { holdOf } from '#core/collect/added.ts'

/** More lines than this no message holds. */
const mostLines = 300

export const sources: Command = {
  name: 'sources',
  options: [],
  manages: false,
  forAll: true,
  anywhere: true,
  async run(request, services) {
    const { locale } = request
    const say = services.say(locale)
    const stateOf = await sourceStates(request, services)
    const owner = ownerIn(request)
    const isTheirs = (source: Source) => holdOf(source, owner) !== undefined
    const outlets = services.sources.filter(source => isTheirs(source) || source.enabled)
    const lineOf = (source: Source): Block => {
      const language = source.language === 'und' ? '' : `, ${source.language}`
      const note = `${outletNote(source, { topics: services.topics, locale, say })}${language}`
      return item({ text: source.name, bold: true, link: source.home }, ` (${note}) · `, ...stateOf(source))
    }
    // Theirs first: a message may not have room for all.
    const own = outlets.filter(isTheirs).slice(0, mostLines)
    const others = outlets.filter(source => !isTheirs(source))
    const shown = others.slice(0, mostLines - own.length)
    const rest = others.length - shown.length
    return reply([
      ...(own.length === 0 ? [] : [heading(say('source-title')), ...own.map(lineOf)]),
      heading(say('sources-title')),
      ...shown.map(lineOf),
      ...(rest > 0 ? [item(say('story-more', { count: rest }))] : []),
    ])
  },
}
