import {
  type APIUser,
  type APIWebhook,
  DiscordAPIError,
  HTTPError,
  RateLimitError,
  type REST,
  Routes,
} from 'discord.js'
import { type SecretStore, secretOfChat } from '#core/chat/secrets.ts'
import type { Log } from '#core/log.ts'
import { beforehand, forLog } from './errors.ts'

/** A webhook of our own application in a channel: only such a one may post buttons. Its token is a secret. */
export type Webhook = { readonly id: string; readonly token: string; readonly application: string }

export type WebhooksPorts = {
  readonly rest: REST
  readonly secrets: SecretStore
  readonly log: Log
  me(): Promise<APIUser>
  now(): Date
}

/** It was deleted, or given another token (50027). */
const gone = new Set<number | string>([10015, 50027])
/** We may not, it is no channel of a server, or there are as many in the channel (15), or in the server, as Discord allows. */
const refused = new Set<number | string>([50013, 50003, 50024, 30007, 30058])
/** After this it is asked again, in ms. */
const askedAgain = 3_600_000
const mostRefused = 10_000
const incoming = 1

export type Webhooks = ReturnType<typeof webhooks>

/** The one webhook that the application has in a channel; made once, and kept with what is secret. */
export function webhooks({ rest, secrets, log, me, now }: WebhooksPorts) {
  const notBefore = new Map<string, number>()
  /** Threads share one, and may be told at the same time. */
  const underWay = new Map<string, Promise<Webhook>>()
  const nameOf = (channel: string) => secretOfChat(`discord:${channel}`)

  async function kept(channel: string): Promise<Webhook | null> {
    const known = await secrets.secret(nameOf(channel))
    return known === null ? null : (JSON.parse(known) as Webhook)
  }

  /** Where one was made and the process died before that was kept, it is there already. */
  async function make(channel: string): Promise<Webhook> {
    const { id: bot, username } = await me()
    const there = (await rest.get(Routes.channelWebhooks(channel))) as APIWebhook[]
    const own = there.find(({ type, user, token }) => type === incoming && user?.id === bot && token)
    const name = webhookName(username) ?? 'Chapar'
    const hook = own ?? ((await rest.post(Routes.channelWebhooks(channel), { body: { name } })) as APIWebhook)
    const made = { id: hook.id, token: hook.token ?? '', application: hook.application_id ?? bot }
    await secrets.keep(nameOf(channel), JSON.stringify(made))
    return made
  }

  function makeOnce(channel: string): Promise<Webhook> {
    const known = underWay.get(channel)
    if (known !== undefined) return known
    const made = make(channel).finally(() => underWay.delete(channel))
    underWay.set(channel, made)
    return made
  }

  return {
    /** Null where there is none yet. */
    kept,

    /** Makes it where there is none; null where the bot may not. */
    async of(channel: string): Promise<Webhook | null> {
      const known = await kept(channel)
      if (known !== null) return known
      if ((notBefore.get(channel) ?? 0) > now().getTime()) return null
      try {
        return await beforehand(() => makeOnce(channel))
      } catch (error) {
        if (!(error instanceof DiscordAPIError && refused.has(error.code))) throw error
        notBefore.delete(channel)
        notBefore.set(channel, now().getTime() + askedAgain)
        if (notBefore.size > mostRefused)
          for (const oldest of notBefore.keys()) if (notBefore.delete(oldest)) break
        log.warn({ channel, err: forLog(error) }, 'no webhook may be made; the bot posts under its own name')
        return null
      }
    },

    forget: (channel: string) => secrets.keep(nameOf(channel), null),
  }
}

export function isWebhookGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && gone.has(error.code)
}

/** Does something with a webhook; what it fails with no longer tells the address, in which the token stands. */
export async function secretly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DiscordAPIError || error instanceof HTTPError || error instanceof RateLimitError)
      Object.assign(error, { url: '', ...('majorParameter' in error ? { majorParameter: '' } : {}) })
    throw error
  }
}

/** The name as Discord lets a webhook bear it; undefined where it does not. */
export function webhookName(name: string): string | undefined {
  return /discord|clyde/i.test(name) ? undefined : [...name].slice(0, 80).join('')
}
