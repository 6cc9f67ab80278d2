import {
  type APIMessage,
  type APIThreadChannel,
  DiscordAPIError,
  type REST,
  type RESTGetAPIGuildThreadsResult,
  Routes,
  SnowflakeUtil,
} from 'discord.js'
import type { Post } from '#core/chat/post.ts'
import { clip } from '#core/chat/rich-text.ts'
import { SendError } from '#core/chat/send-error.ts'
import { deleted } from './errors.ts'
import { messageId } from './links.ts'
import type { Ours } from './ours.ts'
import type { Looking, Place, Places } from './places.ts'
import { slack } from './read-back.ts'
import { type Body, nothing } from './render.ts'

/** Discord's limits: characters of a thread's name, and tags it may have. */
const [longestName, mostTags] = [100, 5]
/** Messages go to threads, not to the forum itself. */
const notTextChannel = 50008
/** Threads in which nothing happens are archived, and nothing in them can be edited. */
const archived = 50083
/** The tags have changed since they were asked for. */
const tagsChanged = new Set<number | string>([10087, 40067])
/** More threads that may be the one are not looked into. */
const mostLookedAt = 20

export function isForumsRefusal(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === notTextChannel
}

/** Posts as a thread of its own; gives the post's id. */
export async function postThread(
  rest: REST,
  places: Places,
  channel: string,
  post: Post,
  message: Body,
): Promise<string> {
  return await withTags(places, channel, async ({ forum }) => {
    const body = {
      name: threadName(post),
      applied_tags: tagsFor(post, forum),
      // A forum knows no nonce.
      message,
    }
    const thread = (await rest.post(Routes.threads(channel), { body })) as APIThreadChannel
    return messageId(thread.id, thread.id)
  })
}

/** Does something in a channel as it is known; once more where the tags that it is known to have are others by now. */
export async function withTags<T>(
  places: Places,
  channel: string,
  work: (place: Place) => Promise<T>,
): Promise<T> {
  try {
    return await work(await places.of(channel))
  } catch (error) {
    if (!(error instanceof DiscordAPIError && tagsChanged.has(error.code))) throw error
    return await work(await places.learn(channel))
  }
}

/**
 * Does something in a channel, or in a thread that is opened again if it was archived; it closes by itself after a while. One that
 * moderators closed stays so, and what was to be done there is not.
 */
export async function inOpenThread<T>(rest: REST, channel: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof DiscordAPIError && error.code === archived)) throw error
  }
  try {
    await rest.patch(Routes.channel(channel), { body: { archived: false } })
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error
    throw new SendError('rejected', 'the thread is closed', { cause: error })
  }
  return await work()
}

/** The thread of a post whose attempt `since` was cut off, as its id; null where the forum has none. */
export async function findThread(
  rest: Looking,
  { guild }: Place,
  channel: string,
  ours: Ours,
  since: Date,
  post: Post,
): Promise<string | null> {
  if (guild === null) return null
  const listed = (await rest.get(Routes.guildActiveThreads(guild))) as RESTGetAPIGuildThreadsResult
  const threads = (listed.threads as APIThreadChannel[]).filter(
    ({ id, parent_id, owner_id }) =>
      parent_id === channel &&
      ours.mayOwn(owner_id ?? '') &&
      SnowflakeUtil.timestampFrom(id) >= since.getTime() - slack,
  )
  const open: APIThreadChannel[] = []
  for (const thread of threads) if (!(await ours.isOther(messageId(thread.id, thread.id)))) open.push(thread)
  if (open.length > mostLookedAt)
    throw new SendError('unknown', 'whether the post arrived could not be found out')
  // Another report may lead the story by now, and roundups bear the same name: the first message tells what it is.
  const isNamedSo = ({ name }: APIThreadChannel) => name === threadName(post)
  for (const thread of [...open.filter(isNamedSo), ...open.filter(thread => !isNamedSo(thread))]) {
    const starter = await firstMessage(rest, thread.id)
    const isIt = starter === null ? isNamedSo(thread) : await ours.isOf(starter, post)
    if (isIt) return messageId(thread.id, thread.id)
  }
  return null
}

/** Null where it was deleted. */
async function firstMessage(rest: Looking, thread: string): Promise<APIMessage | null> {
  try {
    return (await rest.get(Routes.channelMessage(thread, thread))) as APIMessage
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === deleted) return null
    throw error
  }
}

/** The headline, or what else the post is called. */
export function threadName(post: Post): string {
  const words = 'card' in post ? post.card.headline : post.kind === 'roundup' ? post.title : post.text
  return clip(words.replace(/\s+/g, ' ').trim(), longestName).toWellFormed() || nothing
}

/** The tags that bear the names of its topics; any tag where one is asked for and none fits. */
export function tagsFor(post: Post, forum: Place['forum']): string[] {
  if (forum === null) return []
  const names = 'card' in post ? post.card.topics.map(topic => fold(topic.name)) : []
  const fitting = forum.tags.filter(tag => names.includes(fold(tag.name)))
  const chosen = fitting.length === 0 && forum.needsTag ? forum.tags.slice(0, 1) : fitting
  return chosen.slice(0, mostTags).map(({ id }) => id)
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim()
}
