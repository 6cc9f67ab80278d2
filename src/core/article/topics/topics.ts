import { fold } from '../text/fold.ts'
import { type Axis, axisOf } from './axis.ts'
import { withoutBearers } from './bearers.ts'
import { domesticOf } from './domestic.ts'
import type { Found, Where } from './found.ts'
import type { Gazetteer } from './gazetteer.ts'
import { homeOf } from './home.ts'
import { Matcher } from './matcher.ts'
import { givenNames, withoutNamesakes } from './namesakes.ts'
import type { Evidence, Topic, TopicKind, TopicMatch } from './topic.ts'
import { withPlaces } from './towns.ts'
import { twinFilter } from './twins.ts'

/** What of an article is read for topics. */
export type Readable = {
  readonly title: string
  readonly text: string
  readonly url?: string | null
  readonly language: string
  /** Whether its outlet writes about the region: then a surname alone is one of the region's. */
  readonly regional?: boolean
  /** Whether its outlet is one of its own country, and means that one where it names none. */
  readonly national?: boolean
  /** The country its outlet is of, as ISO 3166-1; else the end of its address may tell. */
  readonly home?: string | undefined
}

/** How much a sign says by where it stands; the text's grow with the logarithm of their sum. */
const position: Record<Where, number> = { title: 3, lead: 2, text: 1.5, url: 0.5 }
/** How much a sign says of its own topic. */
const weight: Record<Found['sign'], number> = {
  'town in its state': 1,
  town: 0.8,
  dateline: 0.3,
  form: 1,
  ethnic: 0.7,
  surname: 0.7,
  weak: 0.7,
  twin: 0,
  hint: 0,
  own: 0,
  domestic: 0.7,
  foreign: 0,
}
/** How much a topic says of the places it belongs to. */
const implied: Partial<Record<TopicKind, number>> = {
  city: 0.8,
  region: 0.8,
  exclave: 0.8,
  person: 1,
  organisation: 0.3,
}
const primary = { score: 3, share: 0.6 }
const mentioned = { score: 2, share: 0.2 }
/** Words of a dozen themes pass by in an article; one matters that its headline names, or that much of its text speaks of. */
const theme = { inTitle: { score: 2, share: 0.4 }, elsewhere: { score: 3, share: 0.5 } }
const mostPlaces = 4

const isPlace = (topic: Topic | undefined) => topic !== undefined && axisOf(topic.kind) === 'place'

/** What of a region topics are found with. */
export type Known = {
  readonly topics: readonly Topic[]
  /** Ids of the places the region is about, which speak for each other where a name has a twin elsewhere. */
  readonly places: readonly string[]
  /** Whether a disputed place also speaks for the place it is filed under. */
  readonly rollUpDisputed: boolean
  /** The towns of the world, which speak for their countries. */
  readonly gazetteer?: Gazetteer | undefined
  /** Given names people of the region have, in Latin letters: a surname behind another is somebody else's. */
  readonly givenNames?: readonly string[]
}

export type TopicFinder = (article: Readable) => TopicMatch[]

/**
 * Gives a function from an article to its topics, best first: scores by kind and position of the signs found, from
 * which primary topics (what it is about) and mentioned ones are told: primary takes a score of 3 (a country in
 * the title) and 60 % of the best of its axis, mentioned 2 and 20 %. Reads the first 100,000 UTF-16 units of the title
 * and of the text. `matcher` knows the forms of these topics.
 */
export function topicFinder(known: Known, matcher = new Matcher(known.topics)): TopicFinder {
  const { topics, rollUpDisputed, gazetteer } = known
  const names = givenNames(topics, known.givenNames ?? [])
  const byId = new Map(topics.map(topic => [topic.id, topic]))
  const implies = new Map(topics.map(topic => [topic.id, impliedBy(topic, byId, rollUpDisputed)]))
  const near = new Set(known.places)
  const placesOf = ({ id }: Topic) =>
    [id, ...(implies.get(id)?.keys() ?? [])].filter(at => isPlace(byId.get(at)))
  const withoutTwins = twinFilter(topics, implies, near)
  const countries = new Map(
    topics.flatMap(topic => (topic.kind === 'country' && topic.iso ? [[topic.iso, topic]] : [])),
  )

  return article => {
    const texts = parts(article)
    const address = article.url ? URL.parse(article.url) : null
    const homeCode = article.home ?? homeOf(address)
    const home = homeCode === undefined ? undefined : (countries.get(homeCode)?.id ?? null)
    const read = texts.map(([where, text]) => {
      const hits = withoutBearers(matcher.find(text, article.language), text, names)
      return { text, hits: hits.map(hit => ({ ...hit, where })) }
    })
    const hits = withoutNamesakes(read, article.language, names)
    const all =
      gazetteer === undefined
        ? hits
        : withPlaces(hits, texts, article.language, homeCode, gazetteer, countries)
    const regional = article.regional === true || near.has(home ?? '')
    const bodies = texts.map(([, text]) => text)
    const national = article.national === true
    const found = withoutTwins(all, bodies, { regional, home, national })
    const certain = new Set(found.filter(hit => hit.sign === 'form').map(hit => hit.topic.id))
    const places = new Set(
      found.filter(hit => hit.sign !== 'surname' && hit.sign !== 'weak').flatMap(hit => placesOf(hit.topic)),
    )
    const surnames = new Set(found.filter(hit => hit.sign === 'surname').map(hit => hit.topic.id))
    const inContext = article.regional === true || places.size > 0 || surnames.size > 1
    const cues = Map.groupBy(found, hit => hit.topic.id)
    const outright = found.some(hit => hit.sign === 'form' && hit.topic.kind === 'theme')
    const tallies = new Tallies(texts[1]?.[1].length ?? 0)
    for (const hit of found) {
      const named = certain.has(hit.topic.id)
      if (hit.sign === 'surname' && !named && !inContext) continue
      if (hit.sign === 'weak' && !named && places.size === 0 && cues.get(hit.topic.id)?.length === 1) continue
      const own = named && hit.sign === 'surname' ? weight.form : weightOf(hit.sign, outright && !named)
      tallies.add(hit.topic.id, own, hit)
      for (const [place, share] of implies.get(hit.topic.id) ?? []) tallies.add(place, share * own, hit)
    }
    for (const hit of national ? domesticOf(home, all, found, placesOf) : [])
      tallies.add(hit.topic.id, weight.domestic, hit)
    if (address !== null) sections(article.url ?? '', address.pathname, byId, tallies)
    const local = home == null || near.has(home) ? undefined : tallies.get(home)
    if (local !== undefined) local.best.url = 1
    // A brief without a headline is told by its first words.
    const lead = article.title.trim() === '' ? position.title : position.lead
    return choose(tallies, byId, lead, article.text.trim() === '')
  }
}

/** Weak cues count half beside another theme that is named outright: "March" of troops, "March" of a budget. */
function weightOf(sign: Found['sign'], besideOutright: boolean): number {
  return sign === 'weak' && besideOutright ? weight.weak / 2 : weight[sign]
}

/** No article is longer; what is says what it is about before. Bounds the time and memory that one may take. */
const longest = 100_000

function parts(article: Readable): [Where, string][] {
  const text = article.text.slice(0, longest)
  const end = endOfLead(text)
  return [
    ['title', article.title.slice(0, longest)],
    ['lead', text.slice(0, end)],
    ['text', text.slice(end)],
  ]
}

/** Where the first paragraph ends. */
function endOfLead(text: string): number {
  const begin = /\S/.exec(text)?.index ?? 0
  const end = text.indexOf('\n', begin)
  return end === -1 ? text.length : end
}

/** The places a topic speaks for and how strongly: a city for its country, a person for whom they act. */
function impliedBy(
  topic: Topic,
  byId: ReadonlyMap<string, Topic>,
  rollUpDisputed: boolean,
): Map<string, number> {
  const shares = new Map<string, number>()
  const add = (id: string | undefined, share: number) => {
    if (id === undefined || shares.has(id)) return
    shares.set(id, share)
    const place = byId.get(id)
    if (place !== undefined && (rollUpDisputed || place.kind !== 'disputed')) add(place.parent, share)
  }
  const share = implied[topic.kind]
  if (share !== undefined) for (const id of [topic.parent, ...topic.of]) add(id, share)
  if (topic.kind === 'disputed' && rollUpDisputed) add(topic.parent, 0.8)
  return shares
}

type Tally = {
  best: Record<'title' | 'lead' | 'url', number>
  said: number
  evidence: Evidence[]
  /** The beginnings of its weak cues; null once something stronger is found. */
  weak: Set<string> | null
}
const mostEvidence = 6
/** Letters by which two cues are one word. */
const beginning = 4
const townSigns = new Set<Found['sign'] | undefined>(['town', 'town in its state', 'dateline'])

/** What is found of each topic. */
class Tallies extends Map<string, Tally> {
  readonly #behindLead: number

  /** `behindLead` is where the rest of the text begins in it. */
  constructor(behindLead: number) {
    super()
    this.#behindLead = behindLead
  }

  add(
    id: string,
    weight: number,
    hit: Omit<Found, 'sign' | 'language'> & Partial<Pick<Found, 'sign'>>,
  ): void {
    let tally = this.get(id)
    if (tally === undefined) {
      tally = { best: { title: 0, lead: 0, url: 0 }, said: 0, evidence: [], weak: new Set() }
      this.set(id, tally)
    }
    const { form, where, topic, sign } = hit
    if (sign === 'weak') tally.weak?.add(fold(form).slice(0, beginning))
    else tally.weak = null
    // What the lead repeats counts as the text does.
    const part = where === 'lead' && tally.best.lead > 0 ? 'text' : where
    if (part === 'text') tally.said += weight
    else tally.best[part] = Math.max(tally.best[part], weight)
    if (tally.evidence.length >= mostEvidence) return
    const by = where === 'text' ? this.#behindLead : 0
    const found = { form, where, start: hit.start + by, end: hit.end + by, topic: topic.id }
    tally.evidence.push(
      townSigns.has(sign)
        ? { ...found, town: true }
        : sign === 'domestic'
          ? { ...found, outlet: true }
          : found,
    )
  }
}

/** An outlet's own sections, such as /azerbaijan/politics/, say a little. */
function sections(url: string, pathname: string, byId: ReadonlyMap<string, Topic>, tallies: Tallies): void {
  for (const match of pathname.matchAll(/[^/]+(?=\/)/g)) {
    const topic = byId.get(fold(match[0]).replaceAll('_', '-'))
    if (topic === undefined || axisOf(topic.kind) !== 'place') continue
    const [start, form] = [url.indexOf(match[0]), match[0]]
    tallies.add(topic.id, 1, { topic, form, where: 'url', start, end: start + form.length })
  }
}

function scoreOf({ best, said }: Tally, lead: number): number {
  const text = Math.log2(1 + said)
  return best.title * position.title + best.lead * lead + text * position.text + best.url * position.url
}

function choose(
  tallies: ReadonlyMap<string, Tally>,
  byId: ReadonlyMap<string, Topic>,
  lead: number,
  isHeadline: boolean,
): TopicMatch[] {
  const top = new Map<Axis, number>()
  const scored = [...tallies].flatMap(([id, tally]) => {
    const topic = byId.get(id)
    if (topic === undefined) return []
    const [axis, score] = [axisOf(topic.kind), scoreOf(tally, lead)]
    top.set(axis, Math.max(top.get(axis) ?? 0, score))
    const inTitle = tally.best.title > 0 || (lead === position.title && tally.best.lead > 0)
    // Of a text that is about it more than one weak cue would speak.
    const isWeak = !isHeadline && tally.weak !== null && tally.weak.size < 2
    const least = isWeak ? null : inTitle ? theme.inTitle : theme.elsewhere
    return [{ id, axis, score, evidence: tally.evidence, topic, least }]
  })
  const reaches = ({ score, axis }: (typeof scored)[number], least: typeof mentioned) =>
    score >= least.score && score >= least.share * (top.get(axis) ?? 0)
  const kept = scored
    .filter(match => reaches(match, mentioned))
    // Of what scores the same, what is named more often comes first.
    .sort((a, b) => b.score - a.score || b.evidence.length - a.evidence.length || (a.id < b.id ? -1 : 1))
  const places = kept
    .filter(({ axis, topic }) => axis === 'place' && topic.kind !== 'city')
    .slice(0, mostPlaces)
  return kept
    .filter(match => match.axis !== 'place' || match.topic.kind === 'city' || places.includes(match))
    .map(match => {
      const { id, axis, evidence, least } = match
      const passes = axis === 'theme' && (least === null || !reaches(match, least))
      const score = Math.round(match.score * 100) / 100
      const found = { id, score, primary: !passes && reaches(match, primary), evidence }
      return passes ? { ...found, passing: true } : found
    })
}
