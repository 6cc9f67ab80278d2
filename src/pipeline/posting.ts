import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Platform } from '#core/chat/platform.ts'
import { SendError } from '#core/chat/send-error.ts'
import { afterFailure, type DeliveryKey, nonceOf } from '#core/delivery/delivery.ts'
import type { ChatStore, DeliveryStore, Due, Edit, PostStore, TraceStore } from '#core/delivery/store.ts'
import type { Log } from '#core/log.ts'
import type { Meter } from '#core/meter.ts'
import type { Composer, Content } from './compose.ts'

export type PostingPorts = {
  readonly deliveries: DeliveryStore
  readonly posts: PostStore
  readonly chats: ChatStore
  readonly traces: Pick<TraceStore, 'told' | 'around'>
  readonly composer: Composer
  readonly log: Log
  readonly meter: Meter
  now(): Date
}

/** An edit that failed is tried again after this, in ms: Discord bears few of a message older than an hour. */
const editAgain = 15 * 60_000
/** What was posted and could not be written down is found out after this, in ms, while Discord still knows it by its key. */
const findAgain = 5_000

/**
 * Sends a post and records what became of it, also where that is a failure, which it gives. A chat that is lost is given up.
 */
export async function sendPost(
  platform: Platform,
  delivery: Due,
  { post, shown, seenAt, late = false }: Content & { kind: 'post' },
  ports: PostingPorts,
): Promise<'posted' | SendError> {
  const { deliveries, traces, chats, log, meter, now } = ports
  const { returns } = await chats.settings(delivery.chat)
  let message: string
  try {
    const attempt = {
      key: nonceOf(delivery),
      since: delivery.attemptedAt,
      late,
      isOther: async (message: string) => (await traces.told(delivery.chat, [message])) !== null,
      around: (lateness: number) => {
        const since = delivery.attemptedAt ?? now()
        return traces.around(delivery, since, new Date(since.getTime() + lateness))
      },
    }
    message = await platform.send(delivery.chat, post, attempt)
  } catch (error) {
    const problem = await giveUp(delivery.chat, returns, sendErrorOf(error), ports)
    const outcome = afterFailure(delivery, problem, now())
    log.warn({ ...idsOf(delivery), kind: problem.kind, state: outcome.state, err: error }, 'not posted')
    await deliveries.settle([delivery], outcome, now())
    return problem
  }
  try {
    await deliveries.settle([delivery], { state: 'sent', message, shown, plans: delivery.plans }, now())
  } catch (error) {
    log.error({ ...idsOf(delivery), err: error }, 'a post could not be written down; it is looked for later')
    const problem = new SendError('unknown', 'it could not be written down', { retryAfter: findAgain })
    await deliveries.settle([delivery], afterFailure(delivery, problem, now()), now())
    return 'posted'
  }
  log.info(idsOf(delivery), 'posted')
  if (seenAt !== null)
    meter.observe('posted', { platform: platform.name }, now().getTime() - seenAt.getTime())
  return 'posted'
}

/** Brings a post up to date where it would show something else by now; a failure is recorded and given. */
export async function editPost(
  platform: Platform,
  edit: Edit,
  ports: PostingPorts,
): Promise<'done' | SendError> {
  const { posts, composer, chats, log, now } = ports
  const content = edit.disabled ? { kind: 'nothing' as const } : await composer.recompose(edit, now())
  if (content.kind !== 'post' || content.shown?.digest === edit.shown?.digest) {
    await posts.edited(edit, { shown: null }, now())
    return 'done'
  }
  const { returns } = await chats.settings(edit.chat)
  try {
    await platform.edit(edit.chat, edit.message, content.post)
    await posts.edited(edit, { shown: content.shown }, now())
    log.info(idsOf(edit), 'edited')
    return 'done'
  } catch (error) {
    const problem = await giveUp(edit.chat, returns, sendErrorOf(error), ports)
    log.warn({ ...idsOf(edit), kind: problem.kind, err: error }, 'not edited')
    const lost = problem.kind === 'gone' || problem.kind === 'rejected'
    const again = new Date(now().getTime() + Math.max(problem.retryAfter, editAgain))
    const result = problem.kind === 'absent' ? { deleted: true as const } : lost ? { shown: null } : { again }
    await posts.edited(edit, result, now())
    return problem
  }
}

/** A chat that is lost is given up; where it came back while it was called, it is to be tried again instead. */
async function giveUp(
  chat: ChatRef,
  returns: number,
  problem: SendError,
  { chats, now }: PostingPorts,
): Promise<SendError> {
  if (problem.kind !== 'gone' || (await chats.disable(chat, problem.message, now(), returns))) return problem
  return new SendError('busy', problem.message, { cause: problem })
}

export const idsOf = ({ chat, story }: DeliveryKey) => ({ chat, story })

function sendErrorOf(error: unknown): SendError {
  return error instanceof SendError ? error : new SendError('unknown', 'an error of ours', { cause: error })
}
