import type { Source } from '#core/article/source.ts'
import type { Command, Request, Services } from '#core/chat/command.ts'
import { outletNote } from '#core/chat/outlet-note.ts'
import { ownerIn } from '#core/chat/own-sources.ts'
import { reply, UserError } from '#core/chat/reply.ts'
import { type Block, heading, item, paragraph } from '#core/chat/rich-text.ts'
import { sourceStates } from '#core/chat/source-states.ts'
import { wordingContext } from '#core/chat/wording.ts'
import { holdOf } from '#core/collect/added.ts'
import { choosesOutlets, isAskedFor, reporterOf } from '#core/delivery/reporters.ts'
import { everything, usualTelling } from '#core/delivery/subscription.ts'
import { termsOf } from '#core/delivery/wording/asked.ts'
import { wished } from '#core/delivery/wording/describe.ts'
import { readWording } from '#core/delivery/wording/read.ts'
import { english } from '#core/delivery/wording/words.ts'

/** More lines than this no message holds. */
const mostLines = 300

export const sources: Command = {
  name: 'sources',
  options: [{ name: 'which', kind: 'words', required: false }],
  manages: false,
  forAll: true,
  anywhere: true,
  async run(request, services) {
    const { locale } = request
    const say = services.say(locale)
    const stateOf = await sourceStates(request, services)
    const owner = ownerIn(request)
    const isTheirs = (source: Source) => holdOf(source, owner) !== undefined
    const chosen = chosenIn(request.options.which?.trim() ?? '', request, services)
    const outlets = services.sources
      .filter(source => isTheirs(source) || source.enabled)
      .filter(({ id }) => chosen === null || isAskedFor(chosen.wants, reporterOf(id, services.outlets)))
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
    if (outlets.length === 0 && chosen !== null)
      return reply([paragraph(say('sources-none', { which: chosen.title }))])
    return reply([
      ...(own.length === 0 ? [] : [heading(say('source-title')), ...own.map(lineOf)]),
      heading(chosen === null ? say('sources-title') : chosen.title),
      ...shown.map(lineOf),
      ...(rest > 0 ? [item(say('story-more', { count: rest }))] : []),
    ])
  },
}

/** Which outlets are asked for, in the words of /follow, with `from` before them or without: "state media"; null where all are. */
function chosenIn(typed: string, request: Request, services: Services) {
  if (typed === '') return null
  const context = wordingContext(request, services)
  const { everything: all } = english
  for (const words of [typed, `from ${typed}`, `${all[0]} ${typed}`])
    try {
      const { wants } = termsOf(readWording(words, context), { wants: everything, telling: usualTelling })
      if (choosesOutlets(wants) && wants.topics.length + wants.words.length === 0)
        return { wants, title: wished(wants, context).replace(`${context.say('follow-everything')} · `, '') }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
    }
  return null
}
