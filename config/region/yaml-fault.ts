import { type Document, isAlias, visit, type YAMLError } from 'yaml'

/** What is wrong with a text as YAML, and from which character on. */
export type TextFault = { readonly at: number; readonly says: string }

/** The parser's words for what people write most often by mistake do not say what to do. */
const advice: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_SCALAR_START: 'words that begin with @ or ` stand in quotes',
  BLOCK_AS_IMPLICIT_KEY:
    'words with a colon and a space in them stand in quotes, and the lines of an entry begin in the same column',
  DUPLICATE_KEY: 'this key stands twice in one entry; does the next one lack its dash (-)?',
  TAB_AS_INDENT: 'a tab at the beginning of a line; YAML takes spaces alone',
}

/** What keeps a text from being read, the first few: one slip can make nonsense of all that follows. */
export function textFaults(document: Document, source: string): TextFault[] {
  if (source.startsWith('\ufffd') || source.includes('\0'))
    return [{ at: 0, says: 'is no text in UTF-8; save it as such' }]
  const [first] = document.errors
  if (first === undefined) return strayAliases(document)
  // What else is said of a line that begins with a tab leads astray, and so does where.
  const tab = /^ *\t/m.exec(source)
  if (tab !== null && tab.index <= first.pos[1])
    return [{ at: tab.index, says: advice.TAB_AS_INDENT ?? first.message }]
  return document.errors
    .slice(0, 3)
    .map(({ code, message, pos }) => ({ at: pos[0], says: advice[code] ?? message }))
}

/** `*name` repeats what `&name` marked further up; the parser itself finds out only when it is asked for the values. */
function strayAliases(document: Document): TextFault[] {
  const found: TextFault[] = []
  visit(document, {
    Node(_, node) {
      if (isAlias(node) && node.resolve(document) === undefined)
        found.push({
          at: node.range?.[0] ?? 0,
          says: `nothing above is marked &${node.source}; mark it, or put words that begin with * in quotes`,
        })
    },
  })
  return found
}
