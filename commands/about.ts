import type { Command } from '#core/chat/command.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'
import { outletKey } from '#core/story/telling/outlets.ts'

export const about: Command = {
  name: 'about',
  options: [],
  manages: false,
  anywhere: true,
  async run({ locale }, services) {
    const say = services.say(locale)
    const read = services.sources.filter(({ enabled }) => enabled)
    const outlets = new Set(read.map(source => outletKey(source, source.id))).size
    const languages = new Set(read.map(({ language }) => language).filter(language => language !== 'und'))
      .size
    const region = services.region.name(locale)
    return reply(
      [
        heading(say('about-title')),
        paragraph(say('about-what', { region })),
        paragraph(say('about-sources', { outlets, languages })),
        paragraph(say('about-neutral')),
        paragraph(say('about-licence')),
      ],
      {
        choices: ['sources', 'privacy', 'help'].map(command => ({
          label: say(`${command}-button`),
          command,
          argument: '',
        })),
      },
    )
  },
}
