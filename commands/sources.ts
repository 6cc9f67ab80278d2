import type { Command } from '#core/chat/command.ts'
import { outletNote } from '#core/chat/outlet-note.ts'
import { reply } from '#core/chat/reply.ts'
import { type Block, heading, item, type Span } from '#core/chat/rich-text.ts'

export const sources: Command = {
  name: 'sources',
  options: [],
  manages: false,
  forAll: true,
  anywhere: true,
  async run({ locale }, services) {
    const say = services.say(locale)
    const reports = await services.sourceReports()
    const outlets = services.sources.filter(source => source.enabled)
    const lines = outlets.map((source): Block => {
      const report = reports.get(source.id)
      const state: Span[] =
        report?.problem != null
          ? [{ text: say('sources-trouble', { problem: report.problem }) }]
          : report?.readAt == null
            ? [{ text: say('sources-never') }]
            : [{ text: `${say('sources-heard')} ` }, { time: report.readAt }]
      const note = `${outletNote(source, locale, say)}, ${source.language}`
      return item({ text: source.name, bold: true, link: source.home }, ` (${note}) · `, ...state)
    })
    return reply([heading(say('sources-title')), ...lines])
  },
}
