import type { Command } from './command.ts'

/**
 * The options of a command from what was typed behind it: a number at its end, or before it, is the count where the command
 * takes one, all else is its topic or words. Numbers are brought into range; what is missing is left out.
 */
export function parseArguments(command: Command, typed: string): Record<string, string> {
  const options: Record<string, string> = {}
  let rest = typed.trim().replace(/\s+/g, ' ')
  for (const option of command.options.filter(option => option.kind === 'count')) {
    const found = /(?:^|\s)(\d{1,6})$|^(\d{1,6})\s/.exec(rest)
    if (found === null) continue
    options[option.name] = found[1] ?? found[2] ?? ''
    rest = `${rest.slice(0, found.index)}${rest.slice(found.index + found[0].length)}`.trim()
  }
  const words = command.options.find(option => option.kind !== 'count')
  if (words !== undefined && rest !== '') options[words.name] = rest
  return options
}

/** A count within the option's range; its lower bound is 1 and `usual` where none or nonsense was given. */
export function countOf(given: string | undefined, usual: number, most: number): number {
  const count = Number(given)
  return given === undefined || !Number.isInteger(count) ? usual : Math.min(Math.max(count, 1), most)
}
