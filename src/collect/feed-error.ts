/** A feed could not be had or read; the message says what it was instead, in words for the operator. */
export class FeedError extends Error {
  override name = 'FeedError'
  /** What the server answered with, where that is the trouble. */
  readonly status: number | undefined
  /** How long it wants to be left alone, in ms, where it said so. */
  readonly retryAfter: number | null

  constructor(
    message: string,
    options: ErrorOptions & { readonly status?: number; readonly retryAfter?: number | null } = {},
  ) {
    super(message, options)
    this.status = options.status
    this.retryAfter = options.retryAfter ?? null
  }
}
