import type { parseArgs } from 'node:util'
import type { Settings } from '../../config/settings.ts'
import type { Fetch } from '../collect/fetch.ts'
import { outletFetch } from '../wiring/outlets.ts'

/** One verb of the command line. Results go to stdout, everything else to stderr. */
export type Verb = {
  readonly name: string
  readonly summary: string
  readonly help: string
  readonly options: NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>
  /** Gives the exit code. */
  run(
    inputs: readonly string[],
    options: Readonly<Record<string, string | boolean | undefined>>,
    settings: Settings,
  ): Promise<number>
}

/** The command was used wrongly; the verb's help is shown behind the message. */
export class UsageError extends Error {
  override name = 'UsageError'
}

export function printLine(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function printJson(value: unknown): void {
  printLine(JSON.stringify(value))
}

export function printError(text: string): void {
  process.stderr.write(text)
}

/** A number with its noun: 1 item, 2 items. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/**
 * Works through several inputs and shows what comes of each, or prints it where `json`: one gives one document, several give
 * JSON Lines with the `input` of each, and one that fails gives its `error` while the others go on. Gives the exit code.
 */
export async function eachInput<Result extends object>(
  inputs: readonly string[],
  settings: Settings,
  json: boolean,
  work: (input: string, fetch: Fetch) => Promise<Result>,
  show: (result: Result) => void,
): Promise<number> {
  if (inputs.length === 0) throw new UsageError('Which address or file?')
  const fetch = outletFetch(settings)
  let failed = 0
  for (const input of inputs) {
    try {
      const result = await work(input, fetch)
      if (json) printJson(inputs.length === 1 ? result : { input, ...result })
      else show(result)
    } catch (error) {
      failed++
      const message = error instanceof Error ? error.message : String(error)
      printError(`${input}: ${message}\n`)
      if (json && inputs.length > 1) printJson({ input, error: message })
    }
  }
  await fetch.close()
  return failed === inputs.length ? 1 : 0
}
