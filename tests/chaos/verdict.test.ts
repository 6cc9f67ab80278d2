import { describe, expect, test } from 'vitest'
import { astray } from './astray.ts'
import type { Row } from './ledger.ts'
import { eventOf, eventsIn, publish } from './news.ts'
import type { Place } from './places.ts'
import { type Evidence, judge } from './verdict.ts'

const place = (platform: Place['platform'], more: Partial<Place> = {}): Place => ({
  number: 0,
  platform,
  kind: platform === 'discord' ? 'text' : 'group',
  // Event 1 is about it, and no other up to 3.
  follows: eventOf(1).topics,
  alerts: false,
  guild: '',
  addresses: [`${platform}:1`],
  lost: false,
  unhooked: false,
  kept: [],
  ...more,
})
const row = (state: string, more: Partial<Row> = {}): Row => ({
  chat: 'telegram:1',
  event: 1,
  story: 's1',
  alert: false,
  state,
  detail: '',
  attempts: 1,
  dueAt: 0,
  roundup: null,
  message: null,
  disabled: false,
  ...more,
})

type Given = Partial<Pick<Evidence, 'cutOff' | 'unanswered' | 'refused'>> & {
  readonly at?: Place
  readonly rows: readonly Row[]
  readonly times: number
  readonly alerts?: number
}

function verdictOn({ at = place('telegram'), rows, times, alerts = 0, ...more }: Given) {
  const none = new Set<string>()
  const posts = new Map([[at, new Map([[1, times]])]])
  return judge({
    places: [at],
    newest: 1,
    rows,
    posts,
    alerts: new Map([[at, new Map([[1, alerts]])]]),
    cutOff: none,
    unanswered: none,
    refused: none,
    ...more,
  })
}

describe('the books are right', () => {
  const cases: readonly (readonly [string, Given])[] = [
    ['what was sent stands there once', { rows: [row('sent')], times: 1 }],
    ['what went into a roundup, too', { rows: [row('sent', { roundup: 'one' })], times: 1 }],
    [
      'an unknown one was cut off, and stands there',
      { rows: [row('unknown')], times: 1, cutOff: new Set(['0/1']) },
    ],
    ['or does not', { rows: [row('unknown')], times: 0, unanswered: new Set(['0/1']) }],
    [
      'an unknown one that was the first of a channel',
      {
        at: place('telegram', { kind: 'channel' }),
        rows: [row('unknown', { detail: 'it may have arrived: no post before it is known' })],
        times: 1,
        cutOff: new Set(['0/1']),
      },
    ],
    ['an alert beside its post', { rows: [row('sent'), row('sent', { alert: true })], times: 1, alerts: 1 }],
    ['an alert that was too late', { rows: [row('sent'), row('expired', { alert: true })], times: 1 }],
    ['a message that is refused', { rows: [row('expired')], times: 0, refused: new Set(['0/1']) }],
    [
      'a chat that is lost',
      { at: place('telegram', { lost: true }), rows: [row('due', { disabled: true })], times: 0 },
    ],
    [
      'an unknown one of a webhook that was deleted',
      {
        at: place('discord', { kind: 'webhook', unhooked: true }),
        rows: [row('unknown', { chat: 'discord:1' })],
        times: 1,
        unanswered: new Set(['0/1']),
      },
    ],
    [
      'a chat that has a new address',
      { at: place('telegram', { addresses: ['telegram:2', 'telegram:1'] }), rows: [row('sent')], times: 1 },
    ],
  ]
  test.each(cases)('%s', (_, given) => {
    const { problems, outcomes, planned } = verdictOn(given)
    expect(problems).toEqual([])
    expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(planned)
  })
})

test('a roundup names twelve of its stories, and what befell it befell all of them', () => {
  const [at, none] = [place('telegram', { lost: true }), new Set<string>()]
  const rows = (state: string) =>
    Array.from({ length: 13 }, (_, index) => row(state, { event: index + 1, roundup: 'one' }))
  const posts = new Map([[at, new Map(Array.from({ length: 12 }, (_, index) => [index + 1, 1]))]])
  const evidence = {
    places: [at],
    newest: 0,
    posts,
    alerts: new Map(),
    cutOff: none,
    unanswered: none,
    refused: none,
  }
  expect(judge({ ...evidence, rows: rows('sent') }).outcomes).toEqual(
    new Map([['telegram in a roundup', 13]]),
  )
  const unanswered = new Set(['0/3'])
  expect(judge({ ...evidence, rows: rows('unknown'), unanswered }).problems).toEqual([])
})

describe('the books are wrong', () => {
  const cases: readonly (readonly [string, Given])[] = [
    ['posted 2 times', { rows: [row('sent')], times: 2 }],
    ['recorded as sent and not there', { rows: [row('sent')], times: 0 }],
    ['recorded as sent and not there', { rows: [row('sent', { roundup: 'one' })], times: 0 }],
    ['no outcome "folded"', { rows: [row('folded')], times: 0 }],
    ['posted 1 times and not in the ledger', { rows: [], times: 1 }],
    ['1 alerts and none in the ledger', { rows: [row('sent')], times: 1, alerts: 1 }],
    ['posted 2 times', { rows: [row('sent'), row('sent', { alert: true })], times: 1, alerts: 2 }],
    ['sent and not there', { rows: [row('sent'), row('sent', { alert: true })], times: 1 }],
    ['never planned', { rows: [], times: 0 }],
    ['planned twice', { rows: [row('sent'), row('sent')], times: 1 }],
    ['never settled', { rows: [row('due')], times: 0 }],
    ['given up without a reason', { rows: [row('disabled')], times: 0 }],
    ['unknown although', { rows: [row('unknown')], times: 1 }],
    ['expired without a reason', { rows: [row('expired')], times: 0 }],
    ['there although it was refused', { rows: [row('expired')], times: 1, refused: new Set(['0/1']) }],
    ['nobody knows this chat', { rows: [row('sent', { chat: 'telegram:9' })], times: 0 }],
    [
      'not found out',
      {
        at: place('telegram', { kind: 'channel' }),
        rows: [
          row('unknown', { detail: 'it may have arrived: it may stand behind what bots are not shown' }),
        ],
        times: 1,
        cutOff: new Set(['0/1']),
      },
    ],
    [
      'not found out',
      {
        at: place('discord'),
        rows: [row('unknown', { chat: 'discord:1' })],
        times: 1,
        cutOff: new Set(['0/1']),
      },
    ],
    [
      'not found out',
      {
        at: place('discord', { kind: 'webhook' }),
        rows: [row('unknown', { chat: 'discord:1' })],
        times: 1,
        cutOff: new Set(['0/1']),
      },
    ],
  ]
  test.each(cases)('%s', (words, given) => {
    expect(verdictOn(given).problems.join('\n')).toContain(words)
  })
})

test('a post that the ledger knows as another, and one with the buttons of another, go astray', () => {
  const at = place('telegram', { kind: 'channel' })
  const rows = [row('sent', { message: '7' }), row('sent', { event: 2, story: 's2', message: '8' })]
  const message = (message_id: number, event: number, story: string) => ({
    message_id,
    text: `/news/e${event}-first`,
    reply_markup: { inline_keyboard: [[{ text: 'Story', url: `https://t.me/bot?start=story_${story}` }]] },
  })
  const told = (...messages: ReturnType<typeof message>[]) => astray([at], rows, () => messages as never)
  expect(told(message(7, 1, 's1'), message(8, 2, 's2'))).toEqual([])
  expect(told(message(8, 1, 's1'), message(7, 2, 's2'))).toEqual([
    'place 0 (channel): event 1 is not message 7',
    'place 0 (channel): event 2 is not message 8',
  ])
  expect(told(message(7, 1, 's1'), message(8, 2, 's1'))).toEqual([
    'place 0 (channel): event 2 has the buttons of s1',
  ])
})

test('events are told apart by their addresses, and no two share a name', () => {
  const served = new Map<string, string>()
  const feeds = { url: 'http://here', serve: (path: string, body: string) => void served.set(path, body) }
  publish(feeds as never, 40, new Date(0))
  const everywhere = [...served.values()].flatMap(feed => eventsIn(feed))
  expect(new Set(everywhere)).toEqual(new Set(Array.from({ length: 41 }, (_, number) => number)))
  const places = Array.from({ length: 200 }, (_, number) => eventOf(number).title.split(' ')[0])
  expect(new Set(places).size).toBe(200)
})
