import { Telegram, TelegramError } from 'telegraf'
import type { UserFromGetMe, WebhookInfo } from 'telegraf/types'
import type { Finding } from '#core/finding.ts'
import { caller, clientOptions } from './calls.ts'
import { isTokenRefused, logChatLost, tokenRefused } from './errors.ts'

/** What an operator is to do so that stories can be sent from any chat. */
export const inlineOff =
  'inline mode is off: /setinline at @BotFather turns it on, with a hint such as "azerbaijan"'

/** Whether Telegram posts to the web hook; it is set at the start of the bot. */
export async function checkHook(token: string, api: string, url: string): Promise<Finding> {
  const what = 'Telegram web hook'
  try {
    const call = caller(new Telegram(token, clientOptions(api)))
    const hook = await call<WebhookInfo>('getWebhookInfo', {})
    const { url: set, pending_update_count: waiting, last_error_message: error } = hook
    if (set !== url) return { what, state: 'note', says: `Telegram is told of ${url} when the bot starts` }
    if (waiting > 0 && error !== undefined)
      return {
        what,
        state: 'bad',
        says: `Telegram cannot post to ${url} (${error}), ${waiting} updates wait; does the proxy pass its path on to HTTP_PORT?`,
      }
    return { what, state: 'good', says: `Telegram posts to ${url}` }
  } catch {
    return { what, state: 'bad', says: `Telegram cannot be asked at ${api}` }
  }
}

/** Whether the bot may write in the chat by which posts are looked for; it shows as typing there. */
export async function checkLogChat(token: string, api: string, chat: string): Promise<Finding> {
  const what = 'Telegram log chat'
  try {
    const call = caller(new Telegram(token, clientOptions(api)))
    await call('sendChatAction', { chat_id: chat, action: 'typing' })
    return { what, state: 'good', says: `the bot may write in ${chat}` }
  } catch (error) {
    if (error instanceof TelegramError && error.code !== 401)
      return { what, state: 'bad', says: `${logChatLost} (${chat}: ${error.description})` }
    return { what, state: 'bad', says: `Telegram cannot be asked at ${api}` }
  }
}

/** Whether Telegram takes the token, and where the bot is found. */
export async function checkToken(token: string, api: string): Promise<Finding> {
  const what = 'Telegram token'
  try {
    const me = await caller(new Telegram(token, clientOptions(api)))<UserFromGetMe>('getMe', {})
    const found = `it is of @${me.username}; open https://t.me/${me.username}`
    return { what, state: 'good', says: me.supports_inline_queries ? found : `${found}; ${inlineOff}` }
  } catch (error) {
    if (isTokenRefused(error)) return { what, state: 'bad', says: tokenRefused }
    return {
      what,
      state: 'bad',
      says: `Telegram cannot be asked at ${api}; is the network up and TELEGRAM_API_URL right?`,
    }
  }
}
