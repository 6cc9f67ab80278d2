import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Newsroom, newsroom } from '../support/newsroom.ts'

const chat = 'test:1' as const
const editor = { person: 'test:user/1' } as const
let room: Newsroom
beforeEach(async () => {
  room = await newsroom({}, undefined, { editors: ['test:user/1', 'test:user/2'] })
})
afterEach(() => room.close())

test('x', async () => {
  await room.follow(chat, 'armenia')
  room.publish('herald', 'Strong quake shakes Gyumri in Armenia, schools closed')
  await room.pass(3)
  room.publish('courier', 'Strong quake shakes Gyumri in Armenia, schools closed')
  room.publish('observer', 'Strong quake shakes Gyumri in Armenia, schools stay closed')
  room.publish('gazette', 'Quake in Armenia: damage in Gyumri is being counted')
  await room.pass(3)
  const p = async (l: string, more = {}) => console.log('>>', l, '\n', await room.ask(chat, l, {...editor, ...more}))
  await p('/correct')
  await p('/correct quake')
  await p('/correct', { about: [room.posts(chat)[0]?.id ?? ''] })
  const a = await room.answer(chat, '/correct strong quake', editor)
  for (const c of a.choices) console.log(c)
  const b = a.choices[1]?.argument
  await p(`/correct ${b}`, {pressed: 'whole'})
  await p(`/correct ${b}`, {pressed: 'whole'})
  await room.pass(1)
  await p(`/correct ${b}`, {pressed: 'whole'})
  await p('/correct')
  await p('/correct undo 1')
  await p('/correct undo 1')
  await room.pass(1)
  await p('/correct')
  await p('/help')
  await p('/correct x', {person: undefined})
  await p('/correct x', {person: 'test:user/9'})
})
