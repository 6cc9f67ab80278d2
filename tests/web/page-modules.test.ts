import { describe, expect, test } from 'vitest'
import type { CommandLine, DiscordPayload, TelegramPayload } from '../../src/web/page/payloads.d.ts'

const page = (name: string) => import(new URL(`../../src/web/page/${name}.js`, import.meta.url).href)
const { discordRefusal, telegramRefusal } = (await page('limits')) as {
  discordRefusal(payload: DiscordPayload): string
  telegramRefusal(payload: TelegramPayload): string
}
const { relative, footerStamp } = (await page('time')) as {
  relative(unix: number, now: Date, locale: string): string
  footerStamp(at: Date, now: Date, locale: string): string
}
const { offersFor } = (await page('completion')) as {
  offersFor(
    typed: string,
    commands: readonly CommandLine[],
    suggest: (typed: string) => Promise<{ id: string; name: string }[]>,
  ): Promise<{ line: string; name: string }[]>
}

describe('the platforms’ limits', () => {
  test('are met by what is just short enough', () => {
    expect(discordRefusal({ embeds: [{ title: 'x'.repeat(256), description: 'x'.repeat(4096) }] })).toBe('')
    expect(telegramRefusal({ text: 'x'.repeat(4096) })).toBe('')
  })

  test('are told by what is a little too long', () => {
    expect(discordRefusal({ embeds: [{ title: 'x'.repeat(257) }] })).toBe(
      'the title is longer than 256 characters',
    )
    expect(discordRefusal({ embeds: [1, 2].map(() => ({ description: 'x'.repeat(3001) })) })).toContain(
      '6000',
    )
    const buttons = Array.from({ length: 6 }, () => ({ type: 2, style: 2, label: 'x' }))
    expect(discordRefusal({ components: [{ type: 1, components: buttons }] })).toContain('5 buttons')
    const options = Array.from({ length: 26 }, (_, at) => ({ label: 'x', value: String(at) }))
    const list = { type: 3, custom_id: 'x', options }
    expect(discordRefusal({ components: [{ type: 1, components: [list] }] })).toContain('25 options')
    expect(telegramRefusal({ text: 'x'.repeat(4097) })).toContain('4096')
    // 22 letters, 66 bytes.
    const callback_data = 'თ'.repeat(22)
    expect(
      telegramRefusal({ text: 'x', reply_markup: { inline_keyboard: [[{ text: 'x', callback_data }]] } }),
    ).toContain('64 bytes')
  })
})

describe('moments', () => {
  const now = new Date('2026-11-23T12:00:00')
  const ago = (seconds: number, locale = 'en') => relative(now.getTime() / 1000 - seconds, now, locale)

  test.each([
    [1, '1 second ago'],
    [50, '1 minute ago'],
    [44 * 60, '44 minutes ago'],
    [50 * 60, '1 hour ago'],
    [100 * 60, '2 hours ago'],
    [23 * 3600, '1 day ago'],
  ])('%i seconds ago are told as Discord tells them', (seconds, words) => {
    expect(ago(seconds)).toBe(words)
  })

  test('are told in the reader’s language', () => {
    expect(ago(300, 'ru')).toBe('5 минут назад')
  })

  test('in a footer name the day where it is near', () => {
    expect(footerStamp(new Date('2026-11-23T09:05:00'), now, 'en')).toBe('Today at 09:05')
    expect(footerStamp(new Date('2026-11-22T09:05:00'), now, 'en')).toBe('Yesterday at 09:05')
    expect(footerStamp(new Date('2026-11-20T09:05:00'), now, 'de')).toBe('20.11.26, 09:05')
  })
})

describe('completion', () => {
  const commands = ['/topic <name>', '/topics', '/search <words>'].map(usage => ({
    name: usage.slice(1).split(' ')[0] ?? '',
    usage,
    summary: '',
  }))
  const offers = async (typed: string) =>
    (await offersFor(typed, commands, async words => [{ id: `about-${words}`, name: 'A topic' }])).map(
      ({ line }) => line,
    )

  test.each([
    ['/', ['/topic ', '/topics', '/search ']],
    ['/top', ['/topic ', '/topics']],
    ['/topic ', ['/topic about-']],
    ['/topic geo', ['/topic about-geo']],
    ['/search geo', []],
    ['/nothing geo', []],
    ['geo', []],
  ])('of "%s" offers %j', async (typed, expected) => {
    expect(await offers(typed)).toEqual(expected)
  })
})
