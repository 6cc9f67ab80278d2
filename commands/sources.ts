import type { Source } from '#core/article/source.ts'
import type { Command, Request, Services } from '#core/chat/command.ts'
import { outletNote } from '#core/chat/outlet-note.ts'
import { ownerIn } from '#core/chat/own-sources.ts'
import { reply, UserError } from '#core/chat/reply.ts'
import { type Block, clip, heading, item, paragraph } from '#core/chat/rich-text.ts'
import { sourceStates } from '#core/chat/source-states.ts'
import { wordingContext } from '#core/chat/wording.ts'
import { holdOf } from '#core/collect/added.ts'
import { choosesOutlets, isAskedFor, reporterOf } from '#core/delivery/reporters.ts'
import { everything, usualTelling } from '#core/delivery/subscription.ts'
import { saysOnlyWhat, termsOf } from '#core/delivery/wording/asked.ts'
import { wished } from '#core/delivery/wording/describe.ts'
import { squash } from '#core/delivery/wording/names.ts'
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
    const which = request.options.which?.trim() ?? ''
    const chosen = which === '' ? null : chosenIn(which, request, services)
    const outlets = services.sources
      .filter(source => isTheirs(source) || source.enabled)
      .filter(source => chosen === null || chosen.has(source))
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

/**
 * The outlets asked for, in the words of /follow, with `from` before them or without: "state media"; of other words those that
 * have them in their names.
 */
function chosenIn(typed: string, request: Request, services: Services) {
  const context = wordingContext(request, services)
  const { everything: all } = english
  for (const words of [typed, `from ${typed}`, `${all[0]} ${typed}`])
    try {
      const asked = readWording(words, context)
      const { wants } = termsOf(asked, { wants: everything, telling: usualTelling })
      const { languages, topics, except } = wants
      const isOfOutlets = choosesOutlets(wants) || languages.length > 0
      const others = [topics, wants.words, except.topics, except.words].flat()
      if (!saysOnlyWhat(asked) || !isOfOutlets || others.length > 0) continue
      const title = wished(wants, context).replace(`${context.say('follow-everything')} · `, '')
      const has = ({ id, language }: Source) =>
        isAskedFor(wants, reporterOf(id, services.outlets)) &&
        (languages.length === 0 || languages.includes(language))
      return { title, has }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
    }
  const part = squash(typed)
  return { title: clip(typed, 60), has: ({ name }: Source) => part !== '' && squash(name).includes(part) }
}
