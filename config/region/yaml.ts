import { readFileSync } from 'node:fs'
import { type Document, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'

type Path = readonly PropertyKey[]

/** What a file held, and on which line of it each part stands. */
export type Read<T> = { readonly file: string; readonly value: T; line(path: Path): number }

/** Reads and checks a YAML file; what is wrong goes to `problems` with file and line, and gives undefined. */
export function readYaml<T extends z.ZodType>(
  file: string,
  schema: T,
  problems: string[],
): Read<z.infer<T>> | undefined {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch {
    problems.push(`${file}: cannot be read; is the path right?`)
    return undefined
  }
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  // One slip can make nonsense of all that follows.
  for (const error of document.errors.slice(0, 3))
    problems.push(`${file}:${lines.linePos(error.pos[0]).line}: ${error.message}`)
  if (document.errors.length > 0) return undefined
  const line = (path: Path) => lineOf(document, path, lines)
  const result = schema.safeParse(document.toJS())
  if (result.success) return { file, value: result.data, line }
  for (const issue of result.error.issues)
    problems.push(`${file}:${line(issue.path)}: ${issue.path.join('.') || 'the file'}: ${issue.message}`)
  return undefined
}

/** The line of the deepest part of `path` that the document has; a missing key is reported where it should stand. */
function lineOf(document: Document, path: Path, lines: LineCounter): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined
    if (node?.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
