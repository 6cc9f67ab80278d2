import { join } from 'node:path'
import { TopicIndex } from '#core/article/topic-index.ts'
import { understanding } from '#core/article/understanding.ts'
import { backgroundOf } from '#core/story/common.ts'
import { LiveStories } from '#core/story/live.ts'
import { reportOf } from '#core/story/report.ts'
import { traitsOf } from '#core/story/traits.ts'
import { loadRegion } from '../../../config/region.ts'

export const folder = join(import.meta.dirname, '../../../config/regions/south-caucasus')
const region = loadRegion(folder)
const { topics } = new TopicIndex(region.topics)
const understand = understanding(region)
const background = backgroundOf(region)

export type Published = {
  readonly title: string
  readonly text?: string
  readonly outlet: string
  readonly language: string | null
  readonly at: number
}

/** The stories of articles as the region's pack reads them: which articles each has, in their order. */
export function storiesOf(articles: readonly Published[]): number[][] {
  const stories = new LiveStories()
  for (const [at, { title, text = '', outlet, language, at: time }] of articles.entries()) {
    const article = {
      id: String(at), revision: 1, source: outlet, url: null, title, summary: '', text,
      claimedLanguage: language, publishedAt: new Date(time),
    } // biome-ignore format: a table
    stories.add(traitsOf(reportOf(article, understand(article), topics), background))
  }
  return [...stories.groups.values()].map(({ members }) => members.map(({ id }) => Number(id)))
}
