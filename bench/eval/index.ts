import { evaluateCountries } from './countries.ts'
import { evaluateFeeds } from './feeds.ts'
import { evaluateLanguage } from './language.ts'
import { evaluatePages } from './pages.ts'
import { evaluateRegion } from './region.ts'
import { hasData, type Row } from './row.ts'
import { evaluateStories } from './stories.ts'
import { evaluateSummaries } from './summary.ts'
import { evaluateThemes } from './themes.ts'

/** Each evaluation by the name under which it can be asked for alone. */
const evaluations: Record<string, (verbose: boolean) => Promise<Row[]>> = {
  countries: evaluateCountries,
  feeds: evaluateFeeds,
  language: evaluateLanguage,
  pages: evaluatePages,
  region: evaluateRegion,
  stories: evaluateStories,
  summaries: evaluateSummaries,
  themes: evaluateThemes,
}

if (!hasData) {
  process.stderr.write('The labelled sets (../shared/data) are not here, so there is nothing to measure.\n')
  process.exit(1)
}
const verbose = process.argv.includes('--verbose')
const asked = process.argv.slice(2).filter(name => name !== '--verbose')
const unknown = asked.filter(name => !(name in evaluations))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no evaluation ${unknown.join(', ')}; there are ${Object.keys(evaluations).join(', ')}.\n`,
  )
  process.exit(2)
}
process.stdout.write(
  `${'set'.padEnd(34)} ${'measure'.padEnd(34)} ${'value'.padStart(7)} ${'bar'.padStart(6)}\n`,
)
for (const [name, evaluate] of Object.entries(evaluations)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  for (const { set, measure, value, bar } of await evaluate(verbose)) {
    const reached = bar === null ? '' : value >= bar ? '  ok' : '  below'
    process.stdout.write(
      `${set.padEnd(34)} ${measure.padEnd(34)} ${value.toFixed(3).padStart(7)} ${(bar?.toFixed(2) ?? '').padStart(6)}${reached}\n`,
    )
  }
}
