import { type APIGuild, type APIPartialGuild, MessageFlags, type REST, Routes } from 'discord.js'
import type { Pause } from '#core/chat/pause.ts'
import type { Ears } from '#core/chat/platform.ts'
import type { Seals } from '#core/chat/seal.ts'
import type { ServerRef, ServerStore } from '#core/chat/servers.ts'
import type { Log } from '#core/log.ts'
import { buttonRows, sealed } from './buttons.ts'
import { forLog } from './errors.ts'
import { renderReply } from './render.ts'

export const serverRef = (guild: string): ServerRef => `discord:server/${guild}`

export type Watching = {
  readonly rest: REST
  readonly store: ServerStore
  readonly ears: Ears
  readonly seals: Seals
  readonly log: Log
  readonly pause: Pause
  readonly stopped: AbortSignal
  now(): Date
}

/** Discord gives so many servers at once; a look every minute, or as long as its pages take at this pace, in ms. */
const [atOnce, everyMinute, perPage] = [200, 60_000, 12_000]

/**
 * Notices which servers take the bot in and which put it out, by asking for all of them. That needs no gateway and no intent, for
 * which a server costs memory; one that is merely unavailable stays listed. Resolves once stopped.
 */
export async function watchServers(watching: Watching): Promise<void> {
  const { store, ears, log, pause, stopped, now } = watching
  let before: readonly ServerRef[] | null = null
  let length = everyMinute
  while (!stopped.aborted) {
    try {
      const there = await listed(watching)
      // Who is missing from one list may only have been left out of it; from two on end it is not there.
      const seen = await store.see(
        'discord',
        [...new Set([...there, ...(before ?? [])])],
        before !== null,
        now(),
      )
      before = there
      length = Math.max(everyMinute, Math.ceil(there.length / atOnce) * perPage)
      for (const chat of seen.left) await ears.changed(chat, { gone: 'the bot was put out of the server' })
      for (const chat of seen.back) await ears.changed(chat, { back: true })
      for (const server of seen.met) await greet(server, watching)
    } catch (error) {
      log.warn({ err: forLog(error) }, 'which servers there are could not be found out')
    }
    await pause(length, stopped)
  }
}

async function listed({ rest, stopped }: Watching): Promise<ServerRef[]> {
  const found: string[] = []
  for (let after = '0'; !stopped.aborted; after = found.at(-1) ?? after) {
    const query = new URLSearchParams({ limit: String(atOnce), after })
    const page = (await rest.get(Routes.userGuilds(), { query })) as APIPartialGuild[]
    found.push(...page.map(({ id }) => id))
    if (page.length < atOnce) return found.map(serverRef)
  }
  throw new Error('stopped while asking')
}

/**
 * Says once, in the channel where a server's new members are told of, what the bot does and what to do next. It was noted before
 * that the server was met, so that nothing is said twice; where it may not be said, it is not.
 */
async function greet(server: ServerRef, { rest, ears, seals, log }: Watching): Promise<void> {
  const guild = server.slice(serverRef('').length)
  try {
    const { system_channel_id: channel, preferred_locale: locale } = (await rest.get(
      Routes.guild(guild),
    )) as APIGuild
    if (channel === null) return
    const reply = await ears.answer({
      command: 'start',
      given: '',
      chat: `discord:${channel}`,
      shared: true,
      locale,
      mayManage: async () => false,
    })
    const body = sealed({ ...renderReply(reply), components: buttonRows(reply.choices, true) }, seals)
    const quietly = { flags: MessageFlags.SuppressNotifications, nonce: `met${guild}`, enforce_nonce: true }
    await rest.post(Routes.channelMessages(channel), { body: { ...body, ...quietly } })
  } catch (error) {
    log.info({ server, err: forLog(error) }, 'a server that took the bot in could not be greeted')
  }
}
