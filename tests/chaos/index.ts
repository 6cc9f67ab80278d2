import { randomBytes } from 'node:crypto'
import { figures } from './figures.ts'
import { long, short } from './form.ts'
import { chaos } from './run.ts'

/**
 * `npm run test:chaos`; CHAOS_SEED=… plays a schedule again, CHAOS_FORM=short makes it a small one, CHAOS_LIMITS=on has
 * the emulators enforce the platforms' rate limits.
 */
const seed = process.env.CHAOS_SEED ?? randomBytes(4).toString('hex')
const { CHAOS_FORM, CHAOS_LIMITS } = process.env
const form = { ...(CHAOS_FORM === 'short' ? short : long), limits: CHAOS_LIMITS === 'on' }
const say = (line: string) => process.stdout.write(`${line}\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
say(`chaos, ${form.name} form, limits ${form.limits ? 'on' : 'off'}, CHAOS_SEED=${seed}`)
const report = await chaos(form, seed, say)
for (const line of figures(report)) say(line)
if (report.problems.length > 0) {
  say(`\nCHAOS_SEED=${seed}: ${report.problems.length} problems`)
  for (const problem of report.problems.slice(0, 40)) say(`  ${problem}`)
  process.exitCode = 1
}
