import { afterEach, describe, expect, test } from 'vitest'
import { type Post, usualForm } from '#core/chat/post.ts'
import { roundupParts } from '#core/chat/post-parts.ts'
import { renderPost as onDiscord } from '../../src/platforms/discord/posts.ts'
import { renderPost as onTelegram } from '../../src/platforms/telegram/posts.ts'
import { type Newsroom, newsroom } from '../support/newsroom.ts'
import { messages, noon, region } from '../support/sample-bot.ts'

const chat = 'test:1'
const rooms: Newsroom[] = []
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close()
})

/** A room in which the outlets of the region are read. */
async function pressRoom(): Promise<Newsroom> {
  const room = await newsroom({}, noon, { region })
  rooms.push(room)
  return room
}

/** What is exchanged: countries, people, towns, outlets, and what is said of who owns them. */
const pairs = [
  ['Azerbaijani', 'Armenian'],
  ['Azerbaijan', 'Armenia'],
  ['azerbaijan', 'armenia'],
  ['Baku', 'Yerevan'],
  ['baku', 'yerevan'],
  ['Ganja', 'Gyumri'],
  ['ganja', 'gyumri'],
  ['trend-en', 'news-am-en'],
  ['Trend', 'NEWS.am'],
  ['azernews', 'arminfo-en'],
  ['AzerNews', 'ArmInfo'],
  ['private, government-aligned', 'private'],
] as const
const mirror = new Map<string, string>(
  pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]),
)
const exchanged = new RegExp(
  [...mirror.keys()]
    .sort((a, b) => b.length - a.length)
    .map(words => words.replace('.', '\\.'))
    .join('|'),
  'g',
)
const swap = (text: string) => text.replace(exchanged, words => mirror.get(words) ?? words)

/** Who says what, at five minutes each. */
type Scene = readonly (readonly [outlet: string, title: string, text: string])[]
const claim = [
  'trend-en',
  'Armenian armed forces shell Azerbaijani positions near Ganja, two soldiers killed',
  'Two Azerbaijani soldiers were killed when Armenian armed forces shelled positions, the ministry in Baku said.',
] as const
const single = 'single source so far'
/** What is reported, what is said of it, and who reports it. */
const scenes: readonly (readonly [what: string, says: string, scene: Scene])[] = [
  ['made by one outlet', single, [claim]],
  [
    'that another of its country repeats',
    `2 outlets, 1 separate source · ${single}`,
    [
      claim,
      [
        'azernews',
        'Armenian forces shell positions near Ganja',
        'As Trend reports, two soldiers were killed.',
      ],
    ],
  ],
  [
    'that another of its country makes too',
    'so far only outlets of one country or town: Azerbaijan',
    [
      claim,
      [
        'azernews',
        'Two soldiers killed as Armenian forces shell positions near Ganja',
        'Azerbaijan lost two men.',
      ],
    ],
  ],
  [
    'that a third party reports',
    '2 outlets, 2 separate sources',
    [claim, ['oc-media', 'Two soldiers killed near Ganja', 'Armenia has not commented on the shelling.']],
  ],
  [
    'that is none: a market',
    'One outlet reports it so far.',
    [['trend-en', 'Market opens in Ganja, Azerbaijan', 'Cheese of Azerbaijan and Armenia is sold there.']],
  ],
]

/** All that people are shown of a scene. */
async function shown(scene: Scene, town: string): Promise<string> {
  const room = await pressRoom()
  await room.follow(chat, 'armenia')
  await room.follow(chat, 'azerbaijan')
  await room.follow('test:2', 'armenia', { rhythm: { kind: 'daily', at: '18:00' } })
  await room.follow('test:2', 'azerbaijan', { rhythm: { kind: 'daily', at: '18:00' } })
  for (const [at, [outlet, title, text]] of scene.entries()) {
    room.publish(outlet, title, { id: `${at}`, text })
    await room.pass(5)
  }
  const told = [await room.ask(chat, `/story ${town}`), await room.ask(chat, '/digest')]
  for (let hour = 0; hour < 7; hour++) await room.pass(60)
  const posts = [...room.posts(chat), ...room.posts('test:2')].map(({ post }) => post)
  expect(posts.map(({ kind }) => kind)).toEqual(['story', 'roundup'])
  const [story] = await room.app.services.stories.find({ topics: [], words: '', limit: 1, offset: 0 })
  return [...told, ...posts.map(rendered)].join('\n').replaceAll(story?.id ?? '', 'ID')
}

function rendered(post: Post): string {
  const { text, entities, reply_markup } = onTelegram(post, messages, {
    chat,
    timeZone: 'UTC',
    pressing: { bot: 'chapar' },
  })
  // Where marks begin follows from the lengths of words.
  const marks = entities.map(({ type }) => type)
  return JSON.stringify([text, marks, reply_markup, onDiscord(post, messages)], null, 1)
}

describe('with Armenia and Azerbaijan exchanged, the mirror image is shown of a claim', () => {
  test.each(scenes)('%s', async (_, says, scene) => {
    const mirrored: Scene = scene.map(([outlet, title, text]) => [swap(outlet), swap(title), swap(text)])
    const [one, other] = [await shown(scene, 'Ganja'), await shown(mirrored, 'Gyumri')]
    expect(one).toContain(says)
    expect(other).not.toBe(one)
    expect(swap(other)).toBe(one)
  })
})

test('a compact post says it too, without what else is known', async () => {
  const room = await pressRoom()
  await room.follow(chat, 'azerbaijan', { form: { ...usualForm, size: 'compact' } })
  const [outlet, title, text] = claim
  room.publish(outlet, title, { text })
  await room.pass(5)
  const [post] = room.posts(chat).map(({ post }) => post)
  if (post?.kind !== 'story') throw new Error('nothing is posted')
  expect(onDiscord(post, messages).embeds?.[0]?.description).toBe(single)
})

describe('a digest', () => {
  const subjects =
    'wheat harvest,rail freight,gas output,cotton exports,tea imports,bank lending,school building,road repair,fish stocks,solar park,port traffic,tax receipts,hazelnut sales,steel mill,postal service,tourism fair,museum roof,bus routes'
  const others = [
    ['oc-media', 'Journalist detained in Baku ahead of trial'],
    ['jam-news-en', 'Opposition activist on hunger strike in Azerbaijani prison'],
  ] as const

  test('is not one wire’s, however much it sends: what two others alone have stands in it', async () => {
    const room = await pressRoom()
    await room.follow(chat, 'azerbaijan', { rhythm: { kind: 'daily', at: '18:00' } })
    for (const [outlet, title] of others) room.publish(outlet, title)
    await room.pass(5)
    for (const subject of subjects.split(',')) {
      room.publish('trend-en', `Azerbaijan counts its ${subject} in Ganja`)
      await room.pass(3)
    }
    const asked = await room.answer(chat, '/digest azerbaijan')
    for (let hour = 0; hour < 6; hour++) await room.pass(60)
    const [post] = room.posts(chat).map(({ post }) => post)
    if (post?.kind !== 'roundup') throw new Error('there is no digest')
    expect([post.cards.length, post.rest]).toEqual([12, subjects.split(',').length + others.length - 12])
    for (const cards of [asked.cards, post.cards])
      expect(cards.map(({ headline }) => headline)).toEqual(
        expect.arrayContaining(others.map(([, title]) => title)),
      )
    // Below it one goes on to the rest of what the chat follows.
    const [onward] = roundupParts(post, messages('en')).choices(0)
    expect(onward).toEqual({ label: 'The last 24 hours', command: 'digest', argument: '' })
    const seen: string[] = []
    let page = await room.answer(chat, '/digest')
    for (const turn of ['#2', '']) {
      seen.push(...page.cards.map(({ headline }) => headline))
      const more = page.choices.find(({ label }) => label === 'More')
      expect(more?.argument ?? '').toBe(turn)
      if (more !== undefined) page = await room.answer(chat, `/digest ${more.argument}`)
    }
    expect([seen.length, new Set(seen).size]).toEqual([20, 20])
    expect(page.choices[0]).toEqual({ label: 'Back', command: 'digest', argument: '#1' })
  })
})
