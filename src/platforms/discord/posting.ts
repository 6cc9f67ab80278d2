import { type APIUser, type REST, type RESTPostAPIChannelMessageResult, Routes } from 'discord.js'
import { addressOf, type ChatRef } from '#core/chat/chat-ref.ts'
import type { Messages } from '#core/chat/messages.ts'
import type { Attempt, Platform } from '#core/chat/platform.ts'
import { isNamed, type Post } from '#core/chat/post.ts'
import type { Seals } from '#core/chat/seal.ts'
import type { SecretStore } from '#core/chat/secrets.ts'
import { SendError } from '#core/chat/send-error.ts'
import type { Log } from '#core/log.ts'
import { Rest } from '#core/rest.ts'
import { sealed } from './buttons.ts'
import { beforehand, concernsAll, editError, isDeleted, isOthers, postError, sendError } from './errors.ts'
import { findThread, inOpenThread, isForumsRefusal, postThread } from './forum.ts'
import type { InvalidRequests } from './invalid-requests.ts'
import { messageId, messageLink, messagePlace, type PostPlace } from './links.ts'
import { named } from './named.ts'
import { oursOf } from './ours.ts'
import { type Looking, type Place, places } from './places.ts'
import { renderEdit, renderPost } from './posts.ts'
import { publishing } from './publishing.ts'
import { readBack } from './read-back.ts'
import type { Body } from './render.ts'
import { webhooks } from './webhooks.ts'

export type Posting = {
  readonly rest: REST
  readonly messages: Messages
  readonly seals: Seals
  readonly invalid: InvalidRequests
  readonly secrets: SecretStore
  readonly log: Log
  /** Told of calls beyond the one that each post is known to need. */
  spent(chat: ChatRef): void
  now(): Date
}

/** Discord remembers a nonce for "the past few minutes"; this much of it is sure. */
const nonceLasts = 60_000
const absent = () => new SendError('absent', 'it did not arrive')

/** Posts over REST: with a nonce, so that repeating one does not double it, and where there is none, by looking first. */
export function posting({
  rest,
  messages,
  seals,
  invalid,
  secrets,
  log,
  spent,
  now,
}: Posting): Pick<Platform, 'send' | 'edit'> {
  const channels = places(looking)
  const publish = publishing({ rest, log, now })
  const hold = new Rest()
  let bot: Promise<APIUser> | null = null
  const hooks = webhooks({ rest, secrets, log, me, now })
  const inOwnName = named({ rest, looking, hooks, places: channels, log, me })

  return {
    async send(chat, post, attempt) {
      const age = attempt.since === null ? null : now().getTime() - attempt.since.getTime()
      const channel = addressOf(chat)
      const place = placeOf(channel, post)
      try {
        mayCall()
        const own = place === channel ? null : await ownThread(channel, post, attempt)
        if (own !== null) return own
        const message = await deliver(place, post, attempt, age)
        if (place !== channel) return messageId(place, message)
        if (post.form.publish && channels.forum(channel) === null) await publish(channel, message)
        return message
      } catch (error) {
        pauseFor(error)
        const problem = postError(error, age)
        // That a thread is gone says nothing of its forum.
        if (place === channel || problem.kind !== 'gone') throw problem
        throw new SendError('rejected', problem.message, { cause: error })
      }
    },

    async edit(chat, message, post) {
      const channel = addressOf(chat)
      const place = messagePlace(channel, message)
      try {
        mayCall()
        const body = sealed(renderEdit(post, messages, await earlierOf(channel, post)), seals)
        await change(channel, place, body, post)
      } catch (error) {
        pauseFor(error)
        throw editError(error, place.channel !== channel)
      }
    },
  }

  async function deliver(channel: string, post: Post, attempt: Attempt, age: number | null): Promise<string> {
    const { key, since } = attempt
    const forgotten = since !== null && age !== null && age > nonceLasts
    // So long Discord may still carry out what is only looked for.
    if (attempt.late && age !== null && !forgotten)
      throw new SendError('unknown', 'it is looked for later', { retryAfter: nonceLasts - age + 1 })
    if (isNamed(post.form)) {
      const there = since === null ? null : await lookFor(channel, post, attempt, since)
      if (there === null && attempt.late) throw absent()
      const message = there ?? (await inOwnName.send(channel, post, await bodyOf(channel, post)))
      if (message !== null) return message
    }
    const forum = channels.forum(channel) ?? (forgotten ? forumOnly(await channels.of(channel)) : null)
    if (forum !== null) return await asThread(forum, channel, post, attempt)
    if (forgotten) {
      const found = await readBack(
        looking(channel),
        channels,
        channel,
        oursOf((await me()).id, attempt),
        since,
        post,
      )
      if (found !== null) return found
    }
    if (attempt.late) throw absent()
    try {
      return await create(channel, post, key)
    } catch (error) {
      const found = isForumsRefusal(error) ? forumOnly(await channels.learn(channel)) : null
      if (found !== null) return await asThread(found, channel, post, attempt)
      // A rule of the server may have come since the earlier attempt.
      const looks = since !== null && !forgotten && sendError(error).kind === 'rejected' && !isDeleted(error)
      const there = looks
        ? await readBack(looking(channel), channels, channel, oursOf((await me()).id, attempt), since, post)
        : null
      if (there === null) throw error
      return there
    }
  }

  /** The thread of its own that an alert was given while it was not known where the post stands that it answers. */
  async function ownThread(forum: string, post: Post, attempt: Attempt): Promise<string | null> {
    return attempt.since === null ? null : await lookFor(forum, post, attempt, attempt.since)
  }

  /** Whether it went out, by webhook or by the bot itself. */
  async function lookFor(channel: string, post: Post, attempt: Attempt, since: Date): Promise<string | null> {
    const place = await channels.of(channel)
    const ours = await inOwnName.ours(channel, attempt)
    return place.forum === null
      ? await readBack(looking(channel), channels, channel, ours, since, post)
      : await findThread(looking(channel), place, channel, ours, since, post)
  }

  /** Edits a post the way its form says, and where it went out by the other way, by that. */
  async function change(channel: string, at: PostPlace, body: Body, { form }: Post): Promise<void> {
    const byBot = () => rest.patch(Routes.channelMessage(at.channel, at.message), { body }).then(() => true)
    const byWebhook = () => inOwnName.edit(channel, at, body)
    await inOpenThread(rest, at.channel, async () => {
      let problem: unknown = null
      for (const way of isNamed(form) ? [byWebhook, byBot] : [byBot, byWebhook])
        try {
          if (await way()) return
        } catch (error) {
          if (!isOthers(error)) throw error
          // Of another webhook's it is said that there is no such, too.
          if (problem === null || isDeleted(problem)) problem = error
        }
      throw problem
    })
  }

  async function create(channel: string, post: Post, key: string): Promise<string> {
    const body = { ...(await bodyOf(channel, post)), nonce: key, enforce_nonce: true }
    const sent = (await rest.post(Routes.channelMessages(channel), {
      body,
    })) as RESTPostAPIChannelMessageResult
    return sent.id
  }

  async function asThread(place: Place, channel: string, post: Post, attempt: Attempt): Promise<string> {
    const { since } = attempt
    const ours = since === null ? null : oursOf((await me()).id, attempt)
    const found =
      since === null || ours === null
        ? null
        : await findThread(looking(channel), place, channel, ours, since, post)
    if (found === null && attempt.late) throw absent()
    return found ?? (await postThread(rest, channels, channel, post, await bodyOf(channel, post)))
  }

  async function bodyOf(channel: string, post: Post): Promise<Body> {
    return sealed(renderPost(post, messages, await earlierOf(channel, post)), seals)
  }

  /** The address of the post that one points to, where that is of use: what stands in the same thread needs none. */
  async function earlierOf(channel: string, post: Post): Promise<string | null> {
    if (!('earlier' in post) || post.earlier === null) return null
    const isHere = post.kind === 'alert' && messagePlace('', post.earlier).channel === channel
    return isHere ? null : await linkTo(channel, post.earlier)
  }

  /** Asked once, however many posts begin at the same time. */
  function me(): Promise<APIUser> {
    bot ??= beforehand(() => rest.get(Routes.user('@me')) as Promise<APIUser>).catch(error => {
      bot = null
      throw error
    })
    return bot
  }

  /** Asks about a channel. After a restart many posts are looked for at once, more than may be asked in a second. */
  function looking(channel: string): Looking {
    return {
      get(...asked) {
        spent(`discord:${channel}`)
        return rest.get(...asked)
      },
    }
  }

  /** A pointer without its link is still one in words. */
  async function linkTo(channel: string, earlier: string): Promise<string | null> {
    const place = await channels.of(channel).catch(() => null)
    return place === null ? null : messageLink(place.guild, channel, earlier)
  }

  function mayCall(): void {
    const paused = hold.left(now().getTime())
    if (paused > 0) throw new SendError('busy', 'Discord asked to wait', { retryAfter: paused })
    const braked = invalid.wait()
    if (braked > 0)
      throw new SendError('busy', 'too many calls were refused; waiting, so as not to be shut out', {
        retryAfter: braked,
      })
  }

  function pauseFor(error: unknown): void {
    if (concernsAll(error)) hold.begin(sendError(error).retryAfter, now().getTime())
  }
}

/** An alert belongs into the thread of what it is about. */
function placeOf(channel: string, post: Post): string {
  return post.kind === 'alert' && post.earlier !== null
    ? messagePlace(channel, post.earlier).channel
    : channel
}

function forumOnly(place: Place): Place | null {
  return place.forum === null ? null : place
}
