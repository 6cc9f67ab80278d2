import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { languages } from './topic-entry.ts'

const folder = join(import.meta.dirname, 'words')

type Words = Readonly<Record<string, readonly string[]>>

/** Words of status and blame that no text of ours holds, as forms, by language. */
export const statusWords: Words = z
  .record(z.enum(languages), z.array(z.string()))
  .parse(parse(readFileSync(join(folder, 'status.yaml'), 'utf8')))

/** Ordinary words of a language, in small letters: what no name may be found in. */
export function ordinaryWords(language: string): readonly string[] {
  return readFileSync(join(folder, `${language}.txt`), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
}
