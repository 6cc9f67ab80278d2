import { expect, test } from 'vitest'
import { openDatabase } from '../../src/storage/database.ts'
import { serverStore } from '../../src/storage/server-store.ts'
import { emulator, platformFor } from '../platforms/discord/bot.ts'
import { eventually } from '../platforms/support.ts'
import { eveningBot, eveningClock } from './bot.ts'
import { discordLook } from './discord-look.ts'
import { discordPerson } from './discord-person.ts'
import { paper } from './paper.ts'

const intro = `What happens on a server from the invitation to the first digest. \`npm run evening\` writes this page: the bot and
discord.js run as they are, against a Discord on this machine with a clock of its own, and \`npm test\` fails when a message
looks otherwise than here. Outlets and news are invented; buttons stand \`in boxes\`.`

test('a first evening on Discord is as docs/first-evening-discord.md tells it', async () => {
  const clock = eveningClock()
  const { discord } = await emulator({ clock: clock.time })
  const page = paper('A first evening on Discord', intro, clock.told)
  const db = await openDatabase(':memory:')
  const { platform, pauses, above } = platformFor(discord, { now: clock.date, servers: serverStore(db) })
  const { app, until } = await eveningBot(platform, db, clock)
  await platform.start(app.ears)
  await eventually(() => pauses.asked.length).toBe(1)

  const server = discord.addGuild({ name: 'Highland Hikers' })
  const general = discord.addChannel({ guild: server, name: 'general' })
  const news = discord.addChannel({ guild: server, name: 'news' })
  discord.setSystemChannel(server, general)
  const names = new Map([
    ['200000000000000001', 'The moderator'],
    ['200000000000000002', 'The member'],
  ])
  const person = (id: string, manages: boolean, channel: string) =>
    discordPerson(discord, clock, page, { id, name: names.get(id) ?? '', manages, channel })
  const shown = new Set<string>()
  /** What was posted or changed in a channel since the last look. */
  const posted = (channel: string, name: string) => {
    for (const message of discord.messages(channel)) {
      const state = `${message.id} ${message.edited}`
      if (shown.has(state)) continue
      shown.add(state)
      const how = message.edited > 0 ? `the post in #${name} changes` : `in #${name}`
      page.shows(`Chapar, ${how}`, discordLook(message, clock.date(), names))
    }
    const last = discord.messages(channel).at(-1)
    if (last === undefined) throw new Error(`nothing was posted in #${name}`)
    return last
  }
  page.scene('The bot comes')
  page.note('Whoever manages the server opens the invitation link and adds the bot.')
  clock.time.ms += 60_000
  pauses.end()
  await eventually(() => discord.messages(general).length).toBe(1)
  posted(general, 'general')

  const moderator = person('200000000000000001', true, general)
  page.scene('The moderator sets it up')
  await moderator.use('setup')
  await moderator.pick('Another channel or group', [news], ['#news'])
  await moderator.pick('Topics', ['georgia'], ['Georgia'])
  await moderator.type('Other topics', 'Batumi, Тбилиси')
  await moderator.press('Next: Languages')
  await moderator.press('Next: Pace')
  await moderator.press('Next: Form')
  await moderator.press('Next: Quiet hours')
  await moderator.pick('Quiet hours', ['23:00 08:00 hold'], ['23:00–08:00'])
  await moderator.press('Next: Preview')
  await moderator.press('Start')

  await until('19:10')
  page.scene('The first post')
  posted(news, 'news')

  await until('19:30')
  page.scene('A second outlet reports it')
  const lars = posted(news, 'news')

  page.scene('A member asks')
  const member = person('200000000000000002', false, news)
  await member.use('latest', { count: 5 })
  await member.press('More')
  await member.press('The story', lars)
  await member.use('related', { words: 'Batumi' })
  await member.use('topic', { name: 'Азербайджан' })
  await member.press('Share with all')

  await until('19:50')
  page.scene('More news, and why')
  const post = posted(news, 'news')
  const there = person('200000000000000001', true, news)
  await there.menu('Why was this posted?', post.id)
  await there.use('follow', { topic: 'armenia, azerbaijan', how: 'daily 21:00' })
  await there.use('mute', { what: 'sport', time: '3 hours' })

  page.scene('The member prefers Georgian')
  await member.use('language', { language: 'ქართული' })
  await member.use('latest', { count: 3 })

  await until('20:45')
  page.scene('A third outlet')
  posted(news, 'news')

  await until('21:00')
  page.scene('The digest, at its hour')
  posted(news, 'news')
  await there.use('following')

  page.scene('The member leaves no trace')
  await member.use('forget')
  await member.press('წაშლა')

  expect(above('info')).toEqual([])
  await expect(page.text(), 'npm run evening writes it anew').toMatchFileSnapshot(
    '../../docs/first-evening-discord.md',
  )
})
