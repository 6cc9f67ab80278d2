import { expect } from 'vitest'
import type { Card } from '#core/chat/card.ts'
import type { Attempt, Ears, Heard } from '#core/chat/platform.ts'
import { type Post, storyPost } from '#core/chat/post.ts'
import { type Reply, reply } from '#core/chat/reply.ts'
import { paragraph } from '#core/chat/rich-text.ts'
import { seals as sealing } from '#core/chat/seal.ts'
import { SendError } from '#core/chat/send-error.ts'
import type { Log } from '#core/log.ts'
import { commands } from '../../commands/index.ts'
import { loadMessages } from '../../config/locales.ts'

export { commands }
export const messages = loadMessages()
export const seals = sealing('known to the tests')

/** Secrets kept in memory. */
export function keptSecrets(known = new Map<string, string>()) {
  return {
    known,
    secret: async (name: string) => known.get(name) ?? null,
    keep: async (name: string, value: string | null) =>
      void (value === null ? known.delete(name) : known.set(name, value)),
  }
}

/** Looks again and again until what is expected of it holds. */
export const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 10_000, interval: 10 })

export type Entry = {
  readonly level: keyof Log
  readonly fields: Readonly<Record<string, unknown>>
  readonly message: string
}

/** A log that keeps what it is told. */
export function keptLog(): { log: Log; entries: Entry[]; above: (level: 'info' | 'warn') => Entry[] } {
  const entries: Entry[] = []
  const keep = (level: keyof Log) => (fields: Entry['fields'], message: string) =>
    void entries.push({ level, fields, message })
  const log = { debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') }
  const louder = { info: ['warn', 'error'], warn: ['error'] }
  return { log, entries, above: level => entries.filter(entry => louder[level].includes(entry.level)) }
}

/** Pauses that last until the test ends them, or everything is stopped. */
export function heldPauses() {
  const asked: number[] = []
  const held = new Set<() => void>()
  return {
    /** How long each was to be, in ms. */
    asked,
    pause: (ms: number, stopped: AbortSignal): Promise<void> => {
      asked.push(ms)
      return new Promise(resolve => {
        if (stopped.aborted) resolve()
        stopped.addEventListener('abort', () => resolve())
        held.add(resolve)
      })
    },
    end() {
      for (const resolve of held) resolve()
      held.clear()
    },
  }
}

type Change = Parameters<Ears['changed']>
export type TestEars = Ears & {
  readonly heard: Heard[]
  readonly changes: Change[]
  readonly looked: string[]
}

/** Ears that remember, and answer each command with its name and what was given. */
export function echo(answer?: (heard: Heard) => Promise<Reply>): TestEars {
  const [heard, changes, looked]: [Heard[], Change[], string[]] = [[], [], []]
  return {
    heard,
    changes,
    looked,
    answer: async request => {
      heard.push(request)
      return answer === undefined ? words(`You said ${request.command}`) : await answer(request)
    },
    browse: async ({ locale, words }) => {
      looked.push(words)
      return { locale, topic: null, cards: [], next: null, refused: false }
    },
    suggest: typed => [{ id: 'baku', name: `Baku (${typed})` }],
    offer: async ({ typed }) => [{ id: 'baku', name: `Baku (${typed})` }],
    changed: async (chat, change) => void changes.push([chat, change]),
  }
}

export const words = (text: string, more: Partial<Reply> = {}): Reply => reply([paragraph(text)], more)

export const card: Card = {
  story: 's1',
  headline: 'Baku and Ganja get a faster train',
  url: 'https://railway.example/trains/1',
  excerpt: 'The journey takes three hours.',
  longExcerpt: 'The journey takes three hours. Trains leave every morning at eight. Tickets are on sale.',
  image: 'https://railway.example/trains/1.jpg',
  outlet: 'Railway News',
  outletNote: 'Azerbaijan, independent',
  publishedAt: new Date('2026-11-23T08:00:00Z'),
  alsoIn: [{ outlet: 'Other News', note: 'Georgia, private', url: 'https://other.example/1' }],
  reach: '2 outlets, 2 separate sources',
  basis: '',
  since: '',
  addresses: ['https://railway.example/trains/1', 'https://other.example/1'],
  topics: [{ id: 'baku', name: 'Baku' }],
  locale: 'en',
  notice: '',
}

export const postOf = (more: Partial<Card>): Post => storyPost({ ...card, ...more })
export const post = postOf({})

export const first = (key = 'a-story-in-a-chat'): Attempt => ({
  key,
  since: null,
  late: false,
  isOther: async () => false,
  around: async () => null,
})

/** What became of a post: its id, or the error as the ledger reads it. */
export async function outcome(work: Promise<string | undefined>) {
  try {
    return { message: await work }
  } catch (error) {
    if (!(error instanceof SendError)) throw error
    const { kind, retryAfter, message } = error
    return { kind, retryAfter, message, error }
  }
}

/** The paths below `value` at which `secret` can be read, whatever hides it: causes, messages, stacks, hidden fields. */
export function places(secret: string, value: unknown, path = '', seen = new Set<unknown>()): string[] {
  if (typeof value === 'string') return value.includes(secret) ? [path] : []
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value))
    return []
  seen.add(value)
  const inside = value instanceof Map ? [...value].flat() : value instanceof Set ? [...value] : []
  return [
    ...inside.flatMap(item => places(secret, item, `${path}[]`, seen)),
    ...Reflect.ownKeys(value).flatMap(key =>
      places(secret, Reflect.getOwnPropertyDescriptor(value, key)?.value, `${path}.${String(key)}`, seen),
    ),
  ]
}
