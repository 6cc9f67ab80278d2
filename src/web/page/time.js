/**
 * Discord's steps, which are those of moment.js: 45 minutes are told as an hour, 22 hours as a day.
 * @type {readonly (readonly [Intl.RelativeTimeFormatUnit, size: number, from: number])[]}
 */
const steps = [
  ['year', 31_536_000, 27_648_000],
  ['month', 2_592_000, 2_246_400],
  ['day', 86_400, 79_200],
  ['hour', 3600, 2700],
  ['minute', 60, 45],
  ['second', 1, 0],
]

/** Of the languages we speak, those of Discord's own: who reads another one sees its times in English. */
const ofDiscord = ['de', 'en', 'ru', 'tr']

/**
 * @param {string} locale
 * @returns {string[]}
 */
const inDiscord = locale => [
  ofDiscord.find(language => locale.split('-')[0] === language) ? locale : 'en',
  'en',
]

/**
 * "5 minutes ago", as Discord tells a moment in its reader's language.
 * @param {number} unix seconds
 * @param {Date} now
 * @param {string} locale
 */
export function relative(unix, now, locale) {
  const away = unix - now.getTime() / 1000
  const [unit, size] = steps.find(([, , from]) => Math.abs(away) >= from) ?? ['second', 1]
  const count = Math.max(1, Math.round(Math.abs(away) / size))
  return new Intl.RelativeTimeFormat(inDiscord(locale)).format(away < 0 ? -count : count, unit)
}

/** @type {Readonly<Record<string, Intl.DateTimeFormatOptions>>} */
const styles = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
}

/**
 * A Discord timestamp in one of its styles.
 * @param {number} unix seconds
 * @param {string} style
 * @param {Date} now
 * @param {string} locale
 */
export function moment(unix, style, now, locale) {
  if (style === 'R') return relative(unix, now, locale)
  return new Intl.DateTimeFormat(inDiscord(locale), styles[style] ?? styles.f).format(unix * 1000)
}

/**
 * "14:05", as both platforms put beside a message.
 * @param {Date} at
 * @param {string} locale
 */
export function clock(at, locale) {
  return new Intl.DateTimeFormat([locale, 'en'], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
}

/**
 * "14:05" today and "23/11/2026, 14:05" on other days.
 * @param {Date} at
 * @param {Date} now
 * @param {string} locale
 */
export function stamp(at, now, locale) {
  if (at.toDateString() === now.toDateString()) return clock(at, locale)
  const date = new Intl.DateTimeFormat(inDiscord(locale), { dateStyle: 'short' }).format(at)
  return `${date}, ${clock(at, locale)}`
}

/**
 * "Today at 14:05", as an embed's footer tells it.
 * @param {Date} at
 * @param {Date} now
 * @param {string} locale
 */
export function footerStamp(at, now, locale) {
  if (Number.isNaN(at.getTime())) return ''
  const days = [0, -1].find(
    days => new Date(now.getTime() + days * 86_400_000).toDateString() === at.toDateString(),
  )
  if (days === undefined) return stamp(at, now, locale)
  const day = new Intl.RelativeTimeFormat(inDiscord(locale), { numeric: 'auto' }).format(days, 'day')
  const between = inDiscord(locale)[0]?.startsWith('en') ? ' at ' : ', '
  return `${day.slice(0, 1).toLocaleUpperCase(locale)}${day.slice(1)}${between}${clock(at, locale)}`
}
