import type { Source } from '#core/article/source.ts'
import type { Command, Request, Services } from '#core/chat/command.ts'
import { clock } from '#core/chat/moments.ts'
import { outletNote } from '#core/chat/outlet-note.ts'
import { ownerIn } from '#core/chat/own-sources.ts'
import { reply } from '#core/chat/reply.ts'
import { type Block, heading, item, type Span } from '#core/chat/rich-text.ts'
import { usualTerms } from '#core/chat/wording.ts'
import { holdOf, isBlocked } from '#core/collect/added.ts'

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
    const stateOf = await states(request, services)
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

/** How an outlet is doing: whether it is paused, what keeps it from being read and when it is asked again, when it was last heard. */
async function states(request: Request, services: Services): Promise<(source: Source) => Span[]> {
  const say = services.say(request.locale)
  const reports = await services.sourceReports()
  const { zone } = (await usualTerms(request, services)).telling
  const moments = clock(request.locale, zone)
  return source => {
    const report = reports.get(source.id)
    const heard: Span[] =
      report?.readAt == null
        ? [{ text: say('sources-never') }]
        : [{ text: `${say('sources-heard')} ` }, { time: report.readAt }]
    const isPaused = holdOf(source, ownerIn(request))?.state === 'paused'
    if (isPaused) return [{ text: `${say('sources-paused')} · ` }, ...heard]
    // The region's own are the operator's choice anyway.
    const isCutOff = source.holds !== undefined && isBlocked(source.feed, services.adding.rules)
    if (isCutOff) return [{ text: `${say('sources-blocked')} · ` }, ...heard]
    const moved = report?.moved == null ? '' : say('sources-moved', { to: report.moved.to })
    const again = report?.nextAt == null ? '' : say('sources-again', { time: moments(report.nextAt) })
    const since = report?.unstoredAt ?? null
    const unstored = since === null ? '' : say('sources-unstored', { time: moments(since) })
    const trouble = report?.problem == null ? unstored : say('sources-trouble', { problem: report.problem })
    const words = trouble === '' ? [moved] : [trouble, moved, again]
    // What was never read and is in trouble has been said by then.
    const told = trouble !== '' && report?.readAt == null ? [] : [heard]
    const parts = [...told, ...words.filter(Boolean).map(text => [{ text }])]
    return parts.flatMap((spans, at) => (at === 0 ? spans : [{ text: ' · ' }, ...spans]))
  }
}
