import { type MuteContext, mutedBy } from '#core/delivery/mute.ts'
import type { MuteStore } from '#core/delivery/store.ts'
import type { RelatedStories, StoryReader } from '#core/story/store.ts'
import type { ComposePorts } from './compose.ts'

export type MutingPorts = MuteContext & {
  readonly mutes: MuteStore
  readonly stories: StoryReader
  readonly related: RelatedStories
}

/** Gives a function that says whether a chat has muted a story, or what is on its thread, or who alone reports it. */
export function muting({ mutes, stories, related, ...context }: MutingPorts): ComposePorts['isMuted'] {
  return async (story, chat, now) => {
    const muted = await mutes.muted(chat, now)
    if (muted.length === 0) return null
    const thread = new Set<string>()
    const mutedStories = muted.filter(({ kind }) => kind === 'story')
    if (mutedStories.length > 0) {
      const near = new Set([story.id, ...(await related.related(story.id)).map(near => near.story.id)])
      for (const { id } of mutedStories) {
        // It may have gone up in another since.
        const root = await stories.story(id)
        if (root !== null && near.has(root.id)) thread.add(id)
      }
    }
    const mute = mutedBy(story, muted, context, thread)
    return mute === null ? null : mute.kind === 'outlet' ? 'alone' : 'muted'
  }
}
