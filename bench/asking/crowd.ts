import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Answers, Order } from './people.ts'
import type { Places } from './places.ts'

export type Crowd = {
  /** Chats the bot may post to, and where both platforms are. */
  readonly places: Places
  /** Resolves once the bot and the echo are connected to both. */
  ready(): Promise<void>
  ask(order: Order): Promise<Answers>
  /** How many posts have come so far. */
  posts(): Promise<number>
  close(): void
}

/** Both platforms and the people there, in a process of their own; `chats` on each platform wait to be posted to. */
export async function startCrowd(chats: number): Promise<Crowd> {
  const people = fork(join(import.meta.dirname, 'people.ts'), [String(chats)])
  const [places] = (await once(people, 'message')) as [Places]
  const tell = async <T>(what: 'ready' | 'posts' | Order): Promise<T> => {
    people.send(what)
    return (await once(people, 'message'))[0] as T
  }
  return {
    places,
    ready: async () => void (await tell('ready')),
    ask: order => tell(order),
    posts: () => tell('posts'),
    close: () => people.disconnect(),
  }
}
