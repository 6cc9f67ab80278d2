import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPublicAddress } from '../../src/collect/addresses.ts'
import { FeedError } from '../../src/collect/feed-error.ts'
import { guardedFetch, type Outside } from '../../src/collect/fetch.ts'
import { isPublicName } from '../../src/collect/hosts.ts'

describe('an address', () => {
  test.each([
    ...[
      '1.1.1.1',
      '8.8.8.8',
      '93.184.216.34',
      '172.15.255.255',
      '172.32.0.0',
      '100.63.255.255',
      '100.128.0.0',
    ],
    ...['192.0.1.0', '198.17.255.255', '198.20.0.0', '223.255.255.255', '128.0.0.1'],
    ...['2606:4700::1111', '2a00:1450:4001::1', '[2606:4700::1111]'],
  ])('%s is public', address => {
    expect(isPublicAddress(address)).toBe(true)
  })

  test.each([
    ...[
      '0.0.0.0',
      '10.0.0.1',
      '100.64.0.1',
      '100.127.255.255',
      '127.0.0.1',
      '127.255.255.254',
      '169.254.169.254',
    ],
    ...[
      '172.16.0.1',
      '172.31.255.255',
      '192.0.0.1',
      '192.0.2.1',
      '192.168.0.1',
      '198.18.0.1',
      '198.19.255.255',
    ],
    ...['198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '192.88.99.1'],
    // IPv4 in IPv6's clothes: mapped, compatible, translated, 6to4, Teredo.
    ...[
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '::127.0.0.1',
      '64:ff9b::127.0.0.1',
      '64:ff9b:1::7f00:1',
      '2002:7f00:1::1',
      '2001::1',
    ],
    ...[
      '::',
      '::1',
      'fc00::1',
      'fd12:3456::1',
      'fe80::1',
      'fe80::1%eth0',
      'fec0::1',
      'ff02::1',
      '2001:db8::1',
      '3fff::1',
    ],
    ...[
      '[::1]',
      'localhost',
      '',
      '127.1',
      '0x7f000001',
      '1.2.3.4.5',
      '999.1.1.1',
      '8.8.8.8/8',
      '8.8.8.8 ',
      ':::',
    ],
  ])('%s is not', address => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test('of IPv4 is no more public when it is written as IPv6', () => {
    fc.assert(fc.property(fc.ipV4(), address => !isPublicAddress(`::ffff:${address}`)))
    fc.assert(fc.property(fc.ipV4(), address => !isPublicAddress(`64:ff9b::${address}`)))
  })

  test('of any kind is public or not, and no text makes it fail', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()),
        text => typeof isPublicAddress(text) === 'boolean',
      ),
    )
  })
})

describe('a name', () => {
  test.each(['outlet.example', 'oc-media.org', 'xn--80aswg.xn--p1ai', 'local.example', 'a.b.c.de.'])(
    '%s may be a public host',
    name => expect(isPublicName(name)).toBe(true),
  )
  test.each([
    ...['localhost', 'localhost.', 'a.localhost', 'router.local', 'metadata.google.internal', 'metadata'],
    ...['instance-data', 'kubernetes.default.svc', 'x.svc.cluster.local', 'nas.home.arpa', 'intranet', ''],
  ])('%s is none', name => expect(isPublicName(name)).toBe(false))
})

const list = join(import.meta.dirname, '../../../shared/data/hostile/forbidden-addresses.txt')
describe.skipIf(!existsSync(list))(
  'addresses never to connect to (skipped where ../shared/data is absent)',
  () => {
    const lines = existsSync(list)
      ? readFileSync(list, 'utf8')
          .split('\n')
          .filter(line => /^[^#]/.test(line))
      : []

    test.each(lines)('%s', async line => {
      const [address = '', ...answers] = line.split(/[\s,]+(?:then\s+)?/)
      // A name that changes its answer is asked at the moment it answers with the last.
      const found = answers.length === 0 ? ['127.0.0.1'] : line.includes('then') ? answers.slice(-1) : answers
      const lookup: Outside['lookup'] = (_host, _options, callback) =>
        callback(
          null,
          found.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
        )
      const fetch = guardedFetch([], 'Chapar/1 (test)', { lookup, connect: 1_000, total: 2_000 })
      await expect(fetch(address)).rejects.toThrow(FeedError)
      await expect(fetch(address)).rejects.toThrow(/not a public host|not fetched|is not an address/)
      await fetch.close()
    })
  },
)
