import { Hono } from 'hono'
import type { SignedInlet } from '#core/chat/signed-inlet.ts'
import { parsed, tooLong } from './hook.ts'

export type SignedHook = SignedInlet & { readonly routes: Hono }

export type SignedHookOptions = {
  readonly path: string
  /** Whether the platform itself signed the body, as it came. */
  isSigned(header: (name: string) => string, body: string): boolean
}

/** Takes what a platform posts and signs; refuses with 401 what is not signed, which Discord tries from time to time. */
export function signedHook({ path, isSigned }: SignedHookOptions): SignedHook {
  let take: ((body: unknown) => unknown) | null = null
  const routes = new Hono()
  routes.post(path, tooLong, async c => {
    const text = await c.req.text()
    if (!isSigned(name => c.req.header(name) ?? '', text)) return c.text('Not signed by Discord.', 401)
    if (take === null) return c.text('Not now.', 503, { 'Retry-After': '1' })
    const body = parsed(text)
    const answer = body === null ? undefined : take(body)
    if (answer === undefined) return c.text('That makes no sense here.', 400)
    // What is answered by a call of our own is only acknowledged.
    return answer === null ? c.body(null, 202) : c.json(answer as object)
  })
  return {
    routes,
    listen(taking) {
      take = taking
    },
  }
}
