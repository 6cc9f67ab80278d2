import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takePlace } from '../../src/storage/lock.ts'
import { BotProcess, type Report, until } from '../support/bot-process.ts'

const news: Report = {
  title: 'Baku and Ganja get a faster train',
  text: 'Azerbaijan’s railway cuts the journey.',
}

let bot: BotProcess
beforeEach(async () => {
  bot = await BotProcess.start()
})
afterEach(() => bot.close())

const states = () => {
  const db = new DatabaseSync(join(bot.data.folder, 'chapar.db'))
  const rows = db.prepare('SELECT platform, state FROM deliveries ORDER BY platform').all()
  db.close()
  return rows
}

test('told to stop, the bot ends what is under way and leaves cleanly', async () => {
  const running = await bot.run()
  await bot.follow('azerbaijan')
  // An outlet that never answers holds nobody up.
  bot.feeds.hang('/harbour')
  await until(() => expect(bot.feeds.hanging('/harbour')).toBe(1))
  bot.publish('railway', [news])
  await until(() => expect(bot.posted(news)).toEqual([1, 1]))
  running.child.kill('SIGTERM')
  expect(await running.ended).toMatchObject({ code: 0 })
  expect(states()).toEqual([
    { platform: 'discord', state: 'sent' },
    { platform: 'telegram', state: 'sent' },
  ])
}, 40_000)

test('npm that is told to stop leaves no bot behind, though its shell tells the bot nothing', async () => {
  const environment = {
    PATH: process.env.PATH ?? '',
    CHAPAR_DATA: join(bot.data.folder, 'by-npm'),
    CHAPAR_SAMPLE: 'on',
    HTTP_PORT: '0',
    npm_lifecycle_event: 'start',
  }
  const shell = spawn('sh', ['-c', '"$0" bin/chapar.js run; exit $?', process.execPath], { env: environment })
  const said = (text: Buffer) => String(text).includes('chat with the bot') && shell.kill('SIGTERM')
  shell.stdout.on('data', said)
  // Its output ends with the last process that writes there.
  await once(shell, 'close')
  const leave = takePlace(environment.CHAPAR_DATA)
  leave()
}, 40_000)

// The one test that lasts: the eight seconds are the bot's, and what is tested is that they are not more.
test('a platform that hangs does not hold it: the post stays attempted, and the next start settles it', async () => {
  const running = await bot.run()
  await bot.follow('azerbaijan')
  bot.telegram.fault({ method: 'sendMessage', kind: 'hang-after' })
  bot.publish('railway', [news])
  await until(() => expect(bot.posted(news)).toEqual([1, 1]))
  running.child.kill('SIGTERM')
  const late = setTimeout(() => running.child.kill('SIGKILL'), 10_000)
  const { code, err } = await running.ended
  clearTimeout(late)
  expect(code).toBe(1)
  expect(err).toContain('Stopped with something under way')
  expect(states()).toEqual([
    { platform: 'discord', state: 'sent' },
    { platform: 'telegram', state: 'attempted' },
  ])
  await bot.run()
  await until(() => expect(states()[1]).toEqual({ platform: 'telegram', state: 'unknown' }))
  expect(bot.posted(news)).toEqual([1, 1])
}, 40_000)
