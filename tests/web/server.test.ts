import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { startServer } from '../../src/web/server.ts'
import { FakePreview, quiet, type Sent, send, serve } from './fake-preview.ts'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function running(preview?: FakePreview | null) {
  const server = await serve(preview)
  open.push(server.close)
  const get = (path: string, sent?: Sent) => send(server.port, path, sent)
  const ask = (body: string, headers: Record<string, string> = {}) =>
    get('/api/ask', {
      method: 'POST',
      headers: { origin: server.url, 'content-type': 'application/json', ...headers },
      body,
    })
  return { ...server, get, ask }
}

describe('the server', () => {
  test('says that it is well', async () => {
    const { get } = await running()
    expect(await get('/healthz')).toMatchObject({ status: 200, body: 'ok' })
  })

  test('serves nothing but its health where there is no preview', async () => {
    const { get } = await running(null)
    expect(await get('/healthz')).toMatchObject({ status: 200, body: 'ok' })
    expect((await get('/')).status).toBe(404)
    expect((await get('/api/hello')).status).toBe(404)
  })

  test('names the setting when its port is in use', async () => {
    const { port } = await running()
    await expect(startServer({ port, log: quiet, preview: null })).rejects.toThrow(
      `Port ${port} is in use by another program: set HTTP_PORT to a free one, or to 0 for any.`,
    )
  })

  test('tells the page what the bot is and what can be asked, in a language there is', async () => {
    const { get } = await running()
    const hello = JSON.parse((await get('/api/hello?locale=ka')).body)
    expect(hello).toMatchObject({ name: 'Chapar', notice: 'Sample edition', locale: 'ka' })
    expect(hello.locales).toContainEqual({ id: 'ka', name: 'ქართული' })
    expect(hello.commands).toHaveLength(2)
    expect(JSON.parse((await get('/api/hello?locale=xx')).body)).toMatchObject({ locale: 'en' })
  })

  test('passes a question on and its answer back', async () => {
    const preview = new FakePreview()
    const { ask } = await running(preview)
    const { status, body } = await ask('{"line": "/topic Грузия", "locale": "ka"}')
    expect(status).toBe(200)
    expect(JSON.parse(body).telegram.text).toBe('You said /topic Грузия')
    expect(preview.asked).toEqual([{ line: '/topic Грузия', locale: 'ka' }])
  })

  test('offers topics while one is typed', async () => {
    const { get } = await running()
    expect(JSON.parse((await get('/api/suggest?typed=geo&locale=ka')).body)).toEqual([
      { id: 'georgia', name: 'საქართველო' },
    ])
    expect(JSON.parse((await get('/api/suggest?typed=zzz')).body)).toEqual([])
  })
})

describe('a hostile page in the same browser', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example'])(
    'is refused when it reaches here under the name %s',
    async host => {
      const { get } = await running()
      for (const path of ['/', '/healthz', '/api/hello', '/api/posts', '/page/page.js'])
        expect((await get(path, { headers: { host } })).status).toBe(403)
    },
  )

  test('is not what localhost is', async () => {
    const { get, port } = await running()
    expect((await get('/', { headers: { host: `localhost:${port}` } })).status).toBe(200)
  })

  test.each(['https://evil.example', 'null', 'http://127.0.0.1:1', ''])(
    'cannot ask with the origin "%s"',
    async origin => {
      const preview = new FakePreview()
      const { ask } = await running(preview)
      expect((await ask('{"line": "/help", "locale": "en"}', { origin })).status).toBe(403)
      expect(preview.asked).toEqual([])
    },
  )

  test('cannot ask with a form, whose body is no JSON by its own word', async () => {
    const { ask } = await running()
    const body = '{"line": "/help", "locale": "en"}'
    expect((await ask(body, { 'content-type': 'text/plain' })).status).toBe(400)
  })

  test.each([
    '',
    '[]',
    'null',
    '{"line": 1, "locale": "en"}',
    '{"line": "  ", "locale": "en"}',
    '{"line": "/help"}',
    '{"line": ',
  ])('is told what is expected instead of %s', async body => {
    const { ask } = await running()
    expect(await ask(body)).toMatchObject({ status: 400, body: expect.stringContaining('Expected JSON') })
  })

  test('cannot send more than 8 KiB, whether it says so or not', async () => {
    const { ask } = await running()
    const body = JSON.stringify({ line: '/help', locale: 'en', more: 'x'.repeat(9000) })
    expect((await ask(body)).status).toBe(413)
    expect((await ask(body, { 'transfer-encoding': 'chunked' })).status).toBe(413)
  })

  test('finds a policy on every answer that allows our own files only', async () => {
    const { get } = await running()
    for (const path of ['/', '/api/hello', '/page/page.js', '/nothing']) {
      const { headers } = await get(path)
      const policy = String(headers['content-security-policy']).split('; ')
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("connect-src 'self'")
      expect(policy).toContain("require-trusted-types-for 'script'")
      expect(policy.join()).not.toMatch(/unsafe|\*/)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      })
    }
  })

  test('finds one inline script, the import map, whose hash the policy names', async () => {
    const { get } = await running()
    const { body, headers } = await get('/')
    const inline = [...body.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
    expect(inline).toHaveLength(1)
    const hash = createHash('sha256')
      .update(inline[0]?.[1] ?? '')
      .digest('base64')
    expect(headers['content-security-policy']).toContain(`script-src 'self' 'sha256-${hash}'`)
    expect(body).not.toMatch(/\son\w+=|javascript:|style=/)
  })
})

describe('files', () => {
  test('are served with their types', async () => {
    const { get } = await running()
    expect((await get('/page/page.js')).headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect((await get('/page/page.css')).headers['content-type']).toBe('text/css; charset=utf-8')
    expect((await get('/vendor/lit/index.js')).headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  test.each([
    '/page/index.html',
    '/page/tsconfig.json',
    '/page/../server.ts',
    '/page/%2e%2e/server.ts',
    '/page/..%2fserver.ts',
    '/page/',
    '/vendor/',
    '/vendor/lit/package.json',
    '/vendor/lit/../hono/package.json',
    '/vendor/lit/..%2f..%2f..%2fpackage.json',
    '/vendor/hono/package.json',
    '/vendor//etc/passwd',
    '/../../../../etc/passwd',
  ])('that are not in the list are not: %s', async path => {
    const { get } = await running()
    expect((await get(path)).status).toBe(404)
  })
})
