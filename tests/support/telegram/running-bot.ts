import { Telegraf } from 'telegraf'
import type { TelegramEmulator } from './emulator.ts'

export type RunningBot = { readonly bot: Telegraf; stop(): Promise<void> }

export function createBot(telegram: TelegramEmulator): Telegraf {
  return new Telegraf(telegram.token, { telegram: { apiRoot: telegram.api, webhookReply: false } })
}

/** Telegraf launched against the emulator and waiting for updates. `stop` waits until it has confirmed them. */
export async function runBot(
  telegram: TelegramEmulator,
  prepare: (bot: Telegraf) => void,
): Promise<RunningBot> {
  const bot = createBot(telegram)
  prepare(bot)
  const ended = bot.launch()
  await Promise.race([telegram.polling(), ended])
  return {
    bot,
    async stop() {
      bot.stop('test')
      await ended
    },
  }
}
