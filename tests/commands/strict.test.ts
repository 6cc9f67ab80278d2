import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { headlinesOf, type Newsroom, newsroom } from '../support/newsroom.ts'

const chat = 'test:1' as const
let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
})
afterEach(() => room.close())

const transit = 'Ukraine and Poland agree on grain transit'
const friendly = 'Armenia beat Latvia 2-1 in football friendly'
async function publish(): Promise<void> {
  room.publish('gazette', transit, {
    text: 'Ukraine and Poland agreed on grain transit on Monday. Similar deals were made with Moldova, Armenia and Romania.',
  })
  await room.pass(5)
  room.publish('gazette', friendly, { text: 'Armenia’s national football team beat Latvia 2-1 in Riga.' })
  await room.pass(5)
}
const shown = () => room.posts(chat).flatMap(({ post }) => headlinesOf(post))

describe('what is to be mainly about a topic', () => {
  test('is told, posted alone, and explained', async () => {
    expect(await room.ask(chat, '/follow armenia strict')).toMatch(
      /^This will be posted here: Armenia · only what is mainly about it · each story\./,
    )
    await publish()
    expect(shown()).toEqual([friendly])
    expect(await room.ask(chat, '/why grain transit')).toMatch(
      /Armenia · only what is mainly about it · each story\ndoes not: it merely mentions the topic/,
    )
    expect(await room.ask(chat, '/following')).toMatch(
      /1\. Armenia · only what is mainly about it · each story/,
    )
    expect(await room.ask(chat, '/settings')).toMatch(/not strict {2}\(Mentions too\)/)
  })

  test('is what is said to be missing where only mentions are there', async () => {
    room.publish('gazette', transit, {
      text: 'Ukraine and Poland agreed on grain transit, as Armenia had before.',
    })
    await room.pass(5)
    const none = /^Of the newest stories none fits: Armenia · only what is mainly about it/
    expect(await room.ask(chat, '/topic armenia strict')).toMatch(none)
    expect(await room.ask(chat, '/latest armenia strict')).toMatch(none)
  })

  test('is all that names it where nothing is said, and turned on and back', async () => {
    await room.ask(chat, '/follow armenia')
    expect(await room.ask(chat, '/settings')).toMatch(/strict {2}\(Mainly about it\)/)
    const changed = await room.answer(chat, '/follow armenia mainly about')
    const [undo] = changed.choices
    await publish()
    expect(shown()).toEqual([friendly])
    await room.ask(chat, `/${undo?.command} ${undo?.argument}`)
    expect(await room.ask(chat, '/following')).toMatch(/1\. Armenia · each story/)
  })

  test.each([
    'only about armenia',
    'Армения строго',
    'Армения главным образом',
    'nur über Armenien',
    'Ermenistan ağırlıklı',
    'Ermənistan əsasən',
    'Հայաստան հիմնականում',
    'სომხეთი ძირითადად',
    'armenia only main',
  ])('is understood: %s', async words => {
    expect(await room.ask(chat, `/follow ${words}`)).toMatch(
      /here: Armenia · only what is mainly about it · each/,
    )
  })

  test('goes with a topic', async () => {
    for (const words of ['everything strict', '"grain" strict', 'from ge strict'])
      expect(await room.ask(chat, `/follow ${words}`)).toMatch(/^“strict” goes with a topic/)
  })

  test('is listed by /topic, and followed from there', async () => {
    await publish()
    const all = await room.answer(chat, '/topic armenia')
    expect(all.cards.map(({ headline }) => headline)).toEqual([friendly, transit])
    for (const typed of ['armenia strict', 'mainly about armenia', 'Armenien streng']) {
      const strict = await room.answer(chat, `/topic ${typed}`)
      expect(strict.cards.map(({ headline }) => headline)).toEqual([friendly])
      expect(strict.choices[0]).toMatchObject({ command: 'follow', argument: 'armenia strict' })
    }
    expect(await room.ask(chat, '/topic armenia strict')).toMatch(/^Armenia · only what is mainly about it\n/)
  })

  test('is understood by /latest and /digest, also on further pages', async () => {
    await publish()
    for (const command of ['latest', 'digest']) {
      const all = await room.answer(chat, `/${command} armenia`)
      expect(all.cards).toHaveLength(2)
      const strict = await room.answer(chat, `/${command} armenia strict`)
      expect(strict.cards.map(({ headline }) => headline)).toEqual([friendly])
      expect(await room.ask(chat, `/${command} strict armenia`)).toMatch(
        /Armenia · only what is mainly about it/,
      )
    }
    const one = await room.answer(chat, '/latest armenia strict 1')
    expect(one.cards.map(({ headline }) => headline)).toEqual([friendly])
  })
})
