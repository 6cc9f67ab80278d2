import type { Candidate, Gazetteer, PlaceName } from './gazetteer.ts'
import { placeWords, type Word } from './place-name.ts'
import type { Evidence } from './topic.ts'

type Where = Evidence['where']

/** What else was found in an article: for a country, its name or a town of it; null for a person or an organisation. */
export type CountrySign = {
  readonly iso: string | null
  readonly where: Where
  readonly start: number
  readonly end: number
  /** The country itself, rather than its people or a town of it. */
  readonly named: boolean
}

/** A name of the gazetteer as it stands in a text, before it is known which country's it is. */
export type Reading = {
  readonly key: string
  readonly candidates: readonly Candidate[]
  readonly certain: string | null
  readonly cue: boolean
  readonly personal: boolean
  readonly doubtful: boolean
  readonly where: Where
  readonly start: number
  readonly end: number
  readonly dateline: boolean
}

const before = new Set(
  'in at near from outside around across of to into toward towards throughout downtown between leaving'.split(
    ' ',
  ),
)
/** Streets are named after towns that are elsewhere. */
const streets = new Set('street st road rd avenue ave lane way drive boulevard blvd close highway'.split(' '))
/** What stands behind a town in small letters. */
const townsfolk = new Set(
  'police mayor city council resident residents officials man woman men women teenager boy girl couple family court hospital school schools authorities airport area suburb university native'.split(
    ' ',
  ),
)
/** "Mocímboa da Praia" is a longer name than Praia. */
const particles = new Set('de da do dos del della di la el al bin ibn ben van von'.split(' '))
/** Words that stand with a capital before or behind a place and are no part of a person's name. */
const beside = new Set(
  (
    'north south east west northern southern eastern western central downtown greater upper lower inner outer metro old ' +
    'new city county town township village borough district province state region area island islands bay beach lake ' +
    'river valley mountain mount port airport station bridge park square hill hills ' +
    'police fire department sheriff court hospital medical clinic university college school schools academy ' +
    'institute council mayor governor gov premier senator sen rep mp mla mpp lord bishop archbishop church cathedral ' +
    'chamber board public health service services international national federal royal general regional municipal local ' +
    'parliament legislature house ministry government times post news journal herald tribune star sun gazette daily ' +
    'press magazine marathon festival games stock exchange zoo museum art gallery theatre opera united rovers ' +
    'football hockey the a an in at near from of to and or as but for with on by when while after before since ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december spring summer autumn winter both like meanwhile former suburban native'
  ).split(' '),
)
export const largest = (candidates: readonly Candidate[]) => Math.max(...candidates.map(({ size }) => size))

/**
 * The names of places in one part of an article, in order. What stands before a state or country ("Paris, Texas") is
 * put into `bound`.
 */
export function readPlaces(
  where: Where,
  text: string,
  signs: readonly CountrySign[],
  gazetteer: Gazetteer,
  language: string,
  bound: Map<string, string>,
): Reading[] {
  const words = placeWords(text)
  const headline = where === 'title' && isTitleCase(words)
  const named = new Map(
    signs.filter(sign => sign.where === where && sign.named).map(sign => [sign.start, sign]),
  )
  const longer = signs.filter(sign => sign.where === where)
  const known = new Set(longer.map(({ start }) => start))
  let sign = 0
  const found: Reading[] = []
  let at = 0
  while (at < words.length) {
    const word = words[at]
    if (word === undefined) break
    if (!word.upper) {
      at++
      continue
    }
    const name = gazetteer.at(words, at)
    const short = name === undefined ? gazetteer.short(word.raw) : undefined
    const last = words[at + (name?.keys.length ?? 1) - 1] ?? word
    const places = bindingOf(words, at, name, short, named, gazetteer)
    if (places !== undefined && language === 'en') bound.set(places.key, places.iso)
    if (short !== undefined && (short.anywhere || places !== undefined))
      found.push(shortReading(word, short.iso, where))
    const country = named.get(word.start)
    while ((longer[sign]?.end ?? Number.POSITIVE_INFINITY) <= word.start) sign++
    const around = longer[sign]
    const inside = around !== undefined && around.start < word.start && around.end >= last.end
    // Armenia is a town of Colombia too, but Mexico City is more than Mexico.
    if (country !== undefined && country.end >= last.end)
      found.push(countryReading(words, at, where, headline, known))
    else if (name !== undefined && !inside && !(language !== 'en' && !isUnmistakable(name)))
      found.push(reading(words, at, name, last, where, text, headline, places?.iso ?? null))
    at += name?.keys.length ?? 1
  }
  return found
}

/** In a text of another language a short name may be a word: "Oran" is a rate in Turkish, "Essen" food in German. */
const isUnmistakable = (name: PlaceName) =>
  !name.doubtful && largest(name.candidates) + name.keys.join(' ').length / 3 >= 5.5

function shortReading(word: Word, iso: string, where: Where): Reading {
  return {
    key: word.raw,
    candidates: [{ iso, size: 4 }],
    certain: iso,
    cue: true,
    personal: false,
    doubtful: false,
    where,
    start: word.start,
    end: word.end,
    dateline: false,
  }
}

/** Countries that are given names: "Georgia Stevens" is a person, and then Georgia alone is, too. */
const countriesAsNames = new Set(['georgia', 'jordan', 'chad'])

/** A country's name, which counts only where it is not the country: a town, by a state behind it, or a person. */
function countryReading(
  words: readonly Word[],
  at: number,
  where: Where,
  headline: boolean,
  known: ReadonlySet<number>,
): Reading {
  const word = words[at] as Word
  // "Georgia’s Patriarch" is nobody's name, and what is known for something else is none's surname.
  const isOther = (word: Word | undefined) => word !== undefined && known.has(word.start)
  const given =
    !headline && countriesAsNames.has(word.key) && !/['’]s$/.test(word.raw) && !isOther(words[at + 1])
  const around = surroundings(words, at, 1)
  return {
    ...shortReading(word, '', where),
    key: word.key,
    candidates: [],
    certain: null,
    cue: around.led && !/['’]/.test(word.raw),
    personal: given && !around.led && ((around.afterName && !isOther(words[at - 1])) || around.beforeName),
  }
}

/** What stands beside a name of `length` words: a word that leads to a place, another word of a person's name. */
function surroundings(words: readonly Word[], at: number, length: number) {
  const [previous, first, next] = [words[at - 1], words[at], words[at + length]]
  const touches = previous !== undefined && /^\s+$/.test(first?.gap ?? '')
  const nextTouches = next !== undefined && /^(?:\s+|-)$/.test(next.gap)
  const leading = previous?.upper ? previous.key : previous?.raw
  const afterName = touches && isStranger(previous) && !isSentenceStart(words, at - 1)
  return {
    led: touches && leading !== undefined && before.has(leading),
    afterName: afterName || (touches && particles.has(previous.raw)),
    beforeName: nextTouches && next.gap !== '-' && isStranger(next),
    followed:
      nextTouches &&
      !afterName &&
      (next.upper ? beside.has(next.key) : next.gap === '-' || townsfolk.has(next.raw)),
  }
}

const isStranger = (word: Word) => word.upper && word.raw.length > 1 && !beside.has(word.key)

function reading(
  words: readonly Word[],
  at: number,
  name: PlaceName,
  last: Word,
  where: Where,
  text: string,
  headline: boolean,
  certain: string | null,
): Reading {
  const first = words[at] as Word
  const { led, followed, afterName, beforeName } = surroundings(words, at, name.keys.length)
  const cue = led || followed || /^['’]s\b/.test(text.slice(last.end, last.end + 2))
  const next = words[at + name.keys.length]
  const street = next !== undefined && next.gap === ' ' && next.upper && streets.has(next.key)
  const personal = street || (!headline && (afterName || ((name.doubtful || name.given) && beforeName)))
  const dateline = isDateline(first, last, text, where)
  return {
    key: name.keys.join(' '),
    candidates: name.candidates,
    certain: null,
    cue: (cue && !personal) || dateline || certain !== null,
    personal: personal && certain === null,
    doubtful: name.doubtful,
    where,
    start: first.start,
    end: last.end,
    dateline,
  }
}

/** "PARIS —", "London (Reuters) -" and the like, at the beginning of a report or of a line. */
function isDateline(first: Word, last: Word, text: string, where: Where): boolean {
  if (where === 'title') return false
  const capitals = first.raw.length > 2 && first.raw === first.raw.toUpperCase()
  if (!(where === 'lead' && first.start < 30) && !(capitals && /^\s*$|\n|[.!?] /.test(first.gap)))
    return false
  return /^(?:,? [A-Z][\p{L}. ]{1,15})?\s*(?:\([^)]{2,25}\)\s*)?(?:[-–—]{1,2}\s|\(Reuters\)|\(CNN\))/u.test(
    text.slice(last.end, last.end + 50),
  )
}

/**
 * Of "Paris, Texas" at Texas the name Paris and the country it is bound to. Its name is what stands with capitals
 * before the comma; a full name of a country or division binds only what may lie there.
 */
function bindingOf(
  words: readonly Word[],
  at: number,
  name: PlaceName | undefined,
  short: { readonly iso: string } | undefined,
  named: ReadonlyMap<number, CountrySign>,
  gazetteer: Gazetteer,
): { key: string; iso: string } | undefined {
  const word = words[at]
  if (word === undefined || !/^\.?,\s+$/.test(word.gap)) return undefined
  const divisions = short === undefined ? (name?.divisionOf ?? []) : [short.iso]
  const country = named.get(word.start)?.iso
  if (divisions.length === 0 && country === undefined) return undefined
  let from = at - 1
  if (!words[from]?.upper) return undefined
  while (from > 0 && at - from < 4 && words[from - 1]?.upper && /^(?:\.? |-)$/.test(words[from]?.gap ?? ''))
    from--
  for (let start = from; start < at; start++) {
    const known = gazetteer.at(words, start)
    if (known === undefined || start + known.keys.length !== at) continue
    const possible = known.candidates.map(({ iso }) => iso)
    const iso = [...divisions, country ?? ''].find(code => possible.includes(code)) ?? divisions[0]
    return iso === undefined || (name?.doubtful && !possible.includes(iso)) || known.divisionOf.length > 0
      ? undefined
      : { key: known.keys.join(' '), iso }
  }
  if (divisions[0] === undefined || name?.doubtful) return undefined
  const key = words
    .slice(from, at)
    .map(({ key }) => key)
    .join(' ')
  return { key, iso: divisions[0] }
}

const isSentenceStart = (words: readonly Word[], at: number) =>
  at === 0 || /[.!?:;"“”\n]/.test(words[at]?.gap ?? '')

function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter(({ raw }) => raw.length > 3)
  return long.filter(({ upper }) => upper).length > 0.8 * long.length
}
