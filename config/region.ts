import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Source } from '#core/article/source.ts'
import { type Habits, joinHabits } from '#core/article/text/habits.ts'
import { countryTopic } from '#core/article/topics/countries.ts'
import type { Gazetteer } from '#core/article/topics/gazetteer.ts'
import { languages, type Topic } from '#core/article/topics/topic.ts'
import type { Concepts } from '#core/story/traits/concepts.ts'
import { loadConcepts } from './concepts/read.ts'
import { loadGazetteer } from './gazetteer/read.ts'
import { habitsEntry } from './habits.ts'
import { sampleEntry, sourceEntry } from './region/source-entry.ts'
import { countryEntry, id, names, text, timeZone, topicEntry, words } from './region/topic-entry.ts'
import { type Read, readYaml } from './region/yaml.ts'

/** The outlets that report on a place: those of each side that has a say there, by its name, and third parties. */
const balanceEntry = z.strictObject({
  sides: z.record(id, z.array(id)),
  elsewhere: z.array(id).default([]),
  /** Why a side, or elsewhere, has no outlet that is read. */
  without: z.record(id, text).default({}),
})

const regionEntry = z.strictObject({
  id,
  names,
  timeZone,
  places: z.array(id),
  rollUpDisputed: z.boolean().default(false),
  givenNames: z.array(z.string()).default([]),
  languages: z.array(z.enum(languages)).default([]),
  domestic: words.default({}),
  foreign: words.default({}),
  balance: z.record(id, balanceEntry).default({}),
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
  /** Given names that tell a surname's bearers apart, in Latin letters. */
  readonly givenNames: readonly string[]
  /** Those that are spoken hardly anywhere else. */
  readonly languages: readonly string[]
  /** How outlets of its countries name their institutions; each such topic has it, too. */
  readonly domestic?: Topic['forms']
  /** What says that such an institution is none of theirs. */
  readonly foreign?: Topic['forms']
  readonly topics: readonly Topic[]
  readonly sources: readonly Source[]
  /** What its outlets put around their words in common; each of its sources has them, too. */
  readonly habits: Habits
  readonly gazetteer: Gazetteer
  /** What words of news mean in its languages. */
  readonly concepts: Concepts
}

/** Where something stands in the files of a region: `at()` the entry itself, `at('forms', 'en', 0)` a part of it. */
export type Place = (...path: readonly PropertyKey[]) => { readonly file: string; readonly line: number }

/** A region with the place in its files of every topic and source of its own, and of what region.yaml says. */
export type Pack = {
  readonly region: Region
  readonly topics: readonly { readonly entry: Topic; readonly at: Place }[]
  readonly sources: readonly { readonly entry: Source; readonly at: Place }[]
  /** Who reports on which place, by side. */
  readonly balance: Readonly<Record<string, z.infer<typeof balanceEntry>>>
  readonly at: Place
}

/** Something is wrong in a region pack; the message names file, line, what was found and what is allowed. */
export class RegionError extends Error {
  override name = 'RegionError'
}

/**
 * Reads a region folder: region.yaml, sources.yaml (or `sourcesFile`), habits.yaml where there is one, and every file
 * of topics/. Throws RegionError.
 */
export function loadRegion(folder: string, sourcesFile?: string): Region {
  return loadPack(folder, sourcesFile).region
}

/** As `loadRegion`, with where everything stands. Throws RegionError. */
export function loadPack(folder: string, sourcesFile = join(folder, 'sources.yaml')): Pack {
  const problems: string[] = []
  const region = readYaml(join(folder, 'region.yaml'), regionEntry, problems)
  const { places = [], domestic, foreign } = region?.value ?? {}
  const isPlace = ({ id, kind }: z.infer<typeof topicEntry>) => kind === 'country' && places.includes(id)
  const own = listTopicFiles(folder)
    .flatMap(file => entries(readYaml(file, z.array(topicEntry), problems)))
    .map(({ entry, at }) => ({ entry: isPlace(entry) ? { ...entry, domestic, foreign } : entry, at }))
  const common = join(folder, 'habits.yaml')
  const habits = existsSync(common) ? (readYaml(common, habitsEntry, problems)?.value ?? {}) : {}
  const sources = entries(readYaml(sourcesFile, z.array(sourceEntry), problems)).map(({ entry, at }) => {
    const names = [...namesOf(entry), ...(entry.habits?.names ?? [])]
    return { entry: { ...entry, habits: joinHabits(habits, { ...entry.habits, names }) }, at }
  })
  const world = entries(
    readYaml(join(import.meta.dirname, 'countries.yaml'), z.array(countryEntry), problems),
  )
  const codes = new Set(own.map(({ entry }) => entry.iso))
  // A region tells its own countries in more depth than the world's list does.
  const countries = world.filter(({ entry }) => !codes.has(entry.iso))
  if (region === undefined) throw new RegionError(problems.join('\n'))
  // What a file that could not be read holds would all be unknown.
  const whole = problems.length === 0
  problems.push(
    ...duplicates([...own, ...countries], 'topic'),
    ...duplicates(sources, 'source'),
    ...(whole ? unknownTopics(own, { entry: region.value, at: placeIn(region) }, countries) : []),
  )
  if (problems.length > 0) throw new RegionError(problems.join('\n'))
  const { balance, ...about } = region.value
  return {
    region: {
      ...about,
      topics: [...own.map(({ entry }) => entry), ...countries.map(({ entry }) => countryTopic(entry))],
      sources: sources.map(({ entry }) => entry),
      habits,
      gazetteer: loadGazetteer(),
      get concepts() {
        return loadConcepts()
      },
    },
    topics: own,
    sources,
    balance,
    at: placeIn(region),
  }
}

/** How a source is called behind its headlines: without the edition, and as its site. */
function namesOf({ name, home }: { name: string; home: string }): string[] {
  return [name.replace(/ \(.*\)$/, ''), new URL(home).hostname.replace(/^www\./, '')]
}

const sampleFile = (folder: string) => join(folder, 'sample.yaml')

/** Whether a region has a sample edition; it need not. */
export function hasSample(folder: string): boolean {
  return existsSync(sampleFile(folder))
}

/**
 * The sample edition of a region: invented articles by invented outlets, shown when no source can be reached. Throws
 * RegionError.
 */
export function loadSample(folder: string): Sample {
  const problems: string[] = []
  const sample = readYaml(sampleFile(folder), sampleEntry, problems)
  const outlets = new Set(sample?.value.outlets.map(({ id }) => id))
  for (const [index, { outlet }] of sample?.value.articles.entries() ?? [])
    if (!outlets.has(outlet)) {
      const at = where({ file: sampleFile(folder), line: sample?.line(['articles', index, 'outlet']) ?? 1 })
      problems.push(`${at}: the outlet ${outlet} is none of those above`)
    }
  if (sample === undefined || problems.length > 0) throw new RegionError(problems.join('\n'))
  return sample.value
}

function listTopicFiles(folder: string): string[] {
  try {
    const files = readdirSync(join(folder, 'topics')).filter(name => /\.ya?ml$/.test(name))
    return files.sort().map(name => join(folder, 'topics', name))
  } catch {
    throw new RegionError(
      `${folder} is not a region folder: it has no topics/. Set CHAPAR_REGION to one that has.`,
    )
  }
}

type Entry<T> = { readonly entry: T; readonly at: Place }

function placeIn(read: Read<unknown>, ...before: readonly PropertyKey[]): Place {
  return (...path) => ({ file: read.file, line: read.line([...before, ...path]) })
}

function entries<T>(read: Read<readonly T[]> | undefined): Entry<T>[] {
  return read === undefined ? [] : read.value.map((entry, index) => ({ entry, at: placeIn(read, index) }))
}

const where = ({ file, line }: ReturnType<Place>) => `${file}:${line}`

function duplicates(given: readonly Entry<{ readonly id: string }>[], what: string): string[] {
  const seen = new Map<string, Place>()
  return given.flatMap(({ entry, at }) => {
    const first = seen.get(entry.id)
    if (first === undefined) {
      seen.set(entry.id, at)
      return []
    }
    const other = where(first('id'))
    return [
      `${where(at('id'))}: the ${what} id ${entry.id} is given twice, first at ${other}; ids must be unique`,
    ]
  })
}

function unknownTopics(
  own: readonly Entry<Topic>[],
  region: Entry<z.infer<typeof regionEntry>>,
  countries: readonly Entry<{ readonly id: string }>[],
): string[] {
  const known = new Set([...own, ...countries].map(({ entry }) => entry.id))
  const missing = (from: string, at: Place, list: readonly string[], ...path: readonly PropertyKey[]) =>
    list.flatMap((id, index) =>
      known.has(id)
        ? []
        : [
            `${where(at(...path, index))}: ${from} names the topic ${id}, which is in no file of topics/ and no country of the world; give it an entry or take it out`,
          ],
    )
  return [
    ...missing('region.yaml', region.at, region.entry.places, 'places'),
    ...own.flatMap(({ entry, at }) => [
      ...missing(entry.id, at, entry.parent === undefined ? [] : [entry.parent], 'parent'),
      ...missing(entry.id, at, entry.of, 'of'),
      ...missing(entry.id, at, entry.twin?.against ?? [], 'twin', 'against'),
      ...missing(entry.id, at, entry.twin?.for ?? [], 'twin', 'for'),
    ]),
  ]
}
