import type { Story } from '../story.ts'
import { isSensitive } from './gravity.ts'
import type { Sources } from './outlets.ts'
import { onlySide, type Side } from './sides.ts'
import type { Voices } from './voices.ts'

/** What a story rests on, where that is narrow: one voice, by its key, or the outlets of one side. */
export type Basis =
  | { readonly kind: 'source'; readonly origin: string }
  | { readonly kind: 'side'; readonly side: Side }

/**
 * What is to be said of a story of a sensitive theme, or one that counts people killed, injured, detained or missing, as
 * long as it rests on a single voice or on outlets of one side; null for all other stories. It follows from the claim
 * and from how many make it, never from who does: owners are named beside their outlets, all alike. However many
 * outlets repeat a voice, it is single.
 */
export function narrowBasis(story: Story, voices: Voices, sources: Sources): Basis | null {
  const [origin, another] = new Set(voices.origins.values())
  if (origin === undefined) return null
  const side = another === undefined ? null : onlySide(voices.outlets, sources)
  if ((another !== undefined && side === null) || !isSensitive(story)) return null
  return side === null ? { kind: 'source', origin } : { kind: 'side', side }
}
