import { get, type IncomingMessage } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { FakePreview, post, serve } from './fake-preview.ts'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** An open event stream: what it has said so far, and waiting for it to say more. */
async function listen(url: string) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${url}/api/posts`, resolve).on('error', reject)
  })
  let text = ''
  let wake = (): void => undefined
  response.setEncoding('utf8').on('data', chunk => {
    text += chunk
    wake()
  })
  const ended = new Promise<void>(resolve => response.on('close', resolve))
  return {
    response,
    ended,
    async hears(words: string) {
      while (!text.includes(words))
        await new Promise<void>(resolve => {
          wake = resolve
        })
      return text
    },
  }
}

async function running() {
  const preview = new FakePreview()
  const server = await serve(preview)
  open.push(server.close)
  return { preview, ...server }
}

describe('the stream of posts', () => {
  test('gives the posts so far and then each new one, to every page', async () => {
    const { preview, url } = await running()
    preview.publish(post('1', 'Snow closes the pass'))
    const [first, second] = [await listen(url), await listen(url)]
    expect(first.response.headers['content-type']).toBe('text/event-stream')
    await first.hears('Snow closes the pass')
    await second.hears('Snow closes the pass')
    preview.publish(post('2', 'The pass\nis open'))
    const heard = await first.hears('is open')
    await second.hears('is open')
    const events = heard.split('\n\n').filter(event => event.startsWith('event: post\ndata: '))
    expect(events.map(event => JSON.parse(event.split('data: ')[1] ?? '').id)).toEqual(['1', '2'])
  })

  test('stays awake without posts', async () => {
    const { tick, url } = await running()
    const stream = await listen(url)
    await stream.hears(': posts\n\n')
    tick()
    await stream.hears(': still here\n\n')
  })

  test('forgets a page that has gone', async () => {
    const { preview, ticks, url } = await running()
    const stream = await listen(url)
    await stream.hears(': posts')
    expect([preview.listeners.size, ticks.size]).toEqual([1, 1])
    stream.response.destroy()
    await preview.left
    expect([preview.listeners.size, ticks.size]).toEqual([0, 0])
  })

  test('ends at once when the server closes', async () => {
    const { close, preview, ticks, url } = await running()
    const stream = await listen(url)
    await stream.hears(': posts')
    await close()
    await stream.ended
    expect([preview.listeners.size, ticks.size]).toEqual([0, 0])
  })
})
