import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type OutletServer = {
  readonly url: string
  /** `127.0.0.1:PORT`, as an operator allows it. */
  readonly host: string
  /** Every request, as it came. */
  readonly asked: readonly IncomingMessage[]
  close(): Promise<void>
}

/** An outlet's server on this machine that answers as it is told to. */
export async function outletServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<OutletServer> {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    answer(request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `http://${host}`,
    host,
    asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
