/** Where a platform posts to us what it signs. */
export interface SignedInlet {
  /**
   * From then on what comes is taken: it gives what is to be answered at once, null for nothing, or undefined for what makes no
   * sense. Until then, and after `null`, whoever posts is told to come again.
   */
  listen(take: ((body: unknown) => unknown) | null): void
}
