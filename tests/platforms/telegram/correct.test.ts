import { expect, onTestFinished, test } from 'vitest'
import type { PersonRef } from '#core/chat/languages.ts'
import { commandsFor } from '../../../commands/index.ts'
import { newsroom } from '../../support/newsroom.ts'
import { noon } from '../../support/sample-bot.ts'
import { emulator, platformFor } from './bot.ts'

const quake = 'Strong quake shakes Gyumri in Armenia, schools closed'

/** A bot that has posted a story of three reports into a group, one of whose members is an editor. */
async function group(isEditor = true) {
  const { telegram } = await emulator()
  const [editor, member] = [telegram.addUser({ firstName: 'Nino' }), telegram.addUser({ firstName: 'Aram' })]
  const chat = telegram.addChat({ type: 'supergroup', botStatus: 'administrator', admins: [member] })
  const editors: PersonRef[] = isEditor ? [`telegram:user/${editor}`] : []
  const { platform } = platformFor(telegram, { commands: commandsFor(editors), now: () => noon })
  const room = await newsroom({}, undefined, { editors, platforms: [platform] })
  onTestFinished(room.close)
  await platform.start(room.app.ears)
  await telegram.polling()
  await room.follow(`telegram:${chat}`, 'armenia')
  for (const outlet of ['herald', 'courier', 'observer']) room.publish(outlet, quake)
  await room.pass(3)
  const stored = async () => (await room.app.services.corrections.all()).map(({ says }) => says)
  const privately = (user: number) => telegram.addChat({ type: 'private', user })
  const buttons = () => telegram.messages(chat).flatMap(each => each.reply_markup?.inline_keyboard ?? [])
  const dataOf = (label: string) => {
    const data = buttons()
      .flat()
      .find(({ text }) => text === label)?.callback_data
    if (data === undefined) throw new Error(`nothing is called ${label}`)
    return String(data)
  }
  return { telegram, room, editor, member, chat, stored, privately, dataOf }
}

test('an editor answers a post in a group, and presses what is wrong; whoever else presses it changes nothing', async () => {
  const { telegram, room, editor, member, chat, stored, dataOf } = await group()
  const { message_id: post } = await telegram.nextMessage(chat)
  telegram.say({ chat, from: editor, text: '/correct', replyTo: post })
  const shown = await telegram.nextMessage(chat)
  expect(shown.text).toMatch(/^To correct: “Strong quake[^\n]*\n\nPress the number[\s\S]*\n3\. /)
  const press = (label: string, from: number) => {
    telegram.press({ chat, message: shown.message_id, data: dataOf(label), from })
    return telegram.nextMessage(chat)
  }
  // What stands there is the editor's still.
  const refused = await press('2: another event', member)
  expect(refused.text).toMatch(/^Only editors may correct stories/)
  expect(refused.text).toContain(`telegram:${member}`)
  expect(refused.message_id).not.toBe(shown.message_id)
  expect(await stored()).toEqual([])

  const done = await press('2: another event', editor)
  expect(done).toMatchObject({
    message_id: shown.message_id,
    text: expect.stringMatching(/is a different event from/),
  })
  expect((await press('Undo', member)).text).toMatch(/^Only editors/)
  expect((await press('Undo', editor)).text).toMatch(/^Taken back\./)
  expect(await stored()).toEqual(['different', 'same'])
  await room.pass(1)
  expect(telegram.messages(chat).filter(({ text }) => text.includes('Strong quake')).length).toBe(2)
})

test('another story is named in answer to a question', async () => {
  const { telegram, room, editor, privately, stored } = await group()
  room.publish('gazette', 'Yerevan in Armenia plants ten thousand oak trees')
  await room.pass(3)
  const chat = privately(editor)
  const say = (text: string, more = {}) => {
    telegram.say({ chat, from: editor, text, ...more })
    return telegram.nextMessage(chat)
  }
  const press = ({ message_id: message, reply_markup }: Awaited<ReturnType<typeof say>>, label: string) => {
    const data = reply_markup?.inline_keyboard.flat().find(({ text }) => text === label)?.callback_data
    telegram.press({ chat, message, data: String(data), from: editor })
    return telegram.nextMessage(chat)
  }
  const asked = await press(await say('/correct oak trees'), 'Name another story')
  expect(asked).toMatchObject({
    text: expect.stringMatching(/^Name another story\nWhich story/),
    asks: { force_reply: true },
  })
  const answer = await say('strong quake', { replyTo: asked.message_id })
  expect(answer.text).toMatch(/^Is this the same event as “Yerevan/)
  expect((await press(answer, 'Yes, the same event')).text).toMatch(/are one event from now on/)
  expect(await stored()).toEqual(['same'])
})

test('whoever writes as the group is told why that is not enough', async () => {
  const { telegram, chat, editor, stored } = await group()
  await telegram.nextMessage(chat)
  telegram.say({ chat, from: editor, as: chat, text: '/correct undo 1' })
  expect((await telegram.nextMessage(chat)).text).toMatch(/^You write here in the name of a chat/)
  expect(await stored()).toEqual([])
})

test('it is offered to administrators, and to nobody where there are no editors', async () => {
  const offered = ({ telegram }: Awaited<ReturnType<typeof group>>) =>
    [...telegram.commandsMenu]
      .filter(([, commands]) => JSON.stringify(commands).includes('"correct"'))
      .map(([scope]) => scope.split('/')[0])
  expect(new Set(offered(await group()))).toEqual(new Set(['all_chat_administrators']))
  const none = await group(false)
  expect(offered(none)).toEqual([])
  const { telegram, editor, chat, privately } = none
  const before = telegram.messages(chat).length
  telegram.say({ chat, from: editor, text: '/correct quake' })
  const alone = privately(editor)
  telegram.say({ chat: alone, from: editor, text: '/correct quake' })
  expect((await telegram.nextMessage(alone)).text).toMatch(/^I do not know that command/)
  expect(telegram.messages(chat)).toHaveLength(before)
})
