import { describe, expect, onTestFinished, test } from 'vitest'
import { sampleBot } from '../../support/sample-bot.ts'
import type { EmulatedMessage } from '../../support/telegram/emulator.ts'
import { echo, eventually } from '../support.ts'
import { connected } from './bot.ts'

/** Somebody who opened the bot and types without knowing of commands. */
async function newcomer(language = 'en') {
  const bot = await sampleBot()
  onTestFinished(bot.close)
  const ears = { ...echo(), ...bot.app.ears }
  const world = await connected({ ears })
  const { telegram } = world
  const user = telegram.addUser({ firstName: 'Newcomer', languageCode: language })
  const chat = telegram.addChat({ type: 'private', user })
  const say = async (text: string) => {
    const answered = telegram.nextMessage(chat)
    telegram.say({ chat, from: user, text })
    return await answered
  }
  return { ...world, say }
}

const labels = (message: EmulatedMessage) =>
  (message.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text)

describe('words without a command, in private', () => {
  test('that name a topic are answered as /topic, and a line tells of commands', async () => {
    const { say } = await newcomer()
    const answer = await say('Азербайджан')
    expect(answer.text).toMatch(
      /^Sample edition[^\n]*\n\nAzerbaijan\n[\s\S]*\/help lists what else can be asked/,
    )
    expect(labels(answer)).toContain('Follow Azerbaijan')
  })

  test('of any other kind are searched for, and where nothing has them topics are offered', async () => {
    const { say } = await newcomer()
    expect((await say('film festival')).text).toMatch(/Stories with “film festival”[\s\S]*\/help lists/)
    const none = await say('hello')
    expect(none.text).toMatch(/^No story contains “hello”\.\n\nI took these words for a topic or a search\./)
    expect(labels(none)).toContain('Georgia')
  })

  test('that are the address of a report are answered with its story', async () => {
    const { say } = await newcomer()
    const found = await say('batumi')
    const link = found.entities?.find(({ type }) => type === 'text_link')?.url ?? ''
    expect(link).toMatch(/^https:/)
    expect((await say(link)).text).toMatch(/Sample[\s\S]*\/help lists what else can be asked/)
    expect((await say('https://nowhere.example/1')).text).toMatch(/^I have no report with that address/)
  })

  test('are answered in the newcomer’s language, and within a person’s pace', async () => {
    const { say } = await newcomer('ka')
    expect((await say('საქართველო')).text).toMatch(/\nსაქართველო\n[\s\S]*\/help/)
    for (let times = 0; times < 11; times++) await say('საქართველო')
    const { text } = await say('საქართველო')
    expect(text).toMatch(/წამ/)
  })
})

test('words in a group, commands for another bot and what is forwarded are passed over', async () => {
  const { telegram, ears, chat } = await connected()
  const group = telegram.addChat({ type: 'supergroup', botStatus: 'administrator' })
  telegram.say({ chat: group, text: 'Georgia' })
  telegram.say({ chat, text: '/topic@another_bot georgia' })
  telegram.say({ chat, text: '/latest' })
  await telegram.nextMessage(chat)
  await eventually(() => ears.heard).toMatchObject([{ command: 'latest' }])
})
