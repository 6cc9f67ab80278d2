import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Concepts } from '#core/story/traits/concepts.ts'

let known: Concepts | null = null

/** What words of news mean, from the files beside this one; read when they are first asked for, which takes .1 s. */
export function loadConcepts(): Concepts {
  if (known !== null) return known
  known = new Concepts({ [Symbol.iterator]: texts })
  return known
}

function texts(): IteratorObject<string> {
  const files = readdirSync(import.meta.dirname).filter(file => file.endsWith('.txt'))
  return files
    .sort()
    .values()
    .map(file => readFileSync(join(import.meta.dirname, file), 'utf8'))
}
