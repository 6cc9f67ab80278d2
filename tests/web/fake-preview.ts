import { request } from 'node:http'
import type { Log } from '#core/log.ts'
import { loadMessages } from '../../config/locales.ts'
import type { PreviewPort, PreviewPost, Rendered } from '../../src/web/preview.ts'
import { startServer } from '../../src/web/server.ts'
import { pageWords } from '../../src/wiring/preview.ts'

const messages = loadMessages()

export const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} }

/** Both platforms' payloads of one answer, shaped as their renderers shape them. */
export function answer(text: string, buttons: readonly string[] = []): Rendered {
  return {
    discord: {
      embeds: [{ color: 0x2b6cb0, description: text }],
      components: [
        {
          type: 1,
          components: buttons.map(id => ({ type: 2, style: 2, custom_id: id, label: `Do ${id}` })),
        },
      ],
    },
    telegram: {
      text,
      entities: [],
      link_preview_options: { is_disabled: true },
      reply_markup: {
        inline_keyboard: [buttons.map(id => ({ text: `Do ${id}`, callback_data: id }))],
      },
    },
  }
}

export function post(id: string, headline: string): PreviewPost {
  const url = `https://news.example/${id}`
  return {
    id,
    at: '2026-11-23T08:00:00.000Z',
    discord: { embeds: [{ author: { name: 'The Outlet' }, title: headline, url }], flags: 4096 },
    telegram: {
      text: headline,
      entities: [{ type: 'text_link', offset: 0, length: headline.length, url }],
      link_preview_options: { url, prefer_large_media: true, show_above_text: true },
    },
  }
}

/** A bot that answers what it is told to, and notes what it was asked. */
export class FakePreview implements PreviewPort {
  readonly name = 'Chapar'
  readonly region = () => 'South Caucasus'
  readonly notice = () => 'Sample edition'
  readonly words = (locale: string) => pageWords(messages(locale))
  readonly locales = ['en', 'ka', 'hy']
  readonly asked: { line: string; locale: string }[] = []
  readonly #posts: PreviewPost[] = []
  readonly listeners = new Set<(post: PreviewPost) => void>()
  readonly #left = Promise.withResolvers<void>()
  /** Until a page has gone. */
  readonly left = this.#left.promise
  readonly #answers: Readonly<Record<string, Rendered>>

  constructor(answers: Readonly<Record<string, Rendered>> = {}) {
    this.#answers = answers
  }

  async ask(line: string, locale: string): Promise<Rendered> {
    this.asked.push({ line, locale })
    return this.#answers[line] ?? answer(`You said ${line}`)
  }
  suggest(typed: string, locale: string) {
    const names = { en: 'Georgia', ka: 'საქართველო' } as Record<string, string>
    return 'georgia'.startsWith(typed) ? [{ id: 'georgia', name: names[locale] ?? 'Georgia' }] : []
  }
  commands() {
    return [
      { name: 'topic', usage: '/topic <name>', summary: 'Stories about one topic' },
      { name: 'help', usage: '/help', summary: 'What you can ask' },
    ]
  }
  posts() {
    return this.#posts
  }
  subscribe(listener: (post: PreviewPost) => void) {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
      this.#left.resolve()
    }
  }
  publish(post: PreviewPost): void {
    const known = this.#posts.findIndex(({ id }) => id === post.id)
    this.#posts.splice(known === -1 ? this.#posts.length : known, known === -1 ? 0 : 1, post)
    for (const listener of this.listeners) listener(post)
  }
}

export async function serve(preview: PreviewPort | null = new FakePreview()) {
  const ticks = new Set<() => void>()
  const server = await startServer({
    port: 0,
    log: quiet,
    preview,
    beat: tick => {
      ticks.add(tick)
      return () => void ticks.delete(tick)
    },
  })
  const { port } = new URL(server.url)
  return { ...server, port: Number(port), tick: () => ticks.forEach(tick => void tick()), ticks }
}

export type Answered = { status: number; headers: NodeJS.Dict<string | string[]>; body: string }
export type Sent = { method?: string; headers?: Record<string, string>; body?: string }

/** A request exactly as given: fetch would tidy its path and set its own Host. */
export function send(port: number, path: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  return new Promise<Answered>((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers }, incoming => {
      let text = ''
      incoming.setEncoding('utf8').on('data', chunk => {
        text += chunk
      })
      incoming.on('error', reject)
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text }),
      )
    })
    outgoing.on('error', reject).end(body)
  })
}
