import { languages } from '#core/chat/languages.ts'
import type { Messages } from '#core/chat/messages.ts'
import type { Log } from '#core/log.ts'
import type { Call } from './calls.ts'
import { inLanguage } from './commands.ts'

/** What is read before the first message, and what stands in the bot's profile. */
const kinds = [
  { field: 'description', method: 'MyDescription', message: 'bot-description' },
  { field: 'short_description', method: 'MyShortDescription', message: 'bot-short-description' },
] as const

/**
 * Describes the bot in each language, where the operator has not done it: with words of their own in the usual language
 * the description is theirs. A bot without one works as well, so that a refusal is told and ends nothing.
 */
export async function describeBot(call: Call, messages: Messages, log: Log): Promise<void> {
  for (const { field, method, message } of kinds) {
    const declared = Object.keys(languages).map(
      (language): Record<string, string> => ({
        ...inLanguage(language),
        [field]: messages(language)(message),
      }),
    )
    try {
      const there = await Promise.all(
        Object.keys(languages).map(language =>
          call<Record<string, string>>(`get${method}`, inLanguage(language)),
        ),
      )
      const usual = there[0]?.[field] ?? ''
      if (usual !== '' && usual !== declared[0]?.[field]) continue
      for (const [at, text] of declared.entries())
        if (there[at]?.[field] !== text[field]) await call(`set${method}`, text)
    } catch (error) {
      log.warn({ problem: (error as Error).message }, 'the bot could not be described to Telegram')
    }
  }
}
