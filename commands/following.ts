import { countOf } from '#core/chat/arguments.ts'
import type { Command } from '#core/chat/command.ts'
import { followedPages } from '#core/chat/followed.ts'
import { muteLines } from '#core/chat/mute-wording.ts'
import { pageButtons } from '#core/chat/paging.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'
import { wordingContext } from '#core/chat/wording.ts'
import { describe } from '#core/delivery/wording/describe.ts'

export const following: Command = {
  name: 'following',
  options: [{ name: 'page', kind: 'count', required: false, range: [1, 99] }],
  manages: false,
  async run(request, services) {
    const context = wordingContext(request, services)
    const { say } = context
    const subscriptions = await services.subscriptions.following(request.chat)
    if (subscriptions.length === 0) return reply([paragraph(say('following-none'))])
    const pages = followedPages(subscriptions, each => describe(each, context))
    const page = countOf(request.options.page, 1, pages.length)
    const shown = pages[page - 1] ?? []
    const turn = (label: string, to: number) => ({ label, command: 'following', argument: String(to) })
    const mutes = page < pages.length ? [] : await muteLines(request, services)
    const muted =
      mutes.length === 0
        ? []
        : [heading(say('settings-muted')), paragraph(mutes.map(({ line }) => line).join('\n'))]
    const list = paragraph(shown.map(({ line }) => line).join('\n'))
    return reply([heading(say('following-title')), list, ...muted], {
      choices: [
        ...pageButtons(page, page === pages.length, say, turn),
        // By the number that stays theirs: the list is counted anew once one is gone.
        ...shown.map(({ each: { id }, number }) => ({
          label: say('following-stop', { number }),
          command: 'unfollow',
          argument: `#${id}`,
        })),
      ],
    })
  },
}
