import { randomBytes } from 'node:crypto'
import { figures } from './figures.ts'
import { long, short } from './form.ts'
import { soak } from './run.ts'

/** `npm run test:soak`; SOAK_SEED=… lives the same week again, SOAK_FORM=short a small one. */
const { SOAK_SEED: seed = randomBytes(4).toString('hex'), SOAK_FORM } = process.env
const form = SOAK_FORM === 'short' ? short : long
const say = (line: string) => process.stdout.write(`${line}\n`)

say(`soak, ${form.name} form, SOAK_SEED=${seed}`)
const report = await soak(form, seed, say)
for (const line of figures(report)) say(line)
if (report.problems.length > 0) {
  say(`\nSOAK_SEED=${seed}: ${report.problems.length} problems`)
  for (const problem of report.problems.slice(-60)) say(`  ${problem}`)
  process.exitCode = 1
}
