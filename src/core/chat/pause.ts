/** Waits `ms`, or until stopped. Tests pass one that does not wait. */
export type Pause = (ms: number, stopped: AbortSignal) => Promise<void>

export const pause: Pause = (ms, stopped) =>
  new Promise(resolve => {
    const end = () => {
      clearTimeout(timer)
      stopped.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, stopped.aborted ? 0 : ms)
    stopped.addEventListener('abort', end)
  })

/** Two seconds after the first failure, then twice as long each time, a minute at most; in ms. */
export function growing(failures: number): number {
  return Math.min(2_000 * 2 ** (failures - 1), 60_000)
}

/** Tries again after an attempt that failed, until `work` is done or stopped, or `failed` says it is no use. */
export async function persist(
  work: () => Promise<void>,
  failed: (error: unknown) => boolean,
  waiting: { readonly pause: Pause; readonly stopped: AbortSignal },
): Promise<void> {
  for (let failures = 1; ; failures++) {
    await waiting.pause(growing(failures), waiting.stopped)
    if (waiting.stopped.aborted) return
    try {
      await work()
      return
    } catch (error) {
      if (!failed(error)) return
    }
  }
}

/** Whether `work` is done within `ms`; fails where it fails by then. */
export async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>(resolve => {
    timer = setTimeout(resolve, ms, false)
  })
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}
