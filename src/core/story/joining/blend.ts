import type { Vector } from '../traits/vector.ts'

/** How much there is of an article: hardly more than its headline, some sentences, or a text. */
export type Extent = 'headline' | 'lead' | 'text'

/** What tells how two articles are compared; a source that is not known is empty. */
export type Kind = { readonly language: string; readonly extent: Extent; readonly source: string }

/** What the products of the words of two articles and of what means the same in every language count for, of `whole`. */
type Blend = { readonly words: number; readonly neutral: number }

/** In whole numbers, so that the order of adding does not tell. */
export const whole = 25
const byMeaning: Blend = { words: 0, neutral: whole }
const byWords: Blend = { words: whole, neutral: 0 }
const byBoth: Blend = { words: 17, neutral: 9 }
const byWordsMostly: Blend = { words: 23, neutral: 3 }

/** Terms of its words from which on an article is more than its headline, and a text. */
const [leastOfLead, leastOfText] = [18, 52]

export function extentOf({ terms }: Vector): Extent {
  if (terms.length < leastOfLead) return 'headline'
  return terms.length < leastOfText ? 'lead' : 'text'
}

/**
 * Articles of two languages are compared by what means the same in both, and those of one language by their words, but
 * where there are some sentences of one of the two, or of one its headline and of the other a text, by both: outlets tell of one event
 * in other words, of which few sentences share few. Of two headlines what means the same is soon the same, as all that heads of
 * state do is to meet, to call and to congratulate: it counts a little, and of one outlet's series not at all. Of two texts the
 * words tell enough.
 */
export function blendOf(one: Kind, other: Kind): Blend {
  if (one.language !== other.language) return byMeaning
  if (one.extent !== other.extent || one.extent === 'lead') return byBoth
  return one.extent === 'headline' && areOthers(one.source, other.source) ? byWordsMostly : byWords
}

/** What two articles have to have in common to be added up: of headlines their source, too. */
export function kindOf({ language, extent, source }: Kind): Kind {
  return { language, extent, source: extent === 'headline' ? source : '' }
}

function areOthers(source: string, other: string): boolean {
  return source !== other && source !== '' && other !== ''
}
