import { expect, onTestFinished, test } from 'vitest'
import { correctionStore } from '../../src/storage/correction-store.ts'
import { newsroom } from '../support/newsroom.ts'

const chat = 'test:1'
const bridge = 'Armenia opens a new bridge near Gyumri'
const trees = 'Yerevan in Armenia plants ten thousand oak trees'

test('who takes back that two stories are one has both posts again, and none is posted anew', async () => {
  const room = await newsroom()
  onTestFinished(room.close)
  const corrections = correctionStore(room.db)
  const correct = async (says: 'same' | 'different') => {
    const article = async (outlet: string, title: string) =>
      (await corrections.article(`https://${outlet}.example.org/news/${encodeURIComponent(title)}`)) ?? ''
    const [one, other] = [await article('observer', trees), await article('herald', bridge)]
    await corrections.add({ says, article: one, other }, room.now)
    for (let minutes = 0; minutes < 20; minutes += 5) await room.pass(5)
  }
  await room.follow(chat, 'armenia')
  room.publish('herald', bridge)
  room.publish('observer', trees)
  await room.pass(5)
  const both = room.lines(chat)
  expect(both.toSorted()).toEqual([`story ${bridge}`, `story ${trees}`])
  await correct('same')
  expect(room.lines(chat).filter(line => line.startsWith('pointer'))).toHaveLength(1)
  await correct('different')
  expect(room.lines(chat)).toEqual(both)
  expect(await room.ask(chat, '/why oak')).toMatch(/Posted here: [^\n]*brought up to date/)
})
