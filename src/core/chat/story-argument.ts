import type { Article } from '../article/article.ts'
import { tokenise } from '../article/text/fold.ts'
import { beginningOf } from '../article/text/typed-word.ts'
import type { Topic } from '../article/topics/topic.ts'
import { canonicalUrl } from '../article/url.ts'
import type { Story } from '../story/story.ts'
import type { Request, Services } from './command.ts'
import { UserError } from './reply.ts'
import { clip } from './rich-text.ts'
import { cardsOf } from './story-cards.ts'
import { choices, popular } from './topic-argument.ts'

/** Ids of stories are those of their first articles, 12 of base64url; of what was parted from one, also what parted it. */
const id = /^[\w-]{12}(?:~[\w-]{1,22})?$/

/** Of a roundup so many can be chosen, by buttons of so many UTF-16 units. */
const [mostOfPost, longestLabel] = [12, 60]

/** Of topics that stand among the words of no story so many are offered. */
const mostNear = 6

/** Who names a story by its headline means one of the newest. */
const mostLooked = 20

/**
 * The story that `typed` means: by its id or the address of a report, else the newest one about the place, person or
 * organisation it names, else the newest with all the words in a headline, or anywhere, else the newest of the theme it names.
 * Where nothing was typed it is that of the message that is asked about. Throws a UserError where there is none, or with `missing` where
 * nothing was asked for.
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
  const near = () => toldOf(topics.among(words).slice(0, mostNear), command, request, services)
  if (words === '' && request.about !== undefined) return await storyOfPost(command, request, services)
  if (words === '') throw new UserError(say(`${command}-missing`), await near())
  const known = id.test(words) ? await stories.story(words) : null
  if (known !== null && known.articles.length > 0) return known
  const address = /^https?:\/\/\S+$/i.test(words) ? canonicalUrl(words) : null
  if (address !== null) {
    const story = await storyAt(address, services)
    if (story === null) throw new UserError(say('story-no-link', { command }), await near())
    return story
  }
  const topic = topics.topics.get(words) ?? topics.find(words)
  const about = topic === null ? [] : topics.within(topic.id, region.rollUpDisputed)
  const queries = [...(about.length > 0 ? [{ topics: about, words: '' }] : []), { topics: [], words }]
  // "earthquake" is a word of the theme of disasters, and asks for an earthquake; a place's name asks for the place.
  if (topic?.kind === 'theme') queries.reverse()
  let found: Story | undefined
  for (const query of queries)
    found ??= headedBy(
      query.words,
      await stories.find({ ...query, limit: query.words === '' ? 1 : mostLooked, offset: 0 }),
    )
  if (found === undefined && isButton(words)) throw new UserError(say('story-gone'), await near())
  if (found === undefined) throw new UserError(say('story-none', { words: clip(words, 60) }), await near())
  return found
}

/** Buttons for those of the topics, or of the region's places, that there is a story of. */
async function toldOf(named: readonly Topic[], command: string, request: Request, services: Services) {
  const { stories, topics, region } = services
  const told: Topic[] = []
  for (const topic of named.length > 0 ? named : popular(services)) {
    const about = topics.within(topic.id, region.rollUpDisputed)
    const found = await stories.outlines({ topics: about, words: '', limit: 1, offset: 0 })
    if (found.length > 0) told.push(topic)
  }
  return choices(told, command, request, services)
}

/** The first of the stories that has all the words in one headline; else the first. */
function headedBy(words: string, stories: readonly Story[]): Story | undefined {
  const beginnings = tokenise(words).map(({ folded }) => beginningOf(folded))
  const isHeaded = ({ title }: Article) => {
    const there = tokenise(title)
    return beginnings.every(beginning => there.some(({ folded }) => folded.startsWith(beginning)))
  }
  return stories.find(({ articles }) => articles.some(isHeaded)) ?? stories[0]
}

/** Nobody types what a button of a story carries: signs of several kinds, and no word. */
function isButton(words: string): boolean {
  return id.test(words) && [/[a-z]/, /[A-Z]/, /[\d~_-]/].every(signs => signs.test(words))
}

/** What the message that is asked about tells, and in which chat it stands; null where it is no post of ours. */
export async function told({ about, aboutIn, chat }: Request, { traces }: Services) {
  const found = about === undefined ? null : await traces.told(aboutIn ?? chat, about)
  return found === null || found.stories.length === 0 ? null : found
}

/** The story of the post that is asked about; of several one can be chosen. */
async function storyOfPost(command: string, request: Request, services: Services): Promise<Story> {
  const say = services.say(request.locale)
  const post = await told(request, services)
  if (post === null) throw new UserError(say('story-no-post'))
  const found: Story[] = []
  for (const id of post.stories.slice(0, mostOfPost)) {
    const story = await services.stories.story(id)
    if (story !== null && story.articles.length > 0) found.push(story)
  }
  const [first, ...more] = found
  if (first === undefined) throw new UserError(say('story-gone'))
  if (more.length === 0) return first
  const choices = cardsOf(found, request, services).map(({ story, headline }) => ({
    label: clip(headline, longestLabel),
    command,
    argument: story,
  }))
  throw new UserError(say('story-which'), choices)
}

async function storyAt(address: string, { stories, traces }: Services): Promise<Story | null> {
  const id = await traces.storyAt(address)
  return id === null ? null : await stories.story(id)
}
