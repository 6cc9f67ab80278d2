import { fold } from '../article/fold.ts'
import type { Topic } from '../article/topic.ts'
import { tellersFor, wants } from '../delivery/matching.ts'
import { everything, type Terms, usualTelling, type Wish } from '../delivery/subscription.ts'
import { saysOnlyWhat, termsOf } from '../delivery/wording/asked.ts'
import { wished } from '../delivery/wording/describe.ts'
import { isMedia } from '../delivery/wording/kinds.ts'
import { readWording } from '../delivery/wording/read.ts'
import { strictly } from '../delivery/wording/strictly.ts'
import { meaningOf } from '../delivery/wording/words.ts'
import { wordingOf } from '../delivery/wording/write.ts'
import type { MayTell } from '../story/headline.ts'
import type { Story } from '../story/story.ts'
import type { Request, Services } from './command.ts'
import { UserError } from './reply.ts'
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

/**
 * The name of a topic, and how it is narrowed: by `strict` beside it, and by whose reports, in which languages and without what
 * behind it, as /follow has it: `georgia from independent outlets without sport`.
 */
export function narrowed(typed: string, request: Request, services: Services) {
  const { words, strict } = strictly(typed, services.topics)
  const { name, wish } = wishBehind(words, request, services) ?? { name: words, wish: everything }
  const isStrict = strict || wish.strict === true
  return {
    words: name,
    /** Null where nothing narrows it. */
    by(topic: Topic | null): Narrowing | null {
      if (wish === everything && !isStrict) return null
      const { strict: _, ...rest } = wish
      const topics = topic === null ? [] : [topic.id]
      const whole = { ...rest, topics, ...(isStrict && topic !== null ? { strict: true as const } : {}) }
      return narrowing(whole, request, services)
    },
  }
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
  const words = typed.split(/\s+/)
  const isNarrowed = words.some(word => narrowers.includes(meaningOf(fold(word)) ?? '') || isMedia(word))
  if (!isNarrowed || words.length > mostWords || topics.exactly(typed) !== null) return null
  const context = wordingContext(request, services)
  // Any topic: what is said is of the one before it.
  const [stand = ''] = topics.topics.keys()
  for (let at = 0; at < words.length; at++) {
    const name = words.slice(0, at).join(' ')
    if (name !== '' && topics.find(name) === null) continue
    try {
      const asked = readWording(`topic:${stand} ${words.slice(at).join(' ')}`, context)
      const { wants } = termsOf(asked, { wants: everything, telling: usualTelling })
      if (saysOnlyWhat(asked) && wants.topics.length === 1) return { name, wish: { ...wants, topics: [] } }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
    }
  }
  return null
}
