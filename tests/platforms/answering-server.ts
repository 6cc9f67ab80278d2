import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

type Canned = { status: number; body: string; headers?: Record<string, string> }

/** A server that answers everything the same way, for what stands in front of a platform or in its place. */
export async function serverSaying({ status, body, headers = {} }: Canned) {
  const requests: Pick<IncomingMessage, 'method' | 'url'>[] = []
  const server = createServer((request, response) => {
    requests.push({ method: request.method, url: request.url })
    response.writeHead(status, headers).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { requests, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** An address of this machine at which nobody listens. */
export async function closedPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${port}`
}

/** Stands before `target` and passes everything on but what `instead` answers. */
export async function before(target: string, instead: (path: string) => Canned | undefined): Promise<string> {
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request
    const left = new AbortController()
    response.on('close', () => left.abort())
    const canned = instead(url)
    if (canned !== undefined) {
      response.writeHead(canned.status, canned.headers).end(canned.body)
      return
    }
    const { host: _, connection: __, ...headers } = request.headers
    const body = method === 'GET' ? null : await buffer(request)
    try {
      const answer = await fetch(`${target}${url}`, {
        method,
        headers: headers as Record<string, string>,
        body,
        signal: left.signal,
      })
      const text = await answer.text()
      response
        .writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
        .end(text)
    } catch {
      response.destroy()
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

export const json = (status: number, value: unknown): Canned => ({
  status,
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json' },
})
