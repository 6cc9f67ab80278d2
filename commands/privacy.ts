import type { Command, Services } from '#core/chat/command.ts'
import type { Say } from '#core/chat/messages.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'

const day = 86_400_000

export const privacy: Command = {
  name: 'privacy',
  options: [],
  manages: false,
  anywhere: true,
  async run({ locale }, services) {
    const say = services.say(locale)
    const lines = [
      'privacy-stored',
      'privacy-sources',
      'privacy-language',
      'privacy-buttons',
      'privacy-setup',
      'privacy-not-stored',
    ].map(line => say(line))
    return reply(
      [
        heading(say('privacy-title')),
        ...[...lines, ...kept(services, say), say('privacy-remove')].map(line => paragraph(line)),
      ],
      { choices: [{ label: say('forget-button'), command: 'forget', argument: '' }] },
    )
  },
}

/** For how long what is kept. */
function kept({ keep }: Services, say: Say): string[] {
  const days = (ms: number) => Math.round(ms / day)
  const { deliveries, stories } = keep
  return [
    say('privacy-kept-settings'),
    deliveries === null
      ? say('privacy-kept-posts-ever')
      : say('privacy-kept-posts', { days: days(deliveries) }),
    stories === null ? say('privacy-kept-news-ever') : say('privacy-kept-news', { days: days(stories) }),
  ]
}
