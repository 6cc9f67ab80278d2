import type { FeedItem } from '#core/article/article.ts'
import type { Feed } from '../collect/feed.ts'
import { readFeedFrom } from '../collect/reader.ts'
import { counted, eachInput, printLine, type Verb } from './verb.ts'

export const verb: Verb = {
  name: 'parse',
  summary: 'read feeds and show what is in them',
  help: `Usage: chapar parse <address or file> … [--json]

Reads RSS, RDF, Atom and JSON Feed and shows each item; - is standard input. Nothing is stored.
  --json   {"format", "title", "language", "items": [{"id", "url", "title", "summary", "text", "publishedAt",
           "language", "authors", "categories", "image"}]}; several inputs give JSON Lines, each with "input",
           or "error" for one that failed
`,
  options: { json: { type: 'boolean' } },
  async run(inputs, { json }, settings) {
    return await eachInput(
      inputs,
      settings,
      json === true,
      async (input, fetch) => {
        const { items, ...feed } = await readFeedFrom(input, fetch, new Date())
        return { ...feed, items: items.map(toJson) }
      },
      show,
    )
  },
}

function toJson({ id, published, ...item }: FeedItem) {
  const { url, title, summary, text, language, authors, categories, image } = item
  const publishedAt = published.at?.toISOString() ?? null
  return {
    id: id === '' ? null : id,
    url,
    title,
    summary,
    text,
    publishedAt,
    language,
    authors,
    categories,
    image,
  }
}

type Shown = Omit<Feed, 'items'> & { readonly items: readonly ReturnType<typeof toJson>[] }

function show({ title, format, items }: Shown): void {
  printLine(`${title || 'no title'} (${format}, ${counted(items.length, 'item')})`)
  for (const item of items) printLine(`  ${item.publishedAt ?? 'no date'.padEnd(24)}  ${item.title}`)
  printLine('')
}
