import type { Source } from '../article/source.ts'
import { holdOf, isBlocked } from '../collect/added.ts'
import type { Request, Services } from './command.ts'
import { clock } from './moments.ts'
import { ownerIn } from './own-sources.ts'
import type { Span } from './rich-text.ts'
import { usualTerms } from './wording.ts'

/** How an outlet is doing: whether it is paused, what keeps it from being read and when it is asked again, when it was last heard. */
export async function sourceStates(
  request: Request,
  services: Services,
): Promise<(source: Source) => Span[]> {
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
