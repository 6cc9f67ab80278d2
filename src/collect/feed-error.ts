/** A feed could not be had or read; the message says what it was instead, in words for the operator. */
export class FeedError extends Error {
  override name = 'FeedError'
}
