import type { Command, Request, Services } from '#core/chat/command.ts'
import {
  beginsWithMutable,
  mutedArguments,
  mutedCode,
  mutedName,
  untilInWords,
} from '#core/chat/mute-wording.ts'
import { reply, UserError } from '#core/chat/reply.ts'
import { paragraph } from '#core/chat/rich-text.ts'
import { usualTerms, wordingContext } from '#core/chat/wording.ts'
import { lastingOf } from '#core/delivery/durations.ts'
import { type Muted, mostMutes } from '#core/delivery/mute.ts'
import { untilOf } from '#core/delivery/until.ts'
import { outletsNamed } from '#core/delivery/wording/names.ts'

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
    const { zone } = (await usualTerms(request, services)).telling
    // What only sounds like a time may be a name.
    const isName = services.topics.exactly(typed) !== null || outletsNamed(typed, context.sources).length > 0
    const lasting = isName ? null : lastingOf(typed)
    if (lasting?.ms === 0) throw new UserError(say('mute-unclear-time'))
    const timed = isName || lasting !== null ? null : untilOf(typed, zone, now)
    const words = (timed ?? lasting)?.rest ?? typed.trim()
    if (words === '' && request.about === undefined) throw new UserError(say('mute-missing'))
    const muted = await mutedArguments(words, 'mute', request, services).catch(error => {
      throw withTimes(error, words, request, services)
    })
    const known = await services.mutes.muted(chat, now)
    const isKnown = ({ kind, id }: Muted) => known.some(mute => kind === mute.kind && id === mute.id)
    if (known.length + muted.filter(each => !isKnown(each)).length > mostMutes)
      throw new UserError(say('mute-too-many', { count: known.length }))
    const ms = lasting?.ms ?? null
    const until = timed?.until ?? (ms === null ? null : new Date(now.getTime() + ms))
    const time = (await untilInWords(request, services))(until)
    const told: { readonly line: string; readonly name: string; readonly code: string }[] = []
    for (const each of muted) {
      await services.mutes.mute(chat, { ...each, until }, now)
      const name = await mutedName(each, context, request, services)
      told.push({ line: say(`mute-done-${each.kind}`, { name, until: time }), name, code: mutedCode(each) })
    }
    const [only, ...more] = told
    const shorter = offered.map(([label, span]) => ({
      label: say(label),
      command: 'mute',
      argument: `${only?.code} ${span}`,
    }))
    return reply(
      told.map(({ line }) => paragraph(line)),
      {
        choices: [
          ...(until === null && more.length === 0 ? shorter : []),
          ...told.map(({ name, code }) => ({
            label: say('unmute-button', { name }),
            command: 'unmute',
            argument: code,
          })),
        ],
      },
    )
  },
}

/** Who names something and goes on with what nothing is called may have meant a time; how that is told is added. */
function withTimes(error: unknown, words: string, request: Request, services: Services): unknown {
  if (!(error instanceof UserError && beginsWithMutable(words, services))) return error
  return new UserError(`${error.message} ${services.say(request.locale)('mute-times')}`, error.reply.choices)
}
