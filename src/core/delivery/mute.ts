import type { TopicIndex } from '../article/topics/topic-index.ts'
import type { RelatedStories, StoryReader } from '../story/store.ts'
import type { Outline } from '../story/story.ts'
import { outletKey, type Sources } from '../story/telling/outlets.ts'
import { aboutOf } from './wanted.ts'

/** What can be muted: a topic, an outlet as a wish names it, or a story with those on its thread, by its id; or all, without one. */
export type Muted = { readonly kind: 'topic' | 'outlet' | 'story' | 'all'; readonly id: string }

/** What a chat does not want to be told of, until a time, or for good. */
export type Mute = Muted & { readonly until: Date | null }

/** A chat that asks for more wants to follow less. */
export const mostMutes = 50

export type MuteContext = {
  readonly sources: Sources
  readonly topics: TopicIndex
  readonly rollUpDisputed: boolean
}

/**
 * The mute that keeps a story from being told; null where none does. A topic keeps away all that is about it, not what mentions it, as `without` of
 * a subscription does; an outlet what it alone reports; a story itself and what is on its `thread`, given as ids.
 */
export function mutedBy(
  story: Outline,
  mutes: readonly Mute[],
  { sources, topics, rollUpDisputed }: MuteContext,
  thread: ReadonlySet<string> = new Set(),
): Mute | null {
  if (mutes.length === 0) return null
  const about = new Set(aboutOf(story).flatMap(({ id }) => topics.above(id, rollUpDisputed)))
  const quiet = new Set(mutes.flatMap(({ kind, id }) => (kind === 'outlet' ? [id] : [])))
  const isAlone =
    story.articles.length > 0 &&
    story.articles.every(
      ({ source }) => quiet.has(source) || quiet.has(outletKey(sources.get(source), source)),
    )
  const keeps = ({ kind, id }: Mute) => {
    if (kind === 'all') return true
    if (kind === 'topic') return about.has(id)
    if (kind === 'outlet') return isAlone
    return id === story.id || thread.has(id)
  }
  const [first = null, ...others] = mutes.filter(keeps)
  // An outlet's ends once another reports the story, what else keeps it away does not.
  return first?.kind === 'outlet' ? (others.find(({ kind }) => kind !== 'outlet') ?? first) : first
}

/** Where other stories of a thread are found. */
export type StoriesAround = {
  readonly stories: StoryReader
  readonly related: Pick<RelatedStories, 'related'>
}

/** The same, also where it is another story on the thread that is muted. */
export async function muteOf(
  story: Outline,
  mutes: readonly Mute[],
  context: MuteContext,
  { stories, related }: StoriesAround,
): Promise<Mute | null> {
  const thread = new Set<string>()
  const mutedStories = mutes.filter(({ kind }) => kind === 'story')
  if (mutedStories.length > 0) {
    const near = new Set([story.id, ...(await related.related(story.id)).map(near => near.story.id)])
    for (const { id } of mutedStories) {
      // It may have gone up in another since.
      const root = await stories.story(id)
      if (root !== null && near.has(root.id)) thread.add(id)
    }
  }
  return mutedBy(story, mutes, context, thread)
}
