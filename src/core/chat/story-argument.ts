import type { Story } from '../story/story.ts'
import type { Request, Services } from './command.ts'
import { UserError } from './reply.ts'
import { clip } from './rich-text.ts'
import { choices, popular } from './topic-argument.ts'

/** Ids of stories are those of their first articles: base64url. */
const id = /^[\w-]{8,22}$/

/**
 * The story that `typed` means: by its id, else the newest one about the place, person or organisation it names, else
 * the newest in which all the words stand, else the newest of the theme it names. Throws a UserError where there is none, or with `missing` where nothing was typed.
 */
export async function storyArgument(
  typed: string | undefined,
  command: string,
  request: Request,
  services: Services,
): Promise<Story> {
  const { stories, topics, region } = services
  const say = services.say(request.locale)
  const words = typed?.trim() ?? ''
  const near = () => choices(popular(services), command, request, services)
  if (words === '') throw new UserError(say(`${command}-missing`), near())
  const known = id.test(words) ? await stories.story(words) : null
  if (known !== null) return known
  const topic = topics.topics.get(words) ?? topics.find(words)
  const about = topic === null ? [] : topics.within(topic.id, region.rollUpDisputed)
  const queries = [...(about.length > 0 ? [{ topics: about, words: '' }] : []), { topics: [], words }]
  // "earthquake" is a word of the theme of disasters, and asks for an earthquake; a place's name asks for the place.
  if (topic?.kind === 'theme') queries.reverse()
  let found: Story | undefined
  for (const query of queries) found ??= (await stories.find({ ...query, limit: 1, offset: 0 }))[0]
  if (found === undefined) throw new UserError(say('story-none', { words: clip(words, 60) }), near())
  return found
}
