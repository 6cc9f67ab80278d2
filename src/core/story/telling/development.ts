import type { Article } from '../../article/article.ts'
import type { Figure } from '../../article/changes/changes.ts'
import type { Story } from '../story.ts'
import type { Sources } from './outlets.ts'
import { roles } from './overtaken.ts'
import { type FigureMoment, figureMoments, figuresOf, keyOf, type Revision } from './timeline.ts'
import type { Voices } from './voices.ts'
import { isWithdrawn } from './withdrawn.ts'

/**
 * What has come of a story beside the article that leads its post: the latest number of people of the weightiest kind of which
 * another report was the last to give one. Null where there is none, or where the lead says that number itself by now.
 */
export function developmentOf(
  story: Story,
  revisions: readonly Revision[],
  lead: Article,
  sources: Sources,
  voices: Voices,
): FigureMoment | null {
  if (story.articles.length < 2) return null
  const moments = figureMoments(story, revisions, sources, voices).filter(
    ({ article }) => !isWithdrawn(article),
  )
  const said = new Set(figuresOf(lead).map(keyOf))
  const latestOf = (role: Figure['role']) =>
    moments.findLast(moment => figuresIn(moment).some(figure => figure.role === role))
  // What has been overtaken since, and what the lead says, is no news beside what is.
  const isNews = (figure: Figure, moment: FigureMoment) =>
    latestOf(figure.role) === moment && !said.has(keyOf(figure))
  for (const role of roles) {
    const latest = latestOf(role)
    if (latest === undefined || latest.article.id === lead.id) continue
    if (figuresIn(latest).some(figure => figure.role === role && isNews(figure, latest)))
      return latest.kind === 'report'
        ? { ...latest, figures: latest.figures.filter(figure => isNews(figure, latest)) }
        : { ...latest, changes: latest.changes.filter(({ to }) => isNews(to, latest)) }
  }
  return null
}

/** When the latest number of people was seen that none before gave; null where no report has added one. */
export function developedAt(
  story: Story,
  revisions: readonly Revision[],
  sources: Sources,
  voices: Voices,
): Date | null {
  const times = figureMoments(story, revisions, sources, voices)
    .filter(({ article }) => !isWithdrawn(article))
    .map(({ kind, at, article }) => (kind === 'report' ? article.seenAt : at).getTime())
  return times.length === 0 ? null : new Date(Math.max(...times))
}

function figuresIn(moment: FigureMoment): readonly Figure[] {
  return moment.kind === 'report' ? moment.figures : moment.changes.map(({ to }) => to)
}
