import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { fold } from '#core/article/text/fold.ts'
import { languages } from '#core/article/topics/topic.ts'
import { once } from '#core/once.ts'

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

const ordinary = once(() => new Set(languages.flatMap(ordinaryWords).map(fold)))

/** Whether a folded word is an ordinary one in any of the languages. */
export const isOrdinary = (folded: string): boolean => ordinary().has(folded)
