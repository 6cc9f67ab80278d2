import type { Services } from '#core/chat/command.ts'
import { isOpenTo } from '#core/collect/added.ts'
import type { RelatedStories, RelatedStory, StoryReader } from '#core/story/store.ts'
import type { Clustering } from '../pipeline/cluster.ts'
import type { Outlets } from '../pipeline/outlets.ts'

/** The stories near one, by the rule that joins articles to stories. */
export function relatedStories(clustering: Clustering, stories: StoryReader): RelatedStories {
  return {
    async related(id) {
      const story = await stories.story(id)
      const near = story === null ? [] : await clustering.related(story.id)
      return await relatedIn(stories, near)
    },
    alike: async (story, article) => await stories.whole(await clustering.alike(story, article)),
  }
}

export type Narrowing = {
  readonly outlets: Outlets
  readonly related: RelatedStories
  storiesWithout(hidden: ReadonlySet<string>): StoryReader
}

/** Those of the related stories that a reader of stories has. */
async function relatedIn(
  stories: StoryReader,
  near: readonly { readonly id: string; readonly earlier: boolean }[],
): Promise<RelatedStory[]> {
  const found = await Promise.all(
    near.map(async ({ id, earlier }) => ({ story: await stories.story(id), earlier })),
  )
  return found.flatMap(({ story, earlier }) => (story === null ? [] : [{ story, earlier }]))
}

/** Services without what the sources of others report. */
export function narrowed(
  services: Services,
  { outlets, related, storiesWithout }: Narrowing,
  who: Parameters<Services['seenBy']>[0],
): Services {
  const hidden = outlets.hiddenFrom(who)
  if (hidden.size === 0) return services
  const stories = storiesWithout(hidden)
  return {
    ...services,
    stories,
    related: {
      async related(id) {
        const near = await related.related(id)
        return await relatedIn(
          stories,
          near.map(({ story, earlier }) => ({ id: story.id, earlier })),
        )
      },
      async alike(story, article) {
        const near = await related.alike(story, article)
        return await stories.whole(near.map(({ id }) => id))
      },
    },
    sources: services.sources.filter(source => isOpenTo(source, who)),
  }
}
