import { onTestFinished } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import { type TelegramSettings, telegramPlatform } from '../../../src/platforms/telegram/platform.ts'
import {
  startTelegram,
  type TelegramEmulator,
  type TelegramOptions,
} from '../../support/telegram/emulator.ts'
import { commands, echo, heldPauses, keptLog, messages, seals, type TestEars } from '../support.ts'

/** A Telegram with one person's chat and a clock of its own, which stands still. */
export async function emulator(options: TelegramOptions = {}) {
  const time = { ms: Date.UTC(2026, 10, 23, 8), now: () => time.ms }
  const telegram = await startTelegram({ clock: time, limits: false, ...options })
  onTestFinished(telegram.close)
  const person = telegram.addUser({ firstName: 'Reader' })
  return { telegram, time, person, chat: telegram.addChat({ type: 'private', user: person }) }
}

/** Our platform against that Telegram, not yet started. */
export function platformFor(
  telegram: Pick<TelegramEmulator, 'token' | 'api'>,
  more: Partial<TelegramSettings> = {},
) {
  const [{ log, entries, above }, pauses] = [keptLog(), heldPauses()]
  const { token, api } = telegram
  const common = {
    token,
    api,
    commands,
    messages,
    seals,
    log,
    now: () => new Date(),
    timeZone: 'Asia/Tbilisi',
  }
  const platform = telegramPlatform({ ...common, pause: pauses.pause, breath: 10, ...more })
  onTestFinished(() => platform.stop())
  return { platform, entries, above, pauses }
}

/** An emulator and our platform, which waits for updates. */
export async function connected(
  options: TelegramOptions & {
    ears?: TestEars
    settings?: Partial<TelegramSettings>
    /** Makes what settings tell of. */
    prepare?: (telegram: TelegramEmulator) => Partial<TelegramSettings>
  } = {},
) {
  const { ears = echo(), settings = {}, prepare = () => ({}), ...rest } = options
  const world = await emulator(rest)
  const spent: ChatRef[] = []
  const bot = platformFor(world.telegram, {
    now: () => new Date(world.time.ms),
    spent: chat => void spent.push(chat),
    ...settings,
    ...prepare(world.telegram),
  })
  await bot.platform.start(ears)
  await world.telegram.polling()
  return { ...world, ...bot, ears, spent, ref: `telegram:${world.chat}` as const }
}
