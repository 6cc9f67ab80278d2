import type { Article } from '#core/article/article.ts'
import { recogniseLanguage } from '#core/article/language.ts'
import type { Source } from '#core/article/source.ts'
import type { ArticleStore } from '#core/article/store.ts'
import type { TopicFinder } from '#core/article/topics.ts'

export type UnderstandPorts = {
  readonly articles: ArticleStore
  readonly topics: TopicFinder
  readonly sources: ReadonlyMap<string, Source>
  /** ISO codes of the region's countries: outlets based there write about it. */
  readonly countries: ReadonlySet<string>
}

const atOnce = 100

/** Recognises the language and the topics of every article that waits; gives how many there were. */
export async function understand(ports: UnderstandPorts): Promise<number> {
  let count = 0
  for (;;) {
    const waiting = await ports.articles.waiting(atOnce)
    for (const article of waiting) {
      const { language, topics } = read(article, ports)
      await ports.articles.understood(article.id, language, topics)
    }
    count += waiting.length
    if (waiting.length < atOnce) return count
  }
}

function read(article: Article, { topics, sources, countries }: UnderstandPorts) {
  const source = sources.get(article.source)
  const text = article.text.length > article.summary.length ? article.text : article.summary
  const language = recogniseLanguage(`${article.title}\n${text}`, source?.language)
  const regional = source?.country !== undefined && countries.has(source.country)
  return { language, topics: topics({ title: article.title, text, url: article.url, language, regional }) }
}
