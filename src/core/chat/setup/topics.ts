import type { Draft } from './draft.ts'
import { type Field, mostOptions, options } from './field.ts'

/** The themes of the pack in its own order, behind the region's places; any other is typed. */
const mostThemes = 12

export const topics: Field = {
  name: 'topic',
  label: 'setup-topics',
  several: true,
  needed: true,
  options({ terms }, context) {
    const { topics, places, locale } = context
    const chosen = terms.wants.topics
    const known = [...topics.topics.values()]
    const themes = known.filter(({ kind }) => kind === 'theme').map(({ id }) => id)
    const usual = [...places, ...themes.slice(0, mostThemes)]
    const typed = chosen.filter(id => !usual.includes(id))
    // What is picked can be taken back here alone; themes that are not give way to it.
    const offered = usual.slice(0, Math.max(places.length, mostOptions - typed.length))
    return options(
      [...offered, ...chosen.filter(id => !offered.includes(id))],
      chosen,
      id => topics.name(id, locale),
      context,
    )
  },
  take(draft, values, context) {
    const shown = topics.options(draft, context).map(({ value }) => value)
    // More than a list holds may have been typed.
    const unseen = draft.terms.wants.topics.filter(id => !shown.includes(id))
    return withTopics(draft, [...values, ...unseen])
  },
}

/** Sorted, as all wishes are. */
function withTopics(draft: Draft, topics: readonly string[]): Draft {
  const { wants, telling } = draft.terms
  return {
    ...draft,
    terms: { telling, wants: { ...wants, topics: [...new Set(topics)].sort() } },
  }
}
