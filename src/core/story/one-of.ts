type Node = { ends: boolean; readonly next: Map<string, Node> }

/**
 * What of a regular expression takes any of thousands of names, the longest first. Names that begin alike share their
 * beginning, so that a text is not compared with each of them at each of its words.
 */
export function oneOf(names: Iterable<string>): string {
  const root: Node = { ends: false, next: new Map() }
  for (const name of names) {
    let node = root
    for (const letter of name) {
      const known = node.next.get(letter) ?? { ends: false, next: new Map() }
      node.next.set(letter, known)
      node = known
    }
    node.ends = true
  }
  return written(root)
}

function written({ ends, next }: Node): string {
  const ways = [...next].map(([letter, node]) => literal(letter) + written(node))
  if (ways.length === 0) return ''
  if (ways.length === 1 && !ends) return ways[0] as string
  return `(?:${ways.join('|')})${ends ? '?' : ''}`
}

const literal = (letter: string) => letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
