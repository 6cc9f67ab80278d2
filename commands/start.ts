import type { Command } from '#core/chat/command.ts'
import { reply } from '#core/chat/reply.ts'
import { paragraph } from '#core/chat/rich-text.ts'
import { choices, popular } from '#core/chat/topic-argument.ts'

/** Telegram sends it when a person opens the bot for the first time. */
export const start: Command = {
  name: 'start',
  options: [],
  manages: false,
  only: 'telegram',
  async run(request, services) {
    const say = services.say(request.locale)
    const hello = say('start-hello', { region: services.region.name(request.locale) })
    return reply([paragraph(hello), paragraph(say('start-how')), paragraph(say('start-pick'))], {
      choices: choices(popular(services), 'topic', request, services),
    })
  },
}
