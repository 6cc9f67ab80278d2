import { zoneNamed } from '../zones.ts'
import { quoted, unclear, type WordingContext } from './context.ts'
import type { Cursor } from './cursor.ts'
import type { Draft } from './draft.ts'
import { readFrom, readHeadlines, readIn, readNotFrom, readWithout } from './lists.ts'
import { isFigure, spanOf, timeOf } from './times.ts'
import { type Meaning, weekdays } from './words.ts'

/** Reads what stands behind a word of this meaning; `start` is where the word began. Throws a UserError. */
type Clause = (cursor: Cursor, draft: Draft, context: WordingContext, start: number) => void

/** Of independent outlets and of posts an hour. */
export const bounds = { least: [1, 20], cap: [1, 60] } as const
const longestZoneName = 5
/** Discord's limit of a webhook's name, in characters; of an address, what a line of /follow has room for. */
const [longestSender, longestAvatar] = [80, 500]

/** A word that says all by itself. */
function plainly(name: string, value: unknown): Clause {
  return (cursor, draft, context, start) => draft.set(name, value, cursor.since(start), context)
}

/** A word for a rhythm; behind it a number alone is an hour, as in `daily 8`. */
function timely(name: string, value: unknown): Clause {
  return (cursor, draft, context, start) => {
    draft.set(name, value, cursor.since(start), context)
    const hour = cursor.token?.text ?? ''
    const time = /^\d{1,2}$/.test(hour) ? timeOf(hour, true) : null
    if (time === null) return
    cursor.skip()
    draft.set('at', time, hour, context)
  }
}

/** A number behind a word, within bounds, and words that may follow it. */
function figure(
  name: string,
  [from, to]: readonly [number, number],
  refuse: Refusal,
  ...fillers: Meaning[]
): Clause {
  return (cursor, draft, context, start) => {
    const value = /^\d{1,4}$/.test(cursor.token?.text ?? '') ? Number(cursor.token?.text) : Number.NaN
    if (!(value >= from && value <= to)) throw unclear(refuse(context.say, { from, to }))
    cursor.skip()
    while (cursor.take(...fillers) !== null);
    draft.set(name, value, cursor.since(start), context)
  }
}
type Refusal = (say: WordingContext['say'], values: { from: number; to: number }) => string

export const clauses: { readonly [meaning in Meaning]?: Clause } = {
  each: plainly('kind', 'each'),
  hourly: plainly('kind', 'hourly'),
  daily: timely('kind', 'daily'),
  weekdays: timely('kind', 'weekdays'),
  weekly: timely('kind', 'weekly'),
  ...Object.fromEntries(weekdays.map((name, day) => [name, timely('day', day)])),
  on(cursor, _draft, context, start) {
    const next = cursor.meaning()?.meaning
    if (next !== undefined && weekdays.includes(next)) return
    cursor.skip()
    throw unclear(context.say('follow-unclear-day', { words: quoted(cursor.since(start)) }))
  },
  at(cursor, draft, context, start) {
    const words = cursor.token?.text ?? cursor.since(start)
    const time = timeOf(words, true)
    if (time === null) throw unclear(context.say('follow-unclear-time', { words: quoted(words) }))
    cursor.skip()
    draft.set('at', time, words, context)
  },
  morning: plainly('part', '08:00'),
  evening: plainly('part', '20:00'),
  breaking: plainly('breakingOnly', true),
  from(cursor, draft, context, start) {
    // "From 2 separate sources on" is how it is told.
    const clause = isFigure(cursor.token?.text ?? '') ? clauses.least : readFrom
    clause?.(cursor, draft, context, start)
  },
  notFrom: readNotFrom,
  in: readIn,
  headlines: readHeadlines,
  without: readWithout,
  strict(_cursor, draft) {
    draft.strict = true
  },
  noStrict(_cursor, draft) {
    draft.strict = false
  },
  least: figure(
    'leastIndependent',
    bounds.least,
    (say, values) => say('follow-unclear-least', values),
    'voices',
  ),
  cap: figure(
    'mostAnHour',
    bounds.cap,
    (say, values) => say('follow-unclear-cap', values),
    'filler',
    'perHour',
  ),
  quiet: readQuiet,
  noQuiet: plainly('quiet', null),
  silent(cursor, draft, context, start) {
    const span = spanOf(cursor.token?.text ?? '')
    if (span === null) return draft.set('silent', true, cursor.since(start), context)
    cursor.skip()
    draft.set('quiet', { from: span[0], to: span[1], mode: 'silent' }, cursor.since(start), context)
  },
  loud: plainly('silent', false),
  compact: plainly('size', 'compact'),
  standard: plainly('size', 'standard'),
  full: plainly('size', 'full'),
  pictures: plainly('image', true),
  noPictures: plainly('image', false),
  mention: readMention,
  noMention: plainly('mention', null),
  publish(cursor, draft, context, start) {
    if (!context.roles) throw unclear(context.say('follow-no-publish'))
    draft.set('publish', true, cursor.since(start), context)
  },
  noPublish: plainly('publish', undefined),
  sender: readSender,
  avatar: readAvatar,
  noSender(cursor, draft, context, start) {
    draft.set('sender', undefined, cursor.since(start), context)
    draft.set('avatar', undefined, cursor.since(start), context)
  },
  zone: readZone,
  everything(_cursor, draft) {
    draft.everything = true
  },
  test(_cursor, draft) {
    draft.test = true
  },
  filler() {},
}

/** `quiet 22:00-07:00`, `quiet from 22:00 to 07:00`, with `silent` or `hold` behind it. */
function readQuiet(cursor: Cursor, draft: Draft, context: WordingContext, start: number): void {
  cursor.take('from')
  const word = cursor.token?.text ?? ''
  let span = spanOf(word)
  const from = timeOf(word, true)
  cursor.skip()
  if (span === null && from !== null && cursor.take('to') !== null) {
    const to = timeOf(cursor.token?.text ?? '', true)
    cursor.skip()
    span = to === null ? null : [from, to]
  }
  if (span === null || span[0] === span[1])
    throw unclear(context.say('follow-unclear-quiet', { words: quoted(cursor.since(start)) }))
  const mode = cursor.take('silent', 'hold') === 'silent' ? 'silent' : 'hold'
  draft.set('quiet', { from: span[0], to: span[1], mode }, cursor.since(start), context)
}

/** Discord writes a role as `<@&id>`, the id a snowflake. */
function readMention(cursor: Cursor, draft: Draft, context: WordingContext, start: number): void {
  const [, role] = /^<@&(\d{17,20})>$/.exec(cursor.token?.text ?? '') ?? []
  cursor.skip()
  if (!context.roles) {
    draft.unmentioned = true
    return
  }
  if (role === undefined)
    throw unclear(context.say('follow-unclear-role', { words: quoted(cursor.since(start)) }))
  if (cursor.token?.text.startsWith('<@') || (cursor.joined() && cursor.token?.text.startsWith('<@')))
    throw unclear(context.say('follow-unclear-roles'))
  draft.set('mention', role, cursor.since(start), context)
}

/** `as "Caucasus desk"`, or as one or more words that mean nothing else. Discord's rules for names of webhooks. */
function readSender(cursor: Cursor, draft: Draft, context: WordingContext, start: number): void {
  if (!context.names) throw unclear(context.say('follow-no-sender'))
  const isQuoted = cursor.token?.kind === 'quoted'
  const count = isQuoted ? 1 : cursor.unknown()
  const name = isQuoted ? (cursor.token?.text ?? '') : count > 0 ? cursor.words(count) : ''
  cursor.skip(count)
  if (name === '' || [...name].length > longestSender || /discord|clyde/i.test(name))
    throw unclear(
      context.say('follow-unclear-sender', { words: quoted(cursor.since(start)), longest: longestSender }),
    )
  draft.set('sender', name, cursor.since(start), context)
}

/** `avatar https://…/picture.png`; Discord fetches it, we never do. */
function readAvatar(cursor: Cursor, draft: Draft, context: WordingContext, start: number): void {
  if (!context.names) throw unclear(context.say('follow-no-sender'))
  const url = URL.parse(cursor.token?.text ?? '')
  cursor.skip()
  const isPicture =
    url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && url.username === ''
  if (!isPicture || url.href.length > longestAvatar)
    throw unclear(context.say('follow-unclear-avatar', { words: quoted(cursor.since(start)) }))
  draft.set('avatar', url.href, cursor.since(start), context)
}

/** `zone Asia/Baku`, `zone Baku`, `zone Azerbaijan`. */
function readZone(cursor: Cursor, draft: Draft, context: WordingContext, start: number): void {
  const place = cursor.start
  for (const [words, count] of cursor.names()) {
    if (count > longestZoneName) continue
    const zone = zoneNamed(words, context.topics, count === Math.max(1, cursor.unknown()))
    if (zone === null) continue
    cursor.skip(count)
    if (typeof zone !== 'string')
      throw unclear(context.say('zone-several', { words: quoted(words), example: zone.at(0) ?? '' }))
    draft.set('zone', zone, cursor.since(start), context)
    return
  }
  cursor.skip(Math.max(1, cursor.unknown()))
  throw unclear(context.say('zone-unknown', { words: quoted(cursor.since(place)) }))
}
