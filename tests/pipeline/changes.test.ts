import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Newsroom, newsroom } from '../support/newsroom.ts'

const chat = 'test:1'
const title = 'Armenia opens a bridge'
const text = 'The bridge near Gyumri is open, officials said. It took “two years” – and 12 million drams.'
const address = 'https://herald.example.org/news/x'

let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
  await room.follow(chat, 'armenia')
  room.publish('herald', title, { id: 'x', text })
  await room.pass(5)
})
afterEach(() => room.close())

const hours = (count: number) => room.pass(count * 60)
const post = () => {
  const [shown] = room.posts(chat)
  if (shown?.post.kind !== 'story') return expect.fail('there is no post of a story')
  return shown.post
}
const states = () =>
  room.db.selectFrom('revisions').select(['title', 'text', 'summary']).orderBy('revision').execute()

describe('an article that changes', () => {
  test.each([
    ['headline', 'Armenia opens a second bridge', text],
    ['text', title, `${text} A ferry goes no more.`],
    ['note of correction', title, `${text} Correction: an earlier version named another town.`],
  ])('in its %s has a revision more, and the old one is kept', async (_, newTitle, newText) => {
    room.publish('herald', newTitle, { id: 'x', text: newText })
    await room.pass(5)
    expect((await states()).map(({ title, summary }) => [title, summary])).toEqual([
      [title, text],
      [newTitle, newText],
    ])
    expect(room.posts(chat)).toHaveLength(1)
  })

  test.each([
    ['white space', title.replaceAll(' ', '  '), text.replace('. ', '.\u00a0\n')],
    ['quotation marks and dashes', title, text.replace('“two years” –', '"two years" —')],
    ['how its letters are composed', title.normalize('NFD'), text],
  ])('in %s alone has none', async (_, newTitle, newText) => {
    room.publish('herald', newTitle, { id: 'x', text: newText })
    await room.pass(5)
    expect(await states()).toHaveLength(1)
  })
})

describe('a page that vanishes after it was posted', () => {
  test('is told as withdrawn once two looks in a row did not find it, and no more when it is back', async () => {
    room.gone.set(address, 404)
    await hours(4)
    await room.pass(10)
    expect(post().withdrawn).toBe('')
    await hours(2)
    await room.pass(10)
    expect(post().withdrawn).toBe('herald has withdrawn this report.')
    expect(await states()).toHaveLength(1)
    room.gone.clear()
    await hours(21)
    await room.pass(60)
    expect(post().withdrawn).toBe('')
    expect(room.posts(chat)).toHaveLength(1)
  })

  test('is told so at once where the server says that it is gone for good', async () => {
    room.gone.set(address, 410)
    await hours(4)
    await room.pass(10)
    expect(post().withdrawn).not.toBe('')
  })

  test.each([403, 500, 503])('is not what an answer of %i means', async status => {
    room.gone.set(address, status)
    for (let hour = 0; hour < 50; hour++) await hours(1)
    expect(post().withdrawn).toBe('')
  })

  test('with all others of its site is a site that was built anew', async () => {
    for (const name of ['a tunnel', 'a school', 'a market']) {
      room.publish('herald', `Armenia opens ${name}`, { id: name })
      room.gone.set(`https://herald.example.org/news/${encodeURIComponent(name)}`, 404)
      await room.pass(5)
    }
    room.gone.set(address, 404)
    for (let minutes = 0; minutes < 26 * 60; minutes += 30) await room.pass(30)
    const told = room
      .posts(chat)
      .flatMap(({ post }) => (post.kind === 'story' && post.withdrawn !== '' ? [post] : []))
    expect(told).toEqual([])
    // And no page is asked for again and again.
    expect(room.looked.length).toBeLessThan(4 * 5)
  })

  test('is looked for rarely, and only while posts are edited', async () => {
    for (let hour = 0; hour < 24 * 5; hour++) await hours(1)
    expect(room.looked.length).toBeGreaterThanOrEqual(2)
    expect(room.looked.length).toBeLessThanOrEqual(4)
    expect(new Set(room.looked)).toEqual(new Set([address]))
  })

  test('is not looked for where nobody was told of it', async () => {
    room.publish('observer', 'A town in Peru paints its doors', { id: 'y' })
    for (let hour = 0; hour < 30; hour++) await hours(1)
    expect(new Set(room.looked)).toEqual(new Set([address]))
  })
})
