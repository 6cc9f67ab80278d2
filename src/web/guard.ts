import { createHash } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { MiddlewareHandler } from 'hono'

/**
 * Refuses what another site makes a browser send: a name that was pointed at this machine (DNS rebinding) shows in
 * Host, a foreign page in Origin, which browsers send with every POST.
 */
export function sameSite(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    const own = port() === 80 ? ['127.0.0.1', 'localhost'] : []
    if (![...own, `127.0.0.1:${port()}`, `[::1]:${port()}`, `localhost:${port()}`].includes(host))
      return c.text('This address answers to localhost only.', 403)
    if (c.req.method === 'POST' && c.req.header('origin') !== `http://${host}`)
      return c.text('Questions are taken from this page only.', 403)
    return next()
  }
}

/** What is of this machine, also where the server listens for others. */
const local = /^(127\.|::1$|::ffff:127\.)/

export function isLocal(address: string): boolean {
  return local.test(address) || address === 'localhost'
}

/** Refuses what comes from another machine, whatever it calls us. */
export const thisMachineOnly: MiddlewareHandler = async (c, next) =>
  isLocal(getConnInfo(c).remote.address ?? '') ? next() : c.text('This is for the machine itself only.', 403)

/** Headers of every answer; `inlineScript` is the one script the page has inline, its import map. */
export function headers(inlineScript: string): MiddlewareHandler {
  const hash = createHash('sha256').update(inlineScript).digest('base64')
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "font-src 'self'",
    // Pictures of the news stay where their outlets keep them.
    "img-src 'self' https: data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // No text becomes markup, whoever forgets; lit's own templates alone may.
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ')
  return async (c, next) => {
    await next()
    c.header('Content-Security-Policy', policy)
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    if (c.res.headers.get('cache-control') === null) c.header('Cache-Control', 'no-cache')
  }
}
