import { platformOf } from '#core/chat/chat-ref.ts'
import type { Command } from '#core/chat/command.ts'
import { invites } from '#core/chat/invites.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, item, paragraph } from '#core/chat/rich-text.ts'

export const help: Command = {
  name: 'help',
  options: [],
  manages: false,
  anywhere: true,
  async run({ chat, shared, person, locale }, services) {
    const say = services.say(locale)
    const isEditor = person !== undefined && services.editors.has(person)
    const offered = services.commands
      .filter(({ only }) => only === undefined || only === platformOf(chat))
      .filter(({ forEditors }) => forEditors !== true || isEditor)
    const usage = ({ name, options }: Command) =>
      [
        `/${name}`,
        ...options
          .filter(({ kind }) => kind !== 'file')
          .map(option => (option.required ? `<${option.name}>` : `[${option.name}]`)),
      ].join(' ')
    const text = [
      heading(say('help-title')),
      paragraph(say('help-intro', { region: services.region.name(locale) })),
      ...offered.map(command =>
        item({ text: usage(command), bold: true }, `${say('colon')} ${say(`${command.name}-summary`)}`),
      ),
    ]
    return reply(text, shared ? {} : { invites: invites(say) })
  },
}
