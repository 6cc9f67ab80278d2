import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { TopicKind } from '#core/article/topics/topic.ts'
import { understanding } from '#core/article/understanding.ts'
import { region } from '../region.ts'
import { drawHeadlines, type Headline } from './draw.ts'
import type { Row } from './row.ts'

const axes = ['places', 'people', 'organisations', 'themes'] as const
type Axis = (typeof axes)[number]
type Labels = Record<string, { [axis in Axis]?: string[] }>
type Tally = { right: number; found: number; meant: number }

const understand = understanding(region)
const kinds = new Map(region.topics.map(({ id, kind }) => [id, kind]))
const outlets = new Map(region.sources.map(source => [source.name.toLowerCase(), source]))

const labelled = parse(
  readFileSync(join(import.meta.dirname, 'labels/region-headlines.yaml'), 'utf8'),
) as Record<'test' | 'dev', Labels>

/** Topics of headlines of a real stream against those given by reading: micro F1 over all axes, and of each. */
export async function evaluateRegion(): Promise<Row[]> {
  const drawn = drawHeadlines()
  return (['test', 'dev'] as const).flatMap(part => {
    const tallies = axes.map(axis => tallyOf(axis, drawn[part], labelled[part]))
    const set = `region headlines, ${part} (${drawn[part].length})`
    return [
      { set, measure: 'micro F1, four axes', value: f1(sum(tallies)), bar: 0.93 },
      ...axes.map((axis, index) => {
        const tally = tallies[index] ?? none
        return { set, measure: `F1 of ${axis} (${tally.meant})`, value: f1(tally), bar: null }
      }),
    ]
  })
}

function tallyOf(axis: Axis, headlines: readonly Headline[], labels: Labels): Tally {
  return sum(
    headlines.map(headline => {
      const meant = labels[headline.url]?.[axis] ?? []
      const found = topicsOf(headline).filter(id => axisOf(kinds.get(id)) === axis)
      return {
        right: found.filter(id => meant.includes(id)).length,
        found: found.length,
        meant: meant.length,
      }
    }),
  )
}

/** As the pipeline reads an item whose feed gives a headline and no text; primary and mentioned together. */
export function topicsOf({ title, url, source, publishedAt }: Headline): string[] {
  const { topics } = understand({
    id: url,
    revision: 0,
    source: outlets.get(source.toLowerCase())?.id ?? source,
    url,
    title,
    summary: '',
    text: '',
    claimedLanguage: null,
    publishedAt: new Date(publishedAt),
  })
  return topics.map(({ id }) => id)
}

function axisOf(kind: TopicKind | undefined): Axis {
  if (kind === 'person') return 'people'
  if (kind === 'organisation') return 'organisations'
  return kind === 'theme' ? 'themes' : 'places'
}

const none: Tally = { right: 0, found: 0, meant: 0 }

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (a, b) => ({ right: a.right + b.right, found: a.found + b.found, meant: a.meant + b.meant }),
    none,
  )
}

function f1({ right, found, meant }: Tally): number {
  return (2 * right) / (found + meant)
}
