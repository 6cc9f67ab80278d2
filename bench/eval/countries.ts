import { recogniseLanguage } from '#core/article/text/language.ts'
import { topicFinder } from '#core/article/topics/topics.ts'
import { region } from '../region.ts'
import { halfOf, type Row, readLines } from './row.ts'

type Item = { text: string; countries_linked: string[]; us_state_georgia: boolean }
type NewsItem = { title: string; text: string; url: string; primary: string; us_state_georgia: boolean }

const find = topicFinder(region)
const isoOf = new Map(
  region.topics.flatMap(({ id, iso, kind }) => (kind === 'country' && iso ? [[id, iso]] : [])),
)

/** Countries named by one-paragraph items whose editors linked the countries meant, and the main one of articles. */
export async function evaluateCountries(): Promise<Row[]> {
  const wanted = ['AM', 'AZ', 'GE', 'TR', 'IR', 'RU']
  const items = readLines<Item>('country/current-events-dev.jsonl')
  const hits = new Map(wanted.map(code => [code, { linked: 0, found: 0 }]))
  let [stateItems, stateAsCountry] = [0, 0]
  let [linked, linkedFound] = [0, 0]
  for (const { text, countries_linked, us_state_georgia } of items) {
    const found = countriesOf({ title: '', text, url: null })
    for (const code of countries_linked) {
      linked++
      if (found.includes(code)) linkedFound++
      const tally = hits.get(code)
      if (tally === undefined) continue
      tally.linked++
      if (found.includes(code)) tally.found++
    }
    if (!us_state_georgia) continue
    stateItems++
    if (found.includes('GE')) stateAsCountry++
  }
  const sum = [...hits.values()].reduce((a, b) => ({ linked: a.linked + b.linked, found: a.found + b.found }))
  const set = 'country/current-events-dev'
  const news = readLines<NewsItem>('country/tr-news-dev.jsonl')
  const isRight = ({ title, text, url, primary }: NewsItem) =>
    countriesOf({ title, text, url })[0] === primary
  const right = news.filter(isRight)
  // The rules were made looking at all of it; the halves show how far the figure swings.
  const halves = [0, 1].map(half => {
    const inHalf = (item: NewsItem) => halfOf(item.url) === half
    return right.filter(inHalf).length / news.filter(inHalf).length
  })
  return [
    { set, measure: 'recall, six countries together', value: sum.found / sum.linked, bar: 0.96 },
    ...[...hits].map(([code, { linked, found }]) => ({
      set,
      measure: `recall ${code} (${linked})`,
      value: found / linked,
      bar: code === 'GE' ? 0.95 : null,
    })),
    { set, measure: `recall, all countries (${linked})`, value: linkedFound / linked, bar: null },
    { set, measure: `US Georgia left alone (${stateItems})`, value: 1 - stateAsCountry / stateItems, bar: 1 },
    {
      set: 'country/tr-news-dev',
      measure: 'primary country right',
      value: right.length / news.length,
      bar: 0.8,
    },
    ...halves.map((value, half) => ({
      set: 'country/tr-news-dev',
      measure: `primary country right, half ${half + 1}`,
      value,
      bar: null,
    })),
  ]
}

function countriesOf(article: { title: string; text: string; url: string | null }): string[] {
  const language = recogniseLanguage(`${article.title}\n${article.text}`)
  return find({ ...article, language }).flatMap(({ id }) => {
    const iso = isoOf.get(id)
    return iso === undefined ? [] : [iso]
  })
}
