import { type APIUser, type REST, type RESTPostAPIChannelMessageResult, Routes } from 'discord.js'
import { addressOf } from '#core/chat/chat-ref.ts'
import type { Messages } from '#core/chat/messages.ts'
import type { Attempt, Platform } from '#core/chat/platform.ts'
import type { Post } from '#core/chat/post.ts'
import type { Seals } from '#core/chat/seal.ts'
import { SendError } from '#core/chat/send-error.ts'
import type { Log } from '#core/log.ts'
import { sealed } from './buttons.ts'
import { concernsAll, postError, sendError } from './errors.ts'
import { findThread, inOpenThread, isForumsRefusal, postThread } from './forum.ts'
import type { InvalidRequests } from './invalid-requests.ts'
import { messageLink, messagePlace } from './links.ts'
import { type Place, places } from './places.ts'
import { renderEdit, renderPost } from './posts.ts'
import { publishing } from './publishing.ts'
import { readBack } from './read-back.ts'

export type Posting = {
  readonly rest: REST
  readonly messages: Messages
  readonly seals: Seals
  readonly invalid: InvalidRequests
  readonly log: Log
  now(): Date
}

/** Discord remembers a nonce for "the past few minutes"; this much of it is sure. */
const nonceLasts = 60_000

/** Posts over REST: with a nonce, so that repeating one does not double it, and where there is none, by looking first. */
export function posting({
  rest,
  messages,
  seals,
  invalid,
  log,
  now,
}: Posting): Pick<Platform, 'send' | 'edit'> {
  const channels = places(rest)
  const publish = publishing({ rest, log, now })
  let pausedUntil = 0
  let bot: string | null = null

  return {
    async send(chat, post, attempt) {
      const age = attempt.since === null ? null : now().getTime() - attempt.since.getTime()
      try {
        mayCall()
        const message = await deliver(addressOf(chat), post, attempt, age)
        if (post.form.publish && channels.forum(addressOf(chat)) === null)
          await publish(addressOf(chat), message)
        return message
      } catch (error) {
        pauseFor(error)
        throw postError(error, age)
      }
    },

    async edit(chat, message, post) {
      try {
        mayCall()
        const { channel, message: id } = messagePlace(addressOf(chat), message)
        const earlier = post.kind === 'pointer' ? await linkTo(addressOf(chat), post.earlier) : null
        const body = sealed(renderEdit(post, messages, earlier), seals)
        await inOpenThread(rest, channel, () => rest.patch(Routes.channelMessage(channel, id), { body }))
      } catch (error) {
        pauseFor(error)
        throw sendError(error)
      }
    },
  }

  async function deliver(channel: string, post: Post, attempt: Attempt, age: number | null): Promise<string> {
    const { key, since } = attempt
    const late = since !== null && age !== null && age > nonceLasts
    const forum = channels.forum(channel) ?? (late ? forumOnly(await channels.of(channel)) : null)
    if (forum !== null) return await asThread(forum, channel, post, since)
    if (late) {
      const found = await readBack(rest, channels, channel, await me(), since, post)
      if (found !== null) return found
    }
    try {
      return await create(channel, post, key)
    } catch (error) {
      const found = isForumsRefusal(error) ? forumOnly(await channels.learn(channel)) : null
      if (found === null) throw error
      return await asThread(found, channel, post, since)
    }
  }

  async function create(channel: string, post: Post, key: string): Promise<string> {
    const body = { ...sealed(renderPost(post, messages), seals), nonce: key, enforce_nonce: true }
    const sent = (await rest.post(Routes.channelMessages(channel), {
      body,
    })) as RESTPostAPIChannelMessageResult
    return sent.id
  }

  async function asThread(place: Place, channel: string, post: Post, since: Date | null): Promise<string> {
    const found = since === null ? null : await findThread(rest, place, channel, await me(), since, post)
    return (
      found ?? (await postThread(rest, channels, channel, post, sealed(renderPost(post, messages), seals)))
    )
  }

  async function me(): Promise<string> {
    bot ??= ((await rest.get(Routes.user('@me'))) as APIUser).id
    return bot
  }

  /** A pointer without its link is still one in words. */
  async function linkTo(channel: string, earlier: string): Promise<string | null> {
    const place = await channels.of(channel).catch(() => null)
    return place === null ? null : messageLink(place.guild, channel, earlier)
  }

  function mayCall(): void {
    const paused = pausedUntil - now().getTime()
    if (paused > 0) throw new SendError('busy', 'Discord asked to wait', { retryAfter: paused })
    const braked = invalid.wait()
    if (braked > 0)
      throw new SendError('busy', 'too many calls were refused; waiting, so as not to be shut out', {
        retryAfter: braked,
      })
  }

  function pauseFor(error: unknown): void {
    if (concernsAll(error)) pausedUntil = now().getTime() + sendError(error).retryAfter
  }
}

function forumOnly(place: Place): Place | null {
  return place.forum === null ? null : place
}
