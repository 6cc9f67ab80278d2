import type { Article } from '../../article/article.ts'
import type { TopicIndex } from '../../article/topics/topic-index.ts'
import { once } from '../../once.ts'
import type { Story } from '../story.ts'
import { isQuiet } from './clarity.ts'
import type { Sources } from './outlets.ts'
import { overtaken } from './overtaken.ts'
import { isOriginal, type Voices, voicesOf } from './voices.ts'
import { isWithdrawn } from './withdrawn.ts'

/** What a headline is chosen with. */
export type HeadlineContext = {
  readonly sources: Sources
  readonly topics: TopicIndex
  /** BCP 47 of the reader. */
  readonly locale: string
  /** BCP 47 of all languages the reader prefers, best first; the locale alone where absent. */
  readonly languages?: readonly string[]
  /** Whose headline is asked for: it is one of these where the story has one. */
  readonly mayTell?: MayTell | undefined
}

/** Whether an article of a story may tell it to the reader. */
export type MayTell = (article: Article, story: Story) => boolean

/**
 * The article whose headline, excerpt and link tell the story, verbatim. Of several, by what decides first:
 * one that is asked for; not withdrawn; in the reader's language, else in English, else in the one most of the articles are in; a headline that says what
 * happened (see isQuiet); a report of the outlet's own before one passed on; where sides dispute, an outlet that is of
 * none of them; the latest number of people (see overtaken); one that names what the story is about; the earliest. Throws a RangeError where there is no article.
 */
export function headlineOf(story: Story, context: HeadlineContext, voices?: Voices): Article {
  const best = equalHeadlines(story, context, voices)
  const [first, second] = best
  if (first === undefined) throw new RangeError(`the story ${story.id} has no article`)
  if (second === undefined) return first
  const main = mainOf(story)
  return firstWithLeast(best, article => missing(article, main, context.topics))
}

/** The articles of which only what they name, and then the time, decides which tells the story, best first. */
export function headlinesOf(story: Story, context: HeadlineContext, voices?: Voices): readonly Article[] {
  const best = equalHeadlines(story, context, voices)
  if (best.length < 2) return best
  const main = mainOf(story)
  return best
    .map(article => ({ article, lacks: missing(article, main, context.topics) }))
    .sort((a, b) => a.lacks - b.lacks)
    .map(({ article }) => article)
}

function equalHeadlines(story: Story, context: HeadlineContext, known?: Voices): readonly Article[] {
  if (story.articles.length < 2) return story.articles
  const { sources, topics, mayTell } = context
  const voices = known ?? voicesOf(story, sources)
  const rank = languageRank(story, context)
  const sides = isDispute(story, topics) ? countriesOf(story, topics) : null
  const standing = once(() => overtaken(story.articles.filter(article => !isWithdrawn(article))))
  const rules: readonly ((article: Article) => number)[] = [
    article => (mayTell === undefined || mayTell(article, story) ? 0 : 1),
    article => (isWithdrawn(article) ? 1 : 0),
    article => rank(languageOf(article, sources)),
    ({ title }) => (isQuiet(title) ? 0 : 1),
    article => (isOriginal(article, voices, sources) ? 0 : 1),
    article => (sides === null || isThirdParty(article, sides, sources) ? 0 : 1),
    article => standing()(article),
  ]
  let best = story.articles
  // What decides later is not asked of those that are out.
  for (const rule of rules) if (best.length > 1) best = withLeast(best, rule)
  return best
}

const mainOf = ({ topics }: Pick<Story, 'topics'>) =>
  topics.filter(({ primary }) => primary).map(({ id }) => id)

function withLeast(articles: readonly Article[], rule: (article: Article) => number): readonly Article[] {
  const values = articles.map(rule)
  const least = Math.min(...values)
  return articles.filter((_, at) => values[at] === least)
}

/** Nothing is less than 0. */
function firstWithLeast(articles: readonly Article[], rule: (article: Article) => number): Article {
  let [best, least] = [articles[0] as Article, Number.POSITIVE_INFINITY]
  for (const article of articles) {
    const value = rule(article)
    if (value < least) [best, least] = [article, value]
    if (least === 0) break
  }
  return best
}

const primaryTag = (language: string) => language.toLowerCase().split('-')[0] ?? language

function languageOf({ language, source }: Article, sources: Sources): string {
  return primaryTag(language === 'und' ? (sources.get(source)?.language ?? 'und') : language)
}

/** Whether an article is in one of the languages that a reader prefers. */
export function isReadable(
  article: Article,
  { sources, locale, languages = [locale] }: HeadlineContext,
): boolean {
  return languages.map(primaryTag).includes(languageOf(article, sources))
}

/** First the reader's languages as preferred, then English, then by how many of the articles are in it. */
function languageRank(
  story: Story,
  { sources, locale, languages = [locale] }: HeadlineContext,
): (language: string) => number {
  const counts = Map.groupBy(story.articles, article => languageOf(article, sources))
  const usual = [...counts].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
  const others = usual.map(([language]) => language)
  const order = [...languages.map(primaryTag), 'en', ...others]
  return language => order.indexOf(language)
}

/** Themes in which outlets of one side tell the story as its side. */
const disputedThemes = new Set([
  'conflict-security',
  'peace-process',
  'borders',
  'prisoners-displaced',
  'corridors',
])

/** Those in which one side says of another what it does, and is answered; on most roads no more is at stake than snow. */
export const contestedThemes: ReadonlySet<string> = new Set(
  [...disputedThemes].filter(theme => theme !== 'corridors'),
)

/**
 * Whether sides tell the story apart, so that what one of them says may be its claim: a disputed place is named, or it is
 * about such a theme and two countries are named. A side that is only mentioned is one all the same.
 */
export function isDispute(
  story: Pick<Story, 'topics'>,
  topics: TopicIndex,
  themes: ReadonlySet<string> = disputedThemes,
): boolean {
  const kinds = story.topics.map(({ id }) => topics.topics.get(id)?.kind)
  if (kinds.includes('disputed')) return true
  const isOfSides = story.topics.some(({ id, primary }) => primary && themes.has(id))
  return isOfSides && kinds.filter(kind => kind === 'country').length > 1
}

/** ISO codes of the countries a story names, those under which its disputed places are filed among them. */
function countriesOf(story: Pick<Story, 'topics'>, { topics }: TopicIndex): ReadonlySet<string> {
  return new Set(
    story.topics
      .flatMap(({ id }) => {
        const topic = topics.get(id)
        const parent = topic?.parent === undefined ? undefined : topics.get(topic.parent)
        return [topic?.iso, topic?.kind === 'disputed' ? parent?.iso : undefined]
      })
      .filter(iso => iso !== undefined),
  )
}

/** An outlet without a country speaks for the place where it is; one of a diaspora for a side from abroad. */
function isThirdParty({ source }: Article, sides: ReadonlySet<string>, sources: Sources): boolean {
  const outlet = sources.get(source)
  return outlet?.country !== undefined && outlet.ownership !== 'diaspora' && !sides.has(outlet.country)
}

/** How many of the story's main places, people and organisations the headline leaves unsaid, counting up to two. */
function missing({ title, language }: Article, main: readonly string[], topics: TopicIndex): number {
  const named = topics.named(title, language)
  const wanted = main.filter(id => topics.topics.get(id)?.kind !== 'theme')
  return Math.min(2, wanted.filter(id => !named.has(id)).length)
}
