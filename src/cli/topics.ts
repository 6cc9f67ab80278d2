import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { recogniseLanguage } from '#core/article/language.ts'
import { topicFinder } from '#core/article/topics.ts'
import { loadRegion } from '../../config/region.ts'
import { printError, printJson, printLine, UsageError, type Verb } from './verb.ts'

export const verb: Verb = {
  name: 'topics',
  summary: 'say what articles are about, and why',
  help: `Usage: chapar topics <file or -> [--json]

Takes JSON Lines {"id", "title", "text"?, "url"?, "source"?, "language"?} from a file or, for -, standard input.
  --json   JSON Lines {"id", "language", "topics": [{"id", "iso"?, "kind", "score", "primary",
           "evidence": [{"form", "where", "start", "end"}]}]}
"language" is taken as what the outlet claims, "source" as the id of a source of the region.
`,
  options: { json: { type: 'boolean' } },
  async run([file, ...more], { json }, settings) {
    if (file === undefined || more.length > 0) throw new UsageError('One file, or - for standard input.')
    const region = loadRegion(settings.CHAPAR_REGION, settings.CHAPAR_SOURCES)
    const find = topicFinder(region.topics, region.rollUpDisputed, region.places)
    const byId = new Map(region.topics.map(topic => [topic.id, topic]))
    const countries = new Set(region.places.map(id => byId.get(id)?.iso))
    const sources = new Map(region.sources.map(source => [source.id, source]))
    let [line, failed] = [0, 0]
    for await (const text of lines(file)) {
      line++
      if (text.trim() === '') continue
      const article = readArticle(text)
      if (article === null) {
        failed++
        printError(`line ${line}: not an article as JSON with "id" and "title"; passed over\n`)
        continue
      }
      const { id, title, text: body, url, source, language: hint } = article
      const outlet = sources.get(source)
      const language = recogniseLanguage(`${title}\n${body}`, hint ?? outlet?.language)
      const regional = outlet?.country !== undefined && countries.has(outlet.country)
      const found = find({ title, text: body, url, language, regional })
      const result = found.map(({ id, score, primary, evidence }) => {
        const { iso, kind } = byId.get(id) ?? {}
        const shown = evidence.map(({ form, where, start, end }) => ({ form, where, start, end }))
        return { id, ...(iso === undefined ? {} : { iso }), kind, score, primary, evidence: shown }
      })
      if (json === true) printJson({ id, language, topics: result })
      else printLine(explain(title, language, result))
    }
    return failed > 0 && failed === line ? 1 : 0
  },
}

type Result = { id: string; score: number; primary: boolean; evidence: { form: string; where: string }[] }

function explain(title: string, language: string, results: readonly Result[]): string {
  const lines = results.map(({ id, score, primary, evidence }) => {
    const found = evidence.slice(0, 6).map(({ form, where }) => `“${form}” (${where})`)
    return `  ${primary ? 'about' : 'names'} ${id} (${score}): ${found.join(', ')}`
  })
  return [`${title} [${language}]`, ...(lines.length > 0 ? lines : ['  no topic']), ''].join('\n')
}

function lines(file: string): AsyncIterable<string> {
  const source = file === '-' ? process.stdin : createReadStream(file, 'utf8')
  return createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })
}

type Article = {
  id: unknown
  title: string
  text: string
  url: string | null
  source: string
  language?: string
}

/** Null for what is no article; fields of the wrong kind are taken as absent. */
function readArticle(line: string): Article | null {
  let given: Record<string, unknown>
  try {
    given = JSON.parse(line) as Record<string, unknown>
  } catch {
    return null
  }
  const words = (name: string) => (typeof given[name] === 'string' ? given[name] : '')
  if (typeof given !== 'object' || given === null || given.id === undefined) return null
  if (typeof given.title !== 'string') return null
  const language = words('language')
  return {
    id: given.id,
    title: given.title,
    text: words('text'),
    url: words('url') || null,
    source: words('source'),
    ...(language === '' ? {} : { language }),
  }
}
