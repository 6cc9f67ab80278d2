import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Concepts } from '#core/story/concepts.ts'

/** What words of news mean, from the files beside this one. */
export function loadConcepts(): Concepts {
  const files = readdirSync(import.meta.dirname).filter(file => file.endsWith('.txt'))
  return new Concepts(files.sort().map(file => readFileSync(join(import.meta.dirname, file), 'utf8')))
}
