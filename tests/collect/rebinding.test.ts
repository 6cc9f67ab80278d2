import { afterEach, describe, expect, test } from 'vitest'
import { guardedFetch } from '../../src/collect/fetch.ts'
import type { Lookup } from '../../src/collect/guard.ts'
import { nameServer } from './name-server.ts'
import { outletServer } from './outlet-server.ts'

const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (let end = undo.pop(); end !== undefined; end = undo.pop()) await end()
})

const outside = '93.184.216.34'
const notPublic = 'rebind.example is not a public host; an operator may allow it (CHAPAR_ALLOW_HOSTS)'

/**
 * Something of ours on this machine, a DNS server that answers as told, and a fetch that may ask at its port. An address
 * that was let through leads nowhere: nothing leaves this machine.
 */
async function scene(answer: (name: string, times: number) => readonly string[]) {
  const inside = await outletServer((_, response) => response.end('secret'))
  const names = await nameServer(answer)
  const seen = { through: [] as string[] }
  const lookup: Lookup = (host, options, callback) =>
    names.lookup(host, options, (error, addresses) => {
      seen.through.push(...addresses.map(({ address }) => address))
      callback(error, addresses)
    })
  const port = Number(inside.host.split(':')[1])
  const fetch = guardedFetch([], 'Chapar/1 (test)', { lookup, ports: [port], connect: 100, total: 500 })
  undo.push(
    () => inside.close(),
    () => names.close(),
    () => fetch.close(),
  )
  const told = (url = `http://rebind.example:${port}/`) => fetch(url).then(String, error => error.message)
  return { inside, names, port, told, answers: seen.through }
}

describe('a name that changes its answer', () => {
  test.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['169.254.169.254'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['64:ff9b::7f00:1'],
    ['2002:7f00:1::1'],
    ['fd00:ec2::254'],
  ])('to %s is not connected to', async address => {
    const { inside, told, answers } = await scene(() => [address])
    expect(await told()).toBe(notPublic)
    expect(answers).toHaveLength(1)
    expect(inside.asked).toEqual([])
  })

  test('between two requests is refused the second time', async () => {
    const { inside, told, names } = await scene((_, times) =>
      times === 0 ? [outside, '127.0.0.1'] : ['127.0.0.1'],
    )
    // The first answer would be let through but for the address inside that stands beside it.
    expect([await told(), await told()]).toEqual([notPublic, notPublic])
    expect(names.asked.get('rebind.example 1')).toBe(2)
    expect(inside.asked).toEqual([])
  })

  test('is looked up once for each connection: what is checked is what is connected to', async () => {
    const { told, names, inside } = await scene((_, times) => (times % 2 === 0 ? ['127.0.0.1'] : [outside]))
    expect(await told()).toBe(notPublic)
    expect(names.asked.get('rebind.example 1')).toBe(1)
    expect(inside.asked).toEqual([])
  })

  test('in capitals, with a dot at its end or in full-width letters is the same name', async () => {
    const { inside, told, port } = await scene(() => ['127.0.0.1'])
    for (const host of ['REBIND.example', 'rebind.example.', 'ｒｅｂｉｎｄ.example', 'rebind。example'])
      expect(await told(`http://${host}:${port}/`)).toMatch(/is not a public host/)
    expect(inside.asked).toEqual([])
  })
})

describe('a connection that stays open', () => {
  test('to a named host is not used for another name that leads to the same place', async () => {
    const inside = await outletServer((_, response) => response.end('<rss/>'))
    const names = await nameServer(() => ['127.0.0.1'])
    const port = Number(inside.host.split(':')[1])
    const fetch = guardedFetch([`hub.example:${port}`], 'Chapar/1 (test)', {
      lookup: names.lookup,
      ports: [port],
    })
    undo.push(
      () => inside.close(),
      () => names.close(),
      () => fetch.close(),
    )
    expect(await fetch(`http://hub.example:${port}/`)).toMatchObject({ status: 'read' })
    await expect(fetch(`http://other.example:${port}/`)).rejects.toThrow(/not a public host/)
    expect(inside.asked).toHaveLength(1)
  })
})
