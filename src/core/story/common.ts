import { fold, tokenise } from '../article/fold.ts'
import { wordsOfForm } from '../article/forms.ts'
import type { Topic } from '../article/topic.ts'
import { wordTerm } from './rarity.ts'
import { stem } from './stem.ts'
import { soundTerm, topicTerm } from './traits.ts'

/** The share of a region's articles that name what is its own: they say where an article is of, not what it reports. */
const shares = { country: 1 / 4, region: 1 / 8, capital: 1 / 8, city: 1 / 30, leader: 1 / 20, person: 1 / 60 }

/** Whoever heads a state or its government today. */
const leads = /^(?:president|prime minister|supreme leader)\b/i

/**
 * How common the names of a region's own are in its press, by term as `traitsOf` takes it: its countries with what
 * people are called after them, its towns, of which the first given of a country is its capital, and who speaks for it,
 * in every language of the pack. `places`: ids of the region's own.
 */
export function commonTerms(
  topics: readonly Topic[],
  places: readonly string[],
): ReadonlyMap<number, number> {
  const terms = new Map<number, number>()
  const note = (term: number, share: number) => terms.set(term, Math.max(share, terms.get(term) ?? 0))
  const [home, seated] = [new Set(places), new Set<string>()]
  for (const topic of topics) {
    const share = shareOf(topic, home, seated)
    if (share === null) continue
    note(topicTerm(topic.id), share)
    for (const [word, language] of wordsOf(topic)) {
      const folded = fold(word)
      for (const form of [folded, stem(folded, language)]) note(wordTerm(form, language), share)
      const sound = soundTerm(word)
      if (sound !== null) note(sound, share)
    }
  }
  return terms
}

function shareOf(topic: Topic, home: ReadonlySet<string>, seated: Set<string>): number | null {
  const { id, kind, parent, of, roles } = topic
  if (home.has(id)) return kind === 'country' ? shares.country : shares.region
  if (kind === 'person' && of.some(place => home.has(place)))
    return roles.some(({ role, to }) => to === undefined && leads.test(role)) ? shares.leader : shares.person
  if (parent === undefined || !home.has(parent)) return null
  if (kind !== 'city') return kind === 'region' || kind === 'exclave' ? shares.city : null
  if (seated.has(parent)) return shares.city
  seated.add(parent)
  return shares.capital
}

/** The words of its names, and what else it is called in one word; of a person surnames, which many share. */
function* wordsOf({
  kind,
  names,
  forms,
  ethnic,
  surname,
}: Topic): Generator<[word: string, language: string]> {
  if (kind !== 'person')
    for (const [language, name] of Object.entries(names))
      for (const { raw } of tokenise(name ?? '')) yield [raw, language]
  for (const lists of kind === 'person' ? [surname] : [forms, ethnic])
    for (const [language, list] of Object.entries(lists))
      for (const word of list?.flatMap(wordsOfForm) ?? []) yield [word, language]
}
