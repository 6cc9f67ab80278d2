import { plainLine } from '#core/article/text/plain-text.ts'
import { explain } from '#core/article/topics/explain.ts'
import type { TopicMatch } from '#core/article/topics/topic.ts'
import { TopicIndex } from '#core/article/topics/topic-index.ts'
import { understanding } from '#core/article/understanding.ts'
import { loadRegion } from '../../config/region.ts'
import { articlesIn } from './article-lines.ts'
import { printJson, printLine, UsageError, type Verb } from './verb.ts'

export const verb: Verb = {
  name: 'topics',
  summary: 'say what articles are about, and why',
  help: `Usage: chapar topics <file or -> [--explain | --json]

Takes JSON Lines {"id", "title", "text"?, "url"?, "source"?, "language"?} from a file or, for -, standard input.
  --explain   for each article its topics and the words that speak for them; what is shown without an option, too
  --json      JSON Lines {"id", "language", "topics": [{"id", "iso"?, "kind", "score", "primary",
              "evidence": [{"form", "where", "start", "end"}]}]}
"language" is taken as what the outlet claims, "source" as the id of a source of the region.
`,
  options: { json: { type: 'boolean' }, explain: { type: 'boolean' } },
  async run([file, ...more], { json, explain: asText }, settings) {
    if (file === undefined || more.length > 0) throw new UsageError('One file, or - for standard input.')
    if (json === true && asText === true) throw new UsageError('Either --explain or --json.')
    const region = loadRegion(settings.CHAPAR_REGION, settings.CHAPAR_SOURCES)
    const [topics, understand] = [new TopicIndex(region.topics), understanding(region)]
    let [read, failed] = [0, 0]
    for await (const article of articlesIn(file)) {
      if (article === null) {
        failed++
        continue
      }
      read++
      const publishedAt = article.publishedAt ?? new Date()
      const { language, topics: found } = understand({ ...article, publishedAt })
      if (json === true)
        printJson({
          id: article.given,
          language,
          topics: found.filter(({ passing }) => !passing).map(m => shown(m, topics)),
        })
      // A headline may hold what moves the cursor of a terminal.
      else printLine([`${plainLine(article.title)} [${language}]`, ...explain(found, topics), ''].join('\n'))
    }
    return failed > 0 && read === 0 ? 1 : 0
  },
}

function shown({ id, score, primary, evidence }: TopicMatch, topics: TopicIndex) {
  const { iso, kind } = topics.topics.get(id) ?? {}
  const where = evidence.map(({ form, where, start, end }) => ({ form, where, start, end }))
  return { id, ...(iso === undefined ? {} : { iso }), kind, score, primary, evidence: where }
}
