import type { Messages } from '#core/chat/messages.ts'
import { ago } from '#core/chat/moments.ts'
import { plainReply } from '#core/chat/plain.ts'
import { inWords, type Reply } from '#core/chat/reply.ts'
import { openApp } from './open.ts'
import { printJson, printLine, UsageError, type Verb } from './verb.ts'

const platforms = ['text', 'discord', 'telegram']
const chat = 'preview:cli' as const

export const verb: Verb = {
  name: 'ask',
  summary: "ask the bot as one would in a chat: ask '/topic azerbaijan'",
  help: `Usage: chapar ask '<command>' [--platform text|discord|telegram] [--locale xx] [--json]

Answers a command from what has been collected, beside a running bot or without one. What is said with /correct is done
by the running bot within seconds, else once it runs again.
  --platform   how it is shown: text (default), or as Discord or Telegram would be sent it
  --locale     the language asked in: en ru hy ka az tr de
  --json       the exact payload the platform would be sent; for text {"text": …}

Example: chapar ask '/topic azerbaijan' --locale az
`,
  options: { platform: { type: 'string' }, locale: { type: 'string' }, json: { type: 'boolean' } },
  async run(inputs, { platform = 'text', locale = 'en', json }, settings) {
    const line = inputs.join(' ').trim()
    if (line === '') throw new UsageError('Ask what?')
    if (typeof platform !== 'string' || !platforms.includes(platform))
      throw new UsageError(`There is no platform "${platform}"; there are ${platforms.join(', ')}.`)
    if (typeof locale !== 'string' || !isLocale(locale))
      throw new UsageError(`"${locale}" is no language tag.`)
    const app = await openApp(settings)
    try {
      const [, command = '', given = ''] = /^\/?(\S*)\s*([\s\S]*)$/.exec(line) ?? []
      const mayManage = async () => true
      const reply = await app.ears.answer({
        command: command.toLowerCase(),
        given,
        chat,
        shared: false,
        operator: true,
        locale,
        mayManage,
      })
      const { say, region } = app.services
      const payload = await payloadOf(reply, platform, locale, say, region.timeZone)
      if (json !== true && platform === 'text')
        printLine(plainReply(reply, ago(new Date(), reply.locale ?? locale)))
      else if (json === true) printJson(payload)
      else printLine(JSON.stringify(payload, null, 2))
      return reply.failed === true ? 1 : 0
    } finally {
      await app.close()
    }
  },
}

/** The libraries of a chat platform are loaded for it alone: they take longer than the answer. */
async function payloadOf(
  reply: Reply,
  platform: string,
  locale: string,
  messages: Messages,
  timeZone: string,
): Promise<unknown> {
  const moments = ago(new Date(), reply.locale ?? locale)
  const shown = inWords(reply)
  if (platform === 'discord') {
    const { answerBody } = await import('../platforms/discord/answer-body.ts')
    return answerBody(shown, messages)
  }
  if (platform === 'telegram') {
    const { answerBody } = await import('../platforms/telegram/answer-body.ts')
    return answerBody(shown, moments, messages, { chat, timeZone })
  }
  return { text: plainReply(reply, moments) }
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
