import { setTimeout as pause } from 'node:timers/promises'
import type { Answer, Component, DiscordEmulator } from '../../tests/support/discord/emulator.ts'
import type { EmulatedMessage, TelegramEmulator } from '../../tests/support/telegram/emulator.ts'
import type { PlatformName } from './places.ts'

/** What a person does: asks a command, presses a button by its label, types of an option, or looks for stories from anywhere. */
export type Step =
  | { readonly command: string; readonly options?: Readonly<Record<string, string>> }
  | { readonly press: RegExp }
  | { readonly command: string; readonly option: string; readonly typing: string }
  | { readonly inline: string }

/** Somebody who has never asked before, somewhere else: who asks often is told to wait. Gives all that the bot answered. */
export type Newcomer = (step: Step) => Promise<string>

/** What is not answered by then is not answered, as Discord has it; in ms. */
const patience = 3_000
/** Discord's permission bits: to manage channels and the server. */
const memberPermissions = (1n << 4n) | (1n << 5n)

/** People who come to a bot on either platform. */
export function newcomers(
  discord: DiscordEmulator,
  telegram: TelegramEmulator,
): Readonly<Record<PlatformName, () => Newcomer>> {
  let people = 0
  const guild = discord.addGuild()
  return {
    discord() {
      const who = {
        channel: discord.addChannel({ guild }),
        user: `newcomer ${people++}`,
        memberPermissions,
      }
      let last: Answer | undefined
      return async step => {
        if ('inline' in step) throw new Error('Discord has no inline mode')
        if ('typing' in step)
          return JSON.stringify(await discord.autocomplete({ ...who, ...step, value: step.typing }))
        if ('command' in step) last = await discord.use({ ...who, ...step })
        else if (last !== undefined) {
          const customId = buttons(last.components).find(({ label = '' }) =>
            step.press.test(label),
          )?.custom_id
          if (customId === undefined) throw new Error(`no button ${step.press} below ${JSON.stringify(last)}`)
          last = await discord.press({ ...who, message: last, customId })
        }
        return JSON.stringify(last)
      }
    },

    telegram() {
      const user = telegram.addUser({ languageCode: 'en' })
      const chat = telegram.addChat({ type: 'private', user })
      let last: EmulatedMessage | undefined
      return async step => {
        if ('typing' in step) throw new Error('Telegram tells no bot what is being typed')
        if ('inline' in step)
          return JSON.stringify(
            await inTime(telegram.inlineAnswered(telegram.askInline({ from: user, query: step.inline }))),
          )
        const told = telegram.nextMessage(chat)
        if ('command' in step)
          telegram.say({ chat, text: ['/', step.command, ...words(step.options)].join('') })
        else if (last !== undefined) {
          const keys = last.reply_markup?.inline_keyboard.flat() ?? []
          const data = keys.find(({ text }) => step.press.test(text))?.callback_data
          if (data === undefined) throw new Error(`no button ${step.press} below ${JSON.stringify(last)}`)
          telegram.press({ chat, message: last.message_id, data })
        }
        last = await inTime(told)
        return JSON.stringify(last)
      }
    },
  }
}

const words = (options: Readonly<Record<string, string>> = {}) =>
  Object.values(options).map(word => ` ${word}`)

function buttons(components: readonly Component[]): readonly Component[] {
  return components.flatMap(({ components = [], ...own }) => [own, ...buttons(components)])
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  const stopping = new AbortController()
  const late = pause(patience, undefined, { signal: stopping.signal }).then(() => {
    throw new Error('no answer in time')
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    stopping.abort()
    late.catch(() => undefined)
  }
}
