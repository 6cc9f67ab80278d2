import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSettings, SettingsError, slips } from '../../config/settings.ts'
import { temporaryFolder } from '../support/running-chapar.ts'

const read = (environment: Record<string, string>) => readSettings(environment, '/nowhere')

function faults(environment: Record<string, string>): string {
  try {
    read(environment)
  } catch (error) {
    if (error instanceof SettingsError) return error.message
    throw error
  }
  throw new Error('these settings were taken')
}

describe('settings', () => {
  test('need not be given at all', () => {
    expect(read({})).toMatchObject({
      DISCORD_API_URL: 'https://discord.com/api',
      TELEGRAM_API_URL: 'https://api.telegram.org',
      CHAPAR_POLL_SECONDS: 300,
      CHAPAR_ALLOW_HOSTS: [],
      CHAPAR_PREVIEW: 'auto',
    })
  })

  test('that are empty are not given', () => {
    expect(read({ DISCORD_TOKEN: '', HTTP_PORT: ' ' }).HTTP_PORT).toBeUndefined()
    expect(read({ DISCORD_TOKEN: '' }).DISCORD_TOKEN).toBeUndefined()
  })

  test('come from an .env in UTF-16 too, and one that cannot be read is told of', () => {
    const { folder, remove } = temporaryFolder()
    writeFileSync(join(folder, '.env'), '\ufeffHTTP_PORT=4000\r\n', 'utf16le')
    expect(readSettings({}, folder).HTTP_PORT).toBe(4000)
    writeFileSync(join(folder, '.env'), Buffer.from('\ufeffHTTP_PORT=5000\r\n', 'utf16le').swap16())
    expect(readSettings({}, folder).HTTP_PORT).toBe(5000)
    mkdirSync(join(folder, 'odd', '.env'), { recursive: true })
    expect(() => readSettings({}, join(folder, 'odd'))).toThrow(/\.env cannot be read/)
    remove()
  })

  test('come from .env where the environment says nothing', () => {
    const { folder, remove } = temporaryFolder()
    writeFileSync(join(folder, '.env'), 'HTTP_PORT=4000\nLOG_LEVEL=warn # quiet\n')
    expect(readSettings({ LOG_LEVEL: 'debug' }, folder)).toMatchObject({
      HTTP_PORT: 4000,
      LOG_LEVEL: 'debug',
    })
    remove()
  })

  test('of .env.example can be used as they stand', () => {
    const { folder, remove } = temporaryFolder()
    writeFileSync(join(folder, '.env'), readFileSync('.env.example'))
    expect(readSettings({}, folder)).toEqual(read({}))
    remove()
  })

  test('that are wrong are all told at once, with name, what was found and what is allowed', () => {
    const told = faults({
      HTTP_PORT: '70000',
      LOG_LEVEL: 'loud',
      CHAPAR_POLL_SECONDS: 'often',
      CHAPAR_KEEP_STORIES_DAYS: '3',
      HTTP_HOST: 'all of them',
      DISCORD_API_URL: 'https://discord.com',
    })
    expect(told.split('\n')).toEqual([
      'DISCORD_API_URL: found "https://discord.com", allowed is an address that ends in /api',
      'CHAPAR_POLL_SECONDS: found "often", allowed is a number of seconds',
      'CHAPAR_KEEP_STORIES_DAYS: found "3", allowed is 0 (for ever) or a number of days, 15 or more',
      'HTTP_HOST: found "all of them", allowed is an address of this machine, such as 127.0.0.1 or 0.0.0.0',
      'HTTP_PORT: found "70000", allowed is a port number, 0 (any free one) to 65535',
      'LOG_LEVEL: found "loud", allowed is debug, info, warn, error or silent',
    ])
  })

  test('name a log chat by its id or the name of a channel', () => {
    for (const chat of ['-1001234567890', '7000123', '@hill_news'])
      expect(read({ TELEGRAM_LOG_CHAT: chat }).TELEGRAM_LOG_CHAT).toBe(chat)
    for (const chat of ['hill_news', 'https://t.me/hill_news', '0', '-100x'])
      expect(faults({ TELEGRAM_LOG_CHAT: chat })).toContain(
        'allowed is the id of a chat, such as -1001234567890',
      )
  })

  test('name editors by platform and the id of an account, and nobody where none is named', () => {
    expect(read({}).CHAPAR_EDITORS).toEqual([])
    expect(
      read({ CHAPAR_EDITORS: 'discord:123456789012345678,\ttelegram:987654321,' }).CHAPAR_EDITORS,
    ).toEqual(['discord:user/123456789012345678', 'telegram:user/987654321'])
    for (const people of ['@nino', 'telegram:@nino', '987654321', 'telegram:-1001234567890', 'discord:42'])
      expect(faults({ CHAPAR_EDITORS: people })).toBe(
        `CHAPAR_EDITORS: found "${people}", allowed is accounts by platform and id, such as discord:123456789012345678 or telegram:987654321, parted by commas`,
      )
  })

  test('never show a token, even one that is wrong', () => {
    const told = faults({ DISCORD_TOKEN: 'my secret', TELEGRAM_TOKEN: 'another secret' })
    expect(told).not.toContain('secret')
    expect(told).toContain('DISCORD_TOKEN: found a value of 9 characters')
    expect(told).toContain('@BotFather')
  })

  test('never show a token that stands in the place of something else', () => {
    const telegram = '123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'
    const discord = 'MTAwMDAwMDAwMDAwMDAwMDAw.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789'
    const told = faults({
      DISCORD_PUBLIC_KEY: discord,
      TELEGRAM_LOG_CHAT: telegram,
      DISCORD_API_URL: `https://api.telegram.org/bot${telegram}`,
    })
    expect(told).not.toMatch(/AAHdq|GaBcDe/)
    expect(told).toContain(`TELEGRAM_LOG_CHAT: found a value of ${telegram.length} characters`)
  })

  test('that would go unnoticed are told of', () => {
    const { folder, remove } = temporaryFolder()
    const told = (text: string, environment = {}) => {
      writeFileSync(join(folder, '.env'), text)
      return slips(environment, folder)
    }
    const kept =
      'export LOG_LEVEL=warn # LOG_LEVEL\nHTTP_PORT: 80\nDATABASE_URL=of another program\n# CHAPAR_DATA\n'
    expect(told(kept, { CHAPAR_DATA: '/data', HTTP_PROXY: 'of others' })).toEqual([])
    expect(told('telegram_token=1\n', { CHAPAR_POLL: '60' })).toEqual([
      'there is none called telegram_token, CHAPAR_POLL; .env.example has their names',
    ])
    const idle = 'of .env sets nothing; a setting is written NAME=value'
    for (const line of ['TELEGRAM_TOKEN ', 'set TELEGRAM_TOKEN=', '', 'TELEGRAM_TOKEN'])
      expect(told(`\ufeff\r\n${line}123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw\r\n`)).toEqual([
        `line 2 ${idle}`,
      ])
    expect(told('KEY="-----BEGIN\nabc\n-----END"\nHTTP_PORT=80\nabc\n')).toEqual([`line 5 ${idle}`])
    expect(told('a\nb\nc\nd\n')).toEqual([`line 1, 2, 3 and others ${idle}`])
    expect(told('DISCORD_TOKEN=mine\r\nHTTP_PORT=80\r\n\r\nDISCORD_TOKEN=\r\n')).toEqual([
      '.env sets DISCORD_TOKEN more than once, and the last line counts',
    ])
    remove()
  })

  test('that are no address at all are told of like others', () => {
    for (const url of ['https://', 'https://news.example:99999/telegram', 'https://a b/c'])
      expect(faults({ TELEGRAM_WEBHOOK_URL: url })).toBe(
        `TELEGRAM_WEBHOOK_URL: found "${url}", allowed is an address that begins with https://`,
      )
  })

  test('that name a folder or hosts are checked', () => {
    expect(faults({ CHAPAR_REGION: '/no/such/folder' })).toContain('a region folder that exists')
    expect(faults({ CHAPAR_ALLOW_HOSTS: 'localhost' })).toContain('host:port')
    expect(faults({ CHAPAR_ALLOW_HOSTS: 'localhost:99999' })).toContain('host:port')
    expect(read({ CHAPAR_ALLOW_HOSTS: 'localhost:1200, 10.0.0.2:80' }).CHAPAR_ALLOW_HOSTS).toEqual([
      'localhost:1200',
      '10.0.0.2:80',
    ])
  })
})
