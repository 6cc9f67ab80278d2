/** The port or the address cannot be had; the message says what to set. */
export class ListenError extends Error {
  override name = 'ListenError'
}
