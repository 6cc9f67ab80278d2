import type { Platform } from '#core/chat/platform.ts'
import { SendError } from '#core/chat/send-error.ts'
import type { Meter } from '#core/meter.ts'

/** A platform whose posts and edits are counted by what became of them. */
export function metered(platform: Platform, meter: Meter): Platform {
  const { name } = platform
  const counted = async <T>(what: 'sends' | 'edits', done: string, work: Promise<T>): Promise<T> => {
    try {
      const result = await work
      meter.count(what, { platform: name, outcome: done })
      return result
    } catch (error) {
      meter.count(what, { platform: name, outcome: error instanceof SendError ? error.kind : 'unknown' })
      throw error
    }
  }
  return {
    name,
    start: ears => platform.start(ears),
    send: (chat, post, attempt) => counted('sends', 'sent', platform.send(chat, post, attempt)),
    edit: (chat, message, post) => counted('edits', 'edited', platform.edit(chat, message, post)),
    stop: () => platform.stop(),
  }
}
