import type { Command } from '#core/chat/command.ts'
import { reply } from '#core/chat/reply.ts'
import { paragraph } from '#core/chat/rich-text.ts'

/** What the button says that confirms it. */
const sure = 'yes'

export const forget: Command = {
  name: 'forget',
  options: [{ name: 'sure', kind: 'words', required: false }],
  // Everyone may: in a shared chat whoever does not manage it erases what is stored of themselves alone.
  manages: false,
  anywhere: true,
  async run(request, services) {
    const { chat, server, shared, person, options } = request
    const say = services.say(request.locale)
    const place = !shared ? 'person' : (await request.mayManage()) ? 'chat' : 'member'
    if (options.sure?.trim().toLowerCase() !== sure)
      return reply([paragraph(say(`forget-ask-${place}`))], {
        choices: [{ label: say('forget-yes'), command: 'forget', argument: sure }],
      })
    if (place !== 'chat' && person !== undefined) await services.languages.forget(person)
    if (place === 'member') return reply([paragraph(say('forget-done-member'))])
    const { subscriptions, posts } = await services.eraser.erase(chat, server)
    return reply([paragraph(say(`forget-done-${place}`, { subscriptions, posts }))])
  },
}
