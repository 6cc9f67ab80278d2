import { platformOf } from '#core/chat/chat-ref.ts'
import type { Command } from '#core/chat/command.ts'
import { mayCorrect } from '#core/chat/correcting.ts'
import { invites } from '#core/chat/invites.ts'
import type { Say } from '#core/chat/messages.ts'
import { type Reply, reply } from '#core/chat/reply.ts'
import { clip, heading, item, paragraph } from '#core/chat/rich-text.ts'

export const help: Command = {
  name: 'help',
  options: [{ name: 'command', kind: 'words', required: false }],
  manages: false,
  anywhere: true,
  async run(request, services) {
    const { chat, shared, locale, options } = request
    const say = services.say(locale)
    const isEditor = mayCorrect(request, services)
    const offered = services.commands
      .filter(({ only }) => only === undefined || only === platformOf(chat))
      .filter(({ forEditors }) => forEditors !== true || isEditor)
    const asked = options.command?.trim().replace(/^\//, '').toLowerCase()
    const [first = ''] = asked?.split(/[\s@]/) ?? []
    const one = offered.find(({ name }) => name === first)
    if (one !== undefined) return explained(one, say)
    const unknown =
      asked === undefined || asked === ''
        ? []
        : [paragraph(say('help-unknown', { command: clip(asked, 60) }))]
    const text = [
      ...unknown,
      heading(say('help-title')),
      paragraph(say('help-intro', { region: services.region.name(locale) })),
      ...offered.map(command =>
        item({ text: usage(command), bold: true }, `${say('colon')} ${say(`${command.name}-summary`)}`),
      ),
      paragraph(say('help-more')),
    ]
    return reply(text, shared ? {} : { invites: invites(say) })
  },
}

function usage({ name, options }: Command): string {
  const shown = options
    .filter(({ kind }) => kind !== 'file')
    .map(option => (option.required ? `<${option.name}>` : `[${option.name}]`))
  return [`/${name}`, ...shown].join(' ')
}

/** One command, with what each of its options takes and what may be typed behind it. */
function explained(command: Command, say: Say): Reply {
  const { name, options, details = [] } = command
  const line = (typed: string, means: string) =>
    item({ text: typed, code: true }, `${say('colon')} ${say(`${name}-${means}`)}`)
  return reply([
    heading(usage(command)),
    paragraph(say(`${name}-summary`)),
    ...options.map(option => line(option.name, option.name)),
    ...(details.length === 0 ? [] : [paragraph(say('help-details'))]),
    ...details.map(([typed, called]) => line(typed, `help-${called}`)),
  ])
}
