import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import type { Log } from '#core/log.ts'
import { type Beat, everyQuarterMinute, postStreams } from './events.ts'
import { headers, isLocal, sameSite, thisMachineOnly } from './guard.ts'
import { importMap } from './import-map.ts'
import { ListenError } from './listen-error.ts'
import type { Metrics } from './metrics.ts'
import type { PreviewPort } from './preview.ts'
import { previewRoutes } from './routes.ts'

export type ServerOptions = {
  /** 0 takes any free one. */
  readonly port: number
  readonly log: Log
  /** The address to listen on; this machine alone where it is not given. */
  readonly host?: string
  /** Null where only health and metrics are to be served. */
  readonly preview: PreviewPort | null
  /** What keeps the bot from working, in words; nothing where all is well. */
  readonly problems?: () => Promise<readonly string[]>
  readonly metrics?: Metrics
  /** Where platforms and hubs post to; they do so by the public name, from their own machines. */
  readonly hooks?: readonly { readonly routes: Hono }[]
  readonly beat?: Beat
}

export type RunningServer = { readonly url: string; close(): Promise<void> }

const thisMachine = '127.0.0.1'

/** Serves health and metrics on `host`, and the preview to this machine only. Throws ListenError where the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { log, preview, host = thisMachine, problems = async () => [], metrics, hooks = [] } = options
  let port = options.port
  const streams = preview === null ? null : postStreams(preview, options.beat ?? everyQuarterMinute)

  const app = new Hono()
  app.onError((error, c) => {
    log.error({ path: c.req.path, err: error }, 'a request failed')
    return c.text('Something went wrong on our side.', 500)
  })
  app.use(headers(importMap))
  for (const { routes } of hooks) app.route('/', routes)
  // Where others may ask, they do by whatever name this machine has; what they may ask tells no secret.
  const guard = sameSite(() => port)
  if (isLocal(host)) app.use(guard)
  app.get('/healthz', c => c.text('ok'))
  app.get('/readyz', async c => {
    const found = await problems()
    return found.length === 0 ? c.text('ready') : c.text(`not ready\n${found.join('\n')}`, 503)
  })
  if (metrics !== undefined)
    app.get('/metrics', async c => c.body(await metrics.text(), 200, { 'Content-Type': metrics.type }))
  if (!isLocal(host)) app.use(thisMachineOnly, guard)
  if (preview !== null && streams !== null) app.route('/', previewRoutes(preview, streams))

  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false })
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(listenError(error, port, host)))
    server.listen(port, host, () => resolve())
  })
  port = (server.address() as AddressInfo).port
  const url = `http://${urlHost(host)}:${port}`
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

/** As it is asked from this machine. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return thisMachine
  return host.includes(':') ? `[${host}]` : host
}

function listenError(error: Error & { code?: string }, port: number, host: string): ListenError {
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new ListenError(
      `${host} is no address of this machine: set HTTP_HOST to one, or to 0.0.0.0 for all.`,
      {
        cause: error,
      },
    )
  const why =
    error.code === 'EADDRINUSE'
      ? 'is in use by another program'
      : error.code === 'EACCES'
        ? 'may not be used by this account'
        : `cannot be used (${error.code ?? error.message})`
  return new ListenError(`Port ${port} ${why}: set HTTP_PORT to a free one, or to 0 for any.`, {
    cause: error,
  })
}
