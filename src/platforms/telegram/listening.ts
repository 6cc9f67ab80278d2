import type { Update } from 'telegraf/types'
import { chatOf, hear, type Listening } from './updates.ts'

export type Listener = {
  /**
   * Resolves once the update is dealt with for good, so that it need not come again; told again it is passed over. Fails
   * where it should come again.
   */
  take(update: Update): Promise<void>
  /** Resolves once nothing is under way. */
  idle(): Promise<unknown>
}

/** What fails so often is left: an update that cannot be dealt with must not keep all others away. */
const mostTries = 5

/** Deals with updates: those of one chat in their order, those of different chats side by side. */
export function listen(listening: Listening): Listener {
  const { bot, updates, log, now } = listening
  const queues = new Map<string, Promise<unknown>>()
  const underWay = new Map<number, Promise<void>>()
  const failures = new Map<number, number>()
  /** Heard, but not yet recorded as dealt with. */
  const heard = new Set<number>()
  /** What waits to come again, by its queue: what came after it must not overtake it. */
  const awaited = new Map<string, number>()
  const overtaken = new Map<number, number>()
  return {
    take(update) {
      const { update_id: id } = update
      const known = underWay.get(id)
      if (known !== undefined) return known
      const chat = queueOf(update)
      const before = queues.get(chat) ?? Promise.resolve()
      const work = before.then(() => dealWith(update))
      const settled = work.catch(() => undefined)
      queues.set(chat, settled)
      underWay.set(id, work)
      void settled.then(() => {
        underWay.delete(id)
        if (queues.get(chat) === settled) queues.delete(chat)
      })
      return work
    },
    idle: () => Promise.allSettled(underWay.values()),
  }

  async function dealWith(update: Update): Promise<void> {
    const { update_id: id } = update
    const queue = queueOf(update)
    if (mustWait(id, queue)) throw new Error('an earlier update of the chat is to come first')
    try {
      if (!heard.has(id) && !(await updates.isDone(bot, id))) await hear(update, listening)
      heard.add(id)
      await updates.done(bot, id, now())
    } catch (error) {
      const tries = (failures.get(id) ?? 0) + 1
      const again = tries < mostTries
      log.warn(
        { update: id, tries, err: error },
        again ? 'an update is tried again' : 'an update is given up',
      )
      failures.set(id, tries)
      if (again) {
        awaited.set(queue, id)
        throw error
      }
    }
    heard.delete(id)
    for (const counts of [failures, overtaken]) counts.delete(id)
    if (awaited.get(queue) === id) awaited.delete(queue)
  }

  /** Not for ever: what is awaited may have expired. */
  function mustWait(id: number, queue: string): boolean {
    const first = awaited.get(queue)
    if (first === undefined || first >= id) return false
    const times = (overtaken.get(id) ?? 0) + 1
    overtaken.set(id, times)
    return times <= 2 * mostTries
  }
}

/** What must stay in order; who looks for stories is not held up by what is asked in a chat. */
function queueOf(update: Update): string {
  return 'inline_query' in update ? `inline ${update.inline_query.from.id}` : String(chatOf(update)?.id)
}
