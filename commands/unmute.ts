import type { Command, Request, Services } from '#core/chat/command.ts'
import {
  all,
  isAll,
  mutedArgument,
  mutedCode,
  mutedName,
  muteLines,
  unmuteAll,
} from '#core/chat/mute-wording.ts'
import { reply, UserError } from '#core/chat/reply.ts'
import { paragraph } from '#core/chat/rich-text.ts'
import { wordingContext } from '#core/chat/wording.ts'

export const unmute: Command = {
  name: 'unmute',
  options: [{ name: 'what', kind: 'topic', required: true }],
  manages: true,
  async run(request, services) {
    const context = wordingContext(request, services, 'unmute')
    const { say } = context
    const typed = request.options.what?.trim() ?? ''
    const lines = await muteLines(request, services)
    if (lines.length === 0) throw new UserError(say('unmute-nothing'))
    // "Everything" is what keeps all away, and is ended as such.
    if (isAll(typed, say) && typed.toLowerCase() !== mutedCode(all))
      return reply([paragraph(await endAll(lines, request, services))])
    const choices = [
      ...lines.map(({ mute, name }) => ({ label: name, command: 'unmute', argument: mutedCode(mute) })),
      ...unmuteAll(lines, say),
    ]
    if (typed === '' && request.about === undefined) throw new UserError(say('unmute-missing'), choices)
    const byCode = lines.find(({ mute }) => mutedCode(mute) === typed)?.mute
    const muted =
      byCode ??
      (await mutedArgument(typed, 'unmute', request, services).catch(error => {
        // What is muted is more to the point than topics with names like it.
        throw error instanceof UserError && typed !== ''
          ? new UserError(say('unmute-missing'), choices)
          : error
      }))
    const name = await mutedName(muted, context, request, services)
    if (!(await services.mutes.unmute(request.chat, muted, request.now)))
      throw new UserError(say('unmute-not', { name }), choices)
    const others = muted.kind === 'all' ? lines.filter(({ mute }) => mute.kind !== 'all') : []
    return reply([paragraph(say('unmute-done', { name }))], { choices: unmuteAll(others, say) })
  },
}

type Lines = Awaited<ReturnType<typeof muteLines>>

async function endAll([first, ...others]: Lines, request: Request, services: Services): Promise<string> {
  const say = services.say(request.locale)
  const count = await services.mutes.unmuteAll(request.chat, request.now)
  return first !== undefined && others.length === 0
    ? say('unmute-done', { name: first.name })
    : say('unmute-done-all', { count })
}
