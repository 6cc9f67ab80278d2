/** A refusal as Discord words it: an HTTP status, a number of its own, a sentence, and for forms the places. */
export class ApiError extends Error {
  readonly status: number
  readonly code: number
  readonly errors: unknown

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(message)
    this.status = status
    this.code = code
    this.errors = errors
  }

  get body(): object {
    return {
      message: this.message,
      code: this.code,
      ...(this.errors === undefined ? {} : { errors: this.errors }),
    }
  }
}

/** A limit narrower than the bucket (crossposts, edits of published posts). Times in seconds. */
export class SublimitError extends Error {
  readonly retryAfter: number
  readonly headerRetryAfter: number
  readonly scope: 'user' | 'shared'
  readonly code: number | undefined

  constructor(scope: 'user' | 'shared', retryAfter: number, headerRetryAfter: number, code?: number) {
    super(code === 20028 ? WRITE_LIMIT : 'You are being rate limited.')
    this.scope = scope
    this.retryAfter = retryAfter
    this.headerRetryAfter = headerRetryAfter
    this.code = code
  }
}

export const WRITE_LIMIT = 'The write action you are performing on the channel has hit the write rate limit.'

const refusals = {
  notFound: [404, 0, '404: Not Found'],
  wrongMethod: [405, 0, '405: Method Not Allowed'],
  unauthorized: [401, 0, '401: Unauthorized'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownTag: [400, 10087, 'Unknown tag'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached (100)'],
  tooManyWebhooks: [400, 30007, 'Maximum number of webhooks reached (15)'],
  tooLarge: [413, 40005, 'Request entity too large'],
  crossposted: [400, 40033, 'This message has already been crossposted'],
  acknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  tagRequired: [400, 40067, 'A tag is required to create a forum post in this channel'],
  // What Cloudflare answers to a bad User-Agent in front of the API.
  badUserAgent: [403, 40333, 'internal network error'],
  missingAccess: [403, 50001, 'Missing Access'],
  notTheAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  empty: [400, 50006, 'Cannot send an empty message'],
  cannotDm: [403, 50007, 'Cannot send messages to this user'],
  notTextChannel: [400, 50008, 'Cannot send messages in a non-text channel'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidRecipient: [400, 50033, 'Invalid Recipient(s)'],
  invalidApiVersion: [400, 50041, 'Invalid API version provided'],
  archived: [400, 50083, 'Thread is archived'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  locked: [400, 160005, 'Thread is locked'],
  blocked: [400, 200000, 'Message was blocked by automatic moderation'],
} as const satisfies Record<string, readonly [number, number, string]>

export function refuse(reason: keyof typeof refusals): ApiError {
  const [status, code, message] = refusals[reason]
  return new ApiError(status, code, message)
}
