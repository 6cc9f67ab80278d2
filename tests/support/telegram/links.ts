export type CheckedLink = { readonly url: string } | { readonly problem: string }

type Address = {
  readonly scheme: 'http' | 'https'
  readonly user: string
  readonly host: string
  readonly port: number
  readonly rest: string
}

const PART = /^(?:[\w.\-!$,~*'();&+=\u0080-\u{10ffff}]|%[0-9a-f]{2})*$/iu
const USER_PART = /^(?:[\w.\-!$,~*'();&+=:\u0080-\u{10ffff}]|%[0-9a-f]{2})*$/iu

/**
 * A link as Telegram keeps it: scheme added, host in lower case, "/" after a bare host. `problem` is the reason
 * as its errors name it.
 */
export function checkLink(link: string, only?: 'https'): CheckedLink {
  const special = /^(tg|ton|tonsite):(?:\/\/)?(.*)$/is.exec(link)
  const address = readAddress(special?.[2] ?? link)
  if ('problem' in address) return address
  if (only === 'https' && (special || address.scheme !== 'https')) {
    return { problem: 'Only HTTPS links are allowed' }
  }
  const scheme = special?.[1]?.toLowerCase()
  if (scheme !== undefined) {
    if (/^https?:\/\//i.test(special?.[2] ?? '') || address.user !== '' || address.port !== 0) {
      return { problem: scheme === 'tg' ? 'Wrong tg URL' : 'Wrong ton URL' }
    }
    if (!(scheme === 'tonsite' ? /^[a-z0-9\-_.]+$/ : /^[a-z0-9\-_]+$/).test(address.host)) {
      return { problem: 'Unallowed characters in URL host' }
    }
    return { url: `${scheme}://${address.host}${address.rest.replace(/^\/(?=\?)/, '')}` }
  }
  if (!address.host.includes('.') && !address.host.startsWith('[')) return { problem: 'Wrong HTTP URL' }
  const user = address.user === '' ? '' : `${address.user}@`
  const port = address.port === 0 ? '' : `:${address.port}`
  return { url: `${address.scheme}://${user}${address.host}${port}${address.rest}` }
}

/** The user a tg://user?id= link points at. */
export function linkedUser(link: string): number | undefined {
  const id = /^tg:(?:\/\/)?user\?(?:[^#]*&)?id=(\d+)/i.exec(link)?.[1]
  return id === undefined || Number(id) === 0 ? undefined : Number(id)
}

function readAddress(link: string): Address | { problem: string } {
  const scheme = /^([^:/?#@[\]]*):\/\//.exec(link)
  const name = scheme?.[1]?.toLowerCase() ?? 'http'
  if (name !== 'http' && name !== 'https') return { problem: 'Unsupported URL protocol' }
  const [, authority = '', tail = ''] = /^([^/?#]*)(.*)$/s.exec(link.slice(scheme?.[0].length ?? 0)) ?? []
  const numbered = /^(.+):([^:\]@]*)$/s.exec(authority)
  const port = numbered === null ? 0 : Number(numbered[2] || Number.NaN)
  if (numbered !== null && !(Number.isInteger(port) && port > 0 && port <= 65535)) {
    return { problem: 'Wrong port number specified in the URL' }
  }
  const place = numbered?.[1] ?? authority
  const at = place.lastIndexOf('@')
  const host = place.slice(at + 1).toLowerCase()
  const user = at < 0 ? '' : place.slice(0, at)
  if (host === '') return { problem: 'URL host is empty' }
  if (host === '.') return { problem: 'Host is invalid' }
  if (/^\[.*\]$/.test(host)) {
    if (!/^\[[0-9a-f:.]+\]$/.test(host)) return { problem: 'Wrong IPv6 address specified in the URL' }
  } else if (!PART.test(host)) {
    return { problem: partProblem(host, 'host') }
  }
  if (!USER_PART.test(user)) return { problem: partProblem(user, 'userinfo') }
  const trimmed = tail.trimEnd()
  const rest = trimmed.startsWith('/') ? trimmed : `/${trimmed}`
  // biome-ignore lint/suspicious/noControlCharactersInRegex: blanks and controls inside a path are escaped
  const escaped = rest.replace(/[\u0000-\u0020]/g, c => `%${hex(c)}`)
  return { scheme: name, user, host, port, rest: escaped }
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')
}

function partProblem(part: string, name: string): string {
  const wrongEscape = /%(?![0-9a-f]{2})/i.test(part)
  return wrongEscape ? `Wrong percent-encoded symbol in URL ${name}` : `Disallowed character in URL ${name}`
}
