import type { Command, Request, Services } from '#core/chat/command.ts'
import { mayBeTapped } from '#core/chat/command-word.ts'
import { invites } from '#core/chat/invites.ts'
import { type Reply, reply } from '#core/chat/reply.ts'
import { paragraph } from '#core/chat/rich-text.ts'
import { choices, popular } from '#core/chat/topic-argument.ts'

/** `topic_georgia`, `latest`: what a link to the bot leads to, in the characters that Telegram passes on. */
const linked = /^([a-z]+)(?:_([\w-]+))?$/

/** Telegram sends it when a person opens the bot for the first time, and behind each link to it. */
export const start: Command = {
  name: 'start',
  options: [{ name: 'link', kind: 'words', required: false }],
  manages: false,
  only: 'telegram',
  async run(request, services) {
    return (await behindLink(request, services)) ?? (request.shared ? inGroup : hello)(request, services)
  },
}

/** The answer of the command that a link names; null where it names none that only reads. */
async function behindLink(request: Request, services: Services): Promise<Reply | null> {
  const [, name = '', argument = ''] = linked.exec(request.options.link?.trim() ?? '') ?? []
  // What asks for the right does nothing by a link but ask.
  const command = services.commands.find(
    command => command.name === name && (mayBeTapped(command) || command.asksRight === true),
  )
  const option = command?.options.find(({ kind }) => kind !== 'count')
  if (command === undefined || option === undefined) return null
  return await command.run(
    { ...request, options: argument === '' ? {} : { [option.name]: argument } },
    services,
  )
}

async function hello(request: Request, services: Services): Promise<Reply> {
  const say = services.say(request.locale)
  const words = say('start-hello', { region: services.region.name(request.locale) })
  return reply([paragraph(words), paragraph(say('start-how')), paragraph(say('start-pick'))], {
    choices: choices(popular(services), 'topic', request, services),
    invites: invites(say),
  })
}

/** Said by itself when the bot is taken into a group: what can be done there, and by whom. */
async function inGroup(request: Request, services: Services): Promise<Reply> {
  const say = services.say(request.locale)
  const { length } = await services.subscriptions.following(request.chat)
  if (length > 0) return reply([paragraph(say('start-group-back'))])
  return reply(
    [
      paragraph(say('start-hello', { region: services.region.name(request.locale) })),
      paragraph(say('start-group-setup')),
      paragraph(say('start-group-ask')),
    ],
    { choices: choices(popular(services), 'topic', request, services) },
  )
}
