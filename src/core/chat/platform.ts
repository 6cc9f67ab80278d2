import type { Browsed, Browsing } from './browse.ts'
import type { ChatRef } from './chat-ref.ts'
import type { Request } from './command.ts'
import type { Offer, Typing } from './offers.ts'
import type { Post } from './post.ts'
import type { Reply } from './reply.ts'
import type { Seal } from './seal.ts'

/** A request as a platform hears it: which command, what was typed or chosen, and who and where. */
export type Heard = Omit<Request, 'now' | 'options' | 'chatLocale'> & {
  /** The language of the place, where it has one of its own. */
  readonly placeLocale?: string
  readonly command: string
  /** Options by name where the platform has them apart, else the words as typed. */
  readonly given: Readonly<Record<string, string | undefined>> | string
  /** Where a button was pressed, whether it is one of ours. */
  readonly pressed?: Seal
}

/** What the bot does with what a platform hears. It never throws: a failure is a reply in words. */
export type Ears = {
  /** In the language that the person or the chat has chosen; `locale` is what the platform knows of the person. */
  answer(heard: Heard): Promise<Reply>
  /** Stories for who looks for some from outside of any chat of ours. */
  browse(browsing: Browsing): Promise<Browsed>
  /** Names to offer while a topic is typed: at most `limit`. */
  suggest(
    typed: string,
    locale: string,
    limit: number,
  ): readonly { readonly id: string; readonly name: string }[]
  /** What to offer while an option is typed. */
  offer(typing: Typing): Promise<readonly Offer[]>
  /** The chat was lost or came back, or goes by another address. */
  changed(
    chat: ChatRef,
    change: { readonly gone: string } | { readonly back: true } | { readonly movedTo: ChatRef },
  ): Promise<void>
}

/** The newest post from before, and the first from after; null where none is known. */
export type Around = { readonly before: string; readonly after: string | null }

export type Attempt = {
  /** The same for the same delivery, however often it is tried. */
  readonly key: string
  /** When an earlier attempt was begun whose outcome is not known; null on the first. */
  readonly since: Date | null
  /**
   * Whether it is not to be posted by now, as where it comes too late: it is looked for, and not made anew where it is `absent`; or not
   * for now, where it is to be made anew after quiet hours, or as another list.
   */
  readonly late: boolean | 'for now'
  /** Whether the ledger has a message there, by the platform's id, as another post of ours. */
  isOther(message: string): Promise<boolean>
  /**
   * Between which posts of ours this one stands there if an earlier attempt brought it, by the platform's ids; null where none is
   * known before it, or where what is found may be the same story in another place of the chat, such as a forum's topic. What was
   * begun `lateness` ms after the earlier attempt is behind it.
   */
  around(lateness: number): Promise<Around | null>
}

/** One chat platform. `send` gives the platform's id of the post; both fail with a SendError. */
export interface Platform {
  readonly name: string
  start(ears: Ears): Promise<void>
  send(chat: ChatRef, post: Post, attempt: Attempt): Promise<string>
  edit(chat: ChatRef, message: string, post: Post): Promise<void>
  stop(): Promise<void>
}
