import type { Command } from '#core/chat/command.ts'
import { reply, UserError } from '#core/chat/reply.ts'
import { clip, paragraph } from '#core/chat/rich-text.ts'
import { matchingGround, usualTerms } from '#core/chat/wording.ts'
import { localTime } from '#core/delivery/calendar.ts'
import { tellAnew } from '#core/delivery/follow.ts'
import { zoneNamed } from '#core/delivery/zones.ts'

export const timezone: Command = {
  name: 'timezone',
  options: [{ name: 'zone', kind: 'words', required: false }],
  manages: true,
  async run(request, services) {
    const { chat, locale, now, options } = request
    const say = services.say(locale)
    const typed = options.zone?.trim() ?? ''
    if (typed === '') {
      const { zone } = (await usualTerms(request, services)).telling
      return reply([paragraph(say('timezone-now', { zone, time: localTime(zone, now) }))])
    }
    // "Tbilisi, Georgia" is Tbilisi.
    const [town = ''] = typed.split(',')
    const zone = zoneNamed(typed, services.topics) ?? zoneNamed(town, services.topics)
    const words = clip(typed, 60)
    if (zone === null) throw new UserError(say('zone-unknown', { words }))
    if (typeof zone !== 'string') {
      const choices = zone.slice(0, 12).map(argument => ({ label: argument, command: 'timezone', argument }))
      throw new UserError(say('zone-several', { words, example: zone[0] ?? '' }), choices)
    }
    await services.chats.setTimeZone(chat, zone)
    await tellAnew(chat, services.subscriptions, matchingGround(services), now)
    return reply([paragraph(say('timezone-done', { zone, time: localTime(zone, now) }))])
  },
}
