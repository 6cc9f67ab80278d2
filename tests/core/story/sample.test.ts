import { join } from 'node:path'
import { expect, test } from 'vitest'
import { TopicIndex } from '#core/article/topic-index.ts'
import { understanding } from '#core/article/understanding.ts'
import { backgroundOf } from '#core/story/common.ts'
import { LiveStories } from '#core/story/live.ts'
import { reportOf } from '#core/story/report.ts'
import { traitsOf } from '#core/story/traits.ts'
import { loadRegion, loadSample } from '../../../config/region.ts'

/** The events of the sample edition that more than one of its outlets reports, by their headlines; read, not computed. */
const events: Record<string, RegExp> = {
  'road closed': /^Snow closes Upper Lars|^Дорогу к Верхнему Ларсу|^Ձյան պատճառով Լարսի/,
  'ministers meet': /^Außenminister|dışişleri bakanları|^Foreign ministers|^Главы МИД/,
  'customs app': /customs app|приложение таможни|mobil tətbiqi/,
  delimitation: /delimitation commissions|սահմանազատման|delimitasiya/,
  'film festival': /^Short film|короткометражного|მოკლემეტრაჟიანი/,
  'sea cable': /Black Sea cable|elektrik kabelinin|ენერგოკაბელის/,
  'birds counted': /water birds|թռչունների/,
  'winter timetable': /^Поезд Тбилиси|^Երևան–Թբիլիսի|^თბილისი-ერევნის/,
  harvest: /^Georgien beendet Weinlese|რთველი/,
}

test('the sample edition joins what is one event, and nothing by country and capital alone', () => {
  const folder = join(import.meta.dirname, '../../../config/regions/south-caucasus')
  const [region, sample] = [loadRegion(folder), loadSample(folder)]
  const [{ topics }, understand, background] = [
    new TopicIndex(region.topics),
    understanding(region),
    backgroundOf(region),
  ]
  const titles = sample.articles.map(({ title }) => title)
  const eventOf = (title: string) =>
    Object.keys(events).find(event => (events[event] as RegExp).test(title)) ?? title
  const stories = new LiveStories()
  const inOrder = [...sample.articles.entries()].sort(([, a], [, b]) => b.minutesAgo - a.minutesAgo)
  for (const [at, { outlet, title, text, minutesAgo }] of inOrder) {
    const article = {
      id: String(at), revision: 1, source: outlet, url: null, title, summary: '', text,
      claimedLanguage: sample.outlets.find(({ id }) => id === outlet)?.language ?? null,
      publishedAt: new Date(Date.UTC(2026, 9, 5, 12) - minutesAgo * 60_000),
    } // biome-ignore format: a table
    stories.add(traitsOf(reportOf(article, understand(article), topics), background))
  }
  const found = [...stories.groups.values()].map(({ members }) =>
    members.map(({ id }) => titles[Number(id)] ?? ''),
  )
  const mixed = found.filter(story => new Set(story.map(eventOf)).size > 1)
  expect(mixed).toEqual([])
  // Of 31 pairs of reports of one event; most are told in two languages, which takes names, numbers and concepts to see.
  const joined = found.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
  expect(joined).toBeGreaterThanOrEqual(30)
})
