import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LineCounter, type Node, parseDocument } from 'yaml'
import { z } from 'zod'
import { countryTopic } from '#core/article/countries.ts'
import type { Gazetteer } from '#core/article/gazetteer.ts'
import { joinHabits } from '#core/article/habits.ts'
import type { Source } from '#core/article/source.ts'
import type { Topic } from '#core/article/topic.ts'
import { loadGazetteer } from './gazetteer/read.ts'
import { habitsEntry } from './habits.ts'

export const languages = ['en', 'ru', 'hy', 'ka', 'az', 'tr', 'de'] as const

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case id: lower-case letters, digits, dashes')
const text = z.string().trim().min(1)
const words = z.partialRecord(z.enum(languages), z.array(text).min(1))
const names = z
  .partialRecord(z.enum(languages), text)
  .refine(n => n.en !== undefined, 'needs an English name (en)')
const date = z.iso.date()

const topicEntry = z.strictObject({
  id,
  kind: z.enum([
    'country',
    'disputed',
    'region',
    'exclave',
    'city',
    'group',
    'union',
    'person',
    'organisation',
    'theme',
  ]),
  iso: z
    .string()
    .regex(/^([A-Z]{2}|[A-Z]{2}-[A-Z0-9]{1,3})$/, 'an ISO 3166-1 or 3166-2 code')
    .optional(),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
  geonames: z.int().positive().optional(),
  iptc: z
    .string()
    .regex(/^medtop:\d{8}$/)
    .optional(),
  parent: id.optional(),
  of: z.array(id).default([]),
  names,
  aliases: z.array(text).default([]),
  forms: words.default({}),
  ethnic: words.default({}),
  surname: words.default({}),
  weak: words.default({}),
  mask: words.default({}),
  twin: z
    .strictObject({
      language: z.enum(languages),
      forms: z.array(text).min(1),
      against: z.array(id).default([]),
      for: z.array(id).default([]),
    })
    .optional(),
  roles: z.array(z.strictObject({ role: text, from: text.optional(), to: text.optional() })).default([]),
})

const countryEntry = topicEntry
  .pick({ id: true, wikidata: true, forms: true, ethnic: true, mask: true })
  .extend({
    iso: z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 code'),
  })

const sourceEntry = z.strictObject({
  id,
  name: text,
  home: z.url({ protocol: /^https?$/ }),
  feed: z.url({ protocol: /^https?$/ }),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language tag such as en, hy or az'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'an ISO 3166-1 code')
    .optional(),
  city: text.optional(),
  ownership: z.enum([
    'independent',
    'private',
    'pro-government',
    'state',
    'public',
    'foreign-public',
    'de-facto-authority',
    'diaspora',
  ]),
  timeZone: z.string().default('UTC'),
  enabled: z.boolean().default(true),
  evidence: z.strictObject({
    status: z.enum(['working', 'conflicting', 'failing', 'unverified']),
    seen: date.optional(),
    note: text.optional(),
  }),
  habits: habitsEntry.optional(),
  fullText: z.boolean().default(false),
})

const regionEntry = z.strictObject({
  id,
  names,
  timeZone: z.string(),
  places: z.array(id),
  rollUpDisputed: z.boolean().default(false),
})

const sampleEntry = z.strictObject({
  outlets: z.array(sourceEntry.omit({ feed: true, home: true, evidence: true, enabled: true })),
  articles: z.array(
    z.strictObject({ outlet: id, minutesAgo: z.int().min(0), title: text, text, language: text.optional() }),
  ),
})

export type Sample = z.infer<typeof sampleEntry>

export type Region = {
  readonly id: string
  readonly names: Topic['names']
  readonly timeZone: string
  /** Topic ids of the places the region is about; an English "Georgia" is taken for the country only among them. */
  readonly places: readonly string[]
  /** Whether a disputed place also counts as the place it is filed under; a geographic filter, no claim. */
  readonly rollUpDisputed: boolean
  readonly topics: readonly Topic[]
  readonly sources: readonly Source[]
  readonly gazetteer: Gazetteer
}

/** Something is wrong in a region pack; the message names file, line, what was found and what is allowed. */
export class RegionError extends Error {
  override name = 'RegionError'
}

/**
 * Reads a region folder: region.yaml, sources.yaml (or `sourcesFile`), habits.yaml where there is one, and every file
 * of topics/. Throws RegionError.
 */
export function loadRegion(folder: string, sourcesFile = join(folder, 'sources.yaml')): Region {
  const problems: string[] = []
  const read = <T extends z.ZodType>(file: string, schema: T) => readYaml(file, schema, problems)
  const region = read(join(folder, 'region.yaml'), regionEntry)
  const own = listTopicFiles(folder).flatMap(file => read(file, z.array(topicEntry)) ?? [])
  const codes = new Set(own.map(topic => topic.iso))
  const countries = read(join(import.meta.dirname, 'countries.yaml'), z.array(countryEntry)) ?? []
  // A region tells its own countries in more depth than the world's list does.
  const topics = [...own, ...countries.filter(({ iso }) => !codes.has(iso)).map(countryTopic)]
  const common = join(folder, 'habits.yaml')
  const habits = (existsSync(common) ? read(common, habitsEntry) : undefined) ?? {}
  const sources = (read(sourcesFile, z.array(sourceEntry)) ?? []).map(source => ({
    ...source,
    habits: joinHabits(joinHabits(habits, { names: namesOf(source) }), source.habits ?? {}),
  }))
  problems.push(
    ...duplicates(topics, 'topic'),
    ...duplicates(sources, 'source'),
    ...unknownParents(topics, region?.places ?? []),
  )
  if (region === undefined || problems.length > 0) throw new RegionError(problems.join('\n'))
  return { ...region, topics, sources, gazetteer: loadGazetteer() }
}

/** How a source is called behind its headlines: without the edition, and as its site. */
function namesOf({ name, home }: { name: string; home: string }): string[] {
  return [name.replace(/ \(.*\)$/, ''), new URL(home).hostname.replace(/^www\./, '')]
}

/** The sample edition of a region: invented articles by invented outlets, shown when no source can be reached. */
export function loadSample(folder: string): Sample {
  const problems: string[] = []
  const sample = readYaml(join(folder, 'sample.yaml'), sampleEntry, problems)
  if (sample === undefined || problems.length > 0) throw new RegionError(problems.join('\n'))
  return sample
}

function listTopicFiles(folder: string): string[] {
  try {
    const files = readdirSync(join(folder, 'topics')).filter(name => name.endsWith('.yaml'))
    return files.sort().map(name => join(folder, 'topics', name))
  } catch {
    throw new RegionError(
      `${folder} is not a region folder: it has no topics/. Set CHAPAR_REGION to one that has.`,
    )
  }
}

function readYaml<T extends z.ZodType>(file: string, schema: T, problems: string[]): z.infer<T> | undefined {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch {
    problems.push(`${file}: cannot be read; is the path right?`)
    return undefined
  }
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  for (const error of document.errors)
    problems.push(`${file}:${lines.linePos(error.pos[0]).line}: ${error.message}`)
  if (document.errors.length > 0) return undefined
  const result = schema.safeParse(document.toJS())
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    const node = document.getIn(
      issue.path.filter(p => typeof p !== 'symbol'),
      true,
    ) as Node | undefined
    const line = lineOf(document, issue.path, lines) ?? (node?.range ? lines.linePos(node.range[0]).line : 1)
    problems.push(`${file}:${line}: ${issue.path.join('.') || 'the file'}: ${issue.message}`)
  }
  return undefined
}

/** The line of the deepest part of `path` that the document has; a missing key is reported where it should stand. */
function lineOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
  lines: LineCounter,
): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined
    if (node?.range) return lines.linePos(node.range[0]).line
  }
  return undefined
}

function duplicates(entries: readonly { id: string }[], what: string): string[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id }) => {
    if (seen.has(id)) return [`the ${what} id ${id} is given twice; ids must be unique in a region`]
    seen.add(id)
    return []
  })
}

function unknownParents(topics: readonly Topic[], places: readonly string[]): string[] {
  const known = new Set(topics.map(topic => topic.id))
  const missing = (from: string, to: string) =>
    known.has(to) ? [] : [`${from} names the topic ${to}, which no file of topics/ has`]
  return [
    ...places.flatMap(id => missing('region.yaml', id)),
    ...topics.flatMap(topic => [topic.parent ?? [], topic.of].flat().flatMap(id => missing(topic.id, id))),
  ]
}
