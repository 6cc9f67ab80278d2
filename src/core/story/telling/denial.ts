import type { Article } from '../../article/article.ts'
import type { Story } from '../story.ts'
import { isWithdrawn } from './withdrawn.ts'

/** What somebody is denied who asked for it; that denies no report. */
const refused =
  'entry|access|admission|bail|parole|boarding|visas?|asylum|citizenship|care|treatment|permission|accreditation|registration|release|appeals?|requests?|motions?|rights? to'
/** What stands before that. */
const whose =
  'an?|the|any|his|her|their|him|them|urgent|proper|medical|legal|consular|political|armenian|azerbaijani|georgian|russian|turkish|iranian'
/** How headlines say in the languages of the region that a report or a charge is denied; not that it is not. */
const denials = [
  String.raw`\b(?<!\b(?:not|n[’']t|cannot|never|nor|or) )den(?:y|ies|ied|ying)\b(?! (?:(?:${whose}) )*(?:${refused})\b)`,
  String.raw`\b(?:refut|debunk)\w*|\bdismiss(?:es|ed)? (?:claims?|reports?|allegations?|accusations?)\b`,
  String.raw`(?<!\p{L})(?<!(?<!\p{L})не )(?:опроверг|опроверж|отрица(?!тельн)|отверг\p{L}* обвинен)`,
  String.raw`(?<!\p{L})(?<!(?<!\p{L})չ(?:ի|եմ|ես|ենք|եք|են) )հերք`,
  // What is negative (უარყოფითი) begins like what denies.
  String.raw`(?<!\p{L})(?<!(?<!\p{L})(?:არ|არც|ვერ) )უარყ(?:ო(?!ფით)|ვ)`,
  String.raw`(?<!\p{L})(?:təkzib(?! et(?:məd|məy|mir|məz))|tekzip(?! et(?:med|miy|mez)))`,
  // So do lies (yalanlar) in Turkish and Azerbaijani.
  String.raw`(?<!\p{L})yalanl(?:a(?=[dnmy])(?!mad|mıy|maz)|ıyor)`,
  // In sports who "bestreitet" something takes part in it.
  String.raw`(?<!\p{L})(?:dementier|bestreite|bestritt)(?!\p{L}* nicht(?!\p{L}))(?!.*(?:spiel|partie|match|kampf\b|rennen|duell|finale|debüt|turnier))`,
]
const denial = new RegExp(denials.join('|'), 'iu')

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
