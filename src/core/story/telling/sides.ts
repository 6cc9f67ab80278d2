import type { Source } from '../../article/source.ts'
import { type Outlet, outletKey, type Sources } from './outlets.ts'

/** The outlets of one country that report a story; of one town where naming a country would take a side. */
export type Side = {
  readonly place: { readonly country: string } | { readonly city: string } | null
  readonly outlets: readonly Outlet[]
}

/** What outlets of one side have in common: their country, else their town. Unknown outlets stand for themselves. */
export function sideOf(source: Source | undefined, key: string): string {
  if (source?.country !== undefined) return source.country
  return source?.city === undefined ? `outlet ${key}` : `city ${source.city}`
}

/** The outlets by side, in the order in which each side first reported. */
export function sidesOf(outlets: readonly Outlet[]): Side[] {
  return [...Map.groupBy(outlets, ({ source, key }) => sideOf(source, key)).values()].map(outlets => ({
    place: placeOf(outlets[0]?.source),
    outlets,
  }))
}

/**
 * The side that alone reports a story, where two of its outlets or more do; null where others do too, where one
 * outlet does, or where no outlet of another side is read.
 */
export function onlySide(outlets: readonly Outlet[], sources: Sources): Side | null {
  const [only, another] = sidesOf(outlets)
  if (only === undefined || another !== undefined || only.place === null || only.outlets.length < 2)
    return null
  const own = sideOf(only.outlets[0]?.source, '')
  const others = [...sources].some(
    ([id, source]) => source.enabled && sideOf(source, outletKey(source, id)) !== own,
  )
  return others ? only : null
}

function placeOf(source: Source | undefined): Side['place'] {
  if (source?.country !== undefined) return { country: source.country }
  return source?.city === undefined ? null : { city: source.city }
}
