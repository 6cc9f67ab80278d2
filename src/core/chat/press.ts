import { createHash } from 'node:crypto'
import type { Choice } from './reply.ts'
import { sealLength } from './seal.ts'

/** What a button carries: its command and argument, behind a plus where the answer is not to take the message's place. */
export type Press = { readonly command: string; readonly argument: string; readonly apart: boolean }

/** Arguments that no button holds, by the short names under which buttons carry them. */
export interface PressStore {
  keep(name: string, argument: string, until: Date, now: Date): Promise<void>
  /** Null where it is kept no longer. */
  kept(name: string, now: Date): Promise<string | null>
}

/** What the platform that takes least lets a button carry: Telegram's 64 bytes, without the seal and the plus. */
const longestCode = 64 - sealLength - 1
/** Before the name of an argument that is kept; one that really begins so is kept as well. */
const keptMark = '='
/** For so long such a button can be pressed, in ms. */
const keptFor = 30 * 86_400_000

/** Under an answer reading goes on in its place; a post stays, and is for everyone: what is asked of it is answered apart. */
export function pressCode({ command, argument, kept }: Choice, apart: boolean): string {
  return `${apart ? '+' : ''}${command} ${kept ?? argument}`.toWellFormed()
}

export function readPress(code: string): Press {
  const [, plus, command = '', argument = ''] = /^(\+?)([a-z]+) ?(.*)$/s.exec(code) ?? []
  return { command, argument, apart: plus === '+' }
}

/** The same choices, those with long arguments kept under a short name that buttons carry instead. */
export async function keepLong(
  choices: readonly Choice[],
  store: PressStore,
  now: Date,
): Promise<readonly Choice[]> {
  const isLong = (choice: Choice) =>
    choice.argument.startsWith(keptMark) || Buffer.byteLength(pressCode(choice, false)) > longestCode
  if (!choices.some(isLong)) return choices
  return await Promise.all(
    choices.map(async choice => {
      if (!isLong(choice)) return choice
      const name = createHash('sha256').update(choice.argument).digest('base64url').slice(0, 16)
      await store.keep(name, choice.argument, new Date(now.getTime() + keptFor), now)
      return { ...choice, kept: `${keptMark}${name}` }
    }),
  )
}

/** Whether that is a name under which something is kept, and not what anybody types. */
export function isKept(argument: string): boolean {
  return /^=[\w-]{16}$/.test(argument)
}

/** The argument of a press in full; null where it was kept and is so no longer. */
export async function wholeArgument(argument: string, store: PressStore, now: Date): Promise<string | null> {
  return argument.startsWith(keptMark) ? await store.kept(argument.slice(keptMark.length), now) : argument
}
