import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Inlet } from '#core/chat/inlet.ts'
import { within } from '#core/chat/pause.ts'

/** Telegram gives up on an answer after 60 s; before that it is told to come again, in ms. */
const usualPatience = 50_000
/** When to come again, in seconds. */
const comeAgain = '1'

export type Hook = Inlet & { readonly path: string; readonly routes: Hono }

export type HookOptions = {
  readonly url: string
  readonly secret: string
  /** The header that carries the secret. */
  readonly header: string
  /** How long an answer may take, in ms. */
  readonly patience?: number
}

/**
 * Takes a platform's posts at the path of its public address. 200 says that an update is dealt with for good; whoever is
 * told 503 sends it again, and nothing is lost.
 */
export function webHook({ url, secret, header, patience = usualPatience }: HookOptions): Hook {
  const path = new URL(url).pathname
  const expected = digest(secret)
  let listener: ((body: unknown) => Promise<void>) | null = null

  const routes = new Hono()
  routes.post(
    path,
    // Before the body is read: a stranger's is not.
    async (c, next) =>
      timingSafeEqual(digest(c.req.header(header) ?? ''), expected) ? next() : c.text('Not for you.', 401),
    tooLong,
    async c => {
      const body = parsed(await c.req.text())
      if (body === null) return c.text('Expected JSON.', 400)
      const done = listener !== null && (await within(listener(body), patience).catch(() => false))
      return done ? c.text('ok') : c.text('Not now.', 503, { 'Retry-After': comeAgain })
    },
  )
  return {
    url,
    secret,
    path,
    routes,
    listen(take) {
      listener = take
    },
  }
}

/** Of the same length whatever was sent, so that the time to compare tells nothing. */
function digest(words: string): Buffer {
  return createHash('sha256').update(words).digest()
}

/** What a platform posts is some kilobytes; a message with all its marks and the one it answers stays far below. */
const longestBody = 1024 * 1024
export const tooLong = bodyLimit({ maxSize: longestBody, onError: c => c.text('That is too long.', 413) })

export function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
