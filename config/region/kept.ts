import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from '#core/once.ts'

/** What parses a text: another may make something else of it. */
const parsers = ['yaml.ts', 'yaml-fault.ts', '../../node_modules/yaml/package.json']
/** Beside what Node keeps of what it compiled: who can write there can change the libraries as well. */
const usual = join(import.meta.dirname, '../../node_modules/.cache/chapar/parsed')
/** What is shorter, in UTF-16 units, is parsed sooner than found. */
const shortest = 4_000
/** A pack has a dozen long files; each change of one is kept anew. */
const most = 100

/**
 * What texts were parsed into, by their content and by what parsed them, so that a text is parsed once and not at every start.
 * Gives nothing where either is another, or what was kept is not whole; what cannot be kept is parsed the next time, too.
 */
export class Kept {
  readonly #folder: string
  readonly #parser: () => string

  constructor(folder = usual, parser = usualParser) {
    this.#folder = folder
    this.#parser = parser
  }

  /** What `source` was parsed into; undefined where that is not known. */
  of(source: string): unknown {
    if (source.length < shortest) return undefined
    try {
      const text = readFileSync(this.#fileOf(source), 'utf8')
      const end = text.indexOf('\n')
      const value = text.slice(end + 1)
      return text.slice(0, end) === digestOf(value) ? JSON.parse(value) : undefined
    } catch {
      return undefined
    }
  }

  /** Keeps what a text was parsed into, as JSON has it. */
  keep(source: string, parsed: unknown): void {
    if (source.length < shortest) return
    const value = JSON.stringify(parsed)
    // Under another name until it is whole: several may keep the same at once, and any may be killed.
    const unfinished = join(this.#folder, randomUUID())
    try {
      const file = this.#fileOf(source)
      mkdirSync(this.#folder, { recursive: true })
      writeFileSync(unfinished, `${digestOf(value)}\n${value}`)
      renameSync(unfinished, file)
      this.#letGo()
    } catch {
      // An installation may be one that nobody can write to, or another process was quicker.
    }
  }

  #fileOf(source: string): string {
    return join(this.#folder, `${digestOf(`${this.#parser()} ${source}`)}.json`)
  }

  /** The oldest go, and with them what was never finished. */
  #letGo(): void {
    const files = readdirSync(this.#folder).map(name => join(this.#folder, name))
    if (files.length <= most) return
    const byAge = files
      .map(file => ({ file, at: statSync(file).mtimeMs }))
      .sort((one, other) => one.at - other.at)
    for (const { file } of byAge.slice(0, files.length - most)) rmSync(file, { force: true })
  }
}

/** A digest of what parses; throws where that cannot be read, and nothing is kept then. */
const usualParser = once(() =>
  digestOf(parsers.map(file => readFileSync(join(import.meta.dirname, file), 'utf8')).join()),
)

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')
