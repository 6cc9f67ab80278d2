import type { BotCommand } from 'telegraf/types'
import type { Command } from '#core/chat/command.ts'
import { mayBeTapped, wordArgument } from '#core/chat/command-word.ts'
import { languages } from '#core/chat/languages.ts'
import type { Messages } from '#core/chat/messages.ts'
import type { Call } from './calls.ts'

/** What stands behind "/" in one kind of chat for people of one language; for all others where it names none. */
export type Menu = {
  readonly scope: { readonly type: 'all_private_chats' | 'all_group_chats' | 'all_chat_administrators' }
  readonly language_code?: string
  readonly commands: readonly BotCommand[]
}

/** The language of those whose own we do not speak. */
const usual = 'en'

/**
 * The menus as Telegram is told of them. Members of a group are offered what they may use there, its administrators
 * everything; nobody begins in a group. In private everyone has the same menu, and few are editors.
 */
export function menus(commands: readonly Command[], messages: Messages): Menu[] {
  const ours = commands.filter(({ only }) => only === undefined || only === 'telegram')
  const shared = ours.filter(({ name }) => name !== 'start')
  const offered = [
    ['all_private_chats', ours.filter(({ forEditors }) => !forEditors)],
    ['all_group_chats', shared.filter(command => !isOfAdmins(command))],
    ['all_chat_administrators', shared],
  ] as const
  return offered.flatMap(([type, commands]) =>
    Object.keys(languages).map(language => ({
      scope: { type },
      ...inLanguage(language),
      commands: commands.map(({ name }) => ({
        command: name,
        description: messages(language)(`${name}-summary`),
      })),
    })),
  )
}

function isOfAdmins({ manages, asksRight, forEditors }: Command): boolean {
  return manages || asksRight === true || forEditors === true
}

/** How a method is told the language: not at all for the usual one, which is then everyone's who has none. */
export function inLanguage(language: string): { language_code?: string } {
  return language === usual ? {} : { language_code: language }
}

/** Sets the menus that differ from what Telegram has; a start that changes nothing writes nothing. */
export async function registerCommands(call: Call, declared: readonly Menu[]): Promise<boolean> {
  const registered = await Promise.all(
    declared.map(({ commands: _, ...whose }) => call<BotCommand[]>('getMyCommands', whose)),
  )
  const essence = (list: readonly BotCommand[] = []) =>
    JSON.stringify(list.map(entry => [entry.command, entry.description]))
  const changed = declared.filter(({ commands }, at) => essence(commands) !== essence(registered[at]))
  for (const menu of changed) await call('setMyCommands', menu)
  return changed.length > 0
}

export type Typed = { readonly command: string; readonly rest: string }

/** A tapped word may be longer than a registered command. */
const longestWord = 64
/** `/topic azerbaijan`, `/topic@our_bot azerbaijan`, `/topic_azerbaijan`; null for what is no command, or one for another bot. */
export function typedCommand(
  text: string,
  username: string,
  commands: ReadonlyMap<string, Command>,
): Typed | null {
  const found = /^\/([a-z0-9_]+)(?:@([a-z0-9_]+))?(?:\s+([\s\S]*))?$/i.exec(text)
  if (found === null) return null
  const [, command = '', addressee, rest = ''] = found
  if (addressee !== undefined && addressee.toLowerCase() !== username.toLowerCase()) return null
  if (command.length > longestWord) return null
  const [, name = '', argument = ''] = /^([a-z0-9]+)_(.+)$/i.exec(command) ?? []
  const tapped = commands.get(name.toLowerCase())
  return tapped !== undefined && mayBeTapped(tapped)
    ? { command: tapped.name, rest: `${wordArgument(argument)} ${rest}`.trim() }
    : { command: command.toLowerCase(), rest }
}
