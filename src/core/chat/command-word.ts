import type { Command } from './command.ts'

/** What stands in a word that can be tapped, and needs no mark there. */
const plain = /[A-Za-z0-9]/

/**
 * A command and its argument in one word of letters, digits and underscores, which platforms make tappable:
 * `topic_south_ossetia` for `topic south-ossetia`. A hyphen within becomes an underscore, anything else its code point.
 */
export function commandWord(command: string, argument: string): string {
  const signs = [...argument]
  const isPlain = (at: number) => plain.test(signs[at] ?? '')
  const word = signs.map((sign, at) => {
    if (isPlain(at)) return sign
    const within = sign === '-' && isPlain(at - 1) && isPlain(at + 1)
    return within ? '_' : `__${sign.codePointAt(0)?.toString(16)}__`
  })
  return argument === '' ? command : `${command}_${word.join('')}`
}

/** These change nothing of a chat and something all the same: of a person, or everything. */
const notByTap = ['start', 'language', 'forget']

/** Whether a word or a link that anyone may have written can ask for it: a tap must not change or erase anything. */
export function mayBeTapped({ name, manages, asksRight, forEditors }: Command): boolean {
  return !manages && !asksRight && !forEditors && !notByTap.includes(name)
}

/** The argument of such a word, without its command. */
export function wordArgument(word: string): string {
  return word
    .split(/(__[0-9a-f]{1,6}__)/)
    .map(part => {
      const [, code] = /^__([0-9a-f]{1,6})__$/.exec(part) ?? []
      const point = Number.parseInt(code ?? '', 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : part.replaceAll('_', '-')
    })
    .join('')
}
