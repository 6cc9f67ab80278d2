import type { Article } from '../article/article.ts'
import { type HeadlineContext, headlinesOf } from './headline.ts'
import { byWeight, promising, type Weighed, weightiestOf } from './importance.ts'
import { outletKey, type Sources } from './outlets.ts'
import type { Outline, Story } from './story.ts'

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
  read: (ids: readonly string[]) => Promise<readonly Story[]>,
  context: HeadlineContext,
  now: Date,
  most: number,
): Promise<Line[]> {
  const { sources } = context
  const { contenders, spare } = parted(promising(outlines, sources, now), sources, most)
  // Mostly the weightiest are fair as they are, and no others need be read.
  for (let looked = most; ; looked *= 2) {
    const ranked = await weightiestOf(contenders, read, sources, now, looked)
    const lines = linesOf(ranked, most, context, true)
    if (lines.length === most) return lines
    if (ranked.length === looked) continue
    const rest = await weightiestOf(spare, read, sources, now, picked * most)
    return linesOf([...ranked, ...rest].sort(byWeight), most, context, false)
  }
}

/** Of stories that one outlet alone reports, those that it may lead, as heavy as they may be; what is spare comes after all. */
function parted(stories: readonly Outline[], sources: Sources, most: number) {
  const room = new Room(sources)
  const [contenders, spare]: [Outline[], Outline[]] = [[], []]
  for (const story of stories) {
    const [only, another] = new Map(
      story.articles.map(({ source }) => [outletKey(sources.get(source), source), source]),
    ).values()
    const isFree = only === undefined || another !== undefined || room.take(only, ...shares(most))
    if (isFree) contenders.push(story)
    else spare.push(story)
  }
  return { contenders, spare }
}

/** As many lines as there may be of the stories, in their order; only within the shares where `strictly`. */
function linesOf(
  ranked: readonly Weighed[],
  most: number,
  context: HeadlineContext,
  strictly: boolean,
): Line[] {
  const room = new Room(context.sources)
  const leads = new Map<Weighed, Article>()
  const pick = (perOutlet: number, perOwnership: number) => {
    for (const each of ranked) {
      if (leads.size === most) break
      if (leads.has(each)) continue
      const lead = headlinesOf(each.story, context, each.voices).find(({ source }) =>
        room.take(source, perOutlet, perOwnership),
      )
      if (lead !== undefined) leads.set(each, lead)
    }
  }
  const [perOutlet, perOwnership] = shares(most)
  pick(perOutlet, perOwnership)
  const wanted = strictly ? 0 : Math.min(most, ranked.length)
  for (let more = perOutlet; leads.size < wanted; more++) pick(more, most)
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
