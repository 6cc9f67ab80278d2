import { expect, test } from 'vitest'
import { loadSample } from '../../../config/region.ts'
import { folder, storiesOf } from './reading.ts'

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
  const { articles, outlets } = loadSample(folder)
  const inOrder = articles.toSorted((a, b) => b.minutesAgo - a.minutesAgo)
  const eventOf = (title: string) =>
    Object.keys(events).find(event => (events[event] as RegExp).test(title)) ?? title
  const published = inOrder.map(({ outlet, title, text, minutesAgo }) => ({
    title,
    text,
    outlet,
    language: outlets.find(({ id }) => id === outlet)?.language ?? null,
    at: Date.UTC(2026, 9, 5, 12) - minutesAgo * 60_000,
  }))
  const found = storiesOf(published).map(story => story.map(at => inOrder[at]?.title ?? ''))
  const mixed = found.filter(story => new Set(story.map(eventOf)).size > 1)
  expect(mixed).toEqual([])
  // Of 31 pairs of reports of one event; most are told in two languages, which takes names, numbers and concepts to see.
  const joined = found.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
  expect(joined).toBeGreaterThanOrEqual(30)
})
