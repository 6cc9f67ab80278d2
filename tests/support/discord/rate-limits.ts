import { createHash } from 'node:crypto'
import type { Clock } from './clock.ts'

/** So many requests in so many milliseconds, counted from the first. */
export type Limit = { readonly limit: number; readonly windowMs: number }

// Observed, not published: posts and edits in one channel, and answers by one interaction token.
export const MESSAGES: Limit = { limit: 5, windowMs: 5000 }
export const ANSWERS: Limit = { limit: 5, windowMs: 2000 }
export const ORDINARY: Limit = { limit: 50, windowMs: 1000 }
const GLOBAL: Limit = { limit: 50, windowMs: 1000 }
export const CROSSPOSTS: Limit = { limit: 10, windowMs: 3_600_000 }
export const PUBLISHED_EDITS: Limit = { limit: 3, windowMs: 3_600_000 }
// 10,000 answers of 401, 403 or 429 in ten minutes: Cloudflare closes the door for the address.
const INVALID: Limit = { limit: 10_000, windowMs: 600_000 }

export type Taken = { readonly headers: Record<string, string>; readonly retryAfter: number | null }

export type RateLimits = {
  /** Counts a request against its bucket; `retryAfter` in seconds when it is one too many. */
  bucket(route: string, major: string, limit: Limit): Taken
  /** Counts an authorised request that is no interaction; seconds to wait when over 50 per second. */
  global(): number | null
  /** A limit inside a bucket, known only by its 429; seconds to wait. */
  sublimit(key: string, limit: Limit): number | null
  countInvalid(): void
  /** Whether anything is refused from now on; counting goes on only while it is. */
  enforce(on: boolean): void
  /** Seconds the address stays shut out, or null. */
  banned(): number | null
}

type Window = { used: number; resetAt: number }

/** While not enforced everything passes, but every answer still carries its headers. */
export function createRateLimits(clock: Clock, atFirst: boolean): RateLimits {
  let enforced = atFirst
  const windows = new Map<string, Window>()

  const open = (key: string, { windowMs }: Limit): Window => {
    const found = windows.get(key)
    if (found && clock.now() < found.resetAt) return found
    const fresh = { used: 0, resetAt: clock.now() + windowMs }
    windows.set(key, fresh)
    return fresh
  }
  const secondsLeft = (window: Window) => Math.max(0.001, (window.resetAt - clock.now()) / 1000)
  const take = (key: string, limit: Limit): number | null => {
    if (!enforced) return null
    const window = open(key, limit)
    if (window.used >= limit.limit) return secondsLeft(window)
    window.used += 1
    return null
  }

  return {
    bucket(route, major, limit) {
      const key = `${route} ${major}`
      const retryAfter = take(key, limit)
      const window = open(key, limit)
      return {
        retryAfter,
        headers: bucketHeaders(route, limit, limit.limit - window.used, secondsLeft(window), clock),
      }
    },
    global: () => take('global', GLOBAL),
    sublimit: take,
    countInvalid() {
      if (enforced) open('invalid', INVALID).used += 1
    },
    enforce(on) {
      enforced = on
    },
    banned() {
      const window = windows.get('invalid')
      if (!enforced || !window || window.used < INVALID.limit || clock.now() >= window.resetAt) return null
      return secondsLeft(window)
    },
  }
}

export function bucketHeaders(
  route: string,
  { limit }: Limit,
  remaining: number,
  resetAfter: number,
  clock: Clock,
): Record<string, string> {
  return {
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': String(Math.max(0, remaining)),
    'X-RateLimit-Reset': (clock.now() / 1000 + resetAfter).toFixed(3),
    'X-RateLimit-Reset-After': resetAfter.toFixed(3),
    'X-RateLimit-Bucket': createHash('sha1').update(route).digest('hex').slice(0, 32),
  }
}
