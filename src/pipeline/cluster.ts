import type { Article } from '#core/article/article.ts'
import { once } from '#core/once.ts'
import { alike } from '#core/story/joining/alike.ts'
import { Corrections } from '#core/story/joining/corrections.ts'
import { explain, type Reasons } from '#core/story/joining/explain.ts'
import type { Group } from '#core/story/joining/group.ts'
import { LiveStories, limits } from '#core/story/joining/live.ts'
import { rule } from '#core/story/joining/match.ts'
import { related } from '#core/story/joining/related.ts'
import type { JoiningStore, Placed } from '#core/story/store.ts'
import { outletKey } from '#core/story/telling/outlets.ts'
import { backgroundOf } from '#core/story/traits/common.ts'
import { type Press, reporter } from '#core/story/traits/reporter.ts'
import { type Background, traitsOf } from '#core/story/traits/traits.ts'

const atOnce = 50
/** Restored in one go, which takes a millisecond or two: whoever asks something meanwhile does not wait for all of them. */
const restoredAtOnce = 10

/**
 * Puts every understood article into the story of its event, or into one of its own. The stories of these days are held
 * in memory, as they stand in the database; after a failure they are read from there again.
 */
export class Clustering {
  readonly #store: JoiningStore
  readonly #report: ReturnType<typeof reporter>
  readonly #background: () => Background
  readonly #outletOf: (source: string) => string
  #stories: Promise<LiveStories> | null = null
  #over: string[] = []

  constructor(store: JoiningStore, press: Press, background = once(() => backgroundOf(press))) {
    this.#store = store
    this.#report = reporter(press)
    this.#background = background
    const outlets = new Map(press.sources.map(source => [source.id, source]))
    this.#outletOf = source => outletKey(outlets.get(source), source)
  }

  /** Brings back what is needed to join articles, which takes seconds: better before somebody waits for it. */
  async recall(): Promise<void> {
    this.#background()
    await this.#restored()
  }

  /** Does as moderators corrected, then joins what waits; gives how many articles there were. */
  async run(stopping?: AbortSignal): Promise<number> {
    try {
      await this.#correct()
      const count = await this.#join(stopping)
      // What was said of an article before it came into a story.
      if (count > 0) await this.#correct()
      return count
    } catch (error) {
      this.#stories = null
      throw error
    }
  }

  async #correct(): Promise<void> {
    for (const correction of await this.#store.corrections('new')) {
      const changes = (await this.#restored()).correct(correction, correction.serial)
      const { moved, merged, along } = changes ?? { moved: [], merged: [], along: [] }
      const { serial } = correction
      await this.#store.place({ joined: [], moved, merged, correction: { serial, along } })
    }
  }

  async #join(stopping?: AbortSignal): Promise<number> {
    let count = 0
    for (;;) {
      if (stopping?.aborted) return count
      const waiting = await this.#store.unjoined(atOnce)
      if (waiting.length === 0) return count
      const stories = await this.#restored()
      const background = this.#background()
      const decisions: ReturnType<LiveStories['add']>[] = []
      for (const read of waiting) {
        decisions.push(stories.add(traitsOf(this.#report(read), background)))
        await breath()
      }
      await this.#store.place(placedBy(decisions))
      if (this.#over.length > 0) await this.#store.forget(this.#over.splice(0))
      count += waiting.length
      if (waiting.length < atOnce) return count
    }
  }

  /** The ids of up to four other stories on the thread of one, nearest and newest first; none of one that is forgotten. */
  async related(story: string): Promise<{ readonly id: string; readonly earlier: boolean }[]> {
    const stories = await this.#restored()
    const group = stories.groups.get(story)
    return group === undefined
      ? []
      : related(stories, group, this.#outletOf).map(({ story: { id }, earlier }) => ({ id, earlier }))
  }

  /**
   * The ids of up to five other stories, nearest first, that come near to being one event with a story or with one `article` of it;
   * none of what is forgotten.
   */
  async alike(story: string, article?: string): Promise<string[]> {
    const stories = await this.#restored()
    const members = stories.groups.get(story)?.members ?? []
    const meant = article === undefined ? members : members.filter(({ id }) => id === article)
    return alike(stories, meant).map(({ id }) => id)
  }

  /**
   * Why these articles of a story are in it, by article: how each matches the rest, and the words that speak for it.
   * Nothing of one that is the only one, or is forgotten.
   */
  async reasons(story: string, articles: readonly Article[]): Promise<ReadonlyMap<string, Reasons>> {
    const stories = await this.#restored()
    const group = stories.groups.get(story)
    const found = new Map<string, Reasons>()
    for (const { id, title, text, summary } of group === undefined ? [] : articles) {
      const live = group?.members.find(member => member.id === id)
      const match = live === undefined ? null : stories.matchOf(live)
      if (live !== undefined && group !== undefined && match !== null)
        found.set(
          id,
          explain(match, live, `${title}\n${text || summary}`, group, this.#background().concepts),
        )
    }
    return found
  }

  #restored(): Promise<LiveStories> {
    this.#stories ??= this.#restore().catch(error => {
      this.#stories = null
      throw error
    })
    return this.#stories
  }

  async #restore(): Promise<LiveStories> {
    this.#over = []
    const made = (await this.#store.corrections('all')).filter(({ applied }) => applied)
    const forget = ({ members }: Group) => this.#over.push(...members.map(({ id }) => id))
    const stories = new LiveStories(rule, limits, forget, new Corrections(made))
    for (let after: number | null = null; ; ) {
      const some = await this.#store.live(after, restoredAtOnce)
      for (const { live, story } of some) stories.restore(live, story)
      const last = some.at(-1)
      if (last === undefined) return stories
      after = last.live.serial
      await breath()
    }
  }
}

/** Whoever asks something meanwhile comes between: to join an article takes milliseconds. */
const breath = () => new Promise(resolve => setImmediate(resolve))

/** What all of the decisions come to, one after the other. */
function placedBy(decisions: readonly ReturnType<LiveStories['add']>[]): Placed {
  const places = new Map<string, string>()
  for (const { article, story, moved } of decisions) {
    places.set(article.id, story)
    for (const move of moved) places.set(move.article, move.story)
  }
  const joined = decisions.map(({ article }) => ({
    live: article,
    story: places.get(article.id) ?? article.id,
  }))
  const fresh = new Set(joined.map(({ live }) => live.id))
  const moved = [...places].flatMap(([article, story]) => (fresh.has(article) ? [] : [{ article, story }]))
  // One that went up and was parted again is there.
  const there = new Set(places.values())
  const merged = decisions.flatMap(({ merged }) => merged).filter(({ story }) => !there.has(story))
  return { joined, moved, merged, correction: null }
}
