import type { Correction } from '#core/story/joining/corrections.ts'
import { LiveStories } from '#core/story/joining/live.ts'
import type { CaseArticle, KeptCorrection } from '#core/story/store.ts'
import { reader } from '#core/story/traits/reporter.ts'
import type { Region } from '../../config/region.ts'
import { printJson, printLine } from './verb.ts'

/** Every correction whose articles are known, with what the rule says of the two by itself today. */
export function showCases(corrections: readonly KeptCorrection[], region: Region, asJson: boolean): void {
  const decide = ruleOf(region)
  let [count, right] = [0, 0]
  for (const { serial, says, told, article, other } of corrections) {
    if (told.length < 2) continue
    const found = decide(told)
    count++
    if (found === says) right++
    const [one, another] = [article, other].map(id => told.find(each => each.id === id))
    if (asJson) printJson({ serial, says, found, article: one, other: another })
    else printLine(`${serial}. ${says}; the rule says ${found}\n   ${one?.title}\n   ${another?.title}`)
  }
  if (!asJson)
    printLine(
      count === 0 ? 'No correction is a case yet.' : `The rule by itself is right in ${right} of ${count}.`,
    )
}

type Decide = (articles: readonly CaseArticle[]) => Correction['says']

/** Gives what becomes of two articles that come one after the other, when nothing else was read. */
function ruleOf(region: Region): Decide {
  const traitsFor = reader(region)
  return articles => {
    const stories = new LiveStories()
    for (const { language, publishedAt, ...rest } of articles) {
      const more = { revision: 1, url: null, summary: '', claimedLanguage: language }
      const article = { ...rest, ...more, publishedAt: new Date(publishedAt) }
      stories.add(traitsFor(article))
    }
    return stories.groups.size === 1 ? 'same' : 'different'
  }
}
