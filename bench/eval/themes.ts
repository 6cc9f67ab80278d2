import { recogniseLanguage } from '#core/article/text/language.ts'
import { topicFinder } from '#core/article/topics/topics.ts'
import { region } from '../region.ts'
import { halfOf, type Row, readLines } from './row.ts'

const find = topicFinder(region)
const themes = new Set(region.topics.filter(({ kind }) => kind === 'theme').map(({ id }) => id))

/** The ten topics of the editors of the news summaries, and which of our themes belong to each. */
const editors: Readonly<Record<string, readonly string[]>> = {
  international: ['diplomacy', 'peace-process', 'borders', 'migration', 'prisoners-displaced'],
  conflict: ['conflict-security'],
  business: ['economy-trade', 'energy', 'corridors'],
  politics: ['politics-elections', 'legislation', 'protests', 'disinformation', 'education'],
  'law-crime': ['courts-corruption', 'rights-media'],
  disasters: ['disasters'],
  sports: ['sport'],
  'sci-tech': ['science-technology'],
  culture: ['culture-heritage', 'religion', 'society'],
  'health-environment': ['health', 'environment'],
}
/**
 * The categories of the news aggregator's contest. Its science and technology are one theme of ours; what it calls other
 * and not news (recipes, horoscopes, advertising) is nothing a theme of the news could be right about and is left out.
 */
const contest: Readonly<Record<string, readonly string[]>> = {
  society: [
    ...[
      'politics-elections',
      'legislation',
      'protests',
      'diplomacy',
      'peace-process',
      'borders',
      'corridors',
    ],
    ...['conflict-security', 'prisoners-displaced', 'migration', 'courts-corruption', 'rights-media'],
    ...['disinformation', 'disasters', 'environment', 'health', 'education', 'religion', 'society'],
  ],
  economy: ['economy-trade', 'energy'],
  'science or technology': ['science-technology'],
  sports: ['sport'],
  entertainment: ['culture-heritage'],
}
const contestLabel: Readonly<Record<string, string>> = {
  science: 'science or technology',
  technology: 'science or technology',
}

type Item = { readonly id: string; readonly title: string; readonly text: string; readonly meant: string }

/** Macro F1 of the best theme against the editors' topic of one-paragraph items, and against contest categories. */
export async function evaluateThemes(): Promise<Row[]> {
  const events = readLines<{ id: string; text: string; topic: string }>('themes/current-events-dev.jsonl')
  const articles = readLines<{ url: string; title: string; text: string; label: string }>(
    'themes/contest-dev.jsonl',
  )
  return [
    ...rows(
      'themes/current-events-dev',
      editors,
      events.map(({ id, text, topic }) => ({ id, title: '', text, meant: topic })),
      0.65,
    ),
    ...rows(
      'themes/contest-dev',
      contest,
      articles.map(({ url, title, text, label }) => ({
        id: url,
        title,
        text,
        meant: contestLabel[label] ?? label,
      })),
      null,
    ),
  ]
}

/** The figure over the whole set and over its halves: new cues are tried on the first and judged by the second. */
function rows(set: string, mapping: typeof editors, all: readonly Item[], bar: number | null): Row[] {
  const items = all.filter(({ meant }) => meant in mapping)
  const topicOf = new Map(
    Object.entries(mapping).flatMap(([topic, ids]) => ids.map(id => [id, topic] as const)),
  )
  const given = new Map(items.map(item => [item, topicOf.get(themeOf(item) ?? '')]))
  const score = (part: readonly Item[]) => macroF1(Object.keys(mapping), part, given)
  const [first, second] = [0, 1].map(half => items.filter(({ id }) => halfOf(id) === half))
  const count = Object.keys(mapping).length
  return [
    { set, measure: `macro F1, ${count} topics (${items.length})`, value: score(items), bar },
    { set, measure: 'macro F1, half 1', value: score(first ?? []), bar: null },
    { set, measure: 'macro F1, half 2', value: score(second ?? []), bar: null },
  ]
}

function themeOf({ title, text }: Item): string | undefined {
  const language = recogniseLanguage(`${title}\n${text}`)
  return find({ title, text, language }).find(({ id }) => themes.has(id))?.id
}

function macroF1(
  topics: readonly string[],
  items: readonly Item[],
  given: ReadonlyMap<Item, string | undefined>,
): number {
  const scores = topics.map(topic => {
    const meant = items.filter(item => item.meant === topic).length
    const guessed = items.filter(item => given.get(item) === topic)
    return (2 * guessed.filter(item => item.meant === topic).length) / Math.max(meant + guessed.length, 1)
  })
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}
