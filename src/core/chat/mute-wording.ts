import { fold } from '../article/text/fold.ts'
import type { Mute, Muted } from '../delivery/mute.ts'
import type { DescribeContext } from '../delivery/wording/describe.ts'
import { editionOf, outletName, outletsNamed } from '../delivery/wording/names.ts'
import { meaningOf } from '../delivery/wording/words.ts'
import { headlineOf } from '../story/telling/headline.ts'
import type { Request, Services } from './command.ts'
import type { Say } from './messages.ts'
import { clock } from './moments.ts'
import { type Choice, UserError } from './reply.ts'
import { clip } from './rich-text.ts'
import { storyArgument } from './story-argument.ts'
import { cardContext } from './story-cards.ts'
import { topicArgument } from './topic-argument.ts'
import { usualTerms, wordingContext } from './wording.ts'

const longestHeadline = 80
/** The mute of everything. */
export const all: Muted = { kind: 'all', id: '' }
/** Ids of stories, addresses, and nothing at all in answer to a post: all that is no name of a topic or an outlet. */
const story = /^$|^https?:\/\/|^story:|^[\w-]{12}(?:~[\w-]{1,22})?$/

/** What is to be muted: `topic:`, `outlet:` or `story:` and an id, or as people name them; or everything. Throws a UserError where nothing is. */
export async function mutedArgument(
  typed: string,
  command: string,
  request: Request,
  services: Services,
): Promise<Muted> {
  const words = typed.trim()
  if (isAll(words, services.say(request.locale))) return all
  const sources = services.sources.filter(({ enabled }) => enabled)
  const [, kind = '', id = ''] = /^(topic|outlet|edition):(.+)$/i.exec(words) ?? []
  const topic = services.topics.exactly(kind.toLowerCase() === 'topic' ? id : words)
  if (topic !== null && kind.toLowerCase() !== 'outlet') return { kind: 'topic', id: topic.id }
  const named = kind === '' || kind.toLowerCase() === 'topic' ? words : id
  const [outlet] = sources.some(source => source.id === named)
    ? [editionOf(named, sources)]
    : outletsNamed(named, sources)
  if (outlet !== undefined) return { kind: 'outlet', id: outlet }
  if (story.test(words) && (words !== '' || request.about !== undefined)) {
    const found = await storyArgument(words.replace(/^story:/, ''), command, request, services)
    return { kind: 'story', id: found.id }
  }
  return { kind: 'topic', id: topicArgument(words, command, request, services).id }
}

/** As `mutedArgument`, of several where commas or “and” part them and all of it is no name. */
export async function mutedArguments(
  typed: string,
  command: string,
  request: Request,
  services: Services,
): Promise<readonly Muted[]> {
  const parts = typed
    .split(/\s+/)
    .map(word => (meaningOf(fold(word)) === 'and' ? ',' : word))
    .join(' ')
    .split(/[,;،՝]\s*/u)
    .filter(part => part.trim() !== '')
  if (parts.length < 2) return [await mutedArgument(typed, command, request, services)]
  try {
    return [await mutedArgument(typed, command, request, services)]
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const muted: Muted[] = []
    for (const part of parts) muted.push(await mutedArgument(part, command, request, services))
    return muted
  }
}

/** Whether all is meant, in any of the languages. */
export function isAll(words: string, say: Say): boolean {
  const bare = fold(words.replace(/["“”„«»]/g, ''))
  return bare === 'all' || meaningOf(bare) === 'everything' || bare === fold(say('mute-everything'))
}

/** Whether what was typed begins with what can be muted, and goes on. */
export function beginsWithMutable(typed: string, { topics, sources }: Services): boolean {
  const words = typed.trim().split(/\s+/)
  return words.some((_, count) => {
    const name = words.slice(0, count).join(' ')
    return topics.exactly(name) !== null || outletsNamed(name, sources).length > 0
  })
}

/** How a mute is named in a button, so that it is found again whatever else is called so. */
export function mutedCode({ kind, id }: Muted): string {
  return kind === 'all' ? 'everything' : `${kind}:${id}`
}

/** "Sport", "JAMnews", or a story by its headline. */
export async function mutedName(
  { kind, id }: Muted,
  context: DescribeContext,
  request: Request,
  services: Services,
): Promise<string> {
  if (kind === 'all') return context.say('mute-everything')
  if (kind === 'topic') return services.topics.name(id, request.locale)
  if (kind === 'outlet') return outletName(id, context.sources)
  const found = await services.stories.story(id)
  if (found === null || found.articles.length === 0) return context.say('mute-old-story')
  const { title } = headlineOf(found, cardContext(request, services))
  return context.say('words-quoted', { words: clip(title, longestHeadline) })
}

/** A button that ends all of several; none where one ends them. */
export function unmuteAll(mutes: readonly unknown[], say: Say): readonly Choice[] {
  if (mutes.length < 2) return []
  return [{ label: say('unmute-all-button', { count: mutes.length }), command: 'unmute', argument: 'all' }]
}

/** What a chat mutes now, in one line each: "Sport, until 26 Nov, 14:05 GMT+4"; without the zone where it is said beside it. */
export async function muteLines(request: Request, services: Services, isSaid = false) {
  const mutes = await services.mutes.muted(request.chat, request.now)
  const context = wordingContext(request, services)
  const until = await untilInWords(request, services, isSaid)
  const lines: { readonly mute: Mute; readonly name: string; readonly line: string }[] = []
  for (const mute of mutes) {
    const name = await mutedName(mute, context, request, services)
    lines.push({ mute, name, line: `${name} · ${until(mute.until)}` })
  }
  return lines
}

/** What is muted and keeps a story away, in a sentence; empty where nothing does. */
export async function mutedSentence(
  mute: Mute | null,
  request: Request,
  services: Services,
): Promise<string> {
  if (mute === null) return ''
  const context = wordingContext(request, services)
  const name = await mutedName(mute, context, request, services)
  const until = (await untilInWords(request, services))(mute.until)
  return context.say('why-mute', { name, until })
}

/** Tells until when, on the chat's clock. */
export async function untilInWords(
  request: Request,
  services: Services,
  isSaid = false,
): Promise<(time: Date | null) => string> {
  const say = services.say(request.locale)
  const { zone } = (await usualTerms(request, services)).telling
  const moments = clock(request.locale, zone, isSaid)
  return time => (time === null ? say('mute-no-end') : say('mute-until', { time: moments(time) }))
}
