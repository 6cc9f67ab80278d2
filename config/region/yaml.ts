import { readFileSync } from 'node:fs'
import { type Document, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { once } from '#core/once.ts'
import { faultOf, partOf, placeOf } from './fault.ts'
import { Kept } from './kept.ts'
import { textFaults } from './yaml-fault.ts'

type Path = readonly PropertyKey[]

/** What a file held, and on which line of it each part stands. */
export type Read<T> = { readonly file: string; readonly value: T; line(path: Path): number }

type Parsed = {
  readonly value: unknown
  line(path: Path): number
}

/**
 * Reads and checks a YAML file; what is wrong goes to `problems` with file and line, and gives undefined. What was without
 * fault before is not parsed again, which takes most of the time of a start.
 */
export function readYaml<T extends z.ZodType>(
  file: string,
  schema: T,
  problems: string[],
  kept = new Kept(),
): Read<z.infer<T>> | undefined {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch {
    problems.push(`${file}: cannot be read; is the path right?`)
    return undefined
  }
  const parse = once(() => parseList(source) ?? parseWhole(source, file, problems))
  const line = (path: Path) => parse()?.line(path) ?? 1
  const earlier = kept.of(source)
  const known = earlier === undefined ? undefined : schema.safeParse(earlier)
  if (known?.success) return { file, value: compact(known.data), line }
  const parsed = parse()
  if (parsed === undefined) return undefined
  const result = schema.safeParse(parsed.value)
  if (result.success) {
    kept.keep(source, parsed.value)
    return { file, value: compact(result.data), line }
  }
  for (const issue of result.error.issues) {
    const { path } = issue
    const at = issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path
    problems.push(
      `${file}:${line(at)}: ${placeOf(path, parsed.value)}: ${faultOf(issue, partOf(parsed.value, path))}`,
    )
  }
  return undefined
}

/**
 * A copy of plain data that takes half the room: words cut out of a file keep the whole file in memory, each of them is
 * there as often as it is written, and objects put together key by key are tables.
 */
function compact<T>(data: T): T {
  const known = new Map<string, string>()
  const once = (_key: string, value: unknown) => {
    if (typeof value !== 'string') return value
    const first = known.get(value)
    if (first === undefined) known.set(value, value)
    return first ?? value
  }
  return JSON.parse(JSON.stringify(data), once) as T
}

function parseWhole(source: string, file: string, problems: string[]): Parsed | undefined {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const faults = textFaults(document, source)
  for (const { at, says } of faults) problems.push(`${file}:${lines.linePos(at).line}: ${says}`)
  if (faults.length > 0) return undefined
  return { value: document.toJS(), line: path => lineOf(document, path, lines) }
}

/**
 * Reads a list entry by entry: what YAML is parsed into takes a hundred times the room of the text, and a list of sources
 * may have thousands. Gives undefined where the text is no plain list, or has a fault.
 */
function parseList(source: string): Parsed | undefined {
  if (/^(?!- |#|\s|$)/m.test(source)) return undefined
  const starts = Array.from(source.matchAll(/^- /gm), ({ index }) => index)
  // What stands before the first is no entry, but belongs to the file.
  if (starts.length === 0 || /^\s*[^\s#]/m.test(source.slice(0, starts[0]))) return undefined
  const lineAt = linesOf(source, starts)
  const parse = (at: number) => {
    const lines = new LineCounter()
    const entry = source.slice(starts[at], starts[at + 1])
    return { at, document: parseDocument(entry, { lineCounter: lines, prettyErrors: false }), lines }
  }
  // Whoever asks for lines asks for several of an entry.
  let last: ReturnType<typeof parse> | null = null
  const value: unknown[] = []
  for (const at of starts.keys()) {
    const { document } = parse(at)
    // What is marked in one entry may be repeated in another.
    if (textFaults(document, source).length > 0) return undefined
    value.push(...(document.toJS() as unknown[]))
  }
  return {
    value,
    line([at = 0, ...path]) {
      const start = typeof at === 'number' ? lineAt[at] : undefined
      if (typeof at !== 'number' || start === undefined) return lineAt[0] ?? 1
      if (last?.at !== at) last = parse(at)
      return start - 1 + lineOf(last.document, [0, ...path], last.lines)
    },
  }
}

/** On which line each of these places is, which come in order. */
function linesOf(source: string, places: readonly number[]): number[] {
  let [line, from] = [1, 0]
  return places.map(place => {
    for (
      let next = source.indexOf('\n', from);
      next >= 0 && next < place;
      next = source.indexOf('\n', from)
    ) {
      line++
      from = next + 1
    }
    return line
  })
}

/** The line of the deepest part of `path` that the document has; a missing key is reported where it should stand. */
function lineOf(document: Document, path: Path, lines: LineCounter): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined
    if (node?.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
