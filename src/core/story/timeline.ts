import type { Article } from '../article/article.ts'
import { describeChanges, type Figure, type Version } from '../article/changes.ts'
import type { TopicKind } from '../article/topic.ts'
import type { TopicIndex } from '../article/topic-index.ts'
import { readValues } from '../article/values.ts'
import type { Sources } from './outlets.ts'
import type { Story } from './story.ts'
import { isOriginal, type Voices, voicesOf } from './voices.ts'

/** One state of an article as the outlet published it; feeds' words, not those of the page. */
export type Revision = Pick<Article, 'title' | 'summary' | 'text' | 'revision' | 'seenAt'> & {
  readonly article: string
}

/** What happened in the telling of a story: a report and what it was the first to say, or a change of one. */
export type Moment = { readonly at: Date; readonly article: Article } & (
  | {
      readonly kind: 'report'
      /** Numbers of people with what became of them, as no earlier report gave them. */
      readonly figures: readonly Figure[]
      /** Ids of places, people and organisations that no earlier report named; of countries, nor anything in them. */
      readonly topics: readonly string[]
    }
  | { readonly kind: 'headline'; readonly from: string; readonly to: string }
  | { readonly kind: 'figure'; readonly from: Figure; readonly to: Figure }
  | { readonly kind: 'correction' | 'retraction'; readonly text: string }
)

/** Of a long text the beginning is news and the rest is background. */
const readCharacters = 1_500

/** That a report names the South Caucasus or the European Union is no news. */
const tooWide: ReadonlySet<TopicKind> = new Set(['theme', 'group', 'union'])

/**
 * How a story grew, earliest first. The first moment is the first report; reprints and reports passed on add nothing
 * and are left out. Of every later report what it adds is what none before it said. Changes are told of each article
 * from one revision to the next: headline, numbers of people, correction notes, retractions.
 */
export function timelineOf(
  story: Story,
  revisions: readonly Revision[],
  { sources, topics }: { readonly sources: Sources; readonly topics: TopicIndex },
  voices: Voices = voicesOf(story, sources),
): Moment[] {
  const byArticle = Map.groupBy(revisions, ({ article }) => article)
  const told = { figures: new Set<string>(), topics: new Set<string>() }
  const moments: Moment[] = []
  for (const [index, article] of story.articles.entries()) {
    const versions = (byArticle.get(article.id) ?? []).toSorted((a, b) => a.revision - b.revision)
    if (index === 0 || isOriginal(article, voices, sources))
      moments.push(reportOf(article, versions[0] ?? article, told, topics))
    moments.push(...changesOf(article, versions))
  }
  return moments.sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** What brought numbers of people, earliest first: reports that add such, and articles that change theirs. */
export type FigureMoment = Moment & { readonly kind: 'report' | 'figure' }

/** Of the timeline what gives numbers of people as nothing before it; the first report is not among it. */
export function figureMoments(
  story: Story,
  revisions: readonly Revision[],
  sources: Sources,
  voices: Voices,
): FigureMoment[] {
  const byArticle = Map.groupBy(revisions, ({ article }) => article)
  const told = new Set<string>()
  const moments: FigureMoment[] = []
  for (const [index, article] of story.articles.entries()) {
    const versions = (byArticle.get(article.id) ?? []).toSorted((a, b) => a.revision - b.revision)
    if (index === 0 || isOriginal(article, voices, sources)) {
      const first = versions.length > 1 ? versions[0] : article
      const figures = figuresOf(article, first).filter(isNew(told, keyOf))
      const report = { kind: 'report', at: article.publishedAt, article, figures, topics: [] } as const
      if (index > 0 && figures.length > 0) moments.push(report)
    }
    if (versions.length > 1)
      moments.push(
        ...(changesOf(article, versions).filter(({ kind }) => kind === 'figure') as FigureMoment[]),
      )
  }
  return moments.sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** What articles say as they stand, which is asked for again and again. */
const read = new WeakMap<Article, readonly Figure[]>()

/** The numbers of people that an article says, or said in an earlier version. */
export function figuresOf(article: Article, version: Version = article): readonly Figure[] {
  const known = version === article ? read.get(article) : undefined
  if (known !== undefined) return known
  const { title, summary } = version
  const text = (version.text || summary).slice(0, readCharacters)
  const figures = readValues({ title, text, language: article.language })
    .numbers.filter(({ role }) => role !== null)
    .map(({ value, unit, role }) => ({ value, unit, role }))
  if (version === article) read.set(article, figures)
  return figures
}

type Told = { readonly figures: Set<string>; readonly topics: Set<string> }

/** A report as it was first published; what it says is told from then on. */
function reportOf(article: Article, version: Version, told: Told, index: TopicIndex): Moment {
  const { language } = article
  const { title, summary } = version
  const text = (version.text || summary).slice(0, readCharacters)
  const named = [...index.named(`${title}\n${text}`, language)]
    .filter(id => !tooWide.has(index.topics.get(id)?.kind ?? 'theme'))
    .filter(isNew(told.topics, id => id))
  // Who has named Batumi adds nothing by naming Georgia.
  for (const above of named.flatMap(id => index.above(id)))
    if (index.topics.get(above)?.kind === 'country') told.topics.add(above)
  return {
    kind: 'report',
    at: article.publishedAt,
    article,
    figures: figuresOf(article, version).filter(isNew(told.figures, keyOf)),
    topics: named,
  }
}

/** Whether a value was not met before; it is from then on. */
const isNew =
  <T>(told: Set<string>, key: (value: T) => string) =>
  (value: T) => {
    const before = told.size
    return told.add(key(value)).size > before
  }

/** What two figures that are the same share. */
export const keyOf = ({ value, role }: Figure) => `${value} ${role}`

function changesOf(article: Article, versions: readonly Revision[]): Moment[] {
  return versions.slice(1).flatMap((after, at) => {
    const before = versions[at]
    if (before === undefined) return []
    const place = { at: after.seenAt, article }
    return describeChanges(before, after, article.language).flatMap((change): Moment[] => {
      if (change.kind === 'headline')
        return [{ ...place, kind: 'headline', from: change.from, to: change.to }]
      if (change.kind === 'correction' || change.kind === 'retraction')
        return [{ ...place, kind: change.kind, text: change.text }]
      return change.kind === 'number' && change.to.role !== null
        ? [{ ...place, kind: 'figure', from: change.from, to: change.to }]
        : []
    })
  })
}
