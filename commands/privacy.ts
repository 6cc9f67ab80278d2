import type { Command } from '#core/chat/command.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'

export const privacy: Command = {
  name: 'privacy',
  options: [],
  manages: false,
  async run({ locale }, services) {
    const say = services.say(locale)
    const lines = ['privacy-stored', 'privacy-language', 'privacy-not-stored', 'privacy-remove']
    return reply([heading(say('privacy-title')), ...lines.map(line => paragraph(say(line)))])
  },
}
