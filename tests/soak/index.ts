import { randomBytes } from 'node:crypto'
import { figures } from './figures.ts'
import { long, restless, short } from './form.ts'
import { soak } from './run.ts'

/** `npm run test:soak`; SOAK_SEED=… lives the same week again, SOAK_FORM=short a day of few, SOAK_FORM=restless one of many
 * restarts. */
const { SOAK_SEED: seed = randomBytes(4).toString('hex'), SOAK_FORM } = process.env
const form = [short, restless].find(({ name }) => name === SOAK_FORM) ?? long
const say = (line: string) => process.stdout.write(`${line}\n`)

say(`soak, ${form.name} form, SOAK_SEED=${seed}`)
const report = await soak(form, seed, say)
for (const line of figures(report)) say(line)
if (report.problems.length > 0) {
  say(`\nSOAK_SEED=${seed}: ${report.problems.length} problems`)
  for (const problem of report.problems.slice(-60)) say(`  ${problem}`)
  process.exitCode = 1
}
