import type { Topic, TopicKind, TopicMatch } from '../../article/topics/topic.ts'
import type { Values } from '../../article/values/values.ts'
import type { Report, ReportValue } from './traits.ts'

const states = new Set<TopicKind>(['country', 'disputed', 'exclave', 'group', 'union'])

type Readable = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly text: string
  readonly source: string
  readonly publishedAt: Date
}

type Understood = {
  readonly language: string
  readonly topics: readonly TopicMatch[]
  readonly values: Values
}

/** An article, with what is understood of it, as a report of an event. */
export function reportOf(
  { id, title, summary, text, source, publishedAt }: Readable,
  { language, topics, values }: Understood,
  known: ReadonlyMap<string, Pick<Topic, 'kind'>>,
): Report {
  return {
    id,
    title,
    text: text.length > summary.length ? text : summary,
    at: publishedAt.getTime(),
    source,
    language,
    topics: topics.flatMap(({ id, evidence }) => {
      const kind = known.get(id)?.kind
      if (kind === undefined) return []
      const inTitle = evidence.filter(({ where }) => where === 'title')
      const own = states.has(kind)
        ? inTitle.filter(({ topic, town, outlet }) => topic === id && !town && !outlet)
        : []
      return [{ id, kind, inTitle: inTitle.length > 0, state: own }]
    }),
    values: valuesOf(values),
  }
}

/**
 * Numbers, ordinals, scores and days. What became of people is told by a number that rises while an event goes on, so
 * that another number of dead or hurt contradicts nothing.
 */
function valuesOf({ numbers, ordinals, scores, dates }: Values): ReportValue[] {
  return [
    ...numbers.map(({ value, unit, role, where }) => ({
      role: 'number',
      value: String(value),
      fixes: where === 'title' && unit !== null && role === null ? unit : null,
    })),
    ...ordinals.map(({ value, where }) => ({
      role: 'number',
      value: String(value),
      fixes: where === 'title' ? 'ordinal' : null,
    })),
    ...scores.map(({ value, where }) => ({
      role: 'score',
      value: sides(value),
      fixes: where === 'title' ? 'score' : null,
    })),
    ...dates
      .filter(({ precision }) => precision === 'day')
      .map(({ from, relative, where }) => ({
        role: 'day',
        value: from,
        fixes: where === 'title' && !relative ? 'day' : null,
      })),
  ]
}

/** 2:1 and 1:2 are one result, told by either side. */
function sides(score: string): string {
  return score.split(':').sort().join(':')
}
