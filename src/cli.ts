import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FormError } from '#core/article/topics/form-error.ts'
import { SendError } from '#core/chat/send-error.ts'
import { RegionError } from '../config/region.ts'
import { readSettings, SettingsError } from '../config/settings.ts'
import { printError, UsageError, type Verb } from './cli/verb.ts'
import { FeedError } from './collect/feed-error.ts'
import { refusal, StorageError } from './storage/database.ts'
import { ListenError } from './web/listen-error.ts'

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
  if (error.code === 'EPIPE') process.exit(0)
  printError(
    `The result cannot be written: ${error.code === 'ENOSPC' ? 'the disk is full' : error.message}\n`,
  )
  process.exit(1)
})
process.exitCode = await main(process.argv.slice(2))

/** Exit codes: 0 done, 1 failed, 2 wrong use or wrong settings. */
async function main([name = '', ...rest]: readonly string[]): Promise<number> {
  if (name === '--version') {
    print(`${version()}\n`)
    return 0
  }
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
    if (error instanceof FormError)
      return fail(
        `The region pack has faults, and "chapar region check" says on which lines:\n${error.message}`,
        2,
      )
    if (error instanceof StorageError || error instanceof FeedError)
      return fail(sentence(error.message, rest), 1)
    // They say what to set, and may begin with an address.
    if (error instanceof ListenError || error instanceof SendError) return fail(error.message, 1)
    const refused = refusal(readSettings().CHAPAR_DATA, error)
    return fail(refused === null ? trouble(error) : sentence(refused, rest), 1)
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
  return `${before}Usage: chapar <verb> [options]\n\n${lines.join('\n')}\n\nchapar <verb> --help explains one, chapar --version tells which Chapar this is.\n`
}

function version(): string {
  const about = readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')
  return (JSON.parse(about) as { readonly version: string }).version
}

function print(text: string): void {
  process.stdout.write(text)
}

function fail(message: string, code: number): number {
  printError(`${message.trimEnd()}\n`)
  return code
}

/** With a capital, but where it begins with the name of a file that was `given`. */
function sentence(message: string, given: readonly string[]): string {
  return given.some(name => message.startsWith(name))
    ? message
    : message.charAt(0).toUpperCase() + message.slice(1)
}

/** What no part of ours foresaw, and what the system refuses of files wherever they are used. */
function trouble(error: unknown): string {
  const { code = '', path } = (error ?? {}) as NodeJS.ErrnoException
  if (code === 'ENOSPC') return 'The disk is full.'
  if (['EACCES', 'EPERM', 'EROFS'].includes(code) && path !== undefined)
    return `There is no permission to use ${path}.`
  return `Something went wrong: ${error instanceof Error ? error.message : String(error)}`
}
