import type { ChatRef } from './chat-ref.ts'

/** What holds chats and takes the bot in or puts it out as a whole: `<platform>:server/<id>`, opaque outside its platform. */
export type ServerRef = `${string}:server/${string}`

export type Seen = {
  /** Those never met before; at the very first look none, because who knows how long the bot has been there. */
  readonly met: readonly ServerRef[]
  /** Chats of those that took the bot in again, and of those that put it out. */
  readonly back: readonly ChatRef[]
  readonly left: readonly ChatRef[]
}

/** Which servers have the bot, and which chats they hold as far as it was told. */
export interface ServerStore {
  /** Notes all servers of a platform that have the bot now; where not all are known to be listed, none counts as having left. */
  see(platform: string, there: readonly ServerRef[], isWhole: boolean, now: Date): Promise<Seen>
  hold(server: ServerRef, chat: ChatRef): Promise<void>
}
