import type { BotCommand } from 'telegraf/types'
import type { Command } from '#core/chat/command.ts'
import type { Say } from '#core/chat/messages.ts'
import type { Call } from './calls.ts'

/** The menu behind "/" as Telegram is told of it. */
export function menu(commands: readonly Command[], say: Say): BotCommand[] {
  return commands
    .filter(({ only }) => only === undefined || only === 'telegram')
    .map(({ name }) => ({ command: name, description: say(`${name}-summary`) }))
}

/** Sets the menu where Telegram has another; a start that changes nothing writes nothing. */
export async function registerCommands(call: Call, declared: readonly BotCommand[]): Promise<boolean> {
  const registered = await call<BotCommand[]>('getMyCommands', {})
  const essence = (list: readonly BotCommand[]) =>
    JSON.stringify(list.map(entry => [entry.command, entry.description]))
  if (essence(registered) === essence(declared)) return false
  await call('setMyCommands', { commands: declared })
  return true
}

export type Typed = { readonly command: string; readonly rest: string }

/** `/topic azerbaijan`, `/topic@our_bot azerbaijan`; null for what is no command, or one for another bot. */
export function typedCommand(text: string, username: string): Typed | null {
  const found = /^\/([a-z0-9_]{1,32})(?:@([a-z0-9_]+))?(?:\s+([\s\S]*))?$/i.exec(text)
  if (found === null) return null
  const [, command = '', addressee, rest = ''] = found
  if (addressee !== undefined && addressee.toLowerCase() !== username.toLowerCase()) return null
  return { command: command.toLowerCase(), rest }
}
