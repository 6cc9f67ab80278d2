const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

// A reference of ten characters or more is left as it stands.
const LONGEST_NUMERIC = 9

/**
 * The character reference at `at`, if Telegram knows it: four names and numbers. Everything else, `&nbsp;` and
 * `&apos;` too, is no error: readers see it as written.
 */
export function readReference(source: string, at: number): { text: string; end: number } | undefined {
  const rest = source.slice(at, at + 16)
  const numeric = /^&#(?:x([0-9a-f]*)|([0-9]*))/i.exec(rest)
  if (numeric && rest[2] !== 'X') {
    const code =
      numeric[1] === undefined ? Number.parseInt(numeric[2] ?? '', 10) : Number.parseInt(numeric[1], 16)
    if (!(code > 0 && code < 0x10ffff) || numeric[0].length > LONGEST_NUMERIC) return undefined
    return { text: String.fromCodePoint(code), end: pastSemicolon(source, at + numeric[0].length) }
  }
  const name = /^&([a-z]+)/i.exec(source.slice(at))?.[1]
  const text = name === undefined ? undefined : NAMED[name]
  if (name === undefined || text === undefined) return undefined
  return { text, end: pastSemicolon(source, at + 1 + name.length) }
}

export function isBlank(character: string | undefined): boolean {
  return character === undefined || /[ \t\r\n\v\0]/.test(character)
}

function pastSemicolon(source: string, end: number): number {
  return source[end] === ';' ? end + 1 : end
}
