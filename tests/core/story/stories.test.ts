import { describe, expect, test } from 'vitest'
import { LiveStories, limits } from '#core/story/joining/live.ts'
import { rule } from '#core/story/joining/match.ts'
import { pack, unpack } from '#core/story/joining/packed.ts'
import { related as relatedTo } from '#core/story/joining/related.ts'
import { Concepts } from '#core/story/traits/concepts.ts'
import { wordTerm } from '#core/story/traits/rarity.ts'
import { type Report, type Traits, traitsOf } from '#core/story/traits/traits.ts'
import { allSeeds, random } from './seeded.ts'

const hour = 3_600_000
const begin = Date.UTC(2026, 2, 2, 8)
let count = 0

function report(title: string, more: Partial<Report> = {}): Report {
  const id = `a${++count}`
  const source = more.source ?? `outlet ${count}`
  return { id, title, text: '', at: begin, language: 'en', topics: [], values: [], ...more, source }
}

/** The titles of each story, in the order of arrival. */
function told(reports: readonly Report[], stories = new LiveStories()): string[][] {
  for (const each of reports) stories.add(traitsOf(each))
  const titles = new Map(reports.map(({ id, title }) => [id, title]))
  return [...stories.groups.values()].map(({ members }) => members.map(({ id }) => titles.get(id) ?? ''))
}

const filling = () => Array.from({ length: 60 }, (_, at) => report(`Quite another thing number ${at}`))

const fire = [
  report('Fire destroys the old market of Quba', {
    text: 'Flames took forty stalls of the old market in Quba on Monday night. Nobody was hurt, the fire service said.',
  }),
  report('Old market in Quba burns down', {
    text: 'A fire took the old market of Quba on Monday. Forty stalls are lost, but nobody was hurt, firemen said.',
  }),
]
const strike = report('Bus drivers of Ganja go on strike', {
  text: 'No bus left the depots of Ganja on Wednesday morning, as drivers asked for better pay and shorter shifts.',
})

describe('stories', () => {
  test('join what reports one event, and leave apart what does not', () => {
    expect(told([...fire, strike])).toEqual([fire.map(({ title }) => title), [strike.title]])
  })

  test('hold the visit to one neighbour apart from the visit to another', () => {
    const visits = ['georgia', 'turkey'].map(id =>
      report(`Prime minister arrives in ${id} for official visit`, {
        topics: [{ id, kind: 'country', inTitle: true }],
      }),
    )
    expect(told(visits)).toHaveLength(2)
  })

  test('hold the twelfth package of sanctions apart from the thirteenth', () => {
    const packages = ['12', '13'].map(value =>
      report(`Union agrees on ${value}th package of sanctions`, {
        values: [{ role: 'number', value, fixes: 'ordinal' }],
      }),
    )
    expect(told(packages)).toHaveLength(2)
  })

  test('meet across languages by who, where and how many', () => {
    const topics = [
      { id: 'baku', kind: 'city', inTitle: true },
      { id: 'mirziyoyev', kind: 'person', inTitle: true },
      { id: 'aliyev', kind: 'person', inTitle: true },
    ] as const
    const visit = [
      report('Mirziyoyev and Aliyev open a school in Baku', { topics }),
      report('Мирзиёев и Алиев открыли школу в Баку', { topics, language: 'ru' }),
    ]
    expect(told([...filling(), ...visit])).toContainEqual(visit.map(({ title }) => title))
  })

  test('meet by headlines that say the same in other words', () => {
    const said = [
      report('Firm of Poti postpones purchase of vessels'),
      report('Company delays acquisition of ships'),
    ]
    const other = report('Winery buys tractors')
    expect(told([...filling(), ...said, other])).toContainEqual(said.map(({ title }) => title))
  })

  test('take in what an outlet puts out again a day later, but not the next of a daily column', () => {
    const tomorrow = { source: 'agency', at: begin + 26 * hour }
    const title = 'Carpet makers of Quba weave record length for museum in Lisbon'
    const again = [report(title, { source: 'agency' }), report(title, tomorrow)]
    expect(told([...filling(), ...again])).toContainEqual([title, title])
    const column = [report('Weather in Batumi', { source: 'agency' }), report('Weather in Batumi', tomorrow)]
    expect(told([...filling(), ...column])).not.toContainEqual(['Weather in Batumi', 'Weather in Batumi'])
  })

  test('of one outlet’s series are many', () => {
    const series = ['tea', 'wool', 'cotton', 'silk', 'wine'].map(goods =>
      report(`Republic reports growth of ${goods} exports in first quarter`, { source: 'agency' }),
    )
    expect(told(series).every(story => story.length < 3)).toBe(true)
  })

  test('of one outlet take more than those of two', () => {
    const headlines = ['Coal mine opens near Isfara town', 'Isfara town to dig more coal']
    const from = (outlets: readonly string[]) =>
      told([...filling(), ...headlines.map((title, at) => report(title, { source: outlets[at] ?? '' }))])
    expect(from(['one', 'two'])).toContainEqual(headlines)
    expect(from(['one', 'one'])).not.toContainEqual(headlines)
  })

  test('are parted when more reports tell that what went together early is two events', () => {
    const affair = 'The reservoir has been argued over for years; a loan lapsed and was signed again.'
    const march = `Some three hundred people walked from the square to the ministry with drums, carrying photographs of
      orchards and a coffin of cardboard. Police looked on; speakers asked the minister to come out, which she did not.
      Schoolchildren sang, a priest blessed the walkers, and shops along the avenue closed early.`
    const tender = `Four bidders submitted envelopes by noon, among them a consortium from Vienna and a maker of turbines.
      The lowest price was ninety million euros below the estimate; lawyers will check the guarantees within a fortnight
      and the winner has to begin excavation next spring, with penalties for each month of delay.`
    const stories = new LiveStories()
    told([...filling(), ...filling()], stories)
    const decisions = [1, 2, 3].flatMap(() =>
      [march, tender].map(event =>
        stories.add(traitsOf(report('The reservoir once more', { text: `${event} ${affair}` }))),
      ),
    )
    const ids = decisions.map(({ article }) => article.id)
    const groups = [...stories.groups.values()].map(({ members }) => members.map(({ id }) => id))
    expect(new Set(decisions.slice(0, 4).map(({ story }) => story))).toEqual(new Set([ids[0]]))
    expect(groups.slice(-2)).toEqual([
      [ids[0], ids[2], ids[4]],
      [ids[1], ids[3], ids[5]],
    ])
  })

  test('are related by a name, not by a country in common', () => {
    const common = new Map([[wordTerm('armenia', 'en'), 1 / 4]])
    const related = (titles: readonly string[]) => {
      const stories = new LiveStories()
      const reports = [
        ...filling(),
        ...titles.map((title, day) => report(title, { at: begin + 3 * day * 24 * hour })),
      ]
      for (const each of reports) stories.add(traitsOf(each, { common, concepts: new Concepts([]) }))
      const [last] = [...stories.groups.values()].slice(-1)
      return last === undefined ? [] : relatedTo(stories, last).map(({ story }) => story.members[0]?.id)
    }
    expect(related(['Talks on railway begin in Armenia', 'Farmers in Armenia talk of rain'])).toEqual([])
    expect(
      related(['Power line to Isfara breaks in storm', 'Engineers mend power line at Isfara']),
    ).toHaveLength(1)
  })

  test('are related by what several outlets tell, never by what one alone does', () => {
    const days = ['breaks in storm', 'is mended by engineers', 'breaks again', 'gets new masts', 'is tested']
    const related = (outlets: readonly string[], outletOf?: (source: string) => string) => {
      const stories = new LiveStories()
      const reports = days.map((words, at) =>
        report(`Power line to Isfara ${words}`, {
          at: begin + 3 * at * 24 * hour,
          source: outlets[at] ?? 'agency',
        }),
      )
      for (const each of [...filling(), ...reports]) stories.add(traitsOf(each))
      const [last] = [...stories.groups.values()].slice(-1)
      if (last === undefined) throw new Error('no story')
      return relatedTo(stories, last, outletOf).map(({ story }) => story.members[0]?.source)
    }
    expect(new Set(related(['one', 'two', 'three', 'four']))).toEqual(
      new Set(['one', 'two', 'three', 'four']),
    )
    expect(related([])).toEqual(['agency'])
    expect(related(['daily'])).toContain('daily')
    expect(
      related(['agency-ru', 'agency-en', 'agency-az'], source => source.split('-')[0] ?? ''),
    ).toHaveLength(1)
  })

  test('close when they are quiet, and the follow-up is another, with the earlier one beside it', () => {
    const later = report('Traders of burnt market in Quba get new stalls', {
      text: 'The old market of Quba burnt down last week. Forty stalls were lost in the fire; new ones open on Monday.',
      at: begin + 9 * 24 * hour,
    })
    const stories = new LiveStories()
    expect(told([...fire, later], stories)).toHaveLength(2)
    const [last] = [...stories.groups.values()].slice(-1)
    if (last === undefined) throw new Error('no story')
    expect(relatedTo(stories, last)).toMatchObject([{ story: { id: fire[0]?.id }, earlier: true }])
  })

  test('take in what arrives after they have closed, if it is of their days', () => {
    const [first, late] = fire as [Report, Report]
    const news = report('Library of Lenkoran gets a roof', { at: begin + 8 * 24 * hour })
    expect(told([...filling(), first, news, late])).toContainEqual([first.title, late.title])
  })

  test('are forgotten after a while, and told of before', () => {
    const forgotten: string[] = []
    const stories = new LiveStories(rule, limits, ({ id }) => forgotten.push(id))
    told([...fire, report('Nothing new', { at: begin + 20 * 24 * hour })], stories)
    expect(forgotten).toEqual([fire[0]?.id])
  })
})

describe('replaying', () => {
  test.each(allSeeds)('in one go or with restarts gives the same stories (seed %i)', seed => {
    const press = pressOf(seed)
    const once = new LiveStories()
    for (const each of press) once.add(each)

    let again = new LiveStories()
    const stories = new Map<string, string>()
    const kept: Uint8Array[] = []
    for (const [at, each] of press.entries()) {
      if (at % 7 === 3) {
        again = new LiveStories()
        for (const article of kept.map(unpack)) again.restore(article, stories.get(article.id) ?? '')
      }
      const { article, story, moved } = again.add(each)
      kept.push(pack(article))
      stories.set(article.id, story)
      for (const change of moved) stories.set(change.article, change.story)
    }
    expect(shape(again)).toEqual(shape(once))
  })
})

function shape(stories: LiveStories): string[] {
  return [...stories.groups.values()]
    .map(({ id, members }) => `${id}: ${members.map(member => member.id).sort()}`)
    .sort()
}

/** Reports of a few events whose words overlap, over some days. */
function pressOf(seed: number): Traits[] {
  const next = random(seed)
  const word = (of: number) => `word${Math.floor(next() * of)}`
  const events = Array.from({ length: 12 }, () => Array.from({ length: 14 }, () => word(150)))
  return Array.from({ length: 80 }, (_, at) => {
    const event = events[Math.floor(next() * events.length)] as string[]
    const words = Array.from({ length: 20 }, () =>
      next() < 0.6 ? (event[Math.floor(next() * event.length)] as string) : word(2000),
    )
    return traitsOf({
      ...report(words.slice(0, 8).join(' '), { text: words.join(' '), at: begin + at * 2 * hour }),
      id: `p${at}`,
    })
  })
}
