import { createSocket } from 'node:dgram'
import { Resolver } from 'node:dns'
import type { AddressInfo } from 'node:net'
import type { Lookup } from '../../src/collect/guard.ts'

export type NameServer = {
  /** Looks names up here, anew each time. */
  readonly lookup: Lookup
  /** The questions answered so far: names and how often. */
  readonly asked: Map<string, number>
  close(): Promise<void>
}

const [ipv4, ipv6] = [1, 28]

/**
 * A DNS server on this machine. `answer` gives the addresses of a name, and may give others when it is asked again:
 * it is told how often the name was asked for before.
 */
export async function nameServer(
  answer: (name: string, times: number) => readonly string[],
): Promise<NameServer> {
  const asked = new Map<string, number>()
  const socket = createSocket('udp4')
  socket.on('message', (question, from) => {
    const { name, type, end } = readQuestion(question)
    const key = `${name} ${type}`
    const times = asked.get(key) ?? 0
    asked.set(key, times + 1)
    const found = answer(name, times).filter(address => (address.includes(':') ? ipv6 : ipv4) === type)
    socket.send(reply(question.subarray(0, end), found, type), from.port, from.address)
  })
  await new Promise<void>(resolve => socket.bind(0, '127.0.0.1', resolve))
  const { port } = socket.address() as AddressInfo
  const resolver = new Resolver({ timeout: 1_000, tries: 1 })
  resolver.setServers([`127.0.0.1:${port}`])
  return {
    asked,
    lookup: (host, _options, callback) =>
      resolver.resolve4(host, (error4, four = []) =>
        resolver.resolve6(host, (_error6, six = []) => {
          const all = [
            ...four.map(address => ({ address, family: 4 })),
            ...six.map(address => ({ address, family: 6 })),
          ]
          callback(all.length === 0 ? error4 : null, all)
        }),
      ),
    close: () => new Promise(resolve => socket.close(() => resolve())),
  }
}

function readQuestion(message: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 }
}

/** RFC 1035: the question again, and a record for each address, valid for no time at all. */
function reply(question: Buffer, addresses: readonly string[], type: number): Buffer {
  const head = Buffer.from(question)
  head.writeUInt16BE(0x8180, 2)
  head.writeUInt16BE(addresses.length, 6)
  head.writeUInt32BE(0, 8)
  const records = addresses.map(address => {
    const bytes = type === ipv4 ? Buffer.from(address.split('.').map(Number)) : groups(address)
    const record = Buffer.alloc(12)
    record.writeUInt16BE(0xc00c, 0)
    record.writeUInt16BE(type, 2)
    record.writeUInt16BE(1, 4)
    record.writeUInt16BE(bytes.length, 10)
    return Buffer.concat([record, bytes])
  })
  return Buffer.concat([head, ...records])
}

function groups(address: string): Buffer {
  const { hostname } = new URL(`http://[${address}]`)
  const [left = '', right] = hostname.slice(1, -1).split('::')
  const parts = (text: string) => (text === '' ? [] : text.split(':'))
  const [front, back] = [parts(left), parts(right ?? '')]
  const zeros = Array(8 - front.length - back.length).fill('0')
  const bytes = Buffer.alloc(16)
  for (const [at, group] of [...front, ...zeros, ...back].entries())
    bytes.writeUInt16BE(Number.parseInt(group, 16), 2 * at)
  return bytes
}
