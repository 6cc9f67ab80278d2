import { type MuteContext, muteOf, type StoriesAround } from '#core/delivery/mute.ts'
import type { MuteStore } from '#core/delivery/store.ts'
import type { ComposePorts } from './compose.ts'

export type MutingPorts = MuteContext & StoriesAround & { readonly mutes: MuteStore }

/** Gives a function that says whether a chat has muted a story, or what is on its thread, or who alone reports it. */
export function muting({ mutes, ...ports }: MutingPorts): ComposePorts['isMuted'] {
  return async (story, chat, now) => {
    const mute = await muteOf(story, await mutes.muted(chat, now), ports, ports)
    return mute === null ? null : mute.kind === 'outlet' ? 'alone' : 'muted'
  }
}
