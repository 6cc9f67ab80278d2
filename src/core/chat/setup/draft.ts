import type { Language } from '../../article/topics/topic.ts'
import { everything, type Terms, usualTelling } from '../../delivery/subscription.ts'
import type { WordingContext } from '../../delivery/wording/context.ts'
import type { ChatRef } from '../chat-ref.ts'
import type { PersonRef } from '../languages.ts'

/** What somebody is about to set up. Nothing is followed until they start it. */
export type Draft = {
  readonly id: string
  /** Who sets it up; null where the platform does not tell, so that whoever manages the chat may go on. */
  readonly person: PersonRef | null
  /** Where it is to be posted. */
  readonly chat: ChatRef
  /** What people call that; empty for where it is set up. */
  readonly place: string
  readonly terms: Terms
  /** In which posts there are to be from then on; null for as it is. */
  readonly language: Language | null
  /** The subscription that it is to take the place of. */
  readonly replaces: number | null
}

/** What is about to be set up, so that it survives a restart; each for a day from when it was last changed. */
export interface DraftStore {
  /** Gives it an id. */
  open(draft: Omit<Draft, 'id'>, now: Date): Promise<Draft>
  /** Null where there is none of that id, or it is over. */
  draft(id: string, now: Date): Promise<Draft | null>
  keep(draft: Draft, now: Date): Promise<void>
  /** Ends it; one that was started for another chat is noted as one of the person's, under its name. */
  end(draft: Draft, started: boolean): Promise<void>
  /** The chats that a person has set up from elsewhere, by name. */
  chats(person: PersonRef): Promise<readonly { readonly chat: ChatRef; readonly name: string }[]>
}

/** How long a draft is kept, in ms. */
export const draftLife = 24 * 3_600_000

/** What the steps are shown with. */
export type SetupContext = WordingContext & {
  /** Topics that are offered first. */
  readonly places: readonly string[]
  /** In which posts are now in the chat that is set up. */
  readonly language: string
  readonly now: Date
}

/** What is set up where nothing is changed: the region's places, each story once, as most chats have it. */
export function usualDraft(places: readonly string[], zone: string): Terms {
  return {
    wants: { ...everything, topics: places.toSorted() },
    telling: { ...usualTelling, zone },
  }
}
