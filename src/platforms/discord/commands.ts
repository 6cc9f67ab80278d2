import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type REST,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
  Routes,
} from 'discord.js'
import type { Command, Option } from '#core/chat/command.ts'
import type { Messages } from '#core/chat/messages.ts'
import { localised } from './names.ts'
import { postable } from './selections.ts'

type Slash = RESTPostAPIChatInputApplicationCommandsJSONBody
export type Declared = Slash | RESTPostAPIContextMenuApplicationCommandsJSONBody
type DeclaredOption = NonNullable<Slash['options']>[number]

/** Discord's locales that we speak; it has none for Armenian, Georgian and Azerbaijani. */
export const locales = ['en-US', 'en-GB', 'ru', 'tr', 'de'] as const

/** What is asked while an option is typed. */
const offered = new Set<Option['kind']>(['topic', 'story', 'subject'])
const { ManageChannels } = PermissionFlagsBits

/** Where a command is offered: one that needs nothing of the chat also where the bot is no member, to whoever installed it. */
function offeredIn({ anywhere }: Command) {
  const { Guild, BotDM, PrivateChannel } = InteractionContextType
  const { GuildInstall, UserInstall } = ApplicationIntegrationType
  return anywhere
    ? { contexts: [Guild, BotDM, PrivateChannel], integration_types: [GuildInstall, UserInstall] }
    : { contexts: [Guild, BotDM], integration_types: [GuildInstall] }
}

/** The slash commands as Discord is told of them. */
export function slashCommands(commands: readonly Command[], messages: Messages): Slash[] {
  return commands
    .filter(({ only }) => only === undefined || only === 'discord')
    .map(command => ({
      type: ApplicationCommandType.ChatInput,
      name: command.name,
      name_localizations: localised(command.name),
      ...described(`${command.name}-summary`, messages),
      options: command.options.map(option => slashOption(command, option, messages)),
      ...offeredIn(command),
      default_member_permissions: offeredTo(command),
    }))
}

/** The right with which a command is offered: to whom else a server's admins decide. */
export function offeredTo({ manages, asksRight, forEditors }: Command): string | null {
  return manages || asksRight || forEditors ? String(ManageChannels) : null
}

function described(id: string, messages: Messages) {
  return {
    description: messages('en')(id),
    description_localizations: Object.fromEntries(locales.map(locale => [locale, messages(locale)(id)])),
  }
}

function slashOption(command: Command, option: Option, messages: Messages): DeclaredOption {
  const { name, kind, required, range } = option
  const base = {
    name,
    name_localizations: localised(name),
    ...described(`${command.name}-${name}`, messages),
    required,
  }
  if (kind === 'count')
    return {
      ...base,
      type: ApplicationCommandOptionType.Integer,
      min_value: range?.[0] ?? 1,
      max_value: range?.[1] ?? 100,
    }
  if (kind === 'place')
    return { ...base, type: ApplicationCommandOptionType.Channel, channel_types: [...postable] }
  if (kind === 'file') return { ...base, type: ApplicationCommandOptionType.Attachment }
  return {
    ...base,
    type: ApplicationCommandOptionType.String,
    autocomplete: offered.has(kind),
    max_length: 300,
  }
}

/** Registers the commands where Discord has others; a start that changes nothing writes nothing. */
export async function registerCommands(
  rest: REST,
  application: string,
  declared: readonly Declared[],
): Promise<boolean> {
  const route = Routes.applicationCommands(application)
  const query = new URLSearchParams({ with_localizations: 'true' })
  const registered = (await rest.get(route, { query })) as Declared[]
  if (
    JSON.stringify(registered.map(essence).sort(byName)) ===
    JSON.stringify(declared.map(essence).sort(byName))
  )
    return false
  await rest.put(route, { body: declared })
  return true
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
const slash = ApplicationCommandType.ChatInput

const sorted = (texts: object | null | undefined) => Object.entries(texts ?? {}).sort()

/** What we declare of a command, without what Discord adds and with what it leaves out put back. */
function essence(command: Declared) {
  const { name, default_member_permissions = null, type = slash } = command
  // Discord gives what is in a menu an empty description.
  const { description = '', description_localizations, options: given = [] } = command as Partial<Slash>
  const names = sorted(command.name_localizations)
  const options = given.map(option => {
    const given = option as unknown as Record<string, unknown>
    const { type, name, description, description_localizations, name_localizations } = option
    return [
      type,
      name,
      description,
      sorted(description_localizations),
      sorted(name_localizations),
      given.required ?? false,
      given.autocomplete ?? false,
      given.min_value,
      given.max_value,
      given.max_length,
      given.channel_types ?? [],
    ]
  })
  const [contexts, types] = [command.contexts ?? [], command.integration_types ?? []]
  return {
    name,
    type,
    description,
    localised: [names, sorted(description_localizations)],
    options,
    contexts: contexts.toSorted(),
    types: types.toSorted(),
    default_member_permissions,
  }
}
