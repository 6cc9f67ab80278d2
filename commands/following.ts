import type { Command } from '#core/chat/command.ts'
import { muteLines } from '#core/chat/mute-wording.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'
import { wordingContext } from '#core/chat/wording.ts'
import { describe } from '#core/delivery/wording/describe.ts'

export const following: Command = {
  name: 'following',
  options: [],
  manages: false,
  async run(request, services) {
    const context = wordingContext(request, services)
    const { say } = context
    const subscriptions = await services.subscriptions.following(request.chat)
    if (subscriptions.length === 0) return reply([paragraph(say('following-none'))])
    const lines = subscriptions.map((subscription, at) => `${at + 1}. ${describe(subscription, context)}`)
    const mutes = await muteLines(request, services)
    const muted =
      mutes.length === 0
        ? []
        : [heading(say('settings-muted')), paragraph(mutes.map(({ line }) => line).join('\n'))]
    return reply([heading(say('following-title')), paragraph(lines.join('\n')), ...muted], {
      // By the number that stays theirs: the list is counted anew once one is gone.
      choices: subscriptions.map(({ id }, at) => ({
        label: say('following-stop', { number: at + 1 }),
        command: 'unfollow',
        argument: `#${id}`,
      })),
    })
  },
}
