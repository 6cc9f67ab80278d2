import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { metrics } from '../../src/web/metrics.ts'
import { type ServerOptions, startServer } from '../../src/web/server.ts'
import { FakePreview, quiet } from './fake-preview.ts'

const undo: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of undo.splice(0)) await end()
})

async function running(more: Partial<ServerOptions> = {}) {
  const server = await startServer({ port: 0, log: quiet, preview: null, ...more })
  undo.push(() => server.close())
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.url}${path}`, { headers })
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: await response.text(),
    }
  }
  return { ...server, get }
}

/** Asks under another name than the address; fetch sets Host itself. */
function ask(base: string, path: string, host: string): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const call = request(`${base}${path}`, { headers: { host } }, response => {
      response.destroy()
      resolve({ status: response.statusCode ?? 0 })
    })
    call.on('error', reject)
    call.end()
  })
}

/** One by which it is reached as from outside. */
function addressOfThisMachine(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap(addresses => addresses ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address
}

describe('readiness', () => {
  test('is told where nothing is wrong, and what is wrong in words', async () => {
    const problems: string[] = []
    const { get } = await running({ problems: async () => problems })
    expect(await get('/readyz')).toMatchObject({ status: 200, body: 'ready' })
    problems.push('telegram is not connected yet', 'the database does not answer: the disk is gone')
    expect(await get('/readyz')).toMatchObject({
      status: 503,
      body: 'not ready\ntelegram is not connected yet\nthe database does not answer: the disk is gone',
    })
    expect(await get('/healthz')).toMatchObject({ status: 200 })
  })
})

describe('metrics', () => {
  test('are what was counted, observed, and stands, with those of the process', async () => {
    const measured = metrics()
    const { get } = await running({ metrics: measured })
    const { meter } = measured
    meter.count('planned', {}, 3)
    meter.count('sends', { platform: 'discord', outcome: 'sent' })
    meter.count('sends', { platform: 'discord', outcome: 'sent' })
    meter.observe('firstSeen', {}, 90_000)
    meter.observe('firstSeen', {}, -5_000)
    meter.observe('posted', { platform: 'telegram' }, 13 * 3_600_000)
    let age = 5_000
    meter.level('queueAge', async () => [{ labels: { platform: 'discord' }, value: age }])
    meter.level('sources', async () => {
      throw new Error('the disk is gone')
    })
    const { status, type, body } = await get('/metrics')
    expect({ status, type }).toEqual({ status: 200, type: expect.stringContaining('text/plain') })
    const lines = body.split('\n')
    for (const line of [
      'chapar_deliveries_planned_total 3',
      'chapar_sends_total{platform="discord",outcome="sent"} 2',
      'chapar_first_seen_seconds_bucket{le="1"} 1',
      'chapar_first_seen_seconds_bucket{le="120"} 2',
      'chapar_posted_seconds_bucket{le="43200",platform="telegram"} 0',
      'chapar_posted_seconds_bucket{le="+Inf",platform="telegram"} 1',
      'chapar_queue_age_seconds{platform="discord"} 5',
    ])
      expect(lines).toContain(line)
    expect(body).toContain('process_resident_memory_bytes')
    expect(body).not.toMatch(/^chapar_sources\{/m)
    age = 7_000
    expect((await get('/metrics')).body).toContain('chapar_queue_age_seconds{platform="discord"} 7')
  })

  test('of the sample board all exist', async () => {
    const board = readFileSync(join(import.meta.dirname, '../../docs/grafana.json'), 'utf8')
    const { panels } = JSON.parse(board) as { panels: { targets?: { expr: string }[] }[] }
    const named = panels.flatMap(({ targets = [] }) =>
      targets.flatMap(({ expr }) => expr.match(/\b(?:chapar|process|nodejs)_\w+/g) ?? []),
    )
    expect(named.length).toBeGreaterThan(10)
    const exposition = await metrics().text()
    const exist = [...exposition.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = '', type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    )
    expect(named.filter(name => !exist.includes(name))).toEqual([])
  })
})

describe('a server that listens for other machines', () => {
  test('tells them health and metrics by any name, and the preview nothing', async () => {
    const { url, get } = await running({ host: '0.0.0.0', metrics: metrics(), preview: new FakePreview() })
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    // A request that came from this machine, by a name of the network.
    for (const path of ['/healthz', '/readyz', '/metrics'])
      expect((await ask(url, path, 'chapar.internal:8080')).status, path).toBe(200)
    for (const path of ['/', '/api/hello']) {
      expect((await ask(url, path, 'chapar.internal:8080')).status, path).toBe(403)
      expect((await get(path)).status, path).toBe(200)
    }
  })

  test('shows the preview to none of them, whatever they call it', async () => {
    const outside = addressOfThisMachine()
    if (outside === undefined) return
    const { url } = await running({ host: '0.0.0.0', metrics: metrics(), preview: new FakePreview() })
    const { port } = new URL(url)
    const base = `http://${outside}:${port}`
    expect((await ask(base, '/healthz', `localhost:${port}`)).status).toBe(200)
    for (const path of ['/', '/api/hello', '/api/posts', '/page/page.js'])
      expect((await ask(base, path, `localhost:${port}`)).status, path).toBe(403)
  })

  test('says so where it cannot', async () => {
    await expect(running({ host: '192.0.2.1' })).rejects.toThrow(
      '192.0.2.1 is no address of this machine: set HTTP_HOST',
    )
  })
})

describe('a server for this machine only', () => {
  test('tells its metrics to no page that was pointed here', async () => {
    const { url } = await running({ metrics: metrics() })
    for (const path of ['/metrics', '/readyz'])
      expect((await ask(url, path, 'evil.example')).status).toBe(403)
  })
})
