import {
  type APIMessage,
  type APIUser,
  DiscordAPIError,
  type REST,
  type RESTPostAPIWebhookWithTokenWaitResult,
  Routes,
} from 'discord.js'
import type { Attempt } from '#core/chat/platform.ts'
import type { Form, Post } from '#core/chat/post.ts'
import type { Log } from '#core/log.ts'
import { deleted } from './errors.ts'
import { tagsFor, threadName, withTags } from './forum.ts'
import { messageId, type PostPlace } from './links.ts'
import { type Ours, oursAlso } from './ours.ts'
import type { Looking, Place, Places } from './places.ts'
import type { Body } from './render.ts'
import { isWebhookGone, secretly, type Webhook, type Webhooks, webhookName } from './webhooks.ts'

export type NamedPorts = {
  readonly rest: REST
  /** Asks about a channel. */
  looking(channel: string): Looking
  readonly hooks: Webhooks
  readonly places: Places
  readonly log: Log
  me(): Promise<APIUser>
}

/** Discord's code for a form with something wrong in it. */
const invalidForm = 50035
const fallback = 'the bot posts under its own name'

/**
 * Posts under a name and picture of the chat's own, through a webhook. Discord remembers no nonce for those: whether one whose
 * outcome is not known arrived must be looked for before it is sent again.
 */
export function named({ rest, looking, hooks, places, log, me }: NamedPorts) {
  const open = { auth: false } as const

  async function execute(hook: Webhook, place: Place, channel: string, post: Post, message: Body) {
    const { forum } = place
    const thread = forum === null ? {} : { thread_name: threadName(post), applied_tags: tagsFor(post, forum) }
    const body = { ...message, ...(await faceOf(post.form)), ...thread }
    const query = new URLSearchParams({ wait: 'true', ...withButtons, ...inThread(place, channel) })
    const route = Routes.webhook(hook.id, hook.token)
    const sent = (await secretly(() =>
      rest.post(route, { ...open, query, body }),
    )) as RESTPostAPIWebhookWithTokenWaitResult
    return forum === null ? sent.id : messageId(sent.channel_id, sent.id)
  }

  /** What is not said is the bot's own; the webhook by itself would show a grey picture. */
  async function faceOf({ sender, avatar }: Form) {
    const { id, username, avatar: own } = await me()
    const name = sender ?? webhookName(username)
    const picture = avatar ?? (own === null ? undefined : rest.cdn.avatar(id, own))
    return {
      ...(name === undefined ? {} : { username: name }),
      ...(picture === undefined ? {} : { avatar_url: picture }),
    }
  }

  return {
    /** The post's id; null where it cannot go that way, so that the bot must post it itself. */
    async send(channel: string, post: Post, body: Body): Promise<string | null> {
      const { hooked } = await places.of(channel)
      for (let tries = 0; tries < 2; tries++) {
        const hook = await hooks.of(hooked)
        if (hook === null) return null
        try {
          return await withTags(places, channel, place => execute(hook, place, channel, post, body))
        } catch (error) {
          if (refusesFace(error)) {
            log.warn({ channel }, `Discord refuses the name or picture of a post; ${fallback}`)
            return null
          }
          if (!isWebhookGone(error)) throw error
          await hooks.forget(hooked)
        }
      }
      log.warn({ channel }, `the webhook is deleted again and again; ${fallback}`)
      return null
    },

    /** False where the channel has no webhook of ours any more. */
    async edit(channel: string, { channel: at, message }: PostPlace, body: Body): Promise<boolean> {
      const { hooked } = await places.of(channel)
      const hook = await hooks.kept(hooked)
      if (hook === null) return false
      const query = new URLSearchParams({ ...withButtons, ...(at === hooked ? {} : { thread_id: at }) })
      const route = Routes.webhookMessage(hook.id, hook.token, message)
      try {
        await secretly(() => rest.patch(route, { ...open, query, body }))
        return true
      } catch (error) {
        if (!isWebhookGone(error)) throw error
        await hooks.forget(hooked)
        return false
      }
    },

    async ours(channel: string, attempt: Attempt): Promise<Ours> {
      const { hooked } = await places.of(channel)
      const hook = await hooks.kept(hooked)
      const idOf = ({ id, channel_id: at }: APIMessage) => (at === channel ? id : messageId(at, id))
      return oursAlso((await me()).id, hook, attempt, idOf, async ({ id, channel_id: at }) => {
        if (hook === null) return null
        const query = new URLSearchParams(at === hooked ? {} : { thread_id: at })
        const route = Routes.webhookMessage(hook.id, hook.token, id)
        try {
          return (await secretly(() => looking(channel).get(route, { ...open, query }))) as APIMessage
        } catch (error) {
          // Of another webhook of ours, which is no more.
          const isOther = error instanceof DiscordAPIError && error.code === deleted
          if (isOther || isWebhookGone(error)) return null
          throw error
        }
      })
    },
  }
}

/** Without it Discord drops them in silence. */
const withButtons = { with_components: 'true' }

function inThread({ hooked }: Place, channel: string): { thread_id?: string } {
  return hooked === channel ? {} : { thread_id: channel }
}

function refusesFace(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError) || error.code !== invalidForm) return false
  const { errors } = error.rawError as { errors?: object }
  return errors !== undefined && ('username' in errors || 'avatar_url' in errors)
}
