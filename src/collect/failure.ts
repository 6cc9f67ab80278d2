import { FeedError } from './feed-error.ts'
import type { Outside } from './fetch.ts'

/** What went wrong under way, by the codes of Node and undici, in words for the operator. */
const words = ({ connect, headers, total, idle }: Outside): Record<string, string> => ({
  ENOTFOUND: 'its name is not known (DNS)',
  EAI_AGAIN: 'its name cannot be looked up now (DNS)',
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'it broke the connection off',
  EPIPE: 'it broke the connection off',
  EHOSTUNREACH: 'it cannot be reached',
  ENETUNREACH: 'it cannot be reached',
  ETIMEDOUT: `it did not connect within ${connect / 1000} s`,
  UND_ERR_SOCKET: 'it broke the connection off',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'it broke the connection off',
  UND_ERR_CONNECT_TIMEOUT: `it did not connect within ${connect / 1000} s`,
  UND_ERR_HEADERS_TIMEOUT: `it did not answer within ${headers / 1000} s`,
  UND_ERR_BODY_TIMEOUT: `it sent nothing for ${idle / 1000} s`,
  UND_ERR_HEADERS_OVERFLOW: 'the head of its answer is too long',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is of a time to come; is the clock of this machine right?',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is of its own making',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is of its own making',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes without the one that vouches for it',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'nobody known vouches for its certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  EPROTO: 'it does not speak TLS as we do',
  TimeoutError: `it took more than ${total / 1000} s`,
})

/** The failure of a request to `host` as one the operator can read. */
export function failure(error: unknown, host: string, outside: Outside): FeedError {
  if (error instanceof FeedError) return error
  const known = words(outside)
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof FeedError) return cause
    const { code = '' } = cause as NodeJS.ErrnoException
    const said = known[code] ?? known[cause.name]
    if (said !== undefined) return new FeedError(`${host}: ${said}`, { cause: error })
    if (code.startsWith('HPE_') || cause.name === 'HTTPParserError')
      return new FeedError(`${host}: its answer is no HTTP`, { cause: error })
    // Several addresses were tried, as of a host with IPv4 and IPv6.
    if (cause instanceof AggregateError && cause.errors.length > 0)
      return failure(cause.errors[0], host, outside)
  }
  const { code } = error as NodeJS.ErrnoException
  return new FeedError(`${host}: the request failed${code === undefined ? '' : ` (${code})`}`, {
    cause: error,
  })
}
