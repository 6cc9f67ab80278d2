import type { Article } from '../../article/article.ts'
import type { Source } from '../../article/source.ts'
import type { Story } from '../story.ts'
import { agency, creditNames } from './agencies.ts'
import { credits } from './credit.ts'
import { type Fingerprint, fingerprint, isSameText } from './fingerprint.ts'
import { houseName, type Outlet, outletKey, outletsOf, type Sources } from './outlets.ts'
import { isWithdrawn } from './withdrawn.ts'

/** Who reports a story, and how many of them speak for themselves. */
export type Voices = {
  /** In the order in which they first reported; those that stand by it, as long as there are such. */
  readonly outlets: readonly Outlet[]
  /** Those that have withdrawn all they reported. */
  readonly withdrawn: readonly Outlet[]
  /** Whose words those of each article are that stands: an outlet's key or an agency's; its own outlet's where it is original. */
  readonly origins: ReadonlyMap<string, string>
  /** How many independent voices there are: reprints of one text, and what is credited to one agency, are one. */
  readonly independent: number
}

/** What an article is recognised by, made when it is first asked for, and whom it credits. */
type Read = { print?: Fingerprint; readonly credit: string | null; readonly withdrawn: boolean }

/** The list of sources stays the same while the bot runs, and may be long. */
const known = new WeakMap<Sources, (article: Article) => Read>()

function readerOf(sources: Sources): (article: Article) => Read {
  const before = known.get(sources)
  if (before !== undefined) return before
  // A name that somebody gives their own source must not be read as a credit in everybody's articles.
  const vouched = new Map([...sources].filter(([, { holds }]) => holds === undefined))
  const creditOf = credits(creditNames(vouched))
  const remembered = new WeakMap<Article, Read>()
  const read = (article: Article) => {
    const before = remembered.get(article)
    if (before !== undefined) return before
    const own = outletKey(sources.get(article.source), article.source)
    const found: Read = { credit: creditOf(article, own), withdrawn: isWithdrawn(article) }
    remembered.set(article, found)
    return found
  }
  known.set(sources, read)
  return read
}

function printOf(article: Article, read: Read): Fingerprint {
  const print = read.print ?? fingerprint(article)
  read.print = print
  return print
}

/** So many of a story's articles are compared with each other; what comes later counts by its credit alone. */
const mostCompared = 80

/**
 * The outlets of a story and its independent voices. A reprint speaks with the voice of the earliest article it
 * repeats, an article that credits one outlet or agency with that one's; an outlet that has both a reprint and a
 * report of its own adds a voice. What was withdrawn counts no more, unless all was. Gives one voice at least.
 */
export function voicesOf(story: Pick<Story, 'articles'>, sources: Sources): Voices {
  const origins = new Map<string, string>()
  const readOf = readerOf(sources)
  const left = story.articles.filter(article => !readOf(article).withdrawn)
  const standing = left.length > 0 ? left : story.articles
  const outlets = outletsOf({ articles: standing }, sources)
  const read: { readonly print: Fingerprint; readonly origin: string }[] = []
  for (const article of standing) {
    const own = outletKey(sources.get(article.source), article.source)
    const known = readOf(article)
    const print = read.length < mostCompared && standing.length > 1 ? printOf(article, known) : null
    const repeated =
      print === null
        ? undefined
        : read.find(other => sharesKey(other.print, print) && isSameText(other.print, print))
    const origin = known.credit ?? repeated?.origin ?? own
    origins.set(article.id, origin)
    if (print !== null) read.push({ print, origin })
  }
  const withdrawn = standing === story.articles ? [] : outletsOf(story, sources).filter(isNotAmong(outlets))
  return { outlets, withdrawn, origins, independent: Math.max(1, new Set(origins.values()).size) }
}

/** Whether the article is its own outlet's report, and no reprint or passing on. */
export function isOriginal(
  article: Pick<Article, 'id' | 'source'>,
  voices: Voices,
  sources: Sources,
): boolean {
  return voices.origins.get(article.id) === outletKey(sources.get(article.source), article.source)
}

/** Whose report an outlet passes on, by name, where it has none of its own; null where it has. */
export function passedOnFrom(outlet: Outlet, voices: Voices, sources: Sources): string | null {
  const origins = outlet.articles.map(({ id }) => voices.origins.get(id) ?? outlet.key)
  const [origin] = origins
  if (origin === undefined || origins.includes(outlet.key)) return null
  return voiceNamed(origin, voices, sources).name
}

/** Whose a voice is: its name, and its source where it is an outlet that is listed. */
export function voiceNamed(
  origin: string,
  voices: Voices,
  sources: Sources,
): { readonly name: string; readonly source: Source | undefined } {
  const inStory = voices.outlets.find(({ key }) => key === origin)
  if (inStory !== undefined) return inStory
  const [, source] = [...sources].find(([id, source]) => outletKey(source, id) === origin) ?? []
  const name = origin.startsWith(agency) ? origin.slice(agency.length) : origin
  return { name: houseName(source?.name ?? name), source }
}

const isNotAmong =
  (outlets: readonly Outlet[]) =>
  ({ key }: Outlet) =>
    !outlets.some(outlet => outlet.key === key)
const sharesKey = (one: Fingerprint, other: Fingerprint) => one.keys.some(key => other.keys.includes(key))
