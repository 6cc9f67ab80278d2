import { parseArgs } from 'node:util'
import { RegionError } from '../config/region.ts'
import { readSettings, SettingsError } from '../config/settings.ts'
import { printError, UsageError, type Verb } from './cli/verb.ts'
import { FeedError } from './collect/feed-error.ts'
import { StorageError } from './storage/database.ts'

/** Loaded when asked for: to read a file nobody should wait for the libraries of two chat platforms. */
const verbs: Readonly<Record<string, () => Promise<{ readonly verb: Verb }>>> = {
  run: () => import('./cli/run.ts'),
  ask: () => import('./cli/ask.ts'),
  collect: () => import('./cli/collect.ts'),
  parse: () => import('./cli/parse.ts'),
  read: () => import('./cli/read.ts'),
  topics: () => import('./cli/topics.ts'),
  stories: () => import('./cli/stories.ts'),
  why: () => import('./cli/why.ts'),
  correct: () => import('./cli/correct.ts'),
  region: () => import('./cli/region.ts'),
  sources: () => import('./cli/sources.ts'),
  doctor: () => import('./cli/doctor.ts'),
  backup: () => import('./cli/backup.ts'),
  restore: () => import('./cli/restore.ts'),
}

/** Whoever reads our output, as `head` does, may have seen enough. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
process.exitCode = await main(process.argv.slice(2))

/** Exit codes: 0 done, 1 failed, 2 wrong use or wrong settings. */
async function main([name = '', ...rest]: readonly string[]): Promise<number> {
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (load === undefined) {
    const asked = ['help', '--help', '-h'].includes(name)
    ;(asked ? print : printError)(
      await overview(name === '' || asked ? '' : `There is no verb "${name}".\n\n`),
    )
    return asked ? 0 : 2
  }
  const { verb } = await load()
  try {
    const options = { ...verb.options, help: { type: 'boolean', short: 'h' } } as const
    const { values, positionals } = parse_(rest, options)
    if (values.help === true) {
      print(verb.help)
      return 0
    }
    return await verb.run(positionals, values as Record<string, string | boolean | undefined>, readSettings())
  } catch (error) {
    if (error instanceof UsageError) return fail(`${error.message}\n\n${verb.help}`, 2)
    if (error instanceof SettingsError)
      return fail(`These settings cannot be used (.env.example explains each):\n${error.message}`, 2)
    if (error instanceof RegionError) return fail(`The region pack has faults:\n${error.message}`, 2)
    if (error instanceof StorageError || error instanceof FeedError) return fail(sentence(error.message), 1)
    return fail(`Something went wrong: ${error instanceof Error ? error.message : String(error)}`, 1)
  }
}

function parse_(args: readonly string[], options: NonNullable<Parameters<typeof parseArgs>[0]>['options']) {
  try {
    return parseArgs({ args: [...args], options: options ?? {}, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

async function overview(before: string): Promise<string> {
  const loaded = await Promise.all(Object.values(verbs).map(load => load()))
  const lines = loaded.map(({ verb: { name, summary } }) => `  ${name.padEnd(8)} ${summary}`)
  return `${before}Usage: chapar <verb> [options]\n\n${lines.join('\n')}\n\nchapar <verb> --help explains one.\n`
}

function print(text: string): void {
  process.stdout.write(text)
}

function fail(message: string, code: number): number {
  printError(`${message.trimEnd()}\n`)
  return code
}

function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1)
}
