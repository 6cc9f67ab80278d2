import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Ownership } from '#core/article/source.ts'
import { type Newsroom, newsroom, outlet } from '../support/newsroom.ts'
import { region } from '../support/sample-bot.ts'

const owned = (id: string, country: string, ownership: Ownership) => ({ ...outlet(id, country), ownership })
const sources = [
  owned('herald', 'GE', 'independent'),
  owned('courier', 'AM', 'state'),
  owned('observer', 'AZ', 'pro-government'),
  owned('gazette', 'DE', 'foreign-public'),
]
const [museum, doors, storks, chess] = [
  'Museum of carpets opens in Yerevan, Armenia',
  'Yerevan museum of carpets opens its doors in Armenia',
  'Armenia prints stamps with storks',
  'Chess champion of Armenia is nine years old',
]
const chat = 'test:1' as const
let room: Newsroom
beforeEach(async () => {
  room = await newsroom({}, undefined, { region: { ...region, sources } })
  for (const [name, title] of [
    ['herald', museum],
    ['courier', doors],
    ['courier', storks],
    ['gazette', chess],
  ] as const) {
    room.publish(name, title)
    await room.pass(5)
  }
})
afterEach(() => room.close())

const shown = async (line: string, locale = 'en') =>
  (await room.answer(chat, line, { locale })).cards.map(({ headline }) => headline).sort()

describe('lists of stories as chosen outlets report them', () => {
  test.each(['/latest', '/topic', '/digest'])(
    '%s shows what one of them has, under its headline',
    async command => {
      expect(await shown(`${command} armenia without state media`)).toEqual([chess, museum].sort())
      expect(await shown(`${command} armenia from state outlets`)).toEqual([storks, doors].sort())
      expect(await shown(`${command} армения из грузинских изданий`, 'ru')).toEqual([museum])
      expect(await shown(`${command} ermənistan dövlət mediası olmadan`, 'az')).toEqual(
        [chess, museum].sort(),
      )
      expect(await shown(`${command} სომხეთი სახელმწიფო მედიის გარეშე`, 'ka')).toEqual([chess, museum].sort())
      expect(await shown(`${command} armenia strict from courier`)).toEqual([storks, doors].sort())
      expect(await shown(`${command} armenia not from de`)).toEqual(expect.not.arrayContaining([chess]))
    },
  )

  test('nothing stands in them that has only been withdrawn by who is asked for', async () => {
    expect(await shown('/latest armenia from herald')).toEqual([museum])
    room.publish('herald', museum, { id: museum, text: 'This article has been retracted.' })
    await room.pass(5)
    for (const command of ['/latest', '/topic', '/digest']) {
      expect(await shown(`${command} armenia from herald`)).toEqual([])
      expect(await shown(`${command} armenia without state media`)).toEqual([chess])
    }
    expect(await shown('/latest armenia from state outlets')).toEqual([storks, doors].sort())
  })

  test('what narrows them is said, and stays on further pages and where it is followed', async () => {
    expect(await room.ask(chat, '/latest armenia without state media 1')).toMatch(
      /^Newest stories: Armenia · without outlets: state-owned\n/,
    )
    const first = await room.answer(chat, '/latest armenia without state media 1')
    const [more] = first.choices
    expect(more?.argument).toBe('#2 armenia not from state 1')
    expect(await shown(`/latest ${more?.argument}`)).toEqual([museum])
    const topic = await room.answer(chat, '/topic armenia from independent')
    expect(topic.choices[0]).toMatchObject({ command: 'follow', argument: 'armenia from independent' })
    expect(await shown('/latest from independent outlets')).toEqual([museum])
    expect(await room.ask(chat, '/latest armenia from public outlets')).toBe(
      'Of the newest stories none fits: Armenia · outlets: public broadcaster.',
    )
  })

  test('several topics are listed together, and what stands behind them narrows all', async () => {
    room.publish('gazette', 'Tbilisi in Georgia harvests more grapes than ever')
    await room.pass(5)
    const grapes = 'Tbilisi in Georgia harvests more grapes than ever'
    for (const words of [
      'armenia, georgia',
      'armenia and georgia',
      'армения и грузия',
      'Armenia or Georgia',
      'армения или грузия',
      'armenia / georgia',
      'სომხეთი, საქართველო',
    ])
      expect(await shown(`/topic ${words}`), words).toContain(grapes)
    const topic = await room.answer(chat, '/topic armenia, georgia from foreign-funded outlets')
    expect(topic.cards.map(({ headline }) => headline)).toEqual([grapes, chess])
    expect(topic.choices[0]).toMatchObject({
      label: 'Follow Armenia, Georgia',
      argument: 'armenia,georgia from foreign-public',
    })
    expect(await room.ask(chat, '/latest armenia, georgia')).toMatch(/^Newest stories: Armenia, Georgia\n/)
    expect(await room.ask(chat, '/digest armenia and georgia')).toMatch(
      /^The last 24 hours: Armenia, Georgia\n/,
    )
    expect(await shown('/topic georgia without armenia')).toEqual([grapes])
    expect(await shown('/topic armenia, georgia without sport')).toContain(grapes)
    expect(await room.ask(chat, '/latest armenia, xyzzyq')).toMatch(
      /^I know no topic called “armenia, xyzzyq”/,
    )
  })

  test('what is none of it is asked for as before', async () => {
    expect(await room.ask(chat, '/topic armenia from xyz')).toMatch(/There is no topic|armenia/i)
    expect(await room.ask(chat, '/topic from independent outlets')).toMatch(/Which topic/)
  })
})

test('/sources lists the outlets that are meant, and says where there are none', async () => {
  const listed = async (line: string, locale = 'en') =>
    (await room.ask(chat, line, { locale })).match(/^(?:herald|courier|observer|gazette)(?= <)/gm)?.join() ??
    ''
  expect(await listed('/sources')).toBe('herald,courier,observer,gazette')
  expect(await listed('/sources state media')).toBe('courier')
  expect(await listed('/sources georgian outlets')).toBe('herald')
  expect(await listed('/sources georgian outlets in en')).toBe('herald')
  expect(await listed('/sources GAZ')).toBe('gazette')
  // What is no outlet leaves nothing out without a word.
  for (const words of ['qwertish media', 'georgian outlets without sport', 'armenia daily 08:00'])
    expect(await room.ask(chat, `/sources ${words}`)).toBe(
      `No outlet that is read is one of these: ${words}.`,
    )
  expect(await listed('/sources without state media')).toBe('herald,observer,gazette')
  expect(await listed('/sources независимые', 'ru')).toBe('herald')
  expect(await listed('/sources სახელმწიფო მედია', 'ka')).toBe('courier')
  expect(await room.ask(chat, '/sources from am')).toMatch(/^outlets of Armenia\n/)
  expect(await room.ask(chat, '/sources public media')).toBe(
    'No outlet that is read is one of these: outlets: public broadcaster.',
  )
})
