import type { Article } from '../article/article.ts'
import type { Fingerprint } from './fingerprint.ts'
import type { Story } from './story.ts'

export type StoryQuery = {
  /** Stories that are about any of these topics; all stories where it is empty. */
  readonly topics: readonly string[]
  /** Words that must all stand in one of its articles; none where it is empty. */
  readonly words: string
  readonly limit: number
  readonly offset: number
}

/** Reading of stories, newest first. */
export interface StoryReader {
  find(query: StoryQuery): Promise<readonly Story[]>
  story(id: string): Promise<Story | null>
}

export type Candidate = { readonly story: string; readonly article: Article }

/** The stories, which articles wait to join one, and which stories wait to be planned. */
export interface StoryStore extends StoryReader {
  /** Articles understood and not yet in a story, oldest first. */
  unjoined(limit: number): Promise<readonly Article[]>
  /** Articles seen since `since` that share a key of the fingerprint, with their stories. */
  near(fingerprint: Fingerprint, since: Date): Promise<readonly Candidate[]>
  /** Puts an article into a story, or into a new one of its own; gives the story's id. */
  join(article: Article, fingerprint: Fingerprint, story: string | null): Promise<string>
}
