import type { Args } from './args.ts'
import {
  type Fields,
  isObject,
  optionalFlag,
  optionalString,
  requiredInteger,
  requiredString,
} from './fields.ts'
import { checkLink, linkedUser } from './links.ts'
import { badRequest } from './refusal.ts'
import type { ChatType, InlineButton, InlineKeyboard } from './types.ts'

export type Markup =
  | { readonly kind: 'inline'; readonly keyboard: InlineKeyboard }
  /** A keyboard of its own, or a forced reply. */
  | { readonly kind: 'reply'; readonly form: Fields }

const DATA_BYTES = 64
const COPIED_UNITS = 256
const PLACEHOLDER_UNITS = 64
// Observed: more than eight in a row or a hundred in all are refused.
const ROW_BUTTONS = 8
const ALL_BUTTONS = 100

const ACTIONS = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
]

/** The shape of `reply_markup`. What depends on the chat is for checkMarkup. */
export function readMarkup(args: Args): Markup | undefined {
  const value = args.json('reply_markup', 'reply keyboard markup')
  if (value === undefined) return undefined
  if (!isObject(value)) throw badRequest('object expected as reply markup')
  if (value.inline_keyboard !== undefined && !Array.isArray(value.inline_keyboard)) {
    throw badRequest('field "inline_keyboard" must be of type Array')
  }
  const rows = (value.inline_keyboard ?? []) as unknown[]
  const keyboard = rows.map(row => {
    if (!Array.isArray(row)) {
      throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    }
    return row.map(readButton)
  })
  if (optionalString(value, 'input_field_placeholder').length > PLACEHOLDER_UNITS)
    throw badRequest(`Emulator: input_field_placeholder has ${PLACEHOLDER_UNITS} characters at most`)
  if (Array.isArray(value.keyboard) && value.keyboard.length > 0) {
    for (const button of value.keyboard.flat()) readKeyboardButton(button)
    return { kind: 'reply', form: value }
  }
  if (keyboard.length > 0) {
    const filled = keyboard.filter(row => row.length > 0)
    return filled.length === 0 ? undefined : { kind: 'inline', keyboard: { inline_keyboard: filled } }
  }
  const other = ['remove_keyboard', 'force_reply'].some(name => optionalFlag(value, name))
  return other ? { kind: 'reply', form: value } : undefined
}

function readButton(value: unknown): InlineButton {
  try {
    if (!isObject(value)) throw new Error('InlineKeyboardButton must be an Object')
    requiredString(value, 'text')
    const actions = ACTIONS.filter(action => isGiven(value, action))
    if (actions.length === 0) throw new Error('Text buttons are unallowed in the inline keyboard')
    // The real server takes the first and forgets the others.
    if (actions.length > 1) throw new Error(`Emulator: one action a button, not ${actions.join(' and ')}`)
    return value as InlineButton
  } catch (problem) {
    throw badRequest(`can't parse inline keyboard button: ${(problem as Error).message}`)
  }
}

/** Of the rights asked for, those of the bot must be among those of the person. */
function readKeyboardButton(value: unknown): void {
  try {
    if (typeof value === 'string') return
    if (!isObject(value)) throw new Error('KeyboardButton must be an Object')
    requiredString(value, 'text')
    const asked = value.request_chat
    if (asked === undefined) return
    if (!isObject(asked)) throw new Error('Field "request_chat" must be of type Object')
    requiredInteger(asked, 'request_id')
    if (asked.chat_is_channel === undefined) throw new Error('Can\'t find field "chat_is_channel"')
    const rights = (name: string) =>
      Object.entries((asked[name] ?? {}) as Fields).filter(([, on]) => on === true)
    const theirs = new Map(rights('user_administrator_rights'))
    if (rights('bot_administrator_rights').some(([right]) => !theirs.has(right)))
      throw new Error('Emulator: bot_administrator_rights must be among user_administrator_rights')
  } catch (problem) {
    throw badRequest(`can't parse keyboard button: ${(problem as Error).message}`)
  }
}

function isGiven(button: Fields, action: string): boolean {
  if (action === 'url' || action === 'callback_data') return optionalString(button, action) !== ''
  return button[action] !== undefined
}

/** The markup as the chat takes it, links in Telegram's form. */
export function checkMarkup(markup: Markup | undefined, chat: ChatType): Markup | undefined {
  if (markup?.kind !== 'inline') {
    if (markup !== undefined && chat === 'channel') throw badRequest('inline keyboard expected')
    const buttons = Array.isArray(markup?.form.keyboard) ? markup.form.keyboard.flat() : []
    if (chat !== 'private' && buttons.some(button => isObject(button) && button.request_chat !== undefined))
      throw badRequest('chats can be requested in private chats only')
    return markup
  }
  const rows = markup.keyboard.inline_keyboard
  if (rows.some(row => row.length > ROW_BUTTONS) || rows.flat().length > ALL_BUTTONS) {
    throw badRequest('reply markup is too long')
  }
  const checked = rows.map(row => row.map(button => checkButton(button, chat)))
  return { kind: 'inline', keyboard: { inline_keyboard: checked } }
}

function checkButton(button: InlineButton, chat: ChatType): InlineButton {
  // The real server leaves such a button out in silence.
  if (button.text.trim() === '') throw badRequest('inline keyboard button text must be non-empty')
  if (button.callback_data !== undefined && Buffer.byteLength(String(button.callback_data)) > DATA_BYTES) {
    throw badRequest('BUTTON_DATA_INVALID')
  }
  if (button.web_app !== undefined && chat !== 'private') throw badRequest('BUTTON_TYPE_INVALID')
  for (const inline of ['switch_inline_query', 'switch_inline_query_current_chat']) {
    if (button[inline] !== undefined && chat === 'channel') {
      throw badRequest(
        `can't use ${inline} button in a channel chat, because users will not be able to use the button without knowing bot's username`,
      )
    }
  }
  if (isObject(button.web_app)) checkButtonLink('inline keyboard button Web App', button.web_app, 'https')
  if (isObject(button.login_url)) checkButtonLink('inline keyboard button login', button.login_url, 'https')
  if (isObject(button.copy_text)) {
    const copied = optionalString(button.copy_text, 'text')
    if (copied === '' || copied.length > COPIED_UNITS) throw badRequest('BUTTON_COPY_TEXT_INVALID')
  }
  if (button.url === undefined || linkedUser(button.url) !== undefined) return button
  return { ...button, url: checkButtonLink('inline keyboard button', button, undefined) }
}

function checkButtonLink(what: string, holder: Fields, only: 'https' | undefined): string {
  const url = optionalString(holder, 'url')
  const link = checkLink(url, only)
  if ('problem' in link) throw badRequest(`${what} URL '${url}' is invalid: ${link.problem}`)
  return link.url
}
