import { expect, test } from 'vitest'
import { guardedFetch } from '../../src/collect/fetch.ts'
import type { Answer } from './answer.ts'
import { fetchedFrom } from './direct.ts'
import { figures } from './figures.ts'
import { short } from './form.ts'
import { soak } from './run.ts'
import { openWire } from './wire.ts'

/** The same day in every run, like the examples of property tests; SOAK_SEED=… lives another. */
const seed = process.env.SOAK_SEED ?? '1'

test('a day of faults and restarts costs no item, brings none twice and offends no outlet', async () => {
  const report = await soak(short, seed, () => {})
  expect(report.problems, `SOAK_SEED=${seed}\n${figures(report).join('\n')}`).toEqual([])
  expect(report.items).toBeGreaterThan(300)
  expect(report.excess).toBe(0)
}, 240_000)

const usual: Answer = {
  status: 200,
  headers: { etag: '"1"', 'cache-control': 'max-age=60', 'content-type': 'text/xml' },
  body: Buffer.from('<rss version="2.0"><channel><title>An outlet</title></channel></rss>'),
  breaksAt: null,
  silence: null,
  shown: [],
  means: 'read',
  hints: false,
}

test.each<[string, Partial<Answer>]>([
  ['a feed', {}],
  ['nothing new', { status: 304 }],
  ['too many requests', { status: 429, headers: { 'retry-after': '120' } }],
  ['no such page', { status: 404 }],
  ['a feed that breaks off', { breaksAt: 30 }],
  ['no gzip', { headers: { 'content-encoding': 'gzip' } }],
  ['a reset', { silence: 'reset' }],
  ['no HTTP', { silence: 'no HTTP' }],
  ['a redirect to itself', { status: 302, headers: { location: '/feed' } }],
])('what comes without a connection is as what comes over one: %s', async (_, change) => {
  const given = { ...usual, ...change }
  const wire = await openWire(() => given)
  const host = `127.0.0.1:${wire.port}`
  const fetch = guardedFetch([host], 'Chapar/1 (test)')
  const [address, ask] = [`http://${host}/feed`, { etag: '"0"', partial: true }]
  const told = (error: { status?: number; retryAfter?: number | null }) => [error.status, error.retryAfter]
  const real = await fetch(address, ask).catch(told)
  const direct = await (async () => fetchedFrom(() => given, address, ask))().catch(told)
  const plain = (got: typeof real) =>
    'bytes' in got ? { ...got, bytes: `${Buffer.from(got.bytes)}`, brokeOff: got.brokeOff !== null } : got
  expect(plain(direct)).toEqual(plain(real))
  await fetch.close()
  await wire.close()
})
