import type { Source } from '../article/source.ts'
import type { TopicIndex } from '../article/topics/topic-index.ts'
import type { Side } from '../story/telling/sides.ts'
import type { Say } from './messages.ts'

type NoteContext = { readonly topics: TopicIndex; readonly locale: string; readonly say: Say }

/** "Georgia, independent": facts about the outlet in the same words for every country. */
export function outletNote(source: Source, { topics, locale, say }: NoteContext): string {
  if (source.country === undefined && source.city === undefined && source.ownership === 'unknown')
    return say('outlet-unknown')
  return [placeName(source, topics, locale), say(`ownership-${source.ownership}`)].filter(Boolean).join(', ')
}

/** The outlet's country, or its town where naming a country would take a side; empty where neither is known. */
export function placeName(
  { country, city }: Pick<Source, 'country' | 'city'>,
  topics: TopicIndex,
  locale: string,
): string {
  return country === undefined ? cityName(city ?? '', topics, locale) : countryName(country, topics, locale)
}

/** A town as its topic is called in the language of the locale; as it is written where it is none. */
function cityName(city: string, topics: TopicIndex, locale: string): string {
  const topic = topics.exactly(city)
  return topic === null ? city : topics.name(topic.id, locale)
}

/** The country or town of a side; empty where neither is known. */
export function sidePlace({ place }: Side, { topics, locale }: Omit<NoteContext, 'say'>): string {
  return place === null ? '' : placeName(place, topics, locale)
}

/**
 * The country of an ISO 3166-1 code in the language of the locale: as its topic is called, or as CLDR calls it where it is
 * none.
 */
export function countryName(code: string, topics: TopicIndex, locale: string): string {
  const topic = topics.country(code)
  if (topic !== null) return topics.name(topic.id, locale)
  const known = countries.get(locale) ?? new Map<string, string>()
  countries.set(locale, known)
  const name = known.get(code) ?? namesIn(locale).of(code) ?? code
  known.set(code, name)
  return name
}

/** By locale and code: to ask takes a while, and the locales are those we speak. */
const countries = new Map<string, Map<string, string>>()
const regions = new Map<string, Intl.DisplayNames>()

function namesIn(locale: string): Intl.DisplayNames {
  // To make one takes longer than to ask it a thousand times.
  const names = regions.get(locale) ?? new Intl.DisplayNames([locale, 'en'], { type: 'region' })
  regions.set(locale, names)
  return names
}
