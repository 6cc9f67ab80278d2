import { DiscordAPIError, RateLimitError, type REST, Routes } from 'discord.js'
import type { Log } from '#core/log.ts'
import { forLog } from './errors.ts'

/** Seen in the field (discord.js#4956 and others): so many an hour in a channel, then 429 for up to an hour. */
const [most, hour] = [10, 3_600_000]
/** A channel of another kind, or no right to: asked again after this, in ms. */
const refused = 24 * hour
const alreadyPublished = 40033
/** More channels are not remembered. */
const mostChannels = 10_000

export type Publishing = {
  readonly rest: REST
  readonly log: Log
  now(): Date
}

/**
 * Passes posts in announcement channels on to the servers that follow them, as far as Discord allows: what is beyond it stays
 * unpublished, because news would come hours late. It never fails: the post itself stands.
 */
export function publishing({ rest, log, now }: Publishing) {
  const channels = new Map<string, { times: number[]; notBefore: number }>()
  return async (channel: string, message: string): Promise<void> => {
    const at = now().getTime()
    const known = channels.get(channel) ?? { times: [], notBefore: 0 }
    channels.delete(channel)
    channels.set(channel, known)
    if (channels.size > mostChannels) for (const oldest of channels.keys()) if (channels.delete(oldest)) break
    known.times = known.times.filter(time => at - time < hour)
    if (known.times.length >= most || known.notBefore > at) {
      log.debug({ channel }, 'not published: more than Discord allows')
      return
    }
    known.times.push(at)
    try {
      await rest.post(Routes.channelMessageCrosspost(channel, message))
    } catch (error) {
      const isRefused = error instanceof DiscordAPIError
      // An attempt before this one published it.
      if (isRefused && error.code === alreadyPublished) return
      const wait = error instanceof RateLimitError ? Math.max(error.retryAfter, error.timeToReset) : 0
      known.notBefore = at + (isRefused ? refused : wait)
      log.warn({ channel, err: forLog(error) }, 'a post was not published to the servers that follow')
    }
  }
}
