import type { Source } from '../../article/source.ts'
import { fold } from '../../article/text/fold.ts'
import { languages } from '../../article/topics/topic.ts'
import type { TopicIndex } from '../../article/topics/topic-index.ts'
import { houseName, outletAt, outletKey } from '../../story/telling/outlets.ts'

/** What parts names in a list. */
const separator = /[,;+&"“”„‟«»]/
/** A link to an outlet, or an edition of it, and not to something that stands there. */
const link = /^https?:\/\/[^/\s]+(?:\/(?:\w{2,3}\/?)?)?$/i
/** The letters and digits of a name: JAM-news and jam news are one. */
export const squash = (name: string) => fold(name).replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * The outlets of a name, as a wish holds them: the key of the house with all its editions, or the id of the one edition that was
 * named ("JAMnews (Russian)", or its id). Empty where none is called so.
 */
export function outletsNamed(typed: string, sources: readonly Source[]): string[] {
  // As a link to it is pasted.
  const wanted = squash(link.test(typed) ? outletAt(typed) : typed)
  if (wanted === '' || separator.test(typed)) return []
  const keyed = sources.map(source => ({ source, key: outletKey(source, source.id) }))
  const houses = (of: (entry: (typeof keyed)[number]) => readonly string[]) => [
    ...new Set(keyed.filter(entry => of(entry).includes(wanted)).map(({ key }) => key)),
  ]
  const host = houses(({ key }) => [squash(key), squash(key.replace(/\.[^.]+$/, ''))])
  if (host.length > 0) return host
  const named = houses(({ source }) => [squash(houseName(source.name))])
  if (named.length > 0) return named
  return keyed
    .filter(({ source }) => [squash(source.name), squash(source.id)].includes(wanted))
    .map(({ source }) => editionOf(source.id, sources))
}

/** The id of an edition, or the key of its house where it is the only one; for `edition:<id>`. */
export function editionOf(id: string, sources: readonly Source[]): string {
  const source = sources.find(source => source.id === id)
  const key = outletKey(source, id)
  return sources.filter(other => outletKey(other, other.id) === key).length > 1 ? id : key
}

/** What an outlet of a wish is called. */
export function outletName(outlet: string, sources: readonly Source[]): string {
  const one = sources.find(({ id }) => id === outlet)
  if (one !== undefined) return one.name
  const house = sources.find(source => outletKey(source, source.id) === outlet)
  return house === undefined ? outlet : houseName(house.name)
}

/**
 * ISO 3166-1 of a country by its code or by its name in any language, slips forgiven where not `exactly`; null where there
 * is none of the name.
 */
export function countryNamed(typed: string, topics: TopicIndex, exactly: boolean): string | null {
  if (/^[a-z]{2}$/i.test(typed)) {
    const code = typed.toUpperCase()
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
    return names.of(code) === undefined ? null : code
  }
  const iso = (exactly ? topics.exactly(typed) : topics.find(typed))?.iso
  return iso !== undefined && /^[A-Z]{2}$/.test(iso) ? iso : null
}

/** BCP 47 of a language by its code or its name in any language of the interface; null where there is none of the name. */
export function languageNamed(typed: string, sources: readonly Source[]): string | null {
  const wanted = fold(typed)
  const known = new Set([...languages, ...sources.map(({ language }) => language)])
  for (const code of known) {
    const names = new Set([code, ...languages])
    for (const inWords of names) if (fold(languageName(code, inWords)) === wanted) return code
    if (code === wanted) return code
  }
  return null
}

export function languageName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale, 'en'], { type: 'language' }).of(code) ?? code
}
