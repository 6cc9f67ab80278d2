import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { documentReader } from '../../../src/platforms/telegram/documents.ts'

const token = '7000000002:NobodyMayEverReadThis-0123456789abc'
const document = { file_id: 'a', file_unique_id: 'b', file_name: 'feeds.opml' }

/** A host of files that says what it was asked for, and answers with what is given. */
async function host(answer: { status?: number; headers?: Record<string, string>; body?: Buffer } = {}) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(answer.status ?? 200, answer.headers ?? {})
    response.end(answer.body ?? 'text')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { asked, api: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const telling = (file_path: string | undefined) => async () => ({ file_path }) as never
const outcome = (work: Promise<Uint8Array>) =>
  work.then(
    bytes => Buffer.from(bytes).toString('utf8'),
    (error: Error) => JSON.stringify([error.message, error.stack, error.cause]),
  )

describe('a document that somebody sent', () => {
  test('is read below the address of the Bot API', async () => {
    const { asked, api } = await host()
    expect(
      await outcome(documentReader(telling('documents/file_1.opml'), `${api}/own`, token)(document)),
    ).toBe('text')
    expect(asked).toEqual([`/own/file/bot${token}/documents/file_1.opml`])
  })

  test.each([
    '',
    '../../getMe',
    '/etc/passwd',
    'documents/../../x',
    'documents//x',
    '//elsewhere.example/x',
    'documents/./x',
  ])('is not asked for at the path "%s"', async path => {
    const { asked, api } = await host()
    expect(await outcome(documentReader(telling(path), api, token)(document))).toContain('does not give')
    expect(asked).toEqual([])
  })

  test('at a path of other signs is asked for as one file', async () => {
    const { asked, api } = await host()
    await documentReader(telling('documents/https:?x#y@z'), api, token)(document)
    expect(asked).toEqual([`/file/bot${token}/documents/https%3A%3Fx%23y%40z`])
  })

  test('is followed nowhere, and what fails does not tell the token', async () => {
    const other = await host()
    const { api } = await host({ status: 302, headers: { location: `${other.api}/x` } })
    const read = (from: string) => outcome(documentReader(telling('documents/file_1'), from, token)(document))
    for (const from of [api, 'http://127.0.0.1:1', (await host({ status: 404 })).api]) {
      const said = await read(from)
      expect(said).toContain('Telegram does not give the file')
      expect(said).not.toContain(token)
    }
    expect(other.asked).toEqual([])
  })

  test('is read up to 2 MB, whatever was said of its size', async () => {
    const { api } = await host({ body: Buffer.alloc(2_000_001) })
    const read = documentReader(telling('documents/file_1'), api, token)
    expect(await outcome(read(document))).toContain('larger than 2 MB')
    expect(await outcome(read({ ...document, file_size: 3_000_000 }))).toContain('larger than 2 MB')
  })
})
