/** The exact payloads the platforms would be sent. */
export type Rendered = { readonly discord: unknown; readonly telegram: unknown }

/** A story posted to the preview. The same `id` again is an edit of it; `at` is an ISO time. */
export type PreviewPost = Rendered & { readonly id: string; readonly at: string }

/** The bot as the preview page needs it. */
export type PreviewPort = {
  /** What to call the bot on the page. */
  readonly name: string
  /** The region's name in a language. */
  region(locale: string): string
  /** What a reader must know first, such as that this is the sample edition, in a language; '' where nothing. */
  notice(locale: string): string
  /** The page's own words in a language, by the names that it has for them. */
  words(locale: string): Readonly<Record<string, string>>
  readonly locales: readonly string[]
  /** The answer to a line as typed, such as "/topic azerbaijan". Never throws. */
  ask(line: string, locale: string): Promise<Rendered>
  suggest(typed: string, locale: string): readonly { readonly id: string; readonly name: string }[]
  /** The page offers topics behind a command whose usage names its option `topic` or `name`. */
  commands(
    locale: string,
  ): readonly { readonly name: string; readonly usage: string; readonly summary: string }[]
  /** Posts so far, oldest first, at most 100. */
  posts(): readonly PreviewPost[]
  /** Tells of posts from now on; gives what ends it. */
  subscribe(listener: (post: PreviewPost) => void): () => void
}
