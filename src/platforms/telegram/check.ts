import { Telegram, TelegramError } from 'telegraf'
import type { UserFromGetMe } from 'telegraf/types'
import type { Finding } from '#core/finding.ts'
import { call } from './calls.ts'

/** Whether Telegram takes the token, and where the bot is found. */
export async function checkToken(token: string, api: string): Promise<Finding> {
  const what = 'Telegram token'
  try {
    const telegram = new Telegram(token, { apiRoot: api.replace(/\/*$/, '/') })
    const me = await call<UserFromGetMe>(telegram, 'getMe', {})
    return { what, state: 'good', says: `it is of @${me.username}; open https://t.me/${me.username}` }
  } catch (error) {
    if (error instanceof TelegramError && (error.code === 401 || error.code === 404))
      return {
        what,
        state: 'bad',
        says: 'Telegram refuses it; ask @BotFather for it (/token) and set TELEGRAM_TOKEN',
      }
    return {
      what,
      state: 'bad',
      says: `Telegram cannot be asked at ${api}; is the network up and TELEGRAM_API_URL right?`,
    }
  }
}
