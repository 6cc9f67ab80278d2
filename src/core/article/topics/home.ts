/** Country codes of the Internet that outlets of any country take for their letters. */
const anybodys = new Set('co io tv me ai fm ly cc ws to gg sh su la st is am'.split(' '))

/** The country an outlet's address says it is of, as ISO 3166-1 alpha-2; undefined for .com, .news and the like. */
export function homeOf(url: URL | null): string | undefined {
  const last = url?.hostname.split('.').at(-1) ?? ''
  if (!/^[a-z]{2}$/.test(last) || anybodys.has(last)) return undefined
  return last === 'uk' ? 'GB' : last.toUpperCase()
}
