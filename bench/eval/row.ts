import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One figure: on which set, what was measured, what came out, and what it has to reach. */
export type Row = {
  readonly set: string
  readonly measure: string
  readonly value: number
  readonly bar: number | null
}

/** Where the labelled sets lie, beside the project. They are not part of it and are never copied into it. */
export const dataFolder = join(import.meta.dirname, '../../../shared/data')

export const hasData = existsSync(dataFolder)

export function readLines<T>(file: string): T[] {
  const lines = readFileSync(join(dataFolder, file), 'utf8').trim().split('\n')
  return lines.map(line => JSON.parse(line) as T)
}

/** Which half of a set, 0 or 1, an entry belongs to, by a hash of its address or id. */
export function halfOf(id: string): number {
  return (createHash('sha1').update(id).digest()[0] ?? 0) % 2
}
