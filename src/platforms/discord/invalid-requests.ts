/** Discord shuts an address out that earns 10,000 such answers in ten minutes. */
const window = 10 * 60_000
/** From so many on posts wait: the rest is left to answers, which people wait for, and to other programs here. */
const usualBrake = 2_000
const invalid = new Set([401, 403, 429])

/** Keeps count of the answers that Discord counts against our address. */
export type InvalidRequests = {
  answered(status: number, shared: boolean): void
  /** How many in the last ten minutes. */
  count(): number
  /** How long posts are to wait, in ms; 0 where they need not. */
  wait(): number
}

export function invalidRequests(now: () => number, brake = usualBrake): InvalidRequests {
  let times: number[] = []
  const fresh = () => {
    // Where the clock was set back, the last of them was now.
    const ahead = (times.at(-1) ?? 0) - now()
    if (ahead > 0) times = times.map(time => time - ahead)
    const since = now() - window
    const old = times.findIndex(time => time > since)
    times.splice(0, old === -1 ? times.length : old)
    return times
  }
  return {
    answered(status, shared) {
      if (invalid.has(status) && !shared) fresh().push(now())
    },
    count: () => fresh().length,
    wait() {
      const counted = fresh()
      const decisive = counted[counted.length - brake]
      return decisive === undefined ? 0 : decisive + window - now()
    },
  }
}
