import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type FeedServer = {
  readonly url: string
  /** `127.0.0.1:PORT`, for CHAPAR_ALLOW_HOSTS. */
  readonly host: string
  /** How often each path was asked for. */
  readonly asked: ReadonlyMap<string, number>
  /** From now on a path gets no answer; `hanging` says how many wait for one. */
  hang(path: string): void
  hanging(path: string): number
  /** What stands at a path from now on. */
  serve(path: string, body: string | Uint8Array, headers?: Record<string, string>): void
  /** Nothing stands at a path from now on. */
  clear(path: string): void
  close(): Promise<void>
}

/** Serves feeds on this machine, as an outlet's server does. */
export async function startFeedServer(): Promise<FeedServer> {
  const pages = new Map<string, { body: string | Uint8Array; headers: Record<string, string> }>()
  const asked = new Map<string, number>()
  const hung = new Map<string, number>()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.set(path, (asked.get(path) ?? 0) + 1)
    if (hung.has(path)) {
      hung.set(path, (hung.get(path) ?? 0) + 1)
      return
    }
    const page = pages.get(path)
    response.writeHead(page === undefined ? 404 : 200, page?.headers).end(page?.body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `http://${host}`,
    host,
    asked,
    hang: path => void hung.set(path, 0),
    hanging: path => hung.get(path) ?? 0,
    serve: (path, body, headers = { 'content-type': 'application/rss+xml' }) =>
      void pages.set(path, { body, headers }),
    clear: path => void pages.delete(path),
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

export type RssItem = { title: string; id?: string; text?: string; at?: Date }

/** An RSS 2.0 feed of an outlet that lives at `site`. */
export function rss(site: string, items: readonly RssItem[]): string {
  const entries = items.map(({ title, id = title, text = '', at = new Date() }) => {
    const link = `${site}/news/${encodeURIComponent(id)}`
    const words = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    return `<item><title>${title}</title><link>${link}</link><guid>${link}</guid><pubDate>${at.toUTCString()}</pubDate><description>${words}</description></item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>An outlet</title><link>${site}</link><description>News</description>${entries.join('')}</channel></rss>`
}
