import type { Command, Request, Services } from '#core/chat/command.ts'
import { languageCalled, languages } from '#core/chat/languages.ts'
import { type Choice, type Reply, reply, UserError } from '#core/chat/reply.ts'
import { clip, paragraph } from '#core/chat/rich-text.ts'

export const language: Command = {
  name: 'language',
  options: [{ name: 'language', kind: 'words', required: false }],
  // Everyone may: in a shared chat whoever does not manage it chooses for themselves alone.
  manages: false,
  anywhere: true,
  async run(request, services) {
    const say = services.say(request.locale)
    const typed = request.options.language?.trim() ?? ''
    if (typed === '') return reply([paragraph(say('language-now'))], { choices })
    const wanted = languageCalled(typed)
    if (wanted === null) throw new UserError(say('language-unknown', { words: clip(typed, 60) }), choices)
    return { ...(await choose(wanted, request, services)), locale: wanted }
  },
}

const choices: readonly Choice[] = Object.entries(languages).map(([code, name]) => ({
  label: name,
  command: 'language',
  argument: code,
}))

async function choose(
  wanted: keyof typeof languages,
  { chat, shared, person, locale, mayManage }: Request,
  services: Services,
): Promise<Reply> {
  const say = services.say(wanted)
  if (shared && (await mayManage())) {
    await services.languages.chooseForChat(chat, wanted)
    return reply([paragraph(say('language-done-chat')), paragraph(say('language-own'))])
  }
  if (person !== undefined) await services.languages.choose(person, wanted)
  else if (shared) throw new UserError(services.say(locale)('error-not-allowed'))
  if (!shared) await services.languages.chooseForChat(chat, wanted)
  return reply([paragraph(say('language-done'))])
}
