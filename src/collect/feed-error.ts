/** A feed could not be had or read; the message says what it was instead, in words for the operator. */
export class FeedError extends Error {
  override name = 'FeedError'
  /** What the server answered with, where that is the trouble. */
  readonly status: number | undefined

  constructor(message: string, options: ErrorOptions & { readonly status?: number } = {}) {
    super(message, options)
    this.status = options.status
  }
}
