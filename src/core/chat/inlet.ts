/** Where a platform's updates come in by HTTP instead of being fetched. */
export interface Inlet {
  /** The public address the platform is told to post to. */
  readonly url: string
  /** What each request must carry in its header, so that nobody else's is taken. */
  readonly secret: string
  /** From then on what comes is taken; a request is answered once that is done, or that it should come again where it fails. */
  listen(take: (body: unknown) => Promise<void>): void
}
