import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import type { Log } from '#core/log.ts'
import { type Beat, everyQuarterMinute, postStreams } from './events.ts'
import { headers, sameSite } from './guard.ts'
import { importMap } from './import-map.ts'
import type { PreviewPort } from './preview.ts'
import { previewRoutes } from './routes.ts'

export type ServerOptions = {
  /** 0 takes any free one. */
  readonly port: number
  readonly log: Log
  /** Null where only /healthz is to be served. */
  readonly preview: PreviewPort | null
  readonly beat?: Beat
}

export type RunningServer = { readonly url: string; close(): Promise<void> }

const host = '127.0.0.1'

/** Listens on this machine only. Throws an Error in plain words where the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { log, preview } = options
  let port = options.port
  const streams = preview === null ? null : postStreams(preview, options.beat ?? everyQuarterMinute)

  const app = new Hono()
  app.onError((error, c) => {
    log.error({ path: c.req.path, err: error }, 'a request failed')
    return c.text('Something went wrong on our side.', 500)
  })
  app.use(headers(importMap))
  app.use(sameSite(() => port))
  app.get('/healthz', c => c.text('ok'))
  if (preview !== null && streams !== null) app.route('/', previewRoutes(preview, streams))

  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false })
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(listenError(error, port)))
    server.listen(port, host, () => resolve())
  })
  port = (server.address() as AddressInfo).port
  const url = `http://${host}:${port}`
  log.info({ url }, preview === null ? 'health is served' : 'the preview is served')

  return {
    url,
    async close() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      // An event stream would stay open as long as its page does.
      streams?.closeAll()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}

function listenError(error: Error & { code?: string }, port: number): Error {
  const why =
    error.code === 'EADDRINUSE'
      ? 'is in use by another program'
      : error.code === 'EACCES'
        ? 'may not be used by this account'
        : `cannot be used (${error.code ?? error.message})`
  return new Error(`Port ${port} ${why}: set HTTP_PORT to a free one, or to 0 for any.`, { cause: error })
}
