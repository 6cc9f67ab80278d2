import { fold } from '../article/text/fold.ts'
import type { Topic } from '../article/topics/topic.ts'
import type { TopicIndex } from '../article/topics/topic-index.ts'
import { tellersFor, wants } from '../delivery/matching.ts'
import { everything, type Terms, usualTelling, type Wish } from '../delivery/subscription.ts'
import { saysOnlyWhat, termsOf } from '../delivery/wording/asked.ts'
import { wished } from '../delivery/wording/describe.ts'
import { isMedia } from '../delivery/wording/kinds.ts'
import { readWording } from '../delivery/wording/read.ts'
import { strictly } from '../delivery/wording/strictly.ts'
import { english, meaningOf } from '../delivery/wording/words.ts'
import { wordingOf } from '../delivery/wording/write.ts'
import type { Story } from '../story/story.ts'
import type { MayTell } from '../story/telling/headline.ts'
import type { Request, Services } from './command.ts'
import { UserError } from './reply.ts'
import { topicArgument } from './topic-argument.ts'
import { matchingGround, wordingContext } from './wording.ts'

/** Which stories of a list are asked for, and by whose headlines. */
export type Narrowing = {
  readonly terms: Terms
  /** "Armenia · outlets: independent" */
  readonly title: string
  /** As it is asked again, and followed: "armenia from independent". */
  readonly argument: string
  readonly mayTell: MayTell | undefined
  isWanted(story: Story): boolean
}

/** So many words are a name with what narrows it. */
const mostWords = 16
const narrowers = ['from', 'notFrom', 'without', 'in']
/** Of several topics any will do, however they are joined. */
const joining = ['and', 'or']

/** The topics a list is asked for, none for all stories, and how it is narrowed; null where nothing narrows it. */
export type Listed = {
  readonly topics: readonly Topic[]
  /** All that these topics are about. */
  readonly within: readonly string[]
  /** What they are called; empty where there are none. */
  readonly name: string
  readonly narrowing: Narrowing | null
}

/**
 * Topics, and how they are narrowed: by `strict` beside them, and by whose reports, in which languages and without what behind them, as
 * /follow has it: `armenia, georgia from independent outlets without sport`. Throws a UserError where nothing is called so, or,
 * unless `empty` will do, no topic is named.
 */
export function listed(
  typed: string,
  command: string,
  request: Request,
  services: Services,
  empty = false,
): Listed {
  const { topics: index, region } = services
  const { words, strict } = strictly(typed, index)
  const { name, wish } = wishBehind(words, request, services) ?? { name: words, wish: everything }
  const isAll = name === '' && empty
  const topics = isAll ? [] : (named(name, index) ?? [topicArgument(name, command, request, services)])
  const isStrict = topics.length > 0 && (strict || wish.strict === true)
  const isPlain = wish === everything && !isStrict && topics.length < 2
  const whole = { ...wish, topics: topics.map(({ id }) => id) }
  return {
    topics,
    within: topics.flatMap(({ id }) => index.within(id, region.rollUpDisputed)),
    name: topics.map(({ id }) => index.name(id, request.locale)).join(', '),
    narrowing: isPlain ? null : narrowing(isStrict ? { ...whole, strict: true } : whole, request, services),
  }
}

/** The topic of that name, else those of a list; null where one of them is none. */
function named(typed: string, index: TopicIndex): readonly Topic[] | null {
  const one = index.find(typed)
  if (one !== null) return [one]
  const parts: string[][] = [[]]
  for (const word of typed.replaceAll(/[,;+&]|(?<=\s)\/(?=\s)/g, ' , ').split(/\s+/))
    if (word === ',' || joining.includes(meaningOf(fold(word)) ?? '')) parts.push([])
    else parts.at(-1)?.push(word)
  const topics = parts.filter(part => part.length > 0).map(part => index.find(part.join(' ')))
  return topics.length > 1 && topics.every(topic => topic !== null) ? [...new Set(topics)] : null
}

function narrowing(wish: Wish, request: Request, services: Services): Narrowing {
  const context = wordingContext(request, services)
  const ground = matchingGround(services)
  const terms = { wants: wish, telling: { ...usualTelling, languages: wish.languages } }
  const base = { ...usualTelling, languages: wish.languages }
  return {
    terms,
    title: wished(wish, context),
    argument: wordingOf(terms, context.sources, base),
    mayTell: tellersFor([terms], ground),
    isWanted: story => wants(terms, story, ground, request.now),
  }
}

/** Where what narrows begins, and what it asks for; null where nothing does. What cannot be read is no part of it. */
function wishBehind(typed: string, request: Request, services: Services) {
  const { topics } = services
  if (typed === '') return null
  const words = typed.split(/\s+/)
  const isNarrowed = words.some(word => narrowers.includes(meaningOf(fold(word)) ?? '') || isMedia(word))
  if (words.length > mostWords || (isNarrowed ? topics.exactly(typed) : topics.find(typed)) !== null)
    return null
  const context = wordingContext(request, services)
  for (let at = 0; at < words.length; at++) {
    const name = words.slice(0, at).join(' ')
    const before = name === '' ? [] : named(name, topics)
    if (before === null) continue
    const subject = before.map(({ id }) => `topic:${id}`).join() || english.everything[0]
    try {
      const asked = readWording(`${subject} ${words.slice(at).join(' ')}`, context)
      const { wants } = termsOf(asked, { wants: everything, telling: usualTelling })
      if (saysOnlyWhat(asked) && wants.topics.length === before.length)
        return { name, wish: { ...wants, topics: [] } }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
    }
  }
  return null
}
