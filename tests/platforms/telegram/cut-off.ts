import { cardHead, cardLine } from '#core/chat/card.ts'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Around, Attempt } from '#core/chat/platform.ts'
import { type Post, usualForm } from '#core/chat/post.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'
import type { Fault, TelegramEmulator } from '../../support/telegram/emulator.ts'
import { card, echo, first, outcome, post, postOf, words } from '../support.ts'
import { connected } from './bot.ts'

const other = postOf({
  story: 's0',
  headline: 'A bridge opens',
  url: 'https://bridge.example/1',
  addresses: [],
})
export const second = postOf({
  story: 's2',
  headline: 'Tea is picked',
  url: 'https://tea.example/2',
  addresses: ['https://tea.example/2'],
  alsoIn: [],
})
export const roundup: Post = {
  kind: 'roundup',
  form: usualForm,
  title: 'While it was quiet',
  cards: [card, { ...card, story: 's2', headline: 'Tea is picked', url: 'https://tea.example/2' }],
  rest: 4,
  choices: [],
}
export const alert: Post = {
  kind: 'alert',
  form: { ...usualForm, silent: false },
  card,
  label: 'Breaking',
  earlier: '1',
}
export const minute = 60_000
export const neverKnown = { kind: 'unknown', retryAfter: 0 }
export const absent = { kind: 'absent' }

type Kind = 'channel' | 'supergroup' | 'forum topic' | 'group' | 'private'
type Given = {
  readonly kind?: Kind
  readonly logChat?: 'private' | 'supergroup' | null
  readonly resendUnknown?: boolean
  readonly limits?: boolean
}

/** A chat with a post of ours in it and a log chat, and what the ledger would do: to come back for as long as that is asked. */
export async function chatWith({
  kind = 'channel',
  logChat = 'private',
  resendUnknown = false,
  limits = false,
}: Given = {}) {
  const ears = echo(async ({ command }) => answers[command] ?? words(`You said ${command}`))
  const made = { id: 0 }
  const world = await connected({
    ears,
    limits,
    settings: { resendUnknown },
    prepare: telegram => {
      if (logChat === null) return {}
      made.id = telegram.addChat({ type: logChat })
      return { logChat: String(made.id) }
    },
  })
  const { telegram, time } = world
  const forum = kind === 'forum topic'
  const chat = telegram.addChat({ type: forum ? 'supergroup' : kind, forum })
  const ref: ChatRef = `telegram:${chat}${forum ? `/${telegram.addTopic(chat)}` : ''}`
  const known = [await world.platform.send(ref, other, first('another'))]
  const around: { -readonly [Side in keyof Around]: Around[Side] } = { before: known[0] ?? '', after: null }
  const ledger = { isOther: async (id: string) => known.includes(id), around: async () => around }
  const attempt: Attempt = { ...first(), ...ledger }
  time.ms += minute
  const again = (key = attempt.key): Attempt => ({ ...attempt, key, since: new Date(began) })
  const began = time.ms

  async function send(fault: Fault['kind'], what: Post = post) {
    telegram.fault({ method: 'sendMessage', chat, kind: fault })
    return await outcome(world.platform.send(ref, what, attempt))
  }
  /** Comes back when it is told to, until the outcome is final. */
  async function comeBack(what: Post = post, as = again(), platform = world.platform) {
    for (;;) {
      const came = await outcome(platform.send(ref, what, as))
      if (!('kind' in came) || came.kind === 'absent' || !came.retryAfter) return came
      time.ms += came.retryAfter
    }
  }
  /** Another post of ours comes, which the ledger knows. */
  async function goOn(what: Post = second) {
    time.ms += 2 * minute
    const id = await world.platform.send(ref, what, first('a later one'))
    known.push(id)
    around.after ??= id
  }
  const posts = () => telegram.messages(chat)
  const idOf = (headline: string) =>
    String(posts().find(({ text }) => text.includes(headline))?.message_id ?? '')
  const looked = () => calls(telegram, 'forwardMessage').map(({ payload }) => Number(payload.message_id))
  return {
    ...world,
    chat,
    ref,
    log: made.id,
    known,
    around,
    again,
    send,
    comeBack,
    goOn,
    posts,
    idOf,
    looked,
  }
}

export const calls = ({ requests }: TelegramEmulator, name: string) =>
  requests.filter(({ method }) => method === name)
export const headline = card.headline
const answers: Record<string, ReturnType<typeof reply>> = {
  story: reply(cardHead(card)),
  latest: reply([heading('The latest'), cardLine(card)]),
  follow: reply([paragraph('Armenia is followed here.')], { post }),
}
