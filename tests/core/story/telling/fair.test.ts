import { describe, expect, test } from 'vitest'
import type { Story } from '#core/story/story.ts'
import { fairLines, type Line } from '#core/story/telling/fair.ts'
import { weighing } from '#core/story/telling/importance.ts'
import type { Sources } from '#core/story/telling/outlets.ts'
import { at, azerbaijani, report, sources, storyOf, topics } from '../press.ts'

const press: Sources = new Map([
  ...sources,
  ...['wire', 'cable', 'telex', 'herald'].map(id => [id, azerbaijani(id)] as const),
  ...['river', 'hill', 'wood'].map(
    id => [id, { ...azerbaijani(id), country: 'GE', ownership: 'private' }] as const,
  ),
])
const now = at(600)
/** So many stories of one outlet alone, the newest and so the weightiest last. */
const brief = (outlet: string, count: number, from = 0) =>
  Array.from({ length: count }, (_, minute) =>
    storyOf([report(outlet, `${outlet} brief ${minute}`, from + minute)]),
  )
const lines = (stories: readonly Story[], most = 12) =>
  fairLines(
    stories,
    weighing(async ids => stories.filter(({ id }) => ids.includes(id)), press, now),
    { sources: press, topics, locale: 'en' },
    now,
    most,
  )
/** How many lines each leads. */
function led(found: readonly Line[], of: (line: Line) => string = ({ lead }) => lead.source) {
  const counts = Map.groupBy(found, of)
  return Object.fromEntries([...counts].map(([name, { length }]) => [name, length]))
}
const ownership = ({ lead }: Line) => press.get(lead.source)?.ownership ?? ''

describe('the lines of a digest', () => {
  test('are the weightiest where those are of many', async () => {
    const stories = ['wire', 'quay', 'harbour', 'ridge'].flatMap(id => brief(id, 3))
    const light = brief('far', 3, -400)
    const found = await lines([...light, ...stories])
    expect(led(found)).toEqual({ wire: 3, quay: 3, harbour: 3, ridge: 3 })
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a))
  })

  test('are not one wire’s, however much it sends, where others have something', async () => {
    const others = [...brief('harbour', 1), ...brief('far', 1), ...brief('quay', 2), ...brief('ridge', 7)]
    const found = await lines([...brief('wire', 40, 100), ...others])
    expect(led(found)).toEqual({ wire: 4, ridge: 4, harbour: 1, far: 1, quay: 2 })
  })

  test('are not of one kind of ownership for more than half, where others have something', async () => {
    const wires = ['wire', 'cable', 'telex', 'herald'].flatMap(id => brief(id, 9, 100))
    const others = ['river', 'hill', 'wood'].flatMap(id => brief(id, 2))
    expect(led(await lines([...wires, ...others]), ownership)).toEqual({ independent: 6, private: 6 })
  })

  test('are shared by outlets where there are no other kinds', async () => {
    const wires = [...brief('wire', 18, 100), ...brief('cable', 10, 50), ...brief('far', 1)]
    expect(led(await lines(wires))).toEqual({ wire: 6, cable: 5, far: 1 })
    expect(led(await lines(brief('wire', 18)))).toEqual({ wire: 12 })
  })

  test('keep a weighty story whose first outlet leads enough, by another’s headline that is as good', async () => {
    const big = Array.from({ length: 5 }, (_, minute) =>
      storyOf([
        report('wire', `Ferry ${minute} sinks in the harbour`, minute),
        report('far', `Harbour ferry ${minute} has sunk`, minute + 3),
      ]),
    )
    const found = await lines([...big, ...brief('wire', 9), ...brief('ridge', 9)])
    expect(new Set(found.map(({ story }) => story.id))).toEqual(
      new Set([...big.map(({ id }) => id), ...found.slice(5).map(({ story }) => story.id)]),
    )
    expect(led(found.slice(0, 5))).toEqual({ wire: 3, far: 2 })
  })

  test('are all there are where all fit, whoever leads them', async () => {
    const stories = [...brief('wire', 9), ...brief('far', 2)]
    expect(led(await lines(stories))).toEqual({ wire: 9, far: 2 })
    expect(await lines([])).toEqual([])
  })

  test('are of what there still is: one that went up in another meanwhile has no line', async () => {
    const gone = { ...storyOf([]), id: 'gone' }
    expect(led(await lines([gone, ...brief('wire', 3)]))).toEqual({ wire: 3 })
    expect(await lines([gone])).toEqual([])
  })

  test('read and weigh each story once, on whatever page', async () => {
    // Two outlets of one kind of ownership never make a fair page.
    const pairs = Array.from({ length: 100 }, (_, minute) =>
      storyOf(['wire', 'cable'].map(outlet => report(outlet, `${outlet} ferry ${minute}`, minute))),
    )
    const asked: string[] = []
    const weigh = weighing(
      async ids => {
        asked.push(...ids)
        return pairs.filter(({ id }) => ids.includes(id))
      },
      press,
      now,
    )
    let left: readonly Story[] = pairs
    for (const _ of [1, 2, 3]) {
      const found = await fairLines(left, weigh, { sources: press, topics, locale: 'en' }, now, 12)
      expect(found).toHaveLength(12)
      left = left.filter(({ id }) => !found.some(({ story }) => story.id === id))
    }
    expect(asked.toSorted()).toEqual(pairs.map(({ id }) => id).toSorted())
  })

  test('do not depend on who is whom: sides exchanged, the mirror image is chosen', async () => {
    const exchange = new Map([
      ['wire', 'ridge'],
      ['ridge', 'wire'],
    ])
    const day = [
      ['wire', 20],
      ['ridge', 4],
      ['far', 2],
      ['river', 9],
    ] as const
    const one = await lines(day.flatMap(([id, count]) => brief(id, count)))
    const other = await lines(day.flatMap(([id, count]) => brief(exchange.get(id) ?? id, count)))
    const titles = (found: readonly Line[]) => found.map(({ lead }) => lead.title)
    const swapped = titles(other).map(title => title.replace(/wire|ridge/, id => exchange.get(id) ?? id))
    expect(swapped).toEqual(titles(one))
  })
})
