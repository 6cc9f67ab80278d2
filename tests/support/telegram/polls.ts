import { conflict, type Refusal } from './refusal.ts'
import type { Update, Updates } from './updates.ts'

type Waiting = {
  readonly offset: number
  readonly limit: number
  resolve(updates: Update[]): void
  reject(problem: Refusal): void
}

export type Polls = {
  /** One getUpdates: answered at once when something is there, otherwise when it comes or the time is over. */
  poll(offset: number, limit: number, timeout: number, left: AbortSignal): Promise<Update[]>
  end(problem: Refusal): void
  /** Resolves once a call waits and nothing is on its way to it. */
  waiting(): Promise<void>
  close(): void
}

export const OTHER_POLLER = conflict(
  'terminated by other getUpdates request; make sure that only one bot instance is running',
)

export function createPolls(updates: Updates): Polls {
  let current: Waiting | undefined
  let waking: NodeJS.Immediate | undefined
  let timer: NodeJS.Timeout | undefined
  const watchers: (() => void)[] = []

  const release = () => {
    const released = current
    current = undefined
    clearImmediate(waking)
    clearTimeout(timer)
    waking = undefined
    return released
  }
  const answer = () => {
    const call = release()
    call?.resolve(updates.take(call.offset, call.limit))
  }
  // Updates that arrive together leave together, as the real server waits a moment for more.
  updates.onPush(() => {
    if (current !== undefined) waking ??= setImmediate(answer)
  })
  return {
    async poll(offset, limit, timeout, left) {
      const ready = updates.take(offset, limit)
      if (ready.length > 0 || timeout === 0) return ready
      release()?.reject(OTHER_POLLER)
      return new Promise((resolve, reject) => {
        const call = { offset, limit, resolve, reject }
        current = call
        timer = setTimeout(answer, timeout * 1000)
        left.addEventListener('abort', () => {
          if (current === call) release()?.resolve([])
        })
        for (const watcher of watchers.splice(0)) watcher()
      })
    },
    end(problem) {
      release()?.reject(problem)
    },
    waiting() {
      if (current !== undefined && waking === undefined) return Promise.resolve()
      return new Promise(resolve => watchers.push(resolve))
    },
    close() {
      release()?.resolve([])
    },
  }
}
