/** What a server's robots.txt asks of one reader. */
export type Robots = {
  /** Whether it may ask for this path, with its query. */
  allows(path: string): boolean
  /** Seconds between two requests, null where nothing is asked. */
  readonly delay: number | null
  /** The sitemaps it names, as written; they belong to no reader in particular. */
  readonly sitemaps: readonly string[]
}

type Rule = { readonly allow: boolean; readonly pattern: string }
type Group = { readonly agents: Set<string>; readonly rules: Rule[]; delay: number | null }

/** RFC 9309 asks for 500 KiB to be read. */
const longest = 500 * 1024
const mostRules = 5_000
const mostSitemaps = 20

export const everything: Robots = { allows: () => true, delay: null, sitemaps: [] }

/**
 * Reads a robots.txt after RFC 9309: the groups that name the reader, else those for all; the longest rule that matches
 * decides, and of two as long the one that allows. "*" stands for anything, "$" ends a path. Crawl-delay, which is no part
 * of it, is read, too. Linear in its length; any text is accepted.
 */
export function readRobots(source: string, agent: string): Robots {
  const groups: Group[] = []
  let open: Group | null = null
  const sitemaps: string[] = []
  let [naming, rules] = [false, 0]
  for (const line of source.slice(0, longest).split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? []
    const [name, said] = [key.toLowerCase(), value.trim()]
    if (name === 'user-agent') {
      if (!naming || open === null) {
        open = { agents: new Set(), rules: [], delay: null }
        groups.push(open)
      }
      // Some write the version behind it: "chapar/1.0".
      open.agents.add(said.split(/[/\s]/, 1)[0]?.toLowerCase() ?? '')
      naming = true
    } else if (name === 'allow' || name === 'disallow') {
      naming = false
      if (said !== '' && ++rules <= mostRules)
        open?.rules.push({ allow: name === 'allow', pattern: normal(said) })
    } else if (name === 'sitemap') {
      if (sitemaps.length < mostSitemaps) sitemaps.push(said)
    } else if (name === 'crawl-delay') {
      naming = false
      const seconds = Number(said)
      if (open !== null && seconds > 0) open.delay = seconds
    }
  }
  const named = groups.filter(({ agents }) => agents.has(agent.toLowerCase()))
  const mine = named.length > 0 ? named : groups.filter(({ agents }) => agents.has('*'))
  // The longest first, and what allows before what forbids.
  const order = mine
    .flatMap(group => group.rules)
    .sort(
      (one, other) => other.pattern.length - one.pattern.length || Number(other.allow) - Number(one.allow),
    )
  return {
    allows: path => {
      const asked = normal(path)
      return asked === '/robots.txt' || (order.find(({ pattern }) => matches(pattern, asked))?.allow ?? true)
    },
    delay: mine.map(({ delay }) => delay).find(delay => delay !== null) ?? null,
    sitemaps,
  }
}

/** Escaped one way: "/ä" and "/%c3%a4" are the same path, and so are "/~x" and "/%7Ex". */
function normal(path: string): string {
  return path
    .slice(0, 4_000)
    .toWellFormed()
    .replace(/[^\x21-\x7e]/gu, encodeURIComponent)
    .replace(/%[\da-f]{2}/gi, code => {
      const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16))
      return /[\w.~-]/.test(letter) ? letter : code.toUpperCase()
    })
}

/** Each part between asterisks at the first place it is found: as good as any, and no way back is needed. */
function matches(pattern: string, path: string): boolean {
  const ends = pattern.endsWith('$')
  const parts = (ends ? pattern.slice(0, -1) : pattern).split('*')
  const [first = '', ...others] = parts
  if (!path.startsWith(first)) return false
  let at = first.length
  const last = ends ? others.pop() : undefined
  for (const part of others) {
    const found = path.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  if (last !== undefined) return path.length - last.length >= at && path.endsWith(last)
  return !ends || at === path.length
}
