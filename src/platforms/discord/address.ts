/** Discord's limit: characters of an address in an embed. */
const longest = 2048

/** The address as Discord takes it: of the web, its host with a dot; null for any other, which it would refuse. */
export function webAddress(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || !/[.:]/.test(parsed.hostname)) return null
  // What stands before an @ only looks like where the link leads.
  parsed.username = ''
  parsed.password = ''
  return parsed.href.length <= longest ? parsed.href : null
}
