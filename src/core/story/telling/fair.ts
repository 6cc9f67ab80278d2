import type { Article } from '../../article/article.ts'
import { once } from '../../once.ts'
import type { Outline } from '../story.ts'
import { type HeadlineContext, headlinesOf } from './headline.ts'
import { byWeight, type Promising, promising, type Weigh, type Weighed, weightiest } from './importance.ts'
import { outletKey, type Sources } from './outlets.ts'

/** A line of a digest: a story, and the article that leads it. */
export type Line = Weighed & { readonly lead: Article }

/** Of the lines so much may be one outlet's, and so much of outlets of one kind of ownership, as long as there are others. */
const [ofOutlet, ofOwnership] = [1 / 4, 1 / 2]
/** What comes after all is picked from so many times the lines. */
const picked = 4

/**
 * The `most` stories for a digest, the weightiest first, so that no outlet leads more than a quarter of the lines and no kind of
 * ownership more than half: what would gives way to the next in weight, or is led by another of its reports that is as
 * good. Where there are no others it comes after all, as many of each outlet as may be.
 */
export async function fairLines(
  outlines: readonly Outline[],
  weigh: Weigh,
  context: HeadlineContext,
  now: Date,
  most: number,
): Promise<Line[]> {
  const { sources } = context
  const { contenders, spare } = parted(promising(outlines, sources, now), sources, most)
  const room = new Room(sources)
  const [ranked, lines]: [Weighed[], Line[]] = [[], []]
  // Mostly the weightiest are fair as they are, and no others need be read.
  for await (const each of weightiest(contenders, weigh)) {
    ranked.push(each)
    const lead = room.first(headlinesOf(each.story, context, each.voices), ...shares(most))
    if (lead !== undefined) lines.push({ ...each, lead })
    if (lines.length === most) return lines
  }
  const end = ranked.length + picked * most
  for await (const each of weightiest(spare, weigh)) if (ranked.push(each) >= end) break
  return linesOf(ranked.sort(byWeight), most, context)
}

/** Of stories that one outlet alone reports, those that it may lead, as heavy as they may be; what is spare comes after all. */
function parted(stories: readonly Promising[], sources: Sources, most: number) {
  const room = new Room(sources)
  const [contenders, spare]: [Promising[], Promising[]] = [[], []]
  for (const each of stories) {
    const [only, another] = new Map(
      each.story.articles.map(({ source }) => [outletKey(sources.get(source), source), source]),
    ).values()
    const isFree = only === undefined || another !== undefined || room.take(only, ...shares(most))
    if (isFree) contenders.push(each)
    else spare.push(each)
  }
  return { contenders, spare }
}

/** As many lines as there may be of the stories, in their order: first within the shares, then with ever more of an outlet. */
function linesOf(ranked: readonly Weighed[], most: number, context: HeadlineContext): Line[] {
  const room = new Room(context.sources)
  const all = ranked.map(each => ({
    each,
    headlines: once(() => headlinesOf(each.story, context, each.voices)),
  }))
  const leads = new Map<Weighed, Article>()
  const pick = (perOutlet: number, perOwnership: number) => {
    for (const { each, headlines } of all) {
      if (leads.size === most) break
      if (leads.has(each)) continue
      const lead = room.first(headlines(), perOutlet, perOwnership)
      if (lead !== undefined) leads.set(each, lead)
    }
  }
  const [perOutlet, perOwnership] = shares(most)
  pick(perOutlet, perOwnership)
  // Where an outlet may lead all lines, whatever can be led is.
  for (let more = perOutlet; more <= most && leads.size < Math.min(most, ranked.length); more++)
    pick(more, most)
  return ranked.flatMap(each => {
    const lead = leads.get(each)
    return lead === undefined ? [] : [{ ...each, lead }]
  })
}

function shares(most: number): [perOutlet: number, perOwnership: number] {
  return [Math.ceil(most * ofOutlet), Math.ceil(most * ofOwnership)]
}

/** How many lines each outlet and each kind of ownership leads. */
class Room {
  readonly #sources: Sources
  readonly #led = new Map<string, number>()

  constructor(sources: Sources) {
    this.#sources = sources
  }

  /** Gives a line to the first of the articles whose outlet and its kind have room. */
  first(articles: readonly Article[], perOutlet: number, perOwnership: number): Article | undefined {
    return articles.find(({ source }) => this.take(source, perOutlet, perOwnership))
  }

  /** Gives a line to the outlet of a source, where it and its kind have room. */
  take(id: string, perOutlet: number, perOwnership: number): boolean {
    const source = this.#sources.get(id)
    const outlet = `outlet ${outletKey(source, id)}`
    const ownership = `ownership ${source?.ownership ?? 'unknown'}`
    const led = (key: string) => this.#led.get(key) ?? 0
    if (led(outlet) >= perOutlet || led(ownership) >= perOwnership) return false
    for (const key of [outlet, ownership]) this.#led.set(key, led(key) + 1)
    return true
  }
}
