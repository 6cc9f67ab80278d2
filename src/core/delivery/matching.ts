import { others } from '../others.ts'
import type { StoryReader } from '../story/store.ts'
import type { Outline, Story } from '../story/story.ts'
import type { MayTell } from '../story/telling/headline.ts'
import { breaking } from '../story/telling/importance.ts'
import { phrasesIn } from './phrases.ts'
import { choosesOutlets, mayTell } from './reporters.ts'
import type { Terms, Wish } from './subscription.ts'
import { type FactsContext, factsOf, isWanted, outlinedFacts } from './wanted.ts'

/** What stories are matched with, and read from. */
export type Ground = FactsContext & { readonly stories: StoryReader }

export type Matching = {
  /** Newest first. */
  readonly stories: readonly Outline[]
  /** How many were looked at. */
  readonly among: number
  /** Whether there were more to look at. */
  readonly cut: boolean
}

/** To look through these takes a millisecond or two; then others have their turn. */
const page = 50

/**
 * The stories begun after `since` that any of these terms want, of the newest `most`, or of the newest about their topics
 * where `narrowed`. Whether one was breaking is told as of the moment at which that was decided.
 */
export async function matching(
  terms: readonly Terms[],
  since: Date,
  most: number,
  ground: Ground,
  now: Date,
  narrowed = false,
): Promise<Matching> {
  const found: Outline[] = []
  let among = 0
  const topics = narrowed ? topicsOf(terms, ground) : []
  let last: Outline | undefined
  for (let looked = 0; looked < most; looked += page) {
    const limit = Math.min(page, most - looked)
    const after = last === undefined ? {} : { after: last }
    const stories = await ground.stories.outlines({ topics, words: '', limit, offset: 0, ...after })
    last = stories.at(-1)
    const recent = stories.filter(({ startedAt }) => startedAt >= since)
    among += recent.length
    found.push(...(await wanted(terms, recent, ground, now)))
    if (recent.length < limit) return { stories: found, among, cut: false }
    await others()
  }
  return { stories: found, among, cut: true }
}

/** Those that any of the terms want; whole only those are read of which the outline does not tell. */
async function wanted(
  terms: readonly Terms[],
  stories: readonly Outline[],
  ground: Ground,
  now: Date,
): Promise<readonly Outline[]> {
  const perhaps = stories.filter(story => terms.some(each => mayWant(each, story, ground)))
  if (perhaps.length === 0 || !terms.some(asksForWords)) return perhaps
  const whole = await ground.stories.whole(perhaps.map(({ id }) => id))
  return whole.filter(story => terms.some(each => wants(each, story, ground, now)))
}

/** The newest story that these terms want, of the newest `most` about their topics and words; null where none is. */
export async function newest(terms: Terms, most: number, ground: Ground, now: Date): Promise<Story | null> {
  const { topics, rollUpDisputed, stories } = ground
  const query = {
    topics: terms.wants.topics.flatMap(id => topics.within(id, rollUpDisputed)),
    // Of what may stand in the place of another nothing must be there.
    words: terms.wants.words.filter(entry => phrasesIn(entry).length === 1).join(' '),
  }
  for (let offset = 0; offset < most; offset += page) {
    const limit = Math.min(page, most - offset)
    const some = await stories.find({ ...query, limit, offset })
    const story = some.find(story => wants(terms, story, ground, now))
    if (story !== undefined) return story
    if (some.length < limit) return null
    await others()
  }
  return null
}

/** All topics that any of the terms may mean; none where one of them may mean any. */
function topicsOf(terms: readonly Terms[], { topics, rollUpDisputed }: Ground): string[] {
  if (terms.some(({ wants }) => wants.topics.length === 0)) return []
  return [
    ...new Set(terms.flatMap(({ wants }) => wants.topics.flatMap(id => topics.within(id, rollUpDisputed)))),
  ]
}

/** Whether terms want a story; whether it was breaking is told as of when that was decided. */
export function wants(terms: Terms, story: Story, ground: Ground, now: Date): boolean {
  if (!mayWant(terms, story, ground)) return false
  const decided = Math.min(now.getTime(), story.startedAt.getTime() + breaking.within)
  return isWanted(terms.wants, terms.telling, factsOf(story, ground, new Date(decided)))
}

/** Whose articles tell a story to who follows these terms: of outlets for which one asks that wants it; undefined where all may. */
export function tellersFor(terms: readonly Terms[], ground: FactsContext): MayTell | undefined {
  if (!terms.some(({ wants }) => choosesOutlets(wants))) return undefined
  const known = new Map<string, readonly Wish[]>()
  const wishes = (story: Story) => {
    const found =
      known.get(story.id) ?? terms.filter(each => mayWant(each, story, ground)).map(({ wants }) => wants)
    known.set(story.id, found)
    return found
  }
  return mayTell(wishes, ground.sources)
}

/** Whether terms want a story, as far as its outline tells. */
function mayWant({ wants, telling }: Terms, story: Outline, ground: FactsContext): boolean {
  if (story.articles.length === 0) return false
  // Most are of other topics, which is told sooner than all else.
  const about = story.topics.flatMap(({ id }) => ground.topics.above(id, ground.rollUpDisputed))
  if (wants.topics.length > 0 && !wants.topics.some(id => about.includes(id))) return false
  const facts = { ...outlinedFacts(story, ground), passages: [], independent: 1, breaking: false }
  const wordless = { ...wants, words: [], except: { ...wants.except, words: [] } }
  return isWanted(wordless, { ...telling, leastIndependent: 1, breakingOnly: false }, facts)
}

/** Whether what terms want is told only by the words of a story: by these an outlet withdraws its report as well. */
const asksForWords = ({ wants, telling }: Terms) =>
  choosesOutlets(wants) ||
  wants.words.length > 0 ||
  wants.except.words.length > 0 ||
  telling.leastIndependent > 1 ||
  telling.breakingOnly
