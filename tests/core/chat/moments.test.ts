import { expect, test } from 'vitest'
import { ago } from '#core/chat/moments.ts'

const hour = 3_600_000

test('what lies back is told in numbers, never by a name of a day that it need not have been', () => {
  const now = new Date('2026-11-23T08:10:00Z')
  const told = (locale: string, hours: number) => ago(now, locale)(new Date(now.getTime() - hours * hour))
  expect([0, 1, 26, 47, 6 * 24, 8 * 24].map(hours => told('en', hours))).toEqual([
    'this minute',
    '1 hr. ago',
    '1 day ago',
    '2 days ago',
    '6 days ago',
    'Nov 15, 2026',
  ])
  expect(['ru', 'de', 'tr', 'hy'].map(locale => told(locale, 47))).toEqual([
    '2 дн. назад',
    'vor 2 Tagen',
    '2 gün önce',
    '2 օր առաջ',
  ])
})
