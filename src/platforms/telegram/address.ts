/** The address as Telegram takes it: of the web, its host with a dot; null for any other, which it would refuse. */
export function webAddress(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || !/[.:]/.test(parsed.hostname)) return null
  if (parsed.port === '0') return null
  // What stands before an @ only looks like where the link leads.
  parsed.username = ''
  parsed.password = ''
  return parsed.href
}
