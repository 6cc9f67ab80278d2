import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Field = 'title' | 'link' | 'id' | 'date' | 'text'
/** What another reader finds in an entry; null for the feed itself. Dates are texts a program can read. */
export type Wanted = { readonly entry: number | null; readonly field: Field; readonly value: string }
export type Expected = {
  readonly name: string
  readonly url: string
  readonly wanted: readonly Wanted[]
}

type Check = { path: (string | number)[]; op: string; value?: unknown }
type Fields = Readonly<Record<string, unknown>>

const usual = 'http://localhost/feed'
/** Whether a feed says when things were published, so that another date of it is not asked for. */
const published = /<(?:\w+:)?(?:published|issued|pubDate|created)\b/i

const ofFeedparser: Readonly<Record<string, Field>> = {
  title: 'title',
  'title_detail.value': 'title',
  link: 'link',
  id: 'id',
  guid: 'id',
  published_parsed: 'date',
  created_parsed: 'date',
  updated_parsed: 'date',
  description: 'text',
  summary: 'text',
  'summary_detail.value': 'text',
  'content.0.value': 'text',
}

/** Those that are well formed, as feedparser's own tests say of each. */
export function feedparserFiles(folder: string): Expected[] {
  const listed = JSON.parse(readFileSync(join(folder, 'feedparser/expect.json'), 'utf8')) as {
    file: string
    headers: Record<string, string>
    checks: Check[]
  }[]
  return listed
    .filter(({ checks }) => !checks.some(({ path, op }) => path[0] === 'bozo' && op === 'truthy'))
    .map(({ file, headers, checks }) => {
      const name = join('feedparser', file)
      const source = readFileSync(join(folder, name), 'latin1')
      const usual = 'http://127.0.0.1:8097/feed'
      const location = headers['Content-Location'] ?? ''
      const url =
        URL.canParse(location, usual) && !/^javascript/.test(location) ? new URL(location, usual).href : usual
      const wanted = checks.flatMap(({ path, op, value }): Wanted[] => {
        const [of, entry, ...rest] = path
        const key = rest.join('.')
        const field = ofFeedparser[key]
        if (of === 'feed' && op === 'Eq' && entry === 'title' && rest.length === 0)
          return [{ entry: null, field: 'title', value: String(value) }]
        if (of !== 'entries' || op !== 'Eq' || field === undefined || typeof entry !== 'number') return []
        if (key === 'updated_parsed' && published.test(source)) return []
        return [{ entry, field, value: field === 'date' ? fromStruct(value) : String(value) }]
      })
      return { name, url, wanted }
    })
}

/** Python's time.struct_time. */
function fromStruct(value: unknown): string {
  const [year = 0, month = 1, day, hour, minute, second] = value as number[]
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString()
}

const textOf = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Fields).value : value

/** gofeed's own tests: each file beside the JSON it is read to. */
export function gofeedFiles(folder: string): Expected[] {
  return ['atom', 'json', 'rss'].flatMap(kind => {
    const names = readdirSync(join(folder, 'pairs', kind))
    return names.flatMap((name): Expected[] => {
      const beside =
        kind === 'json' ? name.replace(/\.json$/, '_expected.json') : name.replace(/\.xml$/, '.json')
      if (!names.includes(beside) || beside === name) return []
      const expected = JSON.parse(readFileSync(join(folder, 'pairs', kind, beside), 'utf8')) as Fields
      const entries = (expected.items ?? expected.entries ?? []) as Fields[]
      const wanted = entries.flatMap((of, entry) => {
        const links = of.links as readonly (string | Fields)[] | undefined
        const link = links?.find(
          link => typeof link === 'string' || (link.rel ?? 'alternate') === 'alternate',
        )
        const { guid, content, summary, description, content_html, content_text } = of
        return said(entry, {
          title: textOf(of.title),
          link: of.url ?? of.link ?? (typeof link === 'object' ? link.href : link),
          id: of.id ?? textOf(guid),
          date: of.date_published ?? of.publishedParsed ?? of.pubDateParsed ?? of.updatedParsed,
          text: content_html ?? textOf(content) ?? textOf(description) ?? textOf(summary) ?? content_text,
        })
      })
      const title = said(null, { title: textOf(expected.title) })
      return [{ name: join('pairs', kind, name), url: usual, wanted: [...title, ...wanted] }]
    })
  })
}

/** Feeds found in the world and what feed-rs reads in them; ids it made up itself are not asked for. */
export function feedRsFiles(folder: string): Expected[] {
  return readdirSync(join(folder, 'real')).flatMap((name): Expected[] => {
    const beside = join(folder, 'real', name.replace(/\.xml$/, '.serde.json'))
    if (!name.endsWith('.xml') || !existsSync(beside)) return []
    const source = readFileSync(join(folder, 'real', name), 'utf8')
    const { title, entries } = JSON.parse(readFileSync(beside, 'utf8')) as {
      title: Fields
      entries: Fields[]
    }
    const wanted = entries.flatMap((of, entry) => {
      const [content, summary] = [of.content as Fields | null, of.summary as Fields | null]
      const links = of.links as Fields[]
      const link = links.find(
        ({ rel, media_type }) =>
          rel == null || (rel === 'alternate' && media_type == null) || media_type === 'text/html',
      )
      return said(entry, {
        title: (of.title as Fields | null)?.content,
        // Which counts who comes, beside the page's own address.
        link: String(link?.href).includes('//feedproxy.google.com/') ? undefined : link?.href,
        id: source.includes(String(of.id)) ? of.id : undefined,
        date: of.published ?? of.updated,
        text: content?.body ?? summary?.content,
      })
    })
    const named = said(null, { title: title?.content })
    return [{ name: join('real', name), url: usual, wanted: [...named, ...wanted] }]
  })
}

function said(entry: number | null, values: Readonly<Partial<Record<Field, unknown>>>): Wanted[] {
  return Object.entries(values).flatMap(([field, value]) =>
    typeof value === 'string' && value !== '' ? [{ entry, field: field as Field, value }] : [],
  )
}
