import type { Command, Request, Services } from '#core/chat/command.ts'
import {
  beginsWithMutable,
  mutedArgument,
  mutedCode,
  mutedName,
  untilInWords,
} from '#core/chat/mute-wording.ts'
import { reply, UserError } from '#core/chat/reply.ts'
import { paragraph } from '#core/chat/rich-text.ts'
import { wordingContext } from '#core/chat/wording.ts'
import { lastingOf } from '#core/delivery/durations.ts'
import { mostMutes } from '#core/delivery/mute.ts'

const offered = [
  ['mute-hours', '3 hours'],
  ['mute-day', '1 day'],
  ['mute-week', '1 week'],
] as const

export const mute: Command = {
  name: 'mute',
  options: [
    { name: 'what', kind: 'subject', required: true },
    { name: 'time', kind: 'words', required: false },
  ],
  manages: true,
  async run(request, services) {
    const { chat, now, options } = request
    const context = wordingContext(request, services, 'mute')
    const { say } = context
    const typed = [options.what, options.time].map(part => part?.trim() ?? '').join(' ')
    const lasting = lastingOf(typed)
    if (lasting?.ms === 0) throw new UserError(say('mute-unclear-time'))
    // What only sounds like a time may be a name.
    const whole = services.topics.exactly(typed)
    const words = lasting === null || whole !== null ? typed.trim() : lasting.rest
    if (words === '' && request.about === undefined) throw new UserError(say('mute-missing'))
    const muted = await mutedArgument(words, 'mute', request, services).catch(error => {
      throw withTimes(error, words, request, services)
    })
    const known = await services.mutes.muted(chat, now)
    const isNew = !known.some(({ kind, id }) => kind === muted.kind && id === muted.id)
    if (isNew && known.length >= mostMutes) throw new UserError(say('mute-too-many', { count: mostMutes }))
    const ms = whole === null ? (lasting?.ms ?? null) : null
    const until = ms === null ? null : new Date(now.getTime() + ms)
    await services.mutes.mute(chat, { ...muted, until }, now)
    const name = await mutedName(muted, context, request, services)
    const time = (await untilInWords(request, services))(until)
    const code = mutedCode(muted)
    const shorter = offered.map(([label, span]) => ({
      label: say(label),
      command: 'mute',
      argument: `${code} ${span}`,
    }))
    return reply([paragraph(say(`mute-done-${muted.kind}`, { name, until: time }))], {
      choices: [
        ...(until === null ? shorter : []),
        { label: say('unmute-button', { name }), command: 'unmute', argument: code },
      ],
    })
  },
}

/** Who names something and goes on with what nothing is called may have meant a time; how that is told is added. */
function withTimes(error: unknown, words: string, request: Request, services: Services): unknown {
  if (!(error instanceof UserError && beginsWithMutable(words, services))) return error
  return new UserError(`${error.message} ${services.say(request.locale)('mute-times')}`, error.reply.choices)
}
