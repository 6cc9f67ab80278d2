/**
 * Which updates a bot has dealt with: platforms tell one again until they know, and after a restart we would not. Of an update
 * nothing but its number is kept.
 */
export interface UpdateStore {
  /** Whether it was dealt with; `bot` is the account, each of which counts for itself. */
  isDone(bot: string, update: number): Promise<boolean>
  done(bot: string, update: number, now: Date): Promise<void>
}

/** What is known while the process lives, where there is no other store. */
export function updatesInMemory(): UpdateStore {
  const known = new Set<string>()
  return {
    isDone: async (bot, update) => known.has(`${bot} ${update}`),
    done: async (bot, update) => void known.add(`${bot} ${update}`),
  }
}
