import { tokenise } from '../../article/text/fold.ts'
import { vocabulary } from '../../article/text/lexicon.ts'
import { readValues, type Valued } from '../../article/values/values.ts'
import type { Story } from '../story.ts'

/** Where a claim of one side may hurt the other: fighting, the dead and injured, arrests and accusations of crimes. */
const sensitive = [
  'conflict-security',
  'prisoners-displaced',
  'courts-corruption',
  'rights-media',
  'protests',
] as const
const grave = [...sensitive, 'disasters'] as const

type Headed = Pick<Story, 'articles' | 'topics'>

/** Whether a story is of such a theme, or its first report counts people killed, injured, detained or missing. */
export function isSensitive(story: Headed): boolean {
  if (isAbout(story, sensitive)) return true
  const [first] = story.articles
  if (first === undefined) return false
  const { title, summary, language, excerpt } = first
  return countsPeople({ title, text: excerpt || summary.slice(0, 600), language })
}

/** Whether a story is of such a theme or of a disaster, or the headline of its first report counts such people. */
export function isGrave(story: Headed): boolean {
  const [first] = story.articles
  if (first === undefined) return false
  return isAbout(story, grave) || countsPeople({ title: first.title, text: '', language: first.language })
}

/**
 * Whether a story is of sport and neither grave nor of politics, or most of its headlines are of courtesies and anniversaries.
 * These recall wars and disasters, which are no news of the day; a protest on the day is, and who was killed at the parade.
 */
export function isLight(story: Headed): boolean {
  if (isAbout(story, ['sport']) && !isAbout(story, ['politics-elections']) && !isGrave(story)) return true
  return isOfCourtesies(story)
}

/** Whether most headlines of a story are of courtesies and anniversaries, and it is of no protest. */
export function isOfCourtesies(story: Headed): boolean {
  const courtesies = story.articles.filter(isCourtesy)
  return courtesies.length * 2 > story.articles.length && !isAbout(story, ['protests'])
}

function isAbout({ topics }: Headed, themes: readonly string[]): boolean {
  return topics.some(({ id, primary }) => primary && themes.includes(id))
}

function countsPeople(valued: Valued): boolean {
  return readValues(valued).numbers.some(({ role }) => role !== null && role !== 'freed')
}

function isCourtesy({ title, language, publishedAt }: Story['articles'][number]): boolean {
  const { courtesies, recalled } = vocabulary(language)
  const words = tokenise(title).map(({ folded }) => folded)
  if (!courtesies(words)) return false
  const valued = { title, text: '', language, publishedAt }
  return !countsPeople(valued) || recalled(words) || namesPastYear(valued)
}

function namesPastYear({ publishedAt, ...valued }: Valued & { readonly publishedAt: Date }): boolean {
  const year = `${publishedAt.getUTCFullYear()}`
  return readValues(valued).dates.some(({ to }) => /^\d/.test(to) && to < year)
}
