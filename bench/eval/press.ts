import { LiveStories, limits } from '#core/story/joining/live.ts'
import { type Rule, rule } from '#core/story/joining/match.ts'
import { outletAt } from '#core/story/telling/outlets.ts'
import { reader } from '#core/story/traits/reporter.ts'
import type { Traits } from '#core/story/traits/traits.ts'
import { region } from '../region.ts'

/** An article of a labelled set. */
export type Given = {
  title: string
  text?: string
  at?: number
  /** The host of its address where that alone is known. */
  source?: string
  url?: string | null
  language?: string
}

const read = reader(region)
const aDay = Date.UTC(2026, 0, 1)

export function traitsFor(given: Given, at: number): Traits {
  const { title, text = '', source = outletAt(given.url ?? '') } = given
  return read({
    id: String(at), revision: 1, source, url: null, title, summary: '', text,
    claimedLanguage: given.language ?? null, publishedAt: new Date(given.at ?? aDay),
  }) // biome-ignore format: a table
}

/** The story of each article, when they arrive in this order. */
export function storiesOf(traits: readonly Traits[], by: Rule = rule): string[] {
  const found = new Map<string, string>()
  const stories = new LiveStories(by, limits, ({ id, members }) => {
    for (const member of members) found.set(member.id, id)
  })
  for (const each of traits) stories.add(each)
  stories.close()
  return traits.map(({ id }) => found.get(id) ?? '')
}
