import { join } from 'node:path'
import { recogniseLanguage } from '#core/article/language.ts'
import { topicFinder } from '#core/article/topics.ts'
import { loadRegion } from '../../config/region.ts'
import { type Row, readLines } from './row.ts'

const region = loadRegion(join(import.meta.dirname, '../../config/regions/south-caucasus'))
const find = topicFinder(region.topics, region.rollUpDisputed, region.places, region.gazetteer)
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
const editorsTopic = new Map(
  Object.entries(editors).flatMap(([topic, ids]) => ids.map(id => [id, topic] as const)),
)

/** Macro F1 of the best theme against the editors' topic of one-paragraph items. */
export async function evaluateThemes(): Promise<Row[]> {
  const items = readLines<{ text: string; topic: string }>('themes/current-events-dev.jsonl')
  const tallies = new Map(Object.keys(editors).map(topic => [topic, { right: 0, given: 0, meant: 0 }]))
  for (const { text, topic } of items) {
    const found = find({ title: '', text, language: recogniseLanguage(text) }).find(({ id }) =>
      themes.has(id),
    )
    const given = found === undefined ? undefined : editorsTopic.get(found.id)
    const [meant, guess] = [tallies.get(topic), given === undefined ? undefined : tallies.get(given)]
    if (meant !== undefined) meant.meant++
    if (guess !== undefined) guess.given++
    if (guess !== undefined && given === topic) guess.right++
  }
  const scores = [...tallies.values()].map(
    ({ right, given, meant }) => (2 * right) / Math.max(given + meant, 1),
  )
  const macro = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return [
    {
      set: 'themes/current-events-dev',
      measure: `macro F1, ten topics (${items.length})`,
      value: macro,
      bar: 0.65,
    },
  ]
}
