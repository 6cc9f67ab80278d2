import type { Article } from '../../article/article.ts'
import { describeChanges, type Figure, type Version } from '../../article/changes/changes.ts'
import type { TopicKind } from '../../article/topics/topic.ts'
import type { TopicIndex } from '../../article/topics/topic-index.ts'
import { readValues } from '../../article/values/values.ts'
import type { Story } from '../story.ts'
import { denies } from './denial.ts'
import { followsUp } from './follow-up.ts'
import type { Sources } from './outlets.ts'
import { isOriginal, type Voices, voicesOf } from './voices.ts'

/** One state of an article as the outlet published it; feeds' words, not those of the page. */
export type Revision = Pick<Article, 'title' | 'summary' | 'text' | 'revision' | 'seenAt'> & {
  readonly article: string
}

/** What happened in the telling of a story: a report and what it was the first to say, or a change of one. */
export type Moment = { readonly at: Date; readonly article: Article } & (
  | {
      readonly kind: 'report'
      /** Numbers of people with what became of them, as nothing before it gave them. */
      readonly figures: readonly Figure[]
      /** Ids of places, people and organisations that no earlier report named; of countries, nor anything in them. */
      readonly topics: readonly string[]
      /** That its headline has more to tell: its outlet reports once more, or it denies what others report. */
      readonly quoted?: true
    }
  | { readonly kind: 'headline'; readonly from: string; readonly to: string }
  | { readonly kind: 'figure'; readonly changes: readonly FigureChange[] }
  | { readonly kind: 'correction' | 'retraction'; readonly text: string }
)
export type FigureChange = { readonly from: Figure; readonly to: Figure }

/** Of a long text the beginning is news and the rest is background. */
const readCharacters = 1_500

/** That a report names the South Caucasus or the European Union is no news. */
const tooWide: ReadonlySet<TopicKind> = new Set(['theme', 'group', 'union'])

/**
 * How a story grew, earliest first. The first moment is the first report; reprints and reports passed on add nothing
 * and are left out. Of every later report what it adds is what nothing before it said. Changes are told of each article
 * from one revision to the next: notes of correction, retractions, numbers of people, and the headline, unless it is
 * withdrawn or numbers that are told are what changed in it. Who comes to say what is known by then has changed nothing that is told.
 */
export function timelineOf(
  story: Story,
  revisions: readonly Revision[],
  { sources, topics }: { readonly sources: Sources; readonly topics: TopicIndex },
  voices: Voices = voicesOf(story, sources),
): Moment[] {
  const told = new Set<string>()
  const toldFigures = new ToldFigures()
  return stepsOf(story, revisions, sources, voices).flatMap((step): Moment[] => {
    const { at, article, before, after } = step
    if (before !== null) return changesOf({ ...step, before }, toldFigures)
    const figures = toldFigures.new(figuresOf(article, after))
    const isQuoted = followsUp(article, story, sources) || denies(article)
    const quoted = isQuoted ? ({ quoted: true } as const) : {}
    return [{ kind: 'report', at, article, figures, topics: namedIn(step, told, topics), ...quoted }]
  })
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
  const toldFigures = new ToldFigures()
  return stepsOf(story, revisions, sources, voices).flatMap((step, index): FigureMoment[] => {
    const { at, article, before, after } = step
    if (before !== null) return toldFigures.changed({ ...step, before })
    const figures = toldFigures.new(figuresOf(article, after))
    return index === 0 || figures.length === 0 ? [] : [{ kind: 'report', at, article, figures, topics: [] }]
  })
}

/** A report as it was first published, or a revision of one behind another. */
type Step = {
  readonly at: Date
  readonly article: Article
  readonly before: Revision | null
  readonly after: Version
}
type Change = Step & { readonly before: Revision }

/** All that was published in the order in which it was; of what is passed on its changes alone. */
function stepsOf(story: Story, revisions: readonly Revision[], sources: Sources, voices: Voices): Step[] {
  const byArticle = Map.groupBy(revisions, ({ article }) => article)
  return story.articles
    .flatMap((article, index): Step[] => {
      const versions = (byArticle.get(article.id) ?? []).toSorted((a, b) => a.revision - b.revision)
      const [first = article, ...later] = versions
      const isTold = index === 0 || isOriginal(article, voices, sources)
      return [
        ...(isTold
          ? [{ at: article.publishedAt, article, before: null, after: later.length > 0 ? first : article }]
          : []),
        ...later.map((after, at) => ({ at: after.seenAt, article, before: versions[at] ?? after, after })),
      ]
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** Which numbers of people are told by now, and which of each kind came last. */
class ToldFigures {
  readonly #all = new Set<string>()
  readonly #latest = new Map<Figure['role'], number>()

  /** Those that nothing told before. */
  new(figures: readonly Figure[]): readonly Figure[] {
    return figures.filter(figure => {
      const before = this.#all.size
      const isNew = this.#all.add(keyOf(figure)).size > before
      if (isNew) this.#latest.set(figure.role, figure.value)
      return isNew
    })
  }

  /** What an article changes of them, and what it adds. */
  changed({ at, article, before, after }: Change): FigureMoment[] {
    const said = new Set(figuresOf(article, before).map(keyOf))
    const gained = figuresOf(article, after).filter(figure => !said.has(keyOf(figure)))
    if (gained.length === 0) return []
    const changes = describeChanges(before, after, article.language)
      .flatMap(change => (change.kind === 'number' && change.to.role !== null ? [change] : []))
      .filter(({ to }) => this.#latest.get(to.role) !== to.value)
      .map(({ from, to }) => ({ from, to }))
    for (const { to } of changes) {
      this.#all.add(keyOf(to))
      this.#latest.set(to.role, to.value)
    }
    const figures = this.new(gained)
    return [
      ...(changes.length > 0 ? [{ kind: 'figure', at, article, changes } as const] : []),
      ...(figures.length > 0 ? [{ kind: 'report', at, article, figures, topics: [] } as const] : []),
    ]
  }
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

/** Places, people and organisations that a report is the first to name; they are told from then on. */
function namedIn({ article, after }: Step, told: Set<string>, index: TopicIndex): readonly string[] {
  const { title, summary } = after
  const text = (after.text || summary).slice(0, readCharacters)
  const named = [...index.named(`${title}\n${text}`, article.language)]
    .filter(id => !tooWide.has(index.topics.get(id)?.kind ?? 'theme'))
    .filter(id => told.size < told.add(id).size)
  // Who has named Batumi adds nothing by naming Georgia.
  for (const above of named.flatMap(id => index.above(id)))
    if (index.topics.get(above)?.kind === 'country') told.add(above)
  return named
}

/** What two figures that are the same share. */
export const keyOf = ({ value, role }: Figure) => `${value} ${role}`

function changesOf(step: Change, toldFigures: ToldFigures): Moment[] {
  const { at, article, before, after } = step
  const figures = toldFigures.changed(step)
  const changes = describeChanges(before, after, article.language)
  const isTold =
    changes.some(({ kind }) => kind === 'retraction') ||
    titleFigures(article, after) !== titleFigures(article, before)
  const others = changes.flatMap((change): Moment[] => {
    if (change.kind === 'headline')
      return isTold ? [] : [{ kind: 'headline', at, article, from: change.from, to: change.to }]
    if (change.kind !== 'correction' && change.kind !== 'retraction') return []
    return [{ kind: change.kind, at, article, text: change.text }]
  })
  return [...others, ...figures]
}

/** The numbers of people in a headline. */
function titleFigures({ language }: Article, { title }: Version): string {
  const { numbers } = readValues({ title, text: '', language })
  return numbers.flatMap(number => (number.role === null ? [] : keyOf(number))).join()
}
