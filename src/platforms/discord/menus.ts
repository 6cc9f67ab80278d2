import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js'
import type { Command } from '#core/chat/command.ts'
import type { Messages } from '#core/chat/messages.ts'
import { locales, offeredTo } from './commands.ts'
import { messageId } from './links.ts'

/** What a message's menu offers, by the English name, which Discord tells whatever name was chosen. */
export function menus(commands: readonly Command[], messages: Messages): ReadonlyMap<string, Command> {
  const say = messages('en')
  return new Map(
    commands.filter(({ ofPost }) => ofPost).map(command => [say(`${command.name}-menu`), command]),
  )
}

/** The commands in a message's menu as Discord is told of them. */
export function menuCommands(
  commands: readonly Command[],
  messages: Messages,
): RESTPostAPIContextMenuApplicationCommandsJSONBody[] {
  return [...menus(commands, messages)].map(([name, command]) => ({
    type: ApplicationCommandType.Message,
    name,
    name_localizations: Object.fromEntries(
      locales.map(locale => [locale, messages(locale)(`${command.name}-menu`)]),
    ),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: offeredTo(command),
  }))
}

/** By which ids a message may be known as a post: in its channel, and as the beginning of a forum's thread. */
export function idsOf(channel: string, message: string): string[] {
  return [message, messageId(channel, message)]
}
