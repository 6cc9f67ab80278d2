import type { Choice } from './reply.ts'

/** What a button carries: its command and argument, behind a plus where the answer is not to take the message's place. */
export type Press = { readonly command: string; readonly argument: string; readonly apart: boolean }

/** Under an answer reading goes on in its place; a post stays, and is for everyone: what is asked of it is answered apart. */
export function pressCode({ command, argument }: Choice, apart: boolean): string {
  return `${apart ? '+' : ''}${command} ${argument}`.toWellFormed()
}

export function readPress(code: string): Press {
  const [, plus, command = '', argument = ''] = /^(\+?)([a-z]+) ?(.*)$/s.exec(code) ?? []
  return { command, argument, apart: plus === '+' }
}
