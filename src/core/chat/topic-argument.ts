import type { Topic } from '../article/topics/topic.ts'
import type { Request, Services } from './command.ts'
import { wordArgument } from './command-word.ts'
import { UserError } from './reply.ts'

/** So much of what was typed is said back; what is longer is nothing to search for. */
const longest = 60

/**
 * The topic an option names. Throws a UserError with the nearest ones to choose from, each of which runs `command`
 * again, or with `missing` where nothing was typed; who asks for the news of it may search for the words instead.
 */
export function topicArgument(
  typed: string | undefined,
  command: string,
  request: Request,
  services: Services,
): Topic {
  const say = services.say(request.locale)
  const words = typed?.trim() ?? ''
  if (words === '')
    throw new UserError(say(`${command}-missing`), choices(popular(services), command, request, services))
  const { topics } = services
  // As it stands in a word that was tapped: south_ossetia.
  const topic = topics.topics.get(words) ?? topics.topics.get(wordArgument(words)) ?? topics.find(words)
  if (topic !== null) return topic
  const near = services.topics.suggest(words, 5)
  const hint = near.length > 0 ? say('topic-nearest') : say('topic-see-topics')
  const unknown = say('topic-unknown', { typed: words.slice(0, longest) })
  const quoted = say('words-quoted', { words })
  const search = { label: say('search-title', { words: quoted }), command: 'search', argument: words }
  const isSearched = command === 'topic' && words.length <= longest
  throw new UserError(`${unknown} ${hint}`, [
    ...choices(near, command, request, services),
    ...(isSearched ? [search] : []),
  ])
}

/** Buttons that run `command` with each of the topics. */
export function choices(topics: readonly Topic[], command: string, request: Request, services: Services) {
  return topics.map(({ id }) => ({ label: services.topics.name(id, request.locale), command, argument: id }))
}

/** The places the region is about, for a person who has not said anything yet. */
export function popular(services: Services): Topic[] {
  return services.region.places.flatMap(id => services.topics.topics.get(id) ?? []).slice(0, 6)
}
