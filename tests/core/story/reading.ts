import { join } from 'node:path'
import { LiveStories } from '#core/story/joining/live.ts'
import { reader } from '#core/story/traits/reporter.ts'
import { loadRegion } from '../../../config/region.ts'

export const folder = join(import.meta.dirname, '../../../config/regions/south-caucasus')
const region = loadRegion(folder)
const read = reader(region)

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
    const traits = read({
      id: String(at), revision: 1, source: outlet, url: null, title, summary: '', text,
      claimedLanguage: language, publishedAt: new Date(time),
    }) // biome-ignore format: a table
    stories.add(traits)
  }
  return [...stories.groups.values()].map(({ members }) => members.map(({ id }) => Number(id)))
}
