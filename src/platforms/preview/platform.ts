import type { Card } from '#core/chat/card.ts'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Ears, Platform } from '#core/chat/platform.ts'
import type { Reply } from '#core/chat/reply.ts'

/** What each platform would be sent, exactly. */
export type Rendered = { readonly discord: unknown; readonly telegram: unknown }
export type Post = Rendered & { readonly id: string; readonly at: string }

/** The other platforms' own renderers, so that the preview shows what they would. */
export type Renderers = {
  reply(reply: Reply, locale: string): Rendered
  card(card: Card): Rendered
}

export type Preview = Platform & {
  ask(line: string, locale: string): Promise<Rendered>
  suggest(typed: string, locale: string): readonly { readonly id: string; readonly name: string }[]
  posts(): readonly Post[]
  subscribe(listener: (post: Post) => void): () => void
}

export const previewChat: ChatRef = 'preview:local'
const kept = 100
const suggestions = 25

/** A platform without a server: one chat on a local page, seen as Discord and as Telegram at once. */
export function previewPlatform(renderers: Renderers, now: () => Date): Preview {
  const posts: Post[] = []
  const listeners = new Set<(post: Post) => void>()
  let ears: Ears | null = null

  return {
    name: 'preview',
    async start(given) {
      ears = given
    },
    async send(_chat, card, { key }) {
      show(key, card)
      return key
    },
    async edit(_chat, message, card) {
      show(message, card)
    },
    async stop() {
      listeners.clear()
    },

    async ask(line, locale) {
      const [, command = '', given = ''] = /^\/?(\S*)\s*([\s\S]*)$/.exec(line.trim()) ?? []
      if (ears === null) throw new Error('the preview has not been started')
      const heard = { command, given, chat: previewChat, shared: false, locale, mayManage: async () => true }
      return renderers.reply(await ears.answer(heard), locale)
    },
    suggest: (typed, locale) => ears?.suggest(typed, locale, suggestions) ?? [],
    posts: () => posts,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }

  /** Shows a post, or shows it anew in its place where it is known: an edit, or a send repeated after a crash. */
  function show(id: string, card: Card): void {
    const known = posts.findIndex(post => post.id === id)
    const at = posts[known]?.at ?? now().toISOString()
    const post = { id, at, ...renderers.card(card) }
    posts.splice(known === -1 ? posts.length : known, known === -1 ? 0 : 1, post)
    if (posts.length > kept) posts.shift()
    for (const listener of listeners) listener(post)
  }
}
