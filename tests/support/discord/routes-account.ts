import { refuse } from './api-error.ts'
import type { Command } from './command.ts'
import { createForm, type Json } from './form.ts'
import { guildJson, userJson } from './json.ts'
import { POSTER } from './permissions.ts'
import { type Call, ok, openRoute, param, type Reply, readPage, route } from './router.ts'
import { readCommands } from './validate-command.ts'

export const accountRoutes = [
  openRoute('GET', '/gateway', call => ok({ url: call.state.gatewayUrl() })),
  route('GET', '/gateway/bot', gatewayBot),
  route('GET', '/users/@me', call =>
    ok({ ...userJson(call.state.world, call.state.applicationId), verified: true }),
  ),
  route('GET', '/users/@me/guilds', guilds),
  route('GET', '/guilds/:guild', guild),
  route('GET', '/applications/@me', application),
  route('GET', '/applications/:application/commands', readAll),
  route('PUT', '/applications/:application/commands', overwrite),
  route('GET', '/applications/:application/guilds/:guild/commands', readAll),
  route('PUT', '/applications/:application/guilds/:guild/commands', overwrite),
]

function gatewayBot(call: Call): Reply {
  return ok({
    url: call.state.gatewayUrl(),
    shards: 1,
    session_start_limit: {
      total: 1000,
      remaining: call.state.loginsLeft(),
      reset_after: 86_400_000,
      max_concurrency: 1,
    },
  })
}

function application(call: Call): Reply {
  const { world, applicationId, endpoint } = call.state
  return ok({
    id: applicationId,
    name: 'chapar',
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: endpoint.publicKey,
    flags: 0,
    bot: userJson(world, applicationId),
    approximate_guild_count: [...world.guilds.values()].filter(guild => guild.joined).length,
    approximate_user_install_count: 0,
    interactions_endpoint_url: endpoint.url,
  })
}

function guilds(call: Call): Reply {
  const { world } = call.state
  const { limit, before, after } = readPage(call.query, 200, 200)
  const fitting = [...world.guilds.values()]
    .filter(({ id, joined }) => {
      return joined && (before === null || BigInt(id) < before) && (after === null || BigInt(id) > after)
    })
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
  const page = before !== null && after === null ? fitting.slice(-limit) : fitting.slice(0, limit)
  return ok(
    page.map(({ id, name }) => ({
      id,
      name,
      icon: null,
      banner: null,
      owner: false,
      permissions: String(POSTER),
      features: [],
    })),
  )
}

function guild(call: Call): Reply {
  const { world } = call.state
  const found = world.guilds.get(param(call, 'guild'))
  if (!found?.joined) throw refuse('unknownGuild')
  return ok(guildJson(world, found))
}

/** 'global' or the guild's id. @throws ApiError for another's application or an unknown guild */
function scopeOf(call: Call): string {
  if (param(call, 'application') !== call.state.applicationId) throw refuse('missingAccess')
  const { guild } = call.params
  if (guild === undefined) return 'global'
  if (!call.state.world.guilds.get(guild)?.joined) throw refuse('missingAccess')
  return guild
}

function readAll(call: Call): Reply {
  const commands = call.state.commands.get(scopeOf(call)) ?? []
  return ok(call.query.get('with_localizations') === 'true' ? commands : commands.map(unlocalised))
}

/** Localisations are given to who asks for them. */
function unlocalised<T extends object>(part: T): object {
  const { name_localizations: _, description_localizations: __, ...rest } = part as Record<string, unknown>
  const { options } = rest
  return Array.isArray(options) ? { ...rest, options: options.map(unlocalised) } : rest
}

function overwrite(call: Call): Reply {
  const { state } = call
  state.commandWrites += 1
  const scope = scopeOf(call)
  const before = state.commands.get(scope) ?? []
  const version = state.nextId()
  const now = readCommands(createForm(), call.body).map(body => register(call, body, before, version))
  state.commands.set(scope, now)
  return ok(now)
}

/** A command keeps its id as long as its name and type stay. */
function register(call: Call, body: Json, before: readonly Command[], version: string): Command {
  const { nextId, applicationId } = call.state
  const type = typeof body.type === 'number' ? body.type : 1
  const known = before.find(command => command.name === body.name && command.type === type)
  const rights = body.default_member_permissions ?? null
  return {
    nsfw: false,
    dm_permission: true,
    name_localizations: null,
    description_localizations: null,
    ...body,
    id: known?.id ?? nextId(),
    application_id: applicationId,
    version,
    ...(call.params.guild === undefined ? {} : { guild_id: call.params.guild }),
    type,
    name: String(body.name),
    description: String(body.description ?? ''),
    options: (body.options as Command['options'] | null | undefined) ?? [],
    default_member_permissions: rights === null ? null : String(rights),
    contexts: (body.contexts as readonly number[] | null | undefined) ?? null,
    integration_types: (body.integration_types as readonly number[] | null | undefined) ?? [0],
  } as Command
}
