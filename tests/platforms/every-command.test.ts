import { describe, expect, onTestFinished, test } from 'vitest'
import { AskingPace } from '#core/chat/asking.ts'
import type { PersonRef } from '#core/chat/languages.ts'
import type { Say } from '#core/chat/messages.ts'
import { type SampleBot, sampleBot } from '../support/sample-bot.ts'
import { connected as onDiscord } from './discord/bot.ts'
import { commands, echo, messages } from './support.ts'
import { connected as onTelegram } from './telegram/bot.ts'

const moderator = '123456789012345678'
/** What stands in the place of words that differ from run to run. */
const any = '\u0000'
type Said = (say: Say, bot: SampleBot, locale: string) => string
const topic = (id: string, bot: SampleBot, locale: string) => bot.app.services.topics.name(id, locale)
/** A message of the interface that the answer must hold, in the language of whoever asks. */
const key =
  (name: string, given: Record<string, string | number> = {}): Said =>
  say =>
    say(name, given)

/** Every command, in an order in which each has something to say: what is given, and what the answer holds. */
const dialogue: readonly (readonly [command: string, given: string, said: Said])[] = [
  ['start', '', (say, bot, locale) => say('start-hello', { region: bot.app.services.region.name(locale) })],
  ['help', '', key('help-title')],
  ['about', '', key('about-title')],
  ['privacy', '', key('privacy-title')],
  ['sources', '', key('sources-title')],
  ['source', '', key('source-none')],
  ['latest', '', key('latest-title')],
  ['topic', 'грузия', (_, bot, locale) => topic('georgia', bot, locale)],
  ['topics', '', key('topics-title')],
  ['search', 'batumi', say => say('search-title', { words: say('words-quoted', { words: 'batumi' }) })],
  ['digest', '', key('digest-title')],
  ['story', 'batumi', key('story-sides')],
  ['related', 'batumi', key('related-title', { headline: any })],
  ['why', 'batumi', key('why-not-nothing')],
  ['correct', 'batumi', key('correct-holds')],
  ['setup', '', say => say('setup-title', { place: say('setup-here') })],
  ['follow', 'armenia', (say, bot, locale) => say('follow-done', { topic: topic('armenia', bot, locale) })],
  ['following', '', key('following-title')],
  [
    'mute',
    'sport',
    (say, bot, locale) =>
      say('mute-done-topic', { name: topic('sport', bot, locale), until: say('mute-no-end') }),
  ],
  ['unmute', 'sport', (say, bot, locale) => say('unmute-done', { name: topic('sport', bot, locale) })],
  ['settings', '', key('settings-title')],
  ['timezone', 'Baku', key('timezone-done', { zone: 'Asia/Baku', time: any })],
  [
    'unfollow',
    'armenia',
    (say, bot, locale) => say('unfollow-done', { topic: topic('armenia', bot, locale) }),
  ],
  ['language', '', key('language-now')],
  ['forget', '', say => say('forget-yes')],
]

async function speaking(editor: PersonRef) {
  const askingPace = new AskingPace({ person: { holds: 999, refill: 1 }, chat: { holds: 999, refill: 1 } })
  const bot = await sampleBot({ askingPace, editors: [editor] })
  onTestFinished(bot.close)
  return { bot, ears: { ...echo(), ...bot.app.ears } }
}

/** Without the marks of either platform. */
const bare = (text: string) => text.replace(/\\|\*\*/g, '')

function expectSaid(
  answer: string,
  [command, , said]: (typeof dialogue)[number],
  bot: SampleBot,
  locale: string,
) {
  for (const part of said(messages(locale), bot, locale).split(any))
    expect(bare(answer), `/${command} in ${locale}`).toContain(part)
}

test('the dialogues ask every command there is', () => {
  expect(dialogue.map(([command]) => command).sort()).toEqual(commands.map(({ name }) => name).sort())
})

describe('every command through the real libraries', () => {
  test.each(['en', 'ru', 'hy', 'ka', 'az'])(
    'on Telegram, in the language of the app: %s',
    async languageCode => {
      const { telegram } = await onTelegram({ ears: { ...echo(), answer: heard => ears.answer(heard) } })
      const user = telegram.addUser({ languageCode })
      const { bot, ears } = await speaking(`telegram:user/${user}`)
      const chat = telegram.addChat({ type: 'private', user })
      for (const line of dialogue) {
        const [command, given] = line
        const before = telegram.messages(chat).length
        const answer = telegram.nextMessage(chat)
        telegram.say({ chat, from: user, text: `/${command} ${given}`, languageCode })
        await answer
        await telegram.polling()
        const [first, ...more] = telegram.messages(chat).slice(before)
        for (const _ of more) await telegram.nextMessage(chat)
        const keys = (first?.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text)
        expectSaid(`${first?.text}\n${keys.join('\n')}`, line, bot, languageCode)
      }
    },
  )

  test.each(['en', 'ru', 'hy', 'ka', 'az'])(
    'on Discord, in the language that was chosen: %s',
    async locale => {
      const { bot, ears } = await speaking(`discord:user/${moderator}`)
      const { discord, channel } = await onDiscord({ ears })
      const who = { user: moderator, memberPermissions: (1n << 4n) | (1n << 5n), locale: 'en-US', channel }
      await discord.use({ ...who, command: 'language', options: { language: locale } })
      for (const line of dialogue) {
        const [command, given] = line
        const declared = commands.find(({ name }) => name === command)
        if (declared?.only !== undefined) continue
        const option = declared?.options.find(({ kind }) => kind !== 'count')?.name ?? ''
        const answer = await discord.use({
          ...who,
          command,
          options: given === '' ? {} : { [option]: given },
        })
        const keys = answer.components.flatMap(row => row.components ?? []).map(({ label = '' }) => label)
        const words = answer.embeds.flatMap(({ title = '', description = '' }) => [title, description])
        expectSaid([...words, ...keys].join('\n'), line, bot, locale)
      }
    },
  )
})
