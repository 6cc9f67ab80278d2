import { expect, test } from 'vitest'
import { openDatabase } from '../../src/storage/database.ts'
import { emulator, platformFor } from '../platforms/telegram/bot.ts'
import { eveningBot, eveningClock } from './bot.ts'
import { zone } from './news.ts'
import { paper } from './paper.ts'
import { telegramChat, telegramPerson } from './telegram-person.ts'

const intro = `What happens on Telegram from the first /start to the first digest. \`npm run evening\` writes this page: the bot and
telegraf run as they are, against a Telegram on this machine with a clock of its own, and \`npm test\` fails when a message
looks otherwise than here. Outlets and news are invented; buttons stand \`in boxes\`.`

test('a first evening on Telegram is as docs/first-evening-telegram.md tells it', async () => {
  const clock = eveningClock()
  const { telegram } = await emulator({ clock: clock.time, username: 'chapar_bot' })
  const page = paper('A first evening on Telegram', intro, clock.told)
  const db = await openDatabase(':memory:')
  const { platform, above } = platformFor(telegram, { now: clock.date, timeZone: zone })
  const { app, until } = await eveningBot(platform, db, clock)
  await platform.start(app.ears)
  await telegram.polling()

  const person = (name: string, languageCode: string) => {
    const user = telegram.addUser({ firstName: name, languageCode })
    return telegramPerson(telegram, clock, page, { name, user, languageCode })
  }
  const [moderator, member] = [person('The moderator', 'en'), person('The member', 'ru')]
  const own = telegram.addChat({ type: 'private', user: moderator.user })
  const group = telegram.addChat({
    type: 'supergroup',
    title: 'Highland Hikers',
    admins: [moderator.user],
    botStatus: 'left',
  })
  const [alone, hikers] = [
    telegramChat(telegram, page, own, 'to the moderator'),
    telegramChat(telegram, page, group, 'in the group'),
  ]

  page.scene('The moderator opens the bot')
  const hello = await moderator.say(alone, '/start')
  await moderator.press(alone, hello, 'Armenia')
  page.note(
    '**The moderator** presses `Add me to a group` under the first message and chooses “Highland Hikers”, which they manage.',
  )
  telegram.setBotStatus(group, 'administrator')
  await hikers.answer()

  page.scene('The moderator sets it up')
  const first = await moderator.say(alone, '/setup')
  const asked = await moderator.press(alone, first, 'Another channel or group')
  let step = await moderator.shares(alone, asked, 'A group', group, 'Highland Hikers')
  const others = ['Abkhazia', 'Armenia', 'Azerbaijan', 'Nagorno-Karabakh', 'South Ossetia']
  step = await moderator.press(alone, step, ...others.map(name => `✓ ${name} (chosen)`))
  for (const name of ['Languages', 'Pace', 'Form', 'Quiet hours', 'Preview'])
    step = await moderator.press(alone, step, `Next: ${name}`)
  await moderator.press(alone, step, 'Start')

  await until('19:10')
  page.scene('The first post')
  hikers.show()

  await until('19:30')
  page.scene('A second outlet reports it')
  const lars = hikers.show()

  page.scene('A member asks, in Russian')
  const ofMember = telegramChat(
    telegram,
    page,
    telegram.addChat({ type: 'private', user: member.user }),
    'to the member',
  )
  const list = await member.say(ofMember, '/latest')
  await member.press(ofMember, list, 'Дальше')
  await member.say(ofMember, '/topic Azerbaijan')
  await moderator.say(alone, '/story Batumi')
  await moderator.say(alone, '/related Batumi')

  page.scene('The moderator sends a story to a friend')
  await moderator.sends('batumi')

  await until('19:50')
  page.scene('More news, and why')
  const post = hikers.show()
  await moderator.say(hikers, '/why', post)
  await moderator.press(hikers, lars, 'The story')
  await moderator.say(hikers, '/follow@chapar_bot armenia, azerbaijan daily 21:00')
  await moderator.say(hikers, '/mute@chapar_bot sport for 3 hours')

  page.scene('The member prefers Azerbaijani')
  await member.say(ofMember, '/language azərbaycan')
  await member.say(ofMember, '/latest 3')

  await until('20:45')
  page.scene('A third outlet')
  hikers.show()

  await until('21:00')
  page.scene('The digest, at its hour')
  hikers.show()
  await moderator.say(hikers, '/following@chapar_bot')

  page.scene('The member leaves no trace')
  const sure = await member.say(ofMember, '/forget')
  await member.press(ofMember, sure, 'Silmək')

  expect(above('info')).toEqual([])
  await expect(page.text(), 'npm run evening writes it anew').toMatchFileSnapshot(
    '../../docs/first-evening-telegram.md',
  )
})
