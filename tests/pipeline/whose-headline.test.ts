import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Ownership } from '#core/article/source.ts'
import { migrations } from '../../src/storage/migrations/index.ts'
import { headlinesOf, type Newsroom, newsroom, outlet } from '../support/newsroom.ts'
import { region } from '../support/sample-bot.ts'

const owned = (id: string, country: string, ownership: Ownership) => ({ ...outlet(id, country), ownership })
const sources = [
  owned('herald', 'GE', 'independent'),
  owned('courier', 'AM', 'state'),
  owned('observer', 'AZ', 'pro-government'),
  owned('gazette', 'DE', 'foreign-public'),
]
const titles = {
  courier: 'Yerevan museum of carpets opens its doors in Armenia',
  herald: 'Museum of carpets opens in Yerevan, Armenia',
  observer: 'Armenia: carpet museum opens doors in Yerevan',
}
const chat = 'test:1'
let room: Newsroom
beforeEach(async () => {
  room = await newsroom({}, undefined, { region: { ...region, sources } })
})
afterEach(() => room.close())

const shown = (of: typeof chat | 'test:2' = chat) => room.posts(of).flatMap(({ post }) => headlinesOf(post))
async function publish(name: keyof typeof titles) {
  room.publish(name, titles[name])
  await room.pass(5)
}

test('what only outlets report that are left out comes once another does, under its headline', async () => {
  expect(await room.ask(chat, '/follow armenia without state media')).toMatch(
    /^This will be posted here: Armenia · without outlets: state-owned · each story\./,
  )
  await publish('courier')
  expect(shown()).toEqual([])
  expect(await room.ask(chat, '/why museum')).toMatch(/does not: only outlets that are left out report it/)
  await publish('herald')
  expect(shown()).toEqual([titles.herald])
  expect(room.posts(chat)[0]?.post).toMatchObject({ card: { outlet: 'herald' } })
})

test('a country and an owner are asked of one outlet', async () => {
  await room.ask(chat, '/follow armenia from independent Armenian outlets')
  await publish('courier')
  await publish('herald')
  expect(shown()).toEqual([])
  expect(await room.ask(chat, '/why museum')).toMatch(/no outlet that reports it is all that is asked for/)
  expect(await room.ask(chat, '/follow armenia from any from public')).toMatch(
    /now on: Armenia · outlets: public/,
  )
  expect(await room.ask(chat, '/why museum')).toMatch(
    /no such outlet reports it; those that do: (state-owned; independent|independent; state-owned)/,
  )
})

test('in a digest each line is told as the subscription asks that brings it', async () => {
  await room.ask(chat, '/follow armenia from pro-government outlets hourly')
  await room.ask(chat, '/follow "stamps" from german outlets hourly')
  room.publish('herald', 'Georgia prints new stamps with storks')
  await publish('herald')
  room.publish('gazette', 'New stamps with storks printed in Georgia')
  await publish('observer')
  await room.pass(60)
  expect(room.posts(chat)).toHaveLength(1)
  expect(shown().sort()).toEqual([titles.observer, 'New stamps with storks printed in Georgia'])
  expect(await room.ask(chat, '/digest')).toContain(titles.observer)
})

test('what is shown at once, and what is tried, is told by them too', async () => {
  await publish('herald')
  await publish('courier')
  expect(await room.ask(chat, '/follow armenia from state outlets test')).toMatch(
    /It would have brought 1 of the 1 stories .*\n\n.*Yerevan museum of carpets/s,
  )
  expect(await room.ask(chat, '/follow armenia from state media')).toContain(titles.courier)
  expect(await room.ask(chat, '/follow courier')).toContain(titles.courier)
})

test('who follows an outlet is told by its headline, also where that was followed before', async () => {
  await room.ask(chat, '/follow observer')
  await room.ask('test:2', '/follow observer')
  // As it was stored before: what made the keys was not among what was still to be looked at.
  await sql`UPDATE ways SET says = json_replace(says, '$.wants.outlets', json('[]'))`.execute(room.db)
  await migrations['2026-12-07-who-may-tell']?.up(room.db as never)
  await publish('courier')
  await publish('observer')
  expect(shown()).toEqual([titles.observer])
  expect(shown('test:2')).toEqual([titles.observer])
})
