import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Attempt } from '#core/chat/platform.ts'
import type { Post } from '#core/chat/post.ts'
import { SendError } from '#core/chat/send-error.ts'
import { target } from './calls.ts'
import { goesOn, type LogChat, unknown, waitsFor } from './log-chat.ts'
import { type Copy, isByUs, isOfPost } from './ours.ts'

export type Finding = {
  readonly logChat: LogChat
  /** The bot's own id; null until it is connected. */
  bot(): number | null
  now(): Date
}

/** So many messages of others are looked at. */
const mostLooked = 20
/** Behind so many in a row that are not there a channel has no more; in a group they may be there and not be shown to bots. */
const mostMissing = { channel: 10, group: 50 }
/** Telegram may still carry out a call for so long after it began, in ms; and clocks differ by less than the other. */
const [lateness, slack] = [60_000, 30_000]
/** Until the bot is connected, in ms. */
const connecting = 2_000
const unreadable = () => unknown('the post before it cannot be read')

type Look = {
  /** The message to look at, and the one at which it ends. */
  readonly next: number
  readonly end: number
  /** In what the post before it was read; null while it has not been. */
  readonly place: keyof typeof mostMissing | null
  readonly looked: number
  /** How many in a row were not there. */
  readonly missing: number
  /** Whether one of them may be it. */
  readonly doubt: boolean
  /** When the next may be forwarded, in ms since 1970. */
  readonly turn: number
}

/** Whether messages of a chat are numbered one after the other: supergroups and channels have such ids. */
export function isNumbered(chat: ChatRef): boolean {
  return /^-100\d+$/.test(String(target(chat).chat_id))
}

/**
 * Finds out whether a post of an earlier attempt arrived, some messages an attempt: gives its id. Fails with a SendError: `absent` where
 * it surely did not, `unknown` with a time where it goes on, and without one where it cannot be told.
 *
 * Bots cannot read a chat, but what is forwarded comes back as it is. So the messages after the newest post known from before
 * are forwarded to the log chat, and deleted there. That post itself comes first: where it does not come back, nothing can be
 * read, or the numbers are of another chat. `isOurs` brings the one that is found up to date, and says whether that can be done.
 *
 * What is not found is not there where a later post is known, or in a channel, behind which the bot sees nothing. In groups it is not
 * shown what others, and other bots, write.
 */
export function postFinder({ logChat, bot, now }: Finding) {
  /** How far the look for each has come, by the key of its delivery. */
  const looks = new Map<string, Look>()
  /** Looked for as far as is shown: nothing is forwarded for these until a later post is known. */
  const waiting = new Set<string>()

  return async (
    chat: ChatRef,
    post: Post,
    attempt: Attempt & { readonly since: Date },
    isOurs: (message: string) => Promise<boolean>,
  ): Promise<string> => {
    const { key, since } = attempt
    const [me, { chat_id }, time] = [bot(), target(chat), now().getTime()]
    if (me === null) throw goesOn(connecting)
    const age = time - since.getTime()
    let look = looks.get(key) ?? (await begin(attempt, age))
    looks.set(key, look)
    if (look.turn > time) throw goesOn(look.turn - time)
    for (let left = logChat.atOnce; left > 0; ) {
      look = await passOver(look, attempt)
      const { next, place } = look
      // Told to wait by the log chat, it goes on from here.
      looks.set(key, look)
      if (isOver(look)) throw verdict(key, look, age)
      const copy = await logChat.forward(chat_id, next, age)
      if (copy === null || copy === 'withheld') {
        if (place === null) throw unreadable()
        const [looked, missing] = copy === null ? [look.looked, look.missing + 1] : [look.looked + 1, 0]
        look = { ...look, next: next + 1, looked, missing }
        continue
      }
      left--
      const ours = isByUs(copy, chat_id, next, me) ? copy : null
      if (place === null) {
        look = { ...look, next: next + 1, place: placeOf(ours, since) }
        continue
      }
      const shown = ours === null ? 'no' : isOfPost(ours, post)
      if (shown === 'yes' && ((await isOurs(String(next))) || place === 'channel')) {
        looks.delete(key)
        return String(next)
      }
      const doubt = look.doubt || shown === 'perhaps'
      look = { ...look, next: next + 1, looked: look.looked + 1, missing: 0, doubt }
    }
    const turn = logChat.nextTurn()
    looks.set(key, { ...look, turn })
    throw goesOn(Math.max(1, turn - now().getTime()))
  }

  async function begin({ key, around }: Attempt, age: number): Promise<Look> {
    const known = await around(lateness)
    const [next, end] = [
      Number(known?.before ?? Number.NaN),
      Number(known?.after ?? Number.POSITIVE_INFINITY),
    ]
    if (!(Number.isSafeInteger(next) && end > next)) throw unknown('no post before it is known')
    if (end < Number.POSITIVE_INFINITY) waiting.delete(key)
    if (waiting.has(key)) throw later(key, age)
    return { next, end, place: null, looked: 0, missing: 0, doubt: false, turn: logChat.nextTurn() }
  }

  /** What is known where it is not found; what goes on begins anew, because much may happen meanwhile. */
  function verdict(key: string, { next, end, place, looked, doubt }: Look, age: number): SendError {
    looks.delete(key)
    if (looked >= mostLooked) return unknown('it may stand behind many messages of others')
    if (doubt) return unknown('a message that may be it was found')
    if (age < lateness) return goesOn(lateness - age)
    return next >= end || place === 'channel' ? new SendError('absent', 'it did not arrive') : later(key, age)
  }

  /** A post that comes after it will tell whether it is there. */
  function later(key: string, age: number): SendError {
    if (age < waitsFor) waiting.add(key)
    else waiting.delete(key)
    return age < waitsFor ? goesOn(age) : unknown('it may stand behind what bots are not shown')
  }
}

/** Goes on to the next message that is not known to be another post; the one before it is read. */
async function passOver(look: Look, { isOther }: Attempt): Promise<Look> {
  let { next } = look
  while (look.place !== null && next < look.end && (await isOther(String(next)))) next++
  return next === look.next ? look : { ...look, next, missing: 0 }
}

function isOver({ next, end, place, looked, missing }: Look): boolean {
  return place !== null && (next >= end || looked >= mostLooked || missing >= mostMissing[place])
}

/** In what the post before it stands, which is of ours and older than the attempt. */
function placeOf(before: Copy | null, since: Date): Look['place'] {
  const from = before?.forward_origin
  if (from === undefined || from.date * 1_000 > since.getTime() + slack) throw unreadable()
  return from.type === 'channel' ? 'channel' : 'group'
}
