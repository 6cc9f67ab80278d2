import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './addresses.ts'
import { FeedError } from './feed-error.ts'
import { isPublicName } from './hosts.ts'

type Found = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void
/** How names are looked up; `dns.lookup`, unless a test says otherwise. */
export type Lookup = (host: string, options: LookupAllOptions, callback: Found) => void
export const usualLookup: Lookup = lookup
export const usualPorts = [80, 443, 8080, 8443]

export type Permits = { readonly hosts: ReadonlySet<string>; readonly ports: readonly number[] }

/** Whether an address may be asked: because the operator named it, or because it is the web's. Throws FeedError. */
export function permit(url: URL, { hosts, ports }: Permits): 'named' | 'public' {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FeedError(`${url.protocol} addresses are not fetched, only http: and https:`)
  if (url.username !== '' || url.password !== '')
    throw new FeedError(`${url.host}: addresses with a name or password in them are not fetched`)
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  if (hosts.has(`${url.hostname}:${port}`)) return 'named'
  if (!ports.includes(Number(port)))
    throw new FeedError(
      `port ${port} is not fetched; an operator may allow it (CHAPAR_ALLOW_HOSTS, CHAPAR_PORTS)`,
    )
  const isAddress = isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0
  if (!(isAddress ? isPublicAddress(url.hostname) : isPublicName(url.hostname))) throw notPublic(url.hostname)
  return 'public'
}

function notPublic(host: string): FeedError {
  return new FeedError(`${host} is not a public host; an operator may allow it (CHAPAR_ALLOW_HOSTS)`)
}

/**
 * The lookup a connection is made by: what is checked is what is connected to, so that a name that changes its answer
 * gains nothing. One that leads inside besides is an attempt to get there.
 */
export function publicLookup(lookup: Lookup): LookupFunction {
  return (host, options, callback) =>
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '')
      const [first] = addresses
      if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address)))
        return callback(notPublic(host), '')
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family)
    })
}
