import { tokenise } from '../article/text/fold.ts'
import type { TopicMatch } from '../article/topics/topic.ts'
import type { TopicIndex } from '../article/topics/topic-index.ts'
import { once } from '../once.ts'
import type { Outline, Story } from '../story/story.ts'
import { isBreaking } from '../story/telling/importance.ts'
import type { Sources } from '../story/telling/outlets.ts'
import { voicesOf } from '../story/telling/voices.ts'
import { standingOf } from '../story/telling/withdrawn.ts'
import type { Passage } from './passage-index.ts'
import { beginningsIn, beginningsOf, stands } from './phrases.ts'
import { choosesOutlets, isAskedFor, type Reporter, reporterOf } from './reporters.ts'
import type { Telling, Wish } from './subscription.ts'

/** Of a story, what subscriptions are matched with. */
export type Facts = {
  /** Its topics and those under which they are filed. */
  readonly topics: ReadonlySet<string>
  /** Of these, what it is about and does not merely mention. */
  readonly about: ReadonlySet<string>
  readonly reporters: readonly Reporter[]
  readonly languages: ReadonlySet<string>
  /** Its headlines and first paragraphs. */
  readonly passages: readonly Passage[]
  readonly independent: number
  readonly breaking: boolean
}

/** A story is about what it says first; a long text mentions much. In UTF-16 units. */
const readOfText = 1_000
const mostRead = 20

/** What stories are matched with. */
export type FactsContext = {
  readonly sources: Sources
  readonly topics: TopicIndex
  readonly rollUpDisputed: boolean
}

/** What takes long to find out, as whose words they are, is found out when it is first asked for. */
export function factsOf(story: Story, context: FactsContext, now: Date): Facts {
  const { sources } = context
  const voices = once(() => voicesOf(story, sources))
  const isBreakingNow = once(() => isBreaking(story, context, now, voices()))
  const passages = once(() => passagesOf(story, readOfText, context.topics))
  return {
    // What was withdrawn is nobody's report any more.
    ...outlinedFacts({ ...story, articles: standingOf(story.articles) }, context),
    get passages() {
      return passages()
    },
    get independent() {
      return voices().independent
    },
    get breaking() {
      return isBreakingNow()
    },
  }
}

/** What is found out without the words of a story. */
export function outlinedFacts(
  story: Outline,
  { sources, topics, rollUpDisputed }: FactsContext,
): Omit<Facts, 'passages' | 'independent' | 'breaking'> {
  const reporting = new Set(story.articles.map(({ source }) => source))
  return {
    topics: filed(story.topics, topics, rollUpDisputed),
    about: filed(aboutOf(story), topics, rollUpDisputed),
    reporters: [...reporting].map(id => reporterOf(id, sources)),
    languages: new Set(story.articles.map(({ language }) => language)),
  }
}

/** Its headlines, and of its texts the beginnings or all. */
export function passagesOf(
  { articles }: Story,
  readOfText: number,
  { undeclined }: Pick<TopicIndex, 'undeclined'>,
): Passage[] {
  return articles.slice(0, mostRead).flatMap(({ title, summary, text, language }) =>
    [title, (text || summary).slice(0, readOfText)].map(read => ({
      language,
      words: tokenise(read).map(({ folded }) => folded),
      undeclined,
    })),
  )
}

/** What a story is about: who does not want sport still wants what mentions a team. */
export function aboutOf<Match extends Pick<TopicMatch, 'primary'>>({
  topics,
}: {
  readonly topics: readonly Match[]
}): readonly Match[] {
  return topics.filter(({ primary }) => primary)
}

function filed(
  matches: readonly Pick<TopicMatch, 'id'>[],
  topics: TopicIndex,
  rollUpDisputed: boolean,
): Set<string> {
  return new Set(matches.flatMap(({ id }) => topics.above(id, rollUpDisputed)))
}

/**
 * By which keys a subscription is found, and what of its wish is still to be looked at then. Only one list makes keys, so
 * that subscriptions that differ in nothing but topics share the rest; of outlets the rest says who may tell a story.
 */
export function keysOf(wants: Wish): { readonly keys: readonly string[]; readonly rest: Wish } {
  const { topics, outlets, countries, words } = wants
  if (topics.length > 0) {
    const { strict, ...rest } = wants
    return { keys: topics.map(id => `${strict ? 'about' : 'topic'} ${id}`), rest: { ...rest, topics: [] } }
  }
  if (outlets.length > 0) return { keys: outlets.map(id => `outlet ${id}`), rest: wants }
  const [letters] = words
    .flatMap(entry => [beginningsOf(entry) ?? []])
    .filter(each => each.length > 0)
    .sort((a, b) => a.length - b.length)
  if (letters !== undefined) return { keys: letters.map(each => `word ${each}`), rest: wants }
  if (countries.length > 0) return { keys: countries.map(code => `country ${code}`), rest: wants }
  return { keys: ['all'], rest: wants }
}

/** The keys under which any subscription that may want the story is found. */
export function keysOfStory({ topics, about, reporters, passages }: Facts): string[] {
  const outlets = new Set(reporters.flatMap(({ names }) => names))
  const countries = new Set(reporters.flatMap(({ country }) => country ?? []))
  return [
    'all',
    ...[...topics].map(id => `topic ${id}`),
    ...[...about].map(id => `about ${id}`),
    ...[...outlets].map(id => `outlet ${id}`),
    ...[...countries].map(code => `country ${code}`),
    ...beginningsIn(passages).map(letters => `word ${letters}`),
  ]
}

/** Whether a story is wanted, as far as `keysOf` has left it open, and told by now. */
export function isWanted(wants: Wish, telling: Telling, facts: Facts): boolean {
  const { except } = wants
  const any = (wanted: readonly string[], has: ReadonlySet<string>) =>
    wanted.length === 0 || wanted.some(one => has.has(one))
  const none = (unwanted: readonly string[], has: ReadonlySet<string>) => !unwanted.some(one => has.has(one))
  // What takes long to find out comes last; one voice every story has.
  return (
    any(wants.topics, wants.strict ? facts.about : facts.topics) &&
    (!choosesOutlets(wants) || facts.reporters.some(reporter => isAskedFor(wants, reporter))) &&
    any(wants.languages, facts.languages) &&
    wants.words.every(entry => stands(facts.passages, entry)) &&
    none(except.topics, facts.about) &&
    !except.words.some(entry => stands(facts.passages, entry)) &&
    (telling.leastIndependent <= 1 || facts.independent >= telling.leastIndependent) &&
    (!telling.breakingOnly || facts.breaking)
  )
}
