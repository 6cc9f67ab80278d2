import type { Evidence, TopicMatch } from './topic.ts'
import type { TopicIndex } from './topic-index.ts'

const places: Record<Evidence['where'], string> = {
  title: 'in the headline',
  lead: 'in the first paragraph',
  text: 'in the text',
  url: 'in the address',
}
const mostForms = 5

/**
 * Why an article has its topics, in lines a moderator can read: each topic by name with its score, and under it the
 * words that speak for it by where they stand, with whom or what they name where that is another topic.
 */
export function explain(matches: readonly TopicMatch[], topics: TopicIndex, locale = 'en'): string[] {
  if (matches.length === 0) return ['no topic: none of the words is a sign of one that is strong enough']
  return matches.flatMap(({ id, score, primary, passing, evidence }) => {
    const kind = topics.topics.get(id)?.kind ?? 'topic'
    const role = primary ? 'what it is about' : passing ? 'in passing, and no topic of it' : 'mentioned'
    const byPlace = Map.groupBy(evidence, ({ where }) => where)
    const lines = (Object.keys(places) as Evidence['where'][]).flatMap(where => {
      const found = byPlace.get(where)
      return found === undefined ? [] : [`  ${places[where]}: ${formsOf(found, id, topics, locale)}`]
    })
    return [`${topics.name(id, locale)} (${kind}): ${role}, score ${score}`, ...lines]
  })
}

/** “Baku” twice, “Aliyev” (Ilham Aliyev). */
function formsOf(found: readonly Evidence[], id: string, topics: TopicIndex, locale: string): string {
  const byForm = [...Map.groupBy(found, ({ form }) => form)]
  const words = byForm.slice(0, mostForms).map(([form, [first, ...more]]) => {
    const named = first === undefined || first.topic === id ? '' : ` (${topics.name(first.topic, locale)})`
    const by = first?.outlet === true ? ' (by the outlet’s country)' : named
    const times = more.length === 0 ? '' : ` ${more.length === 1 ? 'twice' : `${more.length + 1} times`}`
    return `“${form}”${times}${by}`
  })
  const rest = byForm.length - words.length
  return [...words, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ')
}
