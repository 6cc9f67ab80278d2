import { generateOpml, type Opml, parseOpml } from 'feedsmith'
import type { Source } from '#core/article/source.ts'
import { plainLine } from '#core/article/text/plain-text.ts'
import { clip } from '#core/chat/rich-text.ts'
import type { Listed, SourceLists } from '#core/collect/lists.ts'
import { bounded } from './bounds.ts'
import { decodeDocument } from './decode.ts'
import { FeedError } from './feed-error.ts'
import { languageTag } from './feed-items.ts'
import type { Fetch } from './fetch.ts'
import { rootOf, tidyXml } from './mend-xml.ts'

/** Characters of a list, feeds in it, and folders in folders: what readers export is far below. */
const [longest, mostFeeds, deepest] = [1_000_000, 2_000, 20]
const longestName = 80
const accept = 'text/x-opml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'

/** The feeds of an OPML document, in its order, whatever folders they are in. Throws FeedError where it is none. */
export function readOpml(text: string): readonly Listed[] {
  if (text.length > longest) throw new FeedError('more than a million characters, which no list of feeds has')
  // Nobody needs them here, and they are how a short document becomes a long one.
  if (/<!ENTITY/i.test(text)) throw new FeedError('a document that declares entities, which is not read')
  const xml = tidyXml(bounded(text.trimStart(), mostFeeds))
  if (rootOf(xml) !== 'opml')
    throw new FeedError('no OPML, the form in which readers export their list of feeds')
  if (depthOf(xml) > deepest) throw new FeedError(`folders in more than ${deepest} folders`)
  let outlines: readonly Outline[]
  try {
    outlines = parseOpml(xml).body?.outlines ?? []
  } catch (cause) {
    throw new FeedError('an OPML document that is not well formed, or empty', { cause })
  }
  const feeds = outlines.flatMap(feedsIn)
  if (feeds.length > mostFeeds) throw new FeedError(`more than ${mostFeeds} feeds`)
  return feeds
}

type Outline = Partial<Opml.Outline<string>>

function feedsIn({ xmlUrl, htmlUrl, text, title, language, outlines = [] }: Outline): Listed[] {
  const own =
    xmlUrl === undefined
      ? []
      : [
          {
            address: clip(plainLine(xmlUrl), 2_048),
            name: clip(plainLine(title ?? text ?? ''), longestName),
            home: htmlUrl ?? null,
            language: languageTag(language),
          },
        ]
  return [...own, ...outlines.flatMap(feedsIn)]
}

function depthOf(xml: string): number {
  let [depth, most] = [0, 0]
  for (const [tag, closing] of xml.matchAll(/<(\/?)outline\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi)) {
    if (closing === '/') depth--
    else if (!tag.endsWith('/>')) most = Math.max(most, ++depth)
  }
  return most
}

/** An OPML 2.0 document. */
export function writeOpml(
  sources: readonly Pick<Source, 'name' | 'home' | 'feed' | 'language'>[],
  title: string,
): string {
  const outlines = sources.map(({ name, home, feed, language }) => ({
    text: name,
    title: name,
    type: 'rss',
    xmlUrl: feed,
    htmlUrl: home,
    ...(language === 'und' ? {} : { language }),
  }))
  return generateOpml({ head: { title }, body: { outlines } })
}

export function sourceLists(fetch: Fetch): SourceLists {
  return {
    async read(given) {
      if (typeof given !== 'string') return readOpml(decodeDocument(given, null, longest))
      if (!/^https?:\/\/\S+$/i.test(given)) return readOpml(given)
      const answer = await fetch(given, { accept, most: longest })
      if (answer.status === 'unchanged') throw new FeedError('the server says that nothing changed')
      return readOpml(decodeDocument(answer.bytes, answer.contentType, longest))
    },
    write: writeOpml,
  }
}
