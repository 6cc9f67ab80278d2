import { fold, tokenise } from '../../article/text/fold.ts'
import { wordsOfForm } from '../../article/topics/forms.ts'
import type { Topic } from '../../article/topics/topic.ts'
import type { Concepts } from './concepts.ts'
import { isKnown, wordTerm } from './rarity.ts'
import { Shares } from './shares.ts'
import { soundTerm } from './sound.ts'
import { stem } from './stem.ts'
import { type Background, topicTerm } from './traits.ts'

/** The share of a region's articles that name what is its own: they say where an article is of, not what it reports. */
const shares = {
  country: 1 / 4,
  region: 1 / 8,
  capital: 1 / 8,
  city: 1 / 30,
  leader: 1 / 20,
  person: 1 / 60,
  noThread: 1 / 2000,
}

/** Whoever heads a state or its government today. */
const leads = /^(?:president|prime minister|supreme leader)\b/i

type Home = { readonly id: string; readonly topics: readonly Topic[]; readonly places: readonly string[] }

/** What is known of a region's press before any article is read. */
export function backgroundOf(home: Home & { readonly concepts: Concepts }): Background {
  return { common: commonTerms(home), concepts: home.concepts }
}

/**
 * How common the names of a region's own are in its press, by term as `traitsOf` takes it: its countries with what
 * people are called after them, its towns, of which the first given of a country is its capital, and who speaks for it,
 * in every language of the pack. `places`: topic ids of the region's own.
 */
function commonTerms({ id, topics, places }: Home): Shares {
  const terms = new Shares()
  const note = (term: number, share: number) => terms.set(term, Math.max(share, terms.get(term) ?? 0))
  const [home, seated] = [new Set([id, ...places]), new Set<string>()]
  const noteWord = (word: string, language: string, share: number) => {
    const folded = fold(word)
    for (const form of [folded, stem(folded, language)]) {
      const term = wordTerm(form, language)
      // "South" and "new" of a name are as common as the language has them; its table knows more.
      if (share === shares.country || !isKnown(term)) note(term, share)
    }
    const sound = soundTerm(word, language)
    if (sound !== null) note(sound, share)
  }
  for (const topic of topics) {
    const share = shareOf(topic, home, seated)
    if (share === null) continue
    note(topicTerm(topic.id), share)
    // First names are everybody's.
    for (const [word, language] of wordsOfNames(topic))
      noteWord(word, language, topic.kind === 'person' ? shares.noThread : share)
    for (const [word, language] of otherWords(topic)) noteWord(word, language, share)
  }
  return terms
}

function shareOf(topic: Topic, home: ReadonlySet<string>, seated: Set<string>): number | null {
  const { id, kind, parent, of, roles } = topic
  if (home.has(id)) return kind === 'country' ? shares.country : shares.region
  // As rare as any name, but no more a thread than the region's own countries are.
  if (kind === 'country' || kind === 'union') return shares.noThread
  if (kind === 'person' && of.some(place => home.has(place)))
    return roles.some(({ role, to }) => to === undefined && leads.test(role)) ? shares.leader : shares.person
  if (parent === undefined || !home.has(parent)) return null
  if (kind !== 'city') return kind === 'region' || kind === 'exclave' ? shares.city : null
  if (seated.has(parent)) return shares.city
  seated.add(parent)
  return shares.capital
}

type Words = Generator<[word: string, language: string]>

function* wordsOfNames({ names }: Topic): Words {
  for (const [language, name] of Object.entries(names))
    for (const { raw } of tokenise(name ?? '')) yield [raw, language]
}

/** What it is called in one word. */
function* otherWords({ forms, ethnic, surname }: Topic): Words {
  for (const lists of [forms, ethnic, surname])
    for (const [language, list] of Object.entries(lists))
      for (const word of list?.flatMap(wordsOfForm) ?? []) yield [word, language]
}
