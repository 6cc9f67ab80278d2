import { request } from 'node:http'
import type { Args } from './args.ts'
import { isObject } from './fields.ts'
import { checkLink } from './links.ts'
import { badRequest, tooManyRequests } from './refusal.ts'
import type { Update } from './updates.ts'
import { unixTime, type World } from './world.ts'

const PORTS = ['', '443', '80', '88', '8443']
const SECRET_BYTES = 256
// The real server waits seconds and doubles up to a minute or two; here a test waits for it.
const FIRST_DELAY_MS = 10
const LONGEST_DELAY_MS = 500

export type Webhook = {
  url(): string
  set(args: Args): void
  remove(): void
  info(): Record<string, unknown>
  /** Posts what is pending: in order within a chat, side by side across chats, again until it is taken. */
  deliver(): void
}

type Hook = {
  readonly url: string
  readonly secret: string
  readonly connections: number
  problem?: { text: string; date: number }
}

/**
 * `route` leads the public address to a local one; without it updates only pile up. `run` carries out a method
 * that came back in the body of an answer.
 */
export function createWebhook(
  world: World,
  route: ((url: string) => string) | undefined,
  run: (call: Record<string, unknown>) => void,
): Webhook {
  let hook: Hook | undefined
  let lastSet = -Infinity
  const busy = new Set<string>()

  const work = async (mine: Hook, queue: string, target: string) => {
    let delay = FIRST_DELAY_MS
    while (hook === mine) {
      const next = world.updates.pending().find(one => one.queue === queue)
      if (next === undefined) break
      const answer = await post(target, mine.secret, next.update)
      if (answer.status >= 200 && answer.status < 300) {
        world.updates.forget(next.update)
        delay = FIRST_DELAY_MS
        if (isObject(answer.body) && typeof answer.body.method === 'string') run(answer.body)
        continue
      }
      mine.problem = { text: `Wrong response from the webhook: ${answer.status}`, date: unixTime(world) }
      await new Promise(resolve => setTimeout(resolve, delay).unref())
      delay = Math.min(delay * 2, LONGEST_DELAY_MS)
    }
    busy.delete(queue)
    if (hook !== mine) deliver()
  }
  const deliver = () => {
    if (hook === undefined || route === undefined) return
    const target = route(hook.url)
    for (const { queue } of world.updates.pending()) {
      if (busy.has(queue)) continue
      busy.add(queue)
      void work(hook, queue, target)
    }
  }
  world.updates.onPush(deliver)

  return {
    url: () => hook?.url ?? '',
    set(args) {
      const url = args.text('url')
      if (url === '') {
        hook = undefined
        return
      }
      const now = world.clock.now()
      if (world.limits && now < lastSet + 1000) throw tooManyRequests(1)
      lastSet = now
      hook = readHook(url, args)
    },
    remove() {
      hook = undefined
    },
    info: () => ({
      url: hook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: world.updates.pending().length,
      ...(hook?.problem ? { last_error_date: hook.problem.date, last_error_message: hook.problem.text } : {}),
      ...(hook ? { max_connections: hook.connections } : {}),
      ...(world.updates.allowed() ? { allowed_updates: world.updates.allowed() } : {}),
    }),
    deliver,
  }
}

function readHook(url: string, args: Args): Hook {
  const link = checkLink(url.includes('://') ? url : `https://${url}`)
  if ('problem' in link) throw badRequest('invalid webhook URL specified')
  const secret = args.text('secret_token')
  if (secret.length > SECRET_BYTES) throw badRequest('secret token is too long')
  if (!/^[\w-]*$/.test(secret)) throw badRequest('secret token contains unallowed characters')
  const address = new URL(link.url)
  if (address.protocol !== 'https:') {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook')
  }
  if (!PORTS.includes(address.port)) {
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443')
  }
  return { url, secret, connections: args.integer('max_connections', 40, 1, 100) }
}

function post(target: string, secret: string, update: Update): Promise<{ status: number; body: unknown }> {
  const headers = {
    'content-type': 'application/json',
    ...(secret === '' ? {} : { 'x-telegram-bot-api-secret-token': secret }),
  }
  return new Promise(resolve => {
    const sent = request(target, { method: 'POST', headers, agent: false }, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('error', () => resolve({ status: 0, body: undefined }))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: parsed(text) }))
    })
    sent.on('error', () => resolve({ status: 0, body: undefined }))
    sent.end(JSON.stringify(update))
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
