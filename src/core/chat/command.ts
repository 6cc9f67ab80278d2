import type { Source } from '../article/source.ts'
import type { SourceReport } from '../article/store.ts'
import type { TopicIndex } from '../article/topics/topic-index.ts'
import type { Adding, Owner } from '../collect/added.ts'
import type { SourceLists } from '../collect/lists.ts'
import type {
  ChatStore,
  EraseStore,
  MuteStore,
  PlanStore,
  SubscriptionStore,
  TraceStore,
} from '../delivery/store.ts'
import type { CorrectionStore, RelatedStories, StoryReader, StoryReasons } from '../story/store.ts'
import type { Sources } from '../story/telling/outlets.ts'
import type { Concepts } from '../story/traits/concepts.ts'
import type { Keep } from '../thinning.ts'
import type { ChatRef } from './chat-ref.ts'
import type { LanguageStore, PersonRef } from './languages.ts'
import type { Say } from './messages.ts'
import { type Form, isNamed } from './post.ts'
import type { Reply } from './reply.ts'
import type { ServerRef, ServerStore } from './servers.ts'
import type { DraftStore } from './setup/draft.ts'

export type Option = {
  readonly name: string
  /**
   * `topic`: any name of one; `story`: its words, or a link; `subject`: either, or an outlet: these are offered while typing where the
   * platform can. `count`: a whole number in a range; `place`: another chat, picked, shared or named as the platform has it;
   * `file`: the address of one that was attached, where the platform gives it one.
   */
  readonly kind: 'topic' | 'story' | 'subject' | 'words' | 'count' | 'place' | 'file'
  readonly required: boolean
  readonly range?: readonly [number, number]
}

/** What posting may need and be without; `webhooks` only where posts bear a name of their own. */
export type Lack = 'view' | 'send' | 'threads' | 'embed' | 'post' | 'member' | 'webhooks'

/** Which of these rights posts of such a form need. */
export function neededFor(form: Form, lacks: readonly Lack[]): readonly Lack[] {
  return lacks.filter(lack => lack !== 'webhooks' || isNamed(form))
}

/** A chat as it stands for whoever asks about it. */
export type Place = {
  readonly chat: ChatRef
  /** What people there call it. */
  readonly name: string
  /** Whether the person may manage it; null where that cannot be found out while the bot lacks a right there. */
  readonly managed: boolean | null
  /** What the bot is not allowed there and may need for posting. */
  readonly lacks: readonly Lack[]
}

/** The chats besides the one in which somebody asks. */
export type Places = {
  /** Whether another one can be picked here. */
  readonly offered: boolean
  /**
   * By its address, or by the name that people know it by; null where the bot knows none of it. What the platform said within
   * the last minute will do, unless it is to be asked `anew`.
   */
  find(name: string, anew?: boolean): Promise<Place | null>
}

export type Request = {
  readonly chat: ChatRef
  /** Whether others read along, so that settings need a right. */
  readonly shared: boolean
  /** Who asks, where the platform tells them apart. */
  readonly person?: PersonRef
  /** That it is whoever runs the bot, at the machine itself. */
  readonly operator?: true
  /** The ids by which the platform may know the message that is asked about: that replied to, or chosen. */
  readonly about?: readonly string[]
  /** Where that message was posted, if not in this chat: in the channel that a group discusses. */
  readonly aboutIn?: ChatRef
  /** That the bot is there for this person alone, as no member of the chat: nothing can be posted there. */
  readonly visits?: boolean
  /** The server that holds the chat and its `places`, where the platform has such. */
  readonly server?: ServerRef
  /** What the bot is not allowed in this chat and may need for posting, where the platform tells. */
  readonly lacks?: readonly Lack[]
  /** In which the answer is. */
  readonly locale: string
  /** In which everyone in the chat is told. */
  readonly chatLocale: string
  readonly now: Date
  readonly options: Readonly<Record<string, string | undefined>>
  /** That it was said without any command, to the bot alone. */
  readonly plain?: true
  /** What was picked of a list, or typed where that was asked for. */
  readonly picked?: readonly string[]
  /** Reads the document that came along or is replied to. Fails with a reason in words. */
  readonly attached?: () => Promise<Uint8Array>
  /** Where the platform has chats besides this one. */
  readonly places?: Places
  /** Whether the person may manage the chat; asked only where it matters, because it may cost a request. */
  mayManage(): Promise<boolean>
}

/** What commands can reach: reading of stories, the chat's own subscriptions, and words. */
export type Services = {
  readonly stories: StoryReader
  readonly related: RelatedStories
  readonly subscriptions: SubscriptionStore
  readonly chats: ChatStore
  readonly languages: LanguageStore
  readonly mutes: MuteStore
  readonly drafts: DraftStore
  readonly servers: Pick<ServerStore, 'hold'>
  readonly traces: TraceStore
  readonly plans: Pick<PlanStore, 'way'>
  readonly reasons: StoryReasons
  readonly corrections: CorrectionStore
  /** Whom the operator lets correct stories. */
  readonly editors: ReadonlySet<PersonRef>
  readonly eraser: EraseStore
  /** How long what is kept. */
  readonly keep: Keep
  readonly topics: TopicIndex
  readonly adding: Adding
  readonly lists: SourceLists
  readonly sources: readonly Source[]
  /** The same by id. */
  readonly outlets: Sources
  readonly region: {
    readonly places: readonly string[]
    readonly rollUpDisputed: boolean
    /** IANA. */
    readonly timeZone: string
    readonly concepts: Concepts
    name(locale: string): string
  }
  readonly commands: readonly Command[]
  /** Whether what is shown is the sample edition. */
  readonly sample: boolean
  sourceReports(): Promise<ReadonlyMap<string, SourceReport>>
  say(locale: string): Say
  /** The same as far as these may see it: without what the sources of others report. */
  seenBy(who: readonly Owner[]): Services
}

/** What a person can ask. Its summary is the message `<name>-summary`, an option's `<name>-<option>`. */
export type Command = {
  readonly name: string
  readonly options: readonly Option[]
  /** Changes what the chat receives; in a shared chat for those who may manage it. */
  readonly manages: boolean
  /** The same, but that it asks for the right itself, because it may be about another chat. */
  readonly asksRight?: true
  /** For editors alone: what it changes holds in every chat. */
  readonly forEditors?: true
  /** Answers what is said without any command, too. */
  readonly ofPlainWords?: true
  /** May be asked of a post, by replying to it or from its menu, where it is called `<name>-menu`. */
  readonly ofPost?: true
  /** What it answers is of use to everyone: where it was told to one person alone, it may be shown to all. */
  readonly forAll?: true
  /** Needs nothing of the chat: of use wherever a person takes the bot along, also where it is no member. */
  readonly anywhere?: true
  /** The one platform that expects it; all of them where absent. */
  readonly only?: string
  /** What may be typed behind it, each explained by `<name>-help-<what it is called>`; told by /help with its name. */
  readonly details?: readonly (readonly [typed: string, called: string])[]
  run(request: Request, services: Services): Promise<Reply>
}
