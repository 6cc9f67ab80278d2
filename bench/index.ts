import { answering } from './answer.ts'
import { collecting } from './collect.ts'
import { delivering } from './deliver.ts'
import { hasData } from './eval/row.ts'
import { type Figure, print } from './figure.ts'
import { footprint } from './footprint.ts'
import { planning } from './plan.ts'
import { servers } from './servers.ts'
import { stories } from './stories.ts'
import { understand } from './understand.ts'

/** Each measurement by the name under which it can be asked for alone. */
const measurements: Record<string, () => Promise<Figure[]>> = {
  understand,
  stories,
  plan: planning,
  collect: collecting,
  deliver: delivering,
  footprint,
  answer: answering,
  servers,
}
/** Those that need texts from beside the project. */
const needTexts = ['understand']

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !(name in measurements))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no measurement ${unknown.join(', ')}; there are ${Object.keys(measurements).join(', ')}.\n`,
  )
  process.exit(2)
}
for (const [name, measure] of Object.entries(measurements)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  if (needTexts.includes(name) && !hasData) {
    process.stderr.write(`The texts to measure ${name} on (../shared/data) are not here.\n`)
    process.exitCode = 1
    continue
  }
  for (const figure of await measure()) process.stdout.write(`${print(figure)}\n`)
}
