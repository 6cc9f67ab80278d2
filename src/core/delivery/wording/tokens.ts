import { fold } from '../../article/text/fold.ts'

/** A word, what stood in quotation marks, or a comma (also ";", "|", "/", "+", "&" and "·"). */
export type Token = {
  readonly kind: 'word' | 'quoted' | 'comma'
  readonly text: string
  /** Empty for what is no word. */
  readonly folded: string
  /** UTF-16 units into what was typed. */
  readonly start: number
  readonly end: number
}

/**
 * Whatever marks a keyboard sets, "…", “…”, „…“, «…» or »…«: any of them closes what any of them opened. A plus parts
 * words where none of them is a number, as in Etc/GMT+3.
 */
const parts =
  /(?<open>["“”„‟«»])(?<quoted>[^"“”„‟«»]*)(?<close>["“”„‟«»]?)|(?<comma>[,;|]|(?<=\p{L})\+(?=\p{L})|(?<!\S)[+&·/](?!\S))|(?:(?![,;|"“”„‟«»]|(?<=\p{L})\+(?=\p{L}))\S)+/gu

/** The words of what was typed; null where a quotation mark is not closed. */
export function tokensOf(typed: string): Token[] | null {
  const tokens: Token[] = []
  for (const { 0: all, index: start, groups = {} } of typed.matchAll(parts)) {
    const end = start + all.length
    if (groups.open !== undefined && groups.close === '') return null
    if (groups.quoted !== undefined)
      tokens.push({ kind: 'quoted', text: groups.quoted.trim().replace(/\s+/g, ' '), folded: '', start, end })
    else if (groups.comma !== undefined) tokens.push({ kind: 'comma', text: all, folded: '', start, end })
    else tokens.push({ kind: 'word', text: all, folded: fold(all), start, end })
  }
  return tokens
}
