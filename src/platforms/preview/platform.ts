import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Ears, Platform } from '#core/chat/platform.ts'
import type { Post } from '#core/chat/post.ts'
import { isKept } from '#core/chat/press.ts'
import { inWords, type Reply } from '#core/chat/reply.ts'
import { paragraph } from '#core/chat/rich-text.ts'

/** What each platform would be sent, exactly. */
export type Rendered = { readonly discord: unknown; readonly telegram: unknown }
export type Shown = Rendered & { readonly id: string; readonly at: string }

/** The other platforms' own renderers, so that the preview shows what they would. */
export type Renderers = {
  reply(reply: Reply, locale: string): Rendered
  post(post: Post): Rendered
}

export type Preview = Platform & {
  ask(line: string, locale: string): Promise<Rendered>
  suggest(typed: string, locale: string): readonly { readonly id: string; readonly name: string }[]
  posts(): readonly Shown[]
  subscribe(listener: (post: Shown) => void): () => void
}

export const previewChat: ChatRef = 'preview:local'
const kept = 100
const suggestions = 25

/**
 * A platform without a server: one chat on a local page, seen as Discord and as Telegram at once. `operated`: whether who asks there
 * is taken for whoever runs the bot, as it is nobody else’s.
 */
export function previewPlatform(renderers: Renderers, now: () => Date, operated = false): Preview {
  const posts: Shown[] = []
  const listeners = new Set<(post: Shown) => void>()
  let ears: Ears | null = null

  return {
    name: 'preview',
    async start(given) {
      ears = given
    },
    async send(_chat, post, { key }) {
      show(key, post)
      return key
    },
    async edit(_chat, message, post) {
      show(message, post)
    },
    async stop() {
      listeners.clear()
    },

    async ask(line, locale) {
      const [, command = '', given = ''] = /^\/?(\S*)\s*([\s\S]*)$/.exec(line.trim()) ?? []
      if (ears === null) throw new Error('the preview has not been started')
      // The page's buttons carry what a platform's would, without the seal.
      const pressed = isKept(given) ? { pressed: 'whole' as const } : {}
      const mayManage = async () => true
      const heard = {
        ...pressed,
        command: command.toLowerCase(),
        given,
        chat: previewChat,
        shared: false,
        ...(operated ? { operator: true as const } : {}),
        locale,
        mayManage,
      }
      return renderers.reply(withLine(inWords(await ears.answer(heard))), locale)
    },
    suggest: (typed, locale) => ears?.suggest(typed, locale, suggestions) ?? [],
    posts: () => posts,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }

  /** Shows a post, or shows it anew in its place where it is known: an edit, or a send repeated after a crash. */
  function show(id: string, post: Post): void {
    const known = posts.findIndex(shown => shown.id === id)
    const at = posts[known]?.at ?? now().toISOString()
    const shown = { id, at, ...renderers.post(post) }
    posts.splice(known === -1 ? posts.length : known, known === -1 ? 0 : 1, shown)
    if (posts.length > kept) posts.shift()
    for (const listener of listeners) listener(shown)
  }
}

/** Nothing opens on the page for a question: the line is shown that answers it. */
function withLine(reply: Reply): Reply {
  if (reply.question === undefined) return reply
  const { command, argument, how, examples } = reply.question
  const line = paragraph(`${how}\n`, { text: `/${command} ${argument} ${examples[0] ?? ''}`, code: true })
  return { ...reply, text: [...reply.text, line] }
}
