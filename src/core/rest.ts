/** Calls are left for some time. A clock that is set back meanwhile makes it no longer than was asked for. */
export class Rest {
  #ms = 0
  #until = 0

  /** For `ms` from now on; both in ms. */
  begin(ms: number, now: number): void {
    this.#ms = ms
    this.#until = now + ms
  }

  /** How long it still lasts, in ms; 0 where it is over. */
  left(now: number): number {
    // What lasts longer than all of it began at a time that is yet to come: it begins anew.
    this.#until = Math.min(this.#until, now + this.#ms)
    return Math.max(0, this.#until - now)
  }
}
