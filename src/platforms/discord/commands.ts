import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type REST,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  Routes,
} from 'discord.js'
import type { Command, Option } from '#core/chat/command.ts'
import type { Say } from '#core/chat/messages.ts'

type Declared = RESTPostAPIChatInputApplicationCommandsJSONBody
type DeclaredOption = NonNullable<Declared['options']>[number]

/** The slash commands as Discord is told of them. */
export function slashCommands(commands: readonly Command[], say: Say): Declared[] {
  return commands
    .filter(({ only }) => only === undefined || only === 'discord')
    .map(command => ({
      type: ApplicationCommandType.ChatInput,
      name: command.name,
      description: say(`${command.name}-summary`),
      options: command.options.map(option => slashOption(command, option, say)),
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
      integration_types: [ApplicationIntegrationType.GuildInstall],
      // Shown to everyone, so that whoever may not use one is told why; a server's admins can narrow it.
      default_member_permissions: null,
    }))
}

function slashOption(command: Command, option: Option, say: Say): DeclaredOption {
  const { name, kind, required, range } = option
  const base = { name, description: say(`${command.name}-${name}`), required }
  if (kind === 'count')
    return {
      ...base,
      type: ApplicationCommandOptionType.Integer,
      min_value: range?.[0] ?? 1,
      max_value: range?.[1] ?? 100,
    }
  return {
    ...base,
    type: ApplicationCommandOptionType.String,
    autocomplete: kind === 'topic',
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
  const registered = (await rest.get(route)) as Declared[]
  if (
    JSON.stringify(registered.map(essence).sort(byName)) ===
    JSON.stringify(declared.map(essence).sort(byName))
  )
    return false
  await rest.put(route, { body: declared })
  return true
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)

/** What we declare of a command, without what Discord adds and with what it leaves out put back. */
function essence(command: Declared) {
  const { name, description, default_member_permissions = null } = command
  const options = (command.options ?? []).map(option => {
    const given = option as unknown as Record<string, unknown>
    const { type, name, description } = option
    return [
      type,
      name,
      description,
      given.required ?? false,
      given.autocomplete ?? false,
      given.min_value,
      given.max_value,
      given.max_length,
    ]
  })
  const [contexts, types] = [command.contexts ?? [], command.integration_types ?? []]
  return {
    name,
    description,
    options,
    contexts: contexts.toSorted(),
    types: types.toSorted(),
    default_member_permissions,
  }
}
