import { storyCard } from '#core/chat/card.ts'
import type { Command, Request, Services } from '#core/chat/command.ts'
import { pageOf } from '#core/chat/list-page.ts'
import { listed } from '#core/chat/narrowing.ts'
import { pageButtons } from '#core/chat/paging.ts'
import { reply } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'
import { cardContext, storyChoices } from '#core/chat/story-cards.ts'
import { matchingGround, usualTerms } from '#core/chat/wording.ts'
import { matching, tellersFor } from '#core/delivery/matching.ts'
import { mutedBy } from '#core/delivery/mute.ts'
import { aboutTopic, type Terms } from '#core/delivery/subscription.ts'
import type { Outline } from '#core/story/story.ts'
import { fairLines, type Line } from '#core/story/telling/fair.ts'
import { weighing } from '#core/story/telling/importance.ts'

/** So many stories a page and pages, of those begun within so many ms; no more are looked through. */
const [shown, mostPages, span, looked] = [10, 10, 24 * 3_600_000, 1_000]

export const digest: Command = {
  name: 'digest',
  options: [{ name: 'topic', kind: 'topic', required: false }],
  manages: false,
  forAll: true,
  anywhere: true,
  async run(request, services) {
    const { now, locale } = request
    const say = services.say(locale)
    const { page, words } = pageOf(request.options.topic)
    const { terms, title, topic } = await asked(words, request, services)
    const ground = matchingGround(services)
    const since = new Date(now.getTime() - span)
    const { stories } = await matching(terms, since, looked, ground, now, true)
    // Who names a topic wants to hear of it, muted or not.
    const mutes = topic === '' ? await services.mutes.muted(request.chat, now) : []
    // And who asks although all is muted, of what there is.
    const some = mutes.filter(({ kind }) => kind !== 'all')
    const heard = stories.filter(story => mutedBy(story, some, ground) === null)
    if (heard.length === 0) return reply([heading(title), paragraph(say('digest-none'))])
    const context = { ...cardContext(request, services), mayTell: tellersFor(terms, ground) }
    const read = (ids: readonly string[]) => services.stories.whole(ids)
    const weigh = weighing(read, context.sources, now)
    const { lines, number, isLast } = await linesOn(page, heard, left =>
      fairLines(left, weigh, context, now, shown),
    )
    const cards = lines.map(({ story, voices, lead }) => storyCard(story, context, voices, lead))
    const turn = (label: string, page: number) => ({
      label,
      command: 'digest',
      argument: `#${page} ${topic}`.trim(),
    })
    return reply([heading(title), paragraph(say('digest-what', { count: heard.length }))], {
      cards,
      choices: [...pageButtons(number, isLast, say, turn), ...storyChoices(cards, request, services)],
    })
  },
}

/** The lines of a page, or of the last there is: each is chosen from what those before it left. */
async function linesOn(
  page: number,
  stories: readonly Outline[],
  choose: (left: readonly Outline[]) => Promise<Line[]>,
) {
  let [left, lines, number] = [stories, await choose(stories), 1]
  for (; number < Math.min(page, mostPages) && left.length > lines.length; number++) {
    const told = new Set(lines.map(({ story }) => story.id))
    left = left.filter(({ id }) => !told.has(id))
    lines = await choose(left)
  }
  return { lines, number, isLast: number === mostPages || left.length <= lines.length }
}

/** What a digest is made of: a topic, else what the chat follows, else everything. */
async function asked(typed: string, request: Request, services: Services) {
  const say = services.say(request.locale)
  if (typed !== '') {
    const { topics, name, narrowing } = listed(typed, 'digest', request, services, true)
    const id = topics[0]?.id ?? ''
    const terms = [narrowing?.terms ?? aboutTopic(id)]
    const title = say('digest-title-topic', { topic: narrowing?.title ?? name })
    return { terms, title, topic: narrowing?.argument ?? id }
  }
  const followed: readonly Terms[] = await services.subscriptions.following(request.chat)
  const terms = followed.length > 0 ? followed : [await usualTerms(request, services)]
  const title = followed.length > 0 ? say('digest-title-followed') : say('digest-title')
  return { terms, title, topic: '' }
}
