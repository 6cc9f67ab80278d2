import type { Ownership } from '../article/source.ts'
import { readValues } from '../article/values.ts'
import type { Story } from './story.ts'
import type { Voices } from './voices.ts'

/** Owners that are, or answer to, a government or authorities, of whatever country: all are named alike. */
const official: readonly Ownership[] = [
  'state',
  'public',
  'pro-government',
  'foreign-public',
  'de-facto-authority',
]
/** Where a claim of one side may hurt the other: fighting, the dead and injured, arrests and accusations of crimes. */
const sensitive = new Set([
  'conflict-security',
  'prisoners-displaced',
  'courts-corruption',
  'rights-media',
  'protests',
])

/**
 * The ownership to name where a story of a sensitive theme, or one that counts people killed, injured, detained or
 * missing, rests on a single voice that belongs to a state or authorities; null for all other stories. However many
 * outlets repeat it, the voice is single.
 */
export function singleOfficialVoice(story: Story, voices: Voices): Ownership | null {
  const [origin, another] = new Set(voices.origins.values())
  if (origin === undefined || another !== undefined) return null
  const ownership = voices.outlets.find(({ key }) => key === origin)?.source?.ownership
  if (ownership === undefined || !official.includes(ownership)) return null
  return isSensitive(story) ? ownership : null
}

function isSensitive({ topics, articles }: Story): boolean {
  if (topics.some(({ id, primary }) => primary && sensitive.has(id))) return true
  const [first] = articles
  if (first === undefined) return false
  const { title, summary, language } = first
  const { numbers } = readValues({ title, text: first.excerpt || summary.slice(0, 600), language })
  return numbers.some(({ role }) => role !== null && role !== 'freed')
}
