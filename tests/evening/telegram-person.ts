import { eventually } from '../platforms/support.ts'
import type { EmulatedMessage, TelegramEmulator } from '../support/telegram/emulator.ts'
import type { eveningClock } from './bot.ts'
import type { Paper } from './paper.ts'
import { telegramLook } from './telegram-look.ts'

type Clock = ReturnType<typeof eveningClock>

/** What the bot says in one chat, message by message and edit by edit, as it goes onto the paper. */
export function telegramChat(telegram: TelegramEmulator, paper: Paper, chat: number, place: string) {
  const shown = new Map<number, number>()
  const unseen = () =>
    telegram.messages(chat).filter(({ message_id, edits }) => shown.get(message_id) !== edits)
  const show = (aloud = true): EmulatedMessage => {
    const fresh = unseen()
    for (const message of fresh) {
      const how = shown.has(message.message_id) ? `the message ${place} changes` : place
      if (aloud) paper.shows(`Chapar, ${how}`, telegramLook(message))
      shown.set(message.message_id, message.edits)
    }
    const last = fresh.at(-1)
    if (last === undefined) throw new Error(`nothing new ${place}`)
    return last
  }
  return {
    chat,
    show,
    /** What is answered, once it is there whole. */
    async answer(aloud = true) {
      await eventually(() => unseen().length).toBeGreaterThan(0)
      await telegram.polling()
      return show(aloud)
    },
  }
}

/** Somebody who writes in chats and presses what stands there. */
export function telegramPerson(
  telegram: TelegramEmulator,
  clock: Clock,
  paper: Paper,
  { name, user, languageCode }: { name: string; user: number; languageCode: string },
) {
  type Place = ReturnType<typeof telegramChat>
  /** A moment passes with everything that is done. */
  const heard = async (place: Place, aloud = true) => {
    const answer = await place.answer(aloud)
    clock.time.ms += 20_000
    return answer
  }
  return {
    user,
    async say(place: Place, text: string, replyTo?: EmulatedMessage) {
      paper.does(name, replyTo === undefined ? 'writes' : 'answers the post with', text)
      const { chat } = place
      const answered = replyTo === undefined ? {} : { replyTo: replyTo.message_id }
      telegram.say({ chat, from: user, text, languageCode, ...answered })
      return await heard(place)
    },
    /** Chooses a chat behind a button of the keyboard, as Telegram lists those that fit. */
    async shares(place: Place, message: EmulatedMessage, button: string, shared: number, title: string) {
      paper.does(name, `presses \`${button}\` above the keyboard and chooses`, title)
      telegram.share({ chat: place.chat, message: message.message_id, button, shared })
      return await heard(place)
    },
    /** Types the bot's name and words in some chat, and picks the first of what is offered. */
    async sends(words: string) {
      paper.does(name, 'types in a chat with a friend', `@${telegram.bot.username} ${words}`)
      const query = telegram.askInline({ from: user, query: words, chatType: 'private' })
      await eventually(() => telegram.inlineAnswer(query)?.results.length ?? 0).toBeGreaterThan(0)
      const offered = telegram.inlineAnswer(query)?.results ?? []
      const list = offered.flatMap(({ title, description }) => ['', title, `<sub>${description}</sub>`])
      paper.shows('Telegram offers above the keyboard', { lines: list.slice(1), rows: [] })
      const [first] = offered
      if (first === undefined) throw new Error('nothing was offered')
      paper.does(name, 'picks the first')
      const { text, entities, keyboard, linkPreview } = first
      const message = {
        text,
        entities,
        ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
        ...(linkPreview === undefined ? {} : { link_preview_options: linkPreview }),
      }
      paper.shows(`${name}, via @${telegram.bot.username}, to the friend`, telegramLook(message))
      clock.time.ms += 20_000
    },
    /** Presses one after the other in one message; what it comes to is shown. */
    async press(place: Place, message: EmulatedMessage, ...labels: string[]): Promise<EmulatedMessage> {
      paper.does(name, 'presses', labels.join('`, `'))
      let answer = message
      for (const [at, label] of labels.entries()) {
        const keys = (answer.reply_markup?.inline_keyboard ?? []).flat()
        const data = keys.find(({ text }) => text === label)?.callback_data
        if (data === undefined)
          throw new Error(`nothing is called ${label}: ${keys.map(({ text }) => text).join(' | ')}`)
        telegram.press({ chat: place.chat, message: answer.message_id, data, from: user })
        answer = await heard(place, at === labels.length - 1)
      }
      return answer
    },
  }
}
