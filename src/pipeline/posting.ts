import type { Platform } from '#core/chat/platform.ts'
import { SendError } from '#core/chat/send-error.ts'
import { afterFailure, type DeliveryKey, nonceOf } from '#core/delivery/delivery.ts'
import type { DeliveryStore, Due, Edit, PostStore, TraceStore } from '#core/delivery/store.ts'
import type { Log } from '#core/log.ts'
import type { Meter } from '#core/meter.ts'
import type { Composer, Content } from './compose.ts'

export type PostingPorts = {
  readonly deliveries: DeliveryStore
  readonly posts: PostStore
  readonly traces: Pick<TraceStore, 'told' | 'newest'>
  readonly composer: Composer
  readonly log: Log
  readonly meter: Meter
  now(): Date
}

/** An edit that failed is tried again after this, in ms: Discord bears few of a message older than an hour. */
const editAgain = 15 * 60_000

/** Sends a post and records what became of it, also where that is a failure, which it gives. */
export async function sendPost(
  platform: Platform,
  delivery: Due,
  { post, shown, seenAt }: Content & { kind: 'post' },
  { deliveries, traces, log, meter, now }: PostingPorts,
): Promise<'posted' | SendError> {
  try {
    const attempt = {
      key: nonceOf(delivery),
      since: delivery.attemptedAt,
      isOther: async (message: string) => (await traces.told(delivery.chat, [message])) !== null,
      newest: () => traces.newest(delivery, delivery.attemptedAt ?? now()),
    }
    const message = await platform.send(delivery.chat, post, attempt)
    await deliveries.settle([delivery], { state: 'sent', message, shown }, now())
    log.info(idsOf(delivery), 'posted')
    if (seenAt !== null)
      meter.observe('posted', { platform: platform.name }, now().getTime() - seenAt.getTime())
    return 'posted'
  } catch (error) {
    const problem = sendErrorOf(error)
    const outcome = afterFailure(delivery, problem, now())
    log.warn({ ...idsOf(delivery), kind: problem.kind, state: outcome.state, err: error }, 'not posted')
    await deliveries.settle([delivery], outcome, now())
    return problem
  }
}

/** Brings a post up to date where it would show something else by now; a failure is recorded and given. */
export async function editPost(
  platform: Platform,
  edit: Edit,
  { posts, composer, log, now }: PostingPorts,
): Promise<'done' | SendError> {
  const content = edit.disabled ? { kind: 'nothing' as const } : await composer.recompose(edit, now())
  if (content.kind !== 'post' || content.shown?.digest === edit.shown?.digest) {
    await posts.edited(edit, { shown: null })
    return 'done'
  }
  try {
    await platform.edit(edit.chat, edit.message, content.post)
    await posts.edited(edit, { shown: content.shown })
    log.info(idsOf(edit), 'edited')
    return 'done'
  } catch (error) {
    const problem = sendErrorOf(error)
    log.warn({ ...idsOf(edit), kind: problem.kind, err: error }, 'not edited')
    const lost = problem.kind === 'gone' || problem.kind === 'rejected'
    const again = new Date(now().getTime() + Math.max(problem.retryAfter, editAgain))
    await posts.edited(edit, lost ? { shown: null } : { again })
    return problem
  }
}

export const idsOf = ({ chat, story }: DeliveryKey) => ({ chat, story })

function sendErrorOf(error: unknown): SendError {
  return error instanceof SendError ? error : new SendError('unknown', 'an error of ours', { cause: error })
}
