import type { Card } from './card.ts'
import type { RichText } from './rich-text.ts'

/** Something a person may press instead of typing: it runs `command` with its arguments. */
export type Choice = {
  readonly label: string
  readonly command: string
  readonly argument: string
  /** What a button carries in place of an argument that is too long for one. */
  readonly kept?: string
}

/** An answer: words, then stories, then what may be asked next. */
export type Reply = {
  readonly text: RichText
  readonly cards: readonly Card[]
  readonly choices: readonly Choice[]
  /** That it is of use to everyone: where one person alone sees it, it may be shown to all. */
  readonly forAll?: true
  /** Its language, where that is not the one in which the platform asked. */
  readonly locale?: string
  /** Offers to take the bot along elsewhere, in the words of its buttons; where the platform has links for that. */
  readonly invites?: { readonly group: string; readonly channel: string; readonly anywhere: string }
  /**
   * That somebody asks too fast, or pressed what is no button of ours any more: said beside a message and never in its place;
   * and where it was said `again`, not at all, if the platform does not wait for an answer.
   */
  readonly refusal?: 'once' | 'again'
}

export function reply(text: RichText, more: Partial<Reply> = {}): Reply {
  return { text, cards: [], choices: [], ...more }
}

/** A refusal in words that are shown to the person as they are: no stack, no secret, and what to do. */
export class UserError extends Error {
  override name = 'UserError'
  readonly reply: Reply

  constructor(message: string, choices: readonly Choice[] = []) {
    super(message)
    this.reply = reply([{ kind: 'paragraph', spans: [{ text: message }] }], { choices })
  }
}
