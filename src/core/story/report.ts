import type { Topic, TopicMatch } from '../article/topic.ts'
import type { Report } from './traits.ts'

type Readable = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly text: string
  readonly source: string
  readonly publishedAt: Date
}

/** An article, with what is understood of it, as a report of an event. */
export function reportOf(
  { id, title, summary, text, source, publishedAt }: Readable,
  { language, topics }: { readonly language: string; readonly topics: readonly TopicMatch[] },
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
      return kind === undefined
        ? []
        : [{ id, kind, inTitle: evidence.some(({ where }) => where === 'title') }]
    }),
    values: [],
  }
}
