/** Milliseconds since the Unix epoch. Every window, deadline and id of the emulator is computed from it. */
export type Clock = { now(): number }

// 1 January 2015, where Discord's ids begin.
const DISCORD_EPOCH_MS = 1_420_070_400_000
// Ids below 17 digits make discord.js share one queue between all channels (its pattern is \d{17,19}).
const FIRST_17_DIGIT_MS = DISCORD_EPOCH_MS + Math.ceil(1e16 / 2 ** 22)

export type Ids = () => string

/** Snowflakes that grow, even while the clock stands still or is set back. */
export function createIds(clock: Clock): Ids {
  let last = 0n
  return () => {
    const ms = clock.now()
    if (ms < FIRST_17_DIGIT_MS) {
      throw new RangeError('The clock must show a date after January 2015, or ids have fewer than 17 digits')
    }
    // The 22 low bits name a worker, a process and a counter; never all zero, so that "after the start of
    // this millisecond" includes what was made in it.
    const first = (BigInt(Math.floor(ms) - DISCORD_EPOCH_MS) << 22n) | (1n << 17n)
    last = first > last ? first : last + 1n
    return String(last)
  }
}

export function isSnowflake(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,20}$/.test(value)
}
