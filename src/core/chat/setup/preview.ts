import { composeRoundup, composeStory } from '../../delivery/compose.ts'
import { matching, newest, tellersFor } from '../../delivery/matching.ts'
import type { Outline, Story } from '../../story/story.ts'
import { fairLines } from '../../story/telling/fair.ts'
import { weighing } from '../../story/telling/importance.ts'
import type { Request, Services } from '../command.ts'
import type { Post } from '../post.ts'
import { type Block, paragraph } from '../rich-text.ts'
import { cardContext } from '../story-cards.ts'
import { matchingGround } from '../wording.ts'
import type { Draft, SetupContext } from './draft.ts'
import { seenIn } from './standing.ts'
import { daysLooked, gathered, postsOf } from './volume.ts'

/** So many days back, and so many stories at most; where none fits, so many are looked through for the newest there is. */
const [days, tried, looked] = [7, 1_000, 500]
const day = 86_400_000
/** A chat that is told more a day is told that it is much. */
const much = 40
/** What a roundup shows here, so that it stands beside other words. */
const mostLines = 4

type Shown = { readonly text: readonly Block[]; readonly post?: Post }

/** How many posts there would have been, and the newest of them in just the form that it would have. */
export async function previewOf(
  { chat, terms, language }: Draft,
  context: SetupContext,
  request: Request,
  services: Services,
): Promise<Shown> {
  const seen = seenIn(chat, request, services)
  const { say } = context
  const { now } = request
  const ground = matchingGround(seen)
  const since = new Date(now.getTime() - days * day)
  const { stories, cut } = await matching([terms], since, tried, ground, now, true)
  const [first] = stories
  const [found] = first === undefined ? [] : await ground.stories.whole([first.id])
  const last = found ?? (await newest(terms, looked, ground, now))
  if (last === null) return { text: [paragraph(say('setup-none'))] }
  const period = daysLooked(stories, cut, days, now)
  const count = postsOf(stories, terms.telling)
  const daily = Math.round(count / period)
  const volume = say('setup-volume', { count, days: Math.round(period), daily })
  const text = [
    paragraph(daily > much ? `${volume} ${say('setup-much')}` : volume),
    paragraph(say('setup-post')),
  ]
  const locale = language ?? context.language
  return { text, post: await postOf(stories, last, terms, locale, request, seen) }
}

/** The newest story, or the newest of those that would have come together. */
async function postOf(
  stories: readonly Outline[],
  last: Story,
  terms: Draft['terms'],
  locale: string,
  request: Request,
  services: Services,
): Promise<Post> {
  const { telling } = terms
  const mayTell = tellersFor([terms], matchingGround(services))
  const composing = { ...cardContext({ ...request, locale }, services), mayTell, telling, now: request.now }
  const from = last.startedAt.getTime() - gathered(telling)
  const together = stories.filter(({ startedAt }) => startedAt.getTime() > from)
  if (gathered(telling) === 0 || together.length < 2) return composeStory(last, [], null, composing).post
  const read = (ids: readonly string[]) => services.stories.whole(ids)
  const weigh = weighing(read, composing.sources, request.now)
  const lines = await fairLines(together, weigh, composing, request.now, mostLines)
  return composeRoundup(lines, composing, new Map(), together.length)
}
