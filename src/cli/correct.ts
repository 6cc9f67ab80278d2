import type { Correction } from '#core/story/joining/corrections.ts'
import type { KeptCorrection } from '#core/story/store.ts'
import { loadRegion } from '../../config/region.ts'
import { correctionStore } from '../storage/correction-store.ts'
import { openDatabase } from '../storage/database.ts'
import { showCases } from './correct-cases.ts'
import { printError, printJson, printLine, UsageError, type Verb } from './verb.ts'

export const verb: Verb = {
  name: 'correct',
  summary: 'say that two articles report one event, or that they do not',
  help: `Usage: chapar correct same <article> <other>        their stories become one
       chapar correct different <article> <other>   the article leaves the story of the other
       chapar correct list [--json]                 what was corrected so far
       chapar correct cases [--json]                the same as cases to test the rule by

An article is named by its address or its id. To move an article to another story, say that it is different from one
article of the story it is in, and then the same as one of the other. A running bot does so within seconds; what was
said holds for ever, also for articles that come later, until the contrary is said. Stories without a report for
fourteen days are no longer rearranged; what is said of them is kept. Editors, whom CHAPAR_EDITORS names, do the same in
chat with /correct.
With each correction stands what the two articles said then, however old they get: "cases" tells what the rule says of
the two by itself.
  --json   JSON Lines {"serial", "says", "article", "other", "madeAt", "applied"}; of cases {"serial", "says", "found",
           "article", "other"}, each article {"id", "source", "title", "text", "language", "publishedAt"}
`,
  options: { json: { type: 'boolean' } },
  async run([says, named, otherNamed, ...more], { json }, settings) {
    const db = await openDatabase(settings.CHAPAR_DATA)
    const store = correctionStore(db)
    try {
      if (says === 'list' && named === undefined) {
        const all = await store.all()
        if (all.length === 0) printError('Nothing was corrected so far.\n')
        for (const kept of all) show(kept, json === true)
        return 0
      }
      if (says === 'cases' && named === undefined) {
        const region = loadRegion(settings.CHAPAR_REGION, settings.CHAPAR_SOURCES)
        showCases(await store.all(), region, json === true)
        return 0
      }
      if ((says !== 'same' && says !== 'different') || otherNamed === undefined || more.length > 0)
        throw new UsageError('Say "same" or "different" and name two articles, or "list" or "cases".')
      const [article, other] = [await store.article(named ?? ''), await store.article(otherNamed)]
      if (article === null || other === null) {
        printError(`There is no article ${article === null ? named : otherNamed} in the database.\n`)
        return 1
      }
      if (article === other) {
        printError(`${named} and ${otherNamed} are one article.\n`)
        return 1
      }
      const correction: Correction = { says, article, other }
      const now = new Date()
      const serial = await store.add(correction, now)
      if (serial === null) {
        printError('That was said already, and holds.\n')
        return 0
      }
      show({ ...correction, serial, madeAt: now, applied: false, told: [] }, json === true)
      return 0
    } finally {
      await db.destroy()
    }
  },
}

function show(kept: KeptCorrection, asJson: boolean): void {
  const { serial, says, article, other, madeAt, applied } = kept
  if (asJson) printJson({ serial, says, article, other, madeAt, applied })
  else
    printLine(
      `${serial}. ${article} and ${other}: ${says}, ${madeAt.toISOString()}${applied ? '' : ' (not yet done)'}`,
    )
}
