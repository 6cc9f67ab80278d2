/** @import { DiscordPayload, DiscordEmbed, TelegramPayload } from './payloads.d.ts' */

/** Discord's limits of an embed, in characters: discord.com/developers/docs/resources/message#embed-object-embed-limits */
const embedLimits = /** @type {const} */ ([
  ['title', 256, (/** @type {DiscordEmbed} */ embed) => [embed.title]],
  ['description', 4096, (/** @type {DiscordEmbed} */ embed) => [embed.description]],
  ['author', 256, (/** @type {DiscordEmbed} */ embed) => [embed.author?.name]],
  ['footer', 2048, (/** @type {DiscordEmbed} */ embed) => [embed.footer?.text]],
  ['field name', 256, (/** @type {DiscordEmbed} */ embed) => (embed.fields ?? []).map(({ name }) => name)],
  [
    'field value',
    1024,
    (/** @type {DiscordEmbed} */ embed) => (embed.fields ?? []).map(({ value }) => value),
  ],
])
const allTogether = 6000

/**
 * Why Discord would refuse a payload; '' where it would take it.
 * @param {DiscordPayload} payload
 */
export function discordRefusal({ content = '', embeds = [], components = [] }) {
  if (content.length > 2000) return `the content is longer than 2000 characters`
  if (embeds.length > 10) return 'there are more than 10 embeds'
  let sum = 0
  for (const embed of embeds) {
    for (const [part, most, of] of embedLimits)
      for (const text of of(embed)) {
        sum += text?.length ?? 0
        if ((text?.length ?? 0) > most) return `the ${part} is longer than ${most} characters`
      }
    if ((embed.fields?.length ?? 0) > 25) return 'there are more than 25 fields'
  }
  if (sum > allTogether) return `the embeds hold more than ${allTogether} characters`
  if (components.length > 5) return 'there are more than 5 rows of buttons'
  for (const { components: parts = [] } of components) {
    if (parts.some(part => 'options' in part && (part.options?.length ?? 0) > 25))
      return 'a list has more than 25 options'
    const buttons = parts.map(part => ('options' in part ? { custom_id: part.custom_id } : part))
    if (buttons.length > 5) return 'a row has more than 5 buttons'
    if (buttons.some(part => 'label' in part && (part.label ?? '').length > 80))
      return 'a label is longer than 80 characters'
    if (buttons.some(({ custom_id = '' }) => custom_id.length > 100)) return 'a custom_id is longer than 100'
  }
  return ''
}

/**
 * Why Telegram would refuse a payload; '' where it would take it: core.telegram.org/bots/api#sendmessage
 * @param {TelegramPayload} payload
 */
export function telegramRefusal({ text, reply_markup }) {
  if (text.trim() === '') return 'the text is empty'
  if (text.length > 4096) return 'the text is longer than 4096 characters'
  const bytes = (/** @type {string} */ data) => new TextEncoder().encode(data).length
  const buttons = (reply_markup?.inline_keyboard ?? []).flat()
  if (buttons.some(({ callback_data = '' }) => bytes(callback_data) > 64))
    return 'the data of a button is longer than 64 bytes'
  if (buttons.length > 100) return 'there are more than 100 buttons'
  return ''
}
