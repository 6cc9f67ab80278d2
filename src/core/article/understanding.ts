import type { Article } from './article.ts'
import type { Source } from './source.ts'
import { applyHabits, type Habits } from './text/habits.ts'
import { recogniseLanguage } from './text/language.ts'
import { readingMinutes } from './text/reading-time.ts'
import { summarise } from './text/summary.ts'
import type { Matcher } from './topics/matcher.ts'
import type { TopicMatch } from './topics/topic.ts'
import { type Known, topicFinder } from './topics/topics.ts'
import { readValues, type Values } from './values/values.ts'

/** What is understood of an article as it stands at one revision. */
export type Understanding = {
  readonly article: string
  readonly revision: number
  /** BCP 47 as recognised from the words; `und` where they do not tell. */
  readonly language: string
  /** Best first. */
  readonly topics: readonly TopicMatch[]
  /** Its own words that tell what it is about; empty where it has none. */
  readonly excerpt: string
  /** Time to read it; 0 where it has no text. */
  readonly minutes: number
  /** Its amounts, ordinals, scores and dates. */
  readonly values: Values
}

/** Of an article that nothing could be told of. */
export function notUnderstood({ id, revision }: Pick<Article, 'id' | 'revision'>): Understanding {
  return { article: id, revision, language: 'und', topics: [], excerpt: '', minutes: 0, values: noValues }
}

const noValues: Values = { numbers: [], ordinals: [], scores: [], dates: [] }

/** What of an article is read. */
export type Unread = Pick<
  Article,
  'id' | 'revision' | 'source' | 'url' | 'title' | 'summary' | 'text' | 'claimedLanguage' | 'publishedAt'
>

export type Understand = (article: Unread) => Understanding
export type UnderstandTogether = (articles: readonly Unread[]) => Understanding[]

/** What of a region articles are understood with. */
export type Pack = Known & {
  readonly sources: readonly Source[]
  /** Those of its outlets in common, which one that is not known is taken to have. */
  readonly habits?: Habits
  /** Whoever writes in one of these writes about the region. */
  readonly languages?: readonly string[]
}

/** Gives a function from an article to what is understood of it: pure, the same for the same article. */
export function understanding(pack: Pack): Understand {
  const together = understandingTogether(pack)
  return article => together([article])[0] ?? notUnderstood(article)
}

/** Words of one byte a letter and of two, which V8 looks through differently; twice, as it looks better the second time. */
const firstWords = ['The first words, on 1 May.', 'Первые слова – 1 мая.'].flatMap(words => [words, words])

/** Has all made ready that articles are read with, which else takes a tenth of a second with the first. */
export function prepareUnderstanding(understand: UnderstandTogether, { sources }: Pack): void {
  const source = sources[0]?.id ?? ''
  const first = { id: '', revision: 1, source, url: null, claimedLanguage: null, publishedAt: new Date(0) }
  understand(firstWords.map(words => ({ ...first, title: words, summary: '', text: words })))
}

/**
 * The same of many articles, one thing after the other of all of them: each has tables of its own, which then stay near
 * the processor. `matcher` knows the forms of the pack's topics.
 */
export function understandingTogether(pack: Pack, matcher?: Matcher): UnderstandTogether {
  const { topics, sources, places, habits = {}, languages = [] } = pack
  const find = topicFinder(pack, matcher)
  const outlets = new Map(sources.map(source => [source.id, source]))
  // Outlets based in one of the region's countries write about it.
  const countries = new Set(topics.filter(({ id }) => places.includes(id)).map(({ iso }) => iso))
  return articles => {
    const read = articles.map(article => {
      const outlet = outlets.get(article.source)
      const { title, summary: teaser, text: body } = applyHabits(article, outlet?.habits ?? habits)
      const text = body.length > teaser.length ? body : teaser
      const hint = outlet?.language ?? article.claimedLanguage ?? undefined
      const language = recogniseLanguage(`${title}\n${text.slice(0, 1_000)}`, hint)
      const isLocal = outlet?.country !== undefined && countries.has(outlet.country)
      const regional = outlet?.regional === true || languages.includes(language) || isLocal
      const national = isLocal && outlet.regional !== true
      const { url, publishedAt } = article
      return {
        title,
        teaser,
        body,
        text,
        language,
        regional,
        national,
        home: outlet?.country,
        url,
        publishedAt,
      }
    })
    const found = read.map(article => find(article))
    const excerpts = read.map(({ body, ...article }) => summarise({ ...article, text: body }))
    const values = read.map(article => readValues(article))
    return articles.map(({ id, revision, title }, at): Understanding => {
      const { title: words = '', text = '', language = 'und' } = read[at] ?? {}
      return {
        article: id,
        revision,
        language,
        topics: withinPublished(found[at] ?? [], title.indexOf(words)),
        excerpt: excerpts[at] ?? '',
        minutes: text === '' ? 0 : readingMinutes(text, language),
        values: values[at] ?? noValues,
      }
    })
  }
}

/** Evidence in the headline by where it stands in it as published, in front of which an outlet may put a mark. */
function withinPublished(topics: readonly TopicMatch[], by: number): readonly TopicMatch[] {
  if (by <= 0) return topics
  return topics.map(match => ({
    ...match,
    evidence: match.evidence.map(found =>
      found.where === 'title' ? { ...found, start: found.start + by, end: found.end + by } : found,
    ),
  }))
}
