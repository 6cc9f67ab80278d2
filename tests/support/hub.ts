import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Subscriber = {
  readonly callback: string
  readonly topic: string
  readonly secret: string
  readonly mode: string
}

export type Hub = {
  readonly url: string
  readonly host: string
  /** What was asked of it, in order. */
  readonly asked: readonly Subscriber[]
  /** Makes sure of the last request as the specification has it; gives the status and what was answered. */
  verify(more?: Record<string, string>): Promise<readonly [number, string]>
  /** Sends a feed to the last subscriber; gives the status. */
  send(body: string, more?: { method?: string; secret?: string; signature?: string }): Promise<number>
  close(): Promise<void>
}

/** A WebSub hub on this machine (W3C Recommendation of 2018, sections 5 to 7), which verifies when it is told to. */
export async function startHub(): Promise<Hub> {
  const asked: Subscriber[] = []
  const server = createServer(async (request, response) => {
    const form = new URLSearchParams(await textOf(request))
    const said = (name: string) => form.get(`hub.${name}`) ?? ''
    asked.push({
      callback: said('callback'),
      topic: said('topic'),
      secret: said('secret'),
      mode: said('mode'),
    })
    response.writeHead(202).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const last = () => asked.at(-1) ?? Promise.reject(new Error('nobody subscribed'))
  return {
    url: `http://${host}/`,
    host,
    asked,
    async verify(more = {}) {
      const { callback, topic, mode } = await last()
      const said = { mode, topic, challenge: 'are you there?', lease_seconds: '864000', ...more }
      const url = new URL(callback)
      for (const [name, value] of Object.entries(said)) url.searchParams.set(`hub.${name}`, value)
      const response = await fetch(url)
      return [response.status, await response.text()]
    },
    async send(body, { method = 'sha256', secret, signature } = {}) {
      const { callback, secret: agreed } = await last()
      const signed = createHmac(method, secret ?? agreed)
        .update(body)
        .digest('hex')
      const headers = {
        'content-type': 'application/rss+xml',
        'x-hub-signature': signature ?? `${method}=${signed}`,
      }
      return (await fetch(callback, { method: 'POST', headers, body })).status
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
