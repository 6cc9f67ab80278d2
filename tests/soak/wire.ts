import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Answer, Conditions } from './answer.ts'

export type Wire = { readonly port: number; close(): Promise<void> }

/** Servers of outlets behind one real port; `answer` is asked with the address a request is for. */
export async function openWire(answer: (address: string, asked: Conditions) => Answer): Promise<Wire> {
  const server = createServer((request, response) => {
    const { 'if-none-match': etag = null, 'if-modified-since': since = null } = request.headers
    give(answer(`http://${request.headers.host}${request.url}`, { etag, since }), request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function give(answer: Answer, { socket }: IncomingMessage, response: ServerResponse): void {
  const { status, headers, body, breaksAt, silence } = answer
  if (silence === 'no HTTP') return void socket.end('+OK ready\r\n')
  if (silence !== null) return void socket.resetAndDestroy()
  if (breaksAt === null) return void response.writeHead(status, headers).end(body)
  response.writeHead(status, { ...headers, 'content-length': body.length })
  response.write(body.subarray(0, breaksAt), () => socket.end())
}
