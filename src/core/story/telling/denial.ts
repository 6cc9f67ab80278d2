import type { Article } from '../../article/article.ts'
import type { Story } from '../story.ts'
import { isWithdrawn } from './withdrawn.ts'

/** How headlines say that a report or a charge is denied, in the languages of the region; who is denied entry denies nothing. */
const denial =
  /\bden(?:y|ies|ied|ying)\b(?! (?:entry|access|bail|parole|boarding|visas?)\b)|\b(?:refut|debunk)\w*|\bdismiss(?:es|ed)? (?:claims?|reports?|allegations?|accusations?)\b|(?<!\p{L})(?:опроверг|опроверж|отрица(?!тельн)|отверг\p{L}* обвинен|հերք|უარყო|უარყვ|təkzib|yalanla|tekzip|dementier|bestreite|bestritt)/iu

/** Whether a headline denies what others report. */
export function denies({ title }: Pick<Article, 'title'>): boolean {
  return denial.test(title)
}

/** The last report of another source that denies what an article tells, before others one in its language; null where nobody does. */
export function denialOf(lead: Article, { articles }: Pick<Story, 'articles'>): Article | null {
  if (denies(lead)) return null
  const denying = articles.filter(
    article => article.source !== lead.source && denies(article) && !isWithdrawn(article),
  )
  return denying.findLast(({ language }) => language === lead.language) ?? denying.at(-1) ?? null
}
