/** @import { Hello, Post, Showing } from './payloads.d.ts' */
/** @import { Pane } from './pane.js' */
import * as api from './api.js'
import { discordMessage, discordPressed, discordSaid, discordThinking, discordUsed } from './discord.js'
import { telegramMessage, telegramSaid } from './telegram.js'

/** Discord shows messages that follow each other sooner than this under one name. */
const grouping = 7 * 60_000

/** What is said and posted, in both chats at once. */
export class Conversation {
  /** @type {Map<string, { seen: string, discord: HTMLElement, telegram: HTMLElement }>} */
  #posts = new Map()
  #lastPost = new Date(0)

  /**
   * @param {Pane} discord
   * @param {Pane} telegram
   * @param {() => Pick<Hello, 'name' | 'locale' | 'words'>} bot who answers, and in which language
   * @param {(words: string) => void} heard told the words of every answer, for those who do not see it
   * @param {(words: string) => void} tell where the page says what went wrong; '' where nothing
   */
  constructor(discord, telegram, bot, heard, tell) {
    this.discord = discord
    this.telegram = telegram
    this.bot = bot
    this.heard = heard
    this.tell = tell
  }

  /**
   * @param {string} line
   * @param {boolean} [pressed] whether it stands behind a button, which says nothing in the chat
   */
  async ask(line, pressed = false) {
    const { discord, telegram } = this
    const isCommand = line.startsWith('/')
    const above = () => (pressed ? discordPressed(this.#showing()) : isCommand ? discordUsed(line) : null)
    const thinking = discordThinking(this.#showing(), above())
    if (!isCommand) discord.begin(discordSaid(line, this.#showing()))
    if (isCommand) discord.begin(thinking)
    else discord.add(thinking)
    if (!pressed) telegram.begin(telegramSaid(line, this.#showing()))
    try {
      const answer = await api.ask(line, this.bot().locale)
      discord.replace(thinking, discordMessage(answer.discord, this.#showing(), above()))
      const message = telegramMessage(answer.telegram, this.#showing(), undefined)
      if (pressed) telegram.begin(message)
      else telegram.add(message)
      this.tell('')
      this.heard(answer.telegram.text)
    } catch (error) {
      thinking.remove()
      this.tell(api.reasonOf(error, this.bot().words))
    }
  }

  /** @param {Post} post */
  post(post) {
    const seen = JSON.stringify([post.discord, post.telegram])
    const before = this.#posts.get(post.id)
    // All of them come again after a lost connection.
    if (before?.seen === seen) return
    const at = new Date(post.at)
    const showing = this.#showing({ at, edited: before !== undefined })
    const message = discordMessage(post.discord, showing, null)
    const bubble = telegramMessage(post.telegram, showing, pictureOf(post))
    if (before === undefined) {
      const note = this.bot().words.posted ?? ''
      const soon = at.getTime() - this.#lastPost.getTime() < grouping
      message.toggleAttribute('message-body-only', this.discord.post(message, note) && soon)
      this.telegram.post(bubble, note)
      this.#lastPost = at
    } else {
      message.toggleAttribute('message-body-only', before.discord.hasAttribute('message-body-only'))
      this.discord.replace(before.discord, message)
      this.telegram.replace(before.telegram, bubble)
    }
    this.#posts.set(post.id, { seen, discord: message, telegram: bubble })
  }

  /**
   * @param {Partial<Showing>} [more]
   * @returns {Showing}
   */
  #showing(more = {}) {
    const { name, locale } = this.bot()
    const now = new Date()
    const press = (/** @type {string} */ line) => void this.ask(line, true)
    return { name, at: now, now, locale, press, ...more }
  }
}

/**
 * What Telegram would find at the outlet's page is what Discord is told to show.
 * @param {Post} post
 */
function pictureOf({ discord }) {
  const [embed] = discord.embeds ?? []
  return (embed?.thumbnail ?? embed?.image)?.url
}
