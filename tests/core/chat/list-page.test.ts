import { expect, onTestFinished, test } from 'vitest'
import { listPage } from '#core/chat/list-page.ts'
import type { StoryQuery, StoryReader } from '#core/story/store.ts'
import { newsroom } from '../../support/newsroom.ts'
import { report, storyOf } from '../story/press.ts'

const all = Array.from({ length: 1_000 }, (_, at) => storyOf([report('harbour', `Ferry ${at} sinks`)]))

test('of what nothing is wanted some hundred are looked through, each once, and from where it stopped', async () => {
  const room = await newsroom()
  onTestFinished(room.close)
  const { services } = room.app
  const asked: StoryQuery[] = []
  const stories: StoryReader = {
    ...services.stories,
    async find(query) {
      asked.push(query)
      const from = query.after === undefined ? 0 : all.findIndex(({ id }) => id === query.after?.id) + 1
      return all.slice(from + query.offset, from + query.offset + query.limit)
    },
  }
  const looked: string[] = []
  const isWanted = ({ id }: { readonly id: string }) => {
    looked.push(id)
    return false
  }
  const who = { chat: 'test:1', shared: false, mayManage: async () => true } as const
  const request = { ...who, locale: 'en', chatLocale: 'en', now: room.now, options: {} }
  const turn = { command: 'search', argument: 'ferry -ferry' }
  const query = { topics: [], words: 'ferry', limit: 5 }
  const page = await listPage(query, 1, turn, request, { ...services, stories }, isWanted)
  expect(page).toEqual({ cards: [], choices: [] })
  expect(looked).toEqual(all.slice(0, 300).map(({ id }) => id))
  expect(asked.every(({ offset }) => offset === 0)).toBe(true)
})
