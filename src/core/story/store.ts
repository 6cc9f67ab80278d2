import type { Article } from '../article/article.ts'
import type { TopicMatch } from '../article/topics/topic.ts'
import type { Values } from '../article/values/values.ts'
import type { Correction } from './joining/corrections.ts'
import type { Reasons } from './joining/explain.ts'
import type { Live } from './joining/group.ts'
import type { Outline, Story } from './story.ts'
import type { Revision } from './telling/timeline.ts'

export type StoryQuery = {
  /** Stories that are about any of these topics; all stories where it is empty. */
  readonly topics: readonly string[]
  /** Words that must all stand in one of its articles; none where it is empty. */
  readonly words: string
  /** For each of several words, what may stand for it: folded, with a star behind what words may begin with. */
  readonly meant?: readonly (readonly string[])[]
  readonly limit: number
  readonly offset: number
  /** Only what comes after this story: who goes through many finds the next ones sooner by it than by an offset. */
  readonly after?: Pick<Story, 'id' | 'startedAt' | 'seenAt'>
}

/** Reading of stories, newest first. Of sources that are hidden from its reader there is nothing in them. */
export interface StoryReader {
  find(query: StoryQuery): Promise<readonly Story[]>
  /** As `find`, of what is looked through and not shown. */
  outlines(query: StoryQuery): Promise<readonly Outline[]>
  /** The stories of these ids, in their order; those that there are not, or that no article is in any more, are left out. */
  whole(ids: readonly string[]): Promise<readonly Story[]>
  /** The story of this id, or the one it went up in; null where there is none. */
  story(id: string): Promise<Story | null>
  /** Every state in which its outlets published the articles of a story, by article and oldest first. */
  revisions(story: string): Promise<readonly Revision[]>
}

/** Why articles are in the story they are in. */
export interface StoryReasons {
  /** By article; nothing of one that is alone in its story, or of a story that is over. */
  reasons(story: string, articles: readonly Article[]): Promise<ReadonlyMap<string, Reasons>>
}

/** Another event on the same thread; `earlier` where it was over when the one asked about began. */
export type RelatedStory = { readonly story: Story; readonly earlier: boolean }

/** Other events on the same thread. */
export interface RelatedStories {
  /** Up to four, nearest and newest first, never the story itself; none where there is no such story. */
  related(story: string): Promise<readonly RelatedStory[]>
  /**
   * Up to five, nearest first, that come near to being one event with a story, or with one `article` of it: which was not enough
   * for the rule, or is for whoever parts them.
   */
  alike(story: string, article?: string): Promise<readonly Story[]>
}

/** An article, and what was understood of it. */
export type ReadArticle = {
  readonly article: Article
  readonly topics: readonly TopicMatch[]
  readonly values: Values
}

/** Which story an article is in. */
export type Place = { readonly article: string; readonly story: string }

/** What the articles of these days are in, and what each new one changes. */
export type Placed = {
  /** Articles that come into a story for the first time, as they were weighed, in the order of arrival. */
  readonly joined: readonly { readonly live: Live; readonly story: string }[]
  /** Articles that change from one story to another. */
  readonly moved: readonly Place[]
  /** Stories that went up in another, in the order in which they did. */
  readonly merged: readonly { readonly story: string; readonly into: string }[]
  /** The correction this was decided by, and of whom else it holds; null where none was. */
  readonly correction: Pick<KeptCorrection, 'serial' | 'along'> | null
}

/** A correction as it is kept for ever, by number; `applied` once the stories are as it says. */
export type KeptCorrection = Correction & {
  readonly serial: number
  readonly madeAt: Date
  readonly applied: boolean
  /** The two articles as they stood when it was made, by which it is a case to test the rule by; none in old ones. */
  readonly told: readonly CaseArticle[]
}

/** What of an article is kept with a correction for ever; of a long text beginning and end. */
export type CaseArticle = Pick<Article, 'id' | 'source' | 'title' | 'text' | 'language'> & {
  /** ISO 8601. */
  readonly publishedAt: string
}

/** What moderators corrected. */
export interface CorrectionStore {
  /** Keeps a correction; the bot does as it says within seconds. Gives its number; null where it holds already, or is of one article. */
  add(correction: Correction, now: Date): Promise<number | null>
  /** All of them, in the order in which they were made. */
  all(): Promise<readonly KeptCorrection[]>
  /** The id of the article at an address, or of that id; null where there is none. */
  article(named: string): Promise<string | null>
  /** The story of an article, and whether that can still be rearranged; null where it is in none. */
  place(article: string): Promise<{ readonly story: string; readonly isLive: boolean } | null>
}

/** The work of joining articles to stories, and what has to outlive a restart for it to go on as if there was none. */
export interface JoiningStore {
  /** Articles understood and not yet in a story, oldest first. */
  unjoined(limit: number): Promise<readonly ReadArticle[]>
  /**
   * The weighed articles that are not forgotten, with their stories, in the order of arrival: up to `limit` after the
   * one of the serial `after`, or from the first on.
   */
  live(
    after: number | null,
    limit: number,
  ): Promise<readonly { readonly live: Live; readonly story: string }[]>
  /** Records what was decided of articles, in one transaction. */
  place(placed: Placed): Promise<void>
  /**
   * What moderators corrected, in the order in which they did: of all, or of what is not yet applied and both of whose
   * articles are in a story.
   */
  corrections(which: 'all' | 'new'): Promise<readonly KeptCorrection[]>
  /** Lets go of the weighed articles of stories that are over; the stories themselves stay. */
  forget(articles: readonly string[]): Promise<void>
}
