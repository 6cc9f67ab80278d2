import type { Card } from './card.ts'
import type { Post } from './post.ts'
import type { RichText } from './rich-text.ts'

/** Something a person may press instead of typing: it runs `command` with its arguments. */
export type Choice = {
  readonly label: string
  readonly command: string
  readonly argument: string
  /** What a button carries in place of an argument that is too long for one. */
  readonly kept?: string
  /** What most are there to press: it stands out where the platform can show that. */
  readonly main?: true
}

/**
 * A list to pick from. What is picked is given to `command` beside its argument, all of it at once where the platform has
 * lists; else each press gives one value behind the argument. A `place` is one of the chats that the platform lists itself.
 */
export type Selection = { readonly label: string; readonly command: string; readonly argument: string } & (
  | { readonly kind: 'place' }
  | {
      readonly kind: 'options'
      readonly options: readonly SelectionOption[]
      /** Whether several may be picked, and whether one must be. */
      readonly several: boolean
      readonly needed: boolean
    }
)

export type SelectionOption = {
  readonly value: string
  readonly label: string
  readonly chosen: boolean
  /** The same where no list shows by itself that it is chosen: in words. */
  readonly marked: string
}

/**
 * What is asked of whoever pressed: words to type, or to name one of their chats. What they say is given to `command` beside its
 * argument.
 */
export type Question = {
  readonly kind: 'words' | 'place'
  readonly title: string
  /** What may be said. */
  readonly how: string
  /** An example of what may be typed; what the buttons say that share a channel or a group. */
  readonly examples: readonly string[]
  readonly command: string
  readonly argument: string
}

/** A text as a document of its own, under a name of it. */
export type TextFile = { readonly name: string; readonly text: string }

/** An answer: words, then stories, then what may be asked next. */
export type Reply = {
  readonly text: RichText
  readonly cards: readonly Card[]
  readonly choices: readonly Choice[]
  /** That it is of use to everyone: where one person alone sees it, it may be shown to all. */
  readonly forAll?: true
  readonly selections?: readonly Selection[]
  /** Where to go from here, below everything else and apart from it. */
  readonly onward?: readonly Choice[]
  /** A document that comes along. */
  readonly file?: TextFile
  /** A post as it would be, shown below the words. */
  readonly post?: Post
  /** Asked in the form the platform has for it, beside the message that stands; the words are said where it has none. */
  readonly question?: Question
  /** Its language, where that is not the one in which the platform asked. */
  readonly locale?: string
  /** Offers to take the bot along elsewhere, in the words of its buttons; where the platform has links for that. */
  readonly invites?: { readonly group: string; readonly channel: string; readonly anywhere: string }
  /**
   * That somebody asks too fast, may not ask it, or pressed what is no button of ours any more: said beside a message and never in its place;
   * and where it was said `again`, not at all, if the platform does not wait for an answer.
   */
  readonly refusal?: 'once' | 'again'
  /** That the fault is the bot's own. */
  readonly failed?: true
}

export function reply(text: RichText, more: Partial<Reply> = {}): Reply {
  return { text, cards: [], choices: [], ...more }
}

/** The same where no document can come along: its text stands in the answer. */
export function inWords({ file, ...answer }: Reply): Reply {
  if (file === undefined) return answer
  const document: RichText = [{ kind: 'paragraph', spans: [{ text: file.text, code: true }] }]
  return { ...answer, text: [...answer.text, ...document] }
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
