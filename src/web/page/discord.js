/** @import { DiscordButton, DiscordPayload, DiscordSelect, Showing } from './payloads.d.ts' */
import './discord-dress.js'
import { discordEmbed } from './discord-embed.js'
import { discordSelect } from './discord-select.js'
import { markdown } from './discord-text.js'
import { el, lineOf } from './dom.js'
import { discordRefusal } from './limits.js'
import { stamp } from './time.js'

/** discord.com/developers/docs/resources/message#message-object-message-flags */
const flagsOf = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, silent: 1 << 12 }
const buttonType = 2
const buttonTypes = ['secondary', 'primary', 'secondary', 'success', 'destructive']
const you = { author: 'You', roleColor: 'var(--d-strong)', avatar: '/page/you.svg' }

/**
 * A message of the bot.
 * @param {DiscordPayload} payload
 * @param {Showing} showing
 * @param {HTMLElement | null} above what it answers, or null
 */
export function discordMessage(payload, showing, above) {
  const { content, embeds = [], components = [], flags = 0 } = payload
  const message = botMessage(showing, above)
  Object.assign(message, {
    edited: showing.edited === true,
    ephemeral: (flags & flagsOf.ephemeral) !== 0,
    dismissMessageClicked: () => message.remove(),
  })
  message.toggleAttribute('silent', (flags & flagsOf.silent) !== 0)
  if (content) message.append(...markdown(content, showing))
  if ((flags & flagsOf.suppressEmbeds) === 0)
    message.append(...embeds.map(embed => discordEmbed(embed, showing)))
  message.append(...components.map(row => componentRow(row.components ?? [], showing)))
  const refusal = discordRefusal(payload)
  if (refusal !== '') message.append(el('p', 'refused', `Discord would refuse this: ${refusal}.`))
  return message
}

/**
 * What stands in an answer's place until it is there.
 * @param {Showing} showing
 * @param {HTMLElement | null} above
 */
export function discordThinking(showing, above) {
  const message = botMessage(showing, above)
  message.append(el('span', 'd-thinking', `${showing.name} is thinking…`))
  return message
}

/**
 * A message of the person, which is no command.
 * @param {string} text
 * @param {Showing} showing
 */
export function discordSaid(text, { at, now, locale }) {
  const message = el('discord-message', '', el('span', 'd-text', text))
  return Object.assign(message, { ...you, timestamp: stamp(at, now, locale) })
}

/**
 * The line above an answer that names the command; Discord hides what was typed behind it.
 * @param {string} line
 */
export function discordUsed(line) {
  const used = el('discord-command', '', el('span', 'hidden', `You used ${line}`))
  used.slot = 'reply'
  used.title = line
  return Object.assign(used, { ...you, command: line.slice(1).split(/\s/)[0] ?? '' })
}

/**
 * The line above an answer to a button.
 * @param {Showing} showing
 */
export function discordPressed({ name }) {
  const reply = el('discord-reply', '', 'Click to see attachment')
  reply.slot = 'reply'
  return Object.assign(reply, {
    author: name,
    avatar: '/page/bot.svg',
    bot: true,
    roleColor: 'var(--d-strong)',
    attachment: true,
  })
}

/**
 * @param {Showing} showing
 * @param {HTMLElement | null} above
 */
function botMessage({ name, at, now, locale }, above) {
  const message = el('discord-message', 'd-message', above)
  const timestamp = stamp(at, now, locale)
  return Object.assign(message, {
    author: name,
    avatar: '/page/bot.svg',
    bot: true,
    roleColor: 'var(--d-strong)',
    timestamp,
  })
}

/**
 * Buttons, or one list.
 * @param {readonly (DiscordButton | DiscordSelect)[]} parts
 * @param {Showing} showing
 */
function componentRow(parts, showing) {
  const lists = parts.filter(part => part.type !== buttonType)
  const buttons = /** @type {readonly DiscordButton[]} */ (parts.filter(part => part.type === buttonType))
  const selects = lists.map(part => discordSelect(/** @type {DiscordSelect} */ (part), showing))
  const elements = buttons.map(({ style, label = '', custom_id, url, disabled = false }) => {
    const button = el('discord-button', '', label)
    if (custom_id !== undefined && !disabled)
      button.addEventListener('click', () => showing.press(lineOf(custom_id)))
    return Object.assign(
      button,
      style === 5 ? { url, disabled } : { type: buttonTypes[style] ?? 'secondary', disabled },
    )
  })
  const row = el('discord-action-row', '', ...selects, ...elements)
  row.slot = 'components'
  return row
}
