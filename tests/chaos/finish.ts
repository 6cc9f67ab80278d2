import { type Life, startBot } from './bot.ts'
import { isOpen, readLedger } from './ledger.ts'
import { eventOf } from './news.ts'
import type { Scene } from './run.ts'
import { looksAt, until } from './world.ts'

/** Longer than most of what was told to wait has to, in ms. */
const muchLater = 20 * 60_000
/** How long nothing may come of what is still due, in ms. */
const patience = 60_000
/** Who is due sooner is waited for, in ms. */
const soon = 5_000
/** So many hours' worth of posts may wait for the cap of a chat. */
const mostStarts = 24

/**
 * Ends all trouble and waits until nothing is due, moving on to the hour at which the next is; tells the bot to stop each time.
 * Gives what was wrong with that.
 */
export async function finish(scene: Scene): Promise<readonly string[]> {
  const { world } = scene
  for (const platform of [world.discord, world.telegram]) {
    platform.trouble(null)
    platform.enforceLimits(false)
  }
  world.clock.later += muchLater
  for (let starts = 0; starts < mostStarts; starts++) {
    const life = startBot(world.environment, world.clock.later)
    try {
      const wait = await settle(life, scene)
      // It may have had nothing to do, and still be about to start.
      const looks = looksAt(world)
      await until(
        () => looksAt(world) > looks,
        patience,
        () => 'the bot does not read the feeds',
      )
      life.kill('SIGTERM')
      const { how, said } = await life.end
      if (how !== '0') return [`told to stop, the bot ended with ${how}: ${said}`]
      if (wait === 0) return []
      world.clock.later += wait
    } catch (error) {
      life.kill('SIGKILL')
      return [(error as Error).message]
    }
  }
  return ['something is put off again and again']
}

/**
 * Waits until the newest event is planned for all that want it and nothing is due, as long as anything comes of it; gives how
 * long the rest has to wait, in ms.
 */
async function settle(life: Life, { world, places, form }: Scene): Promise<number> {
  const { topics } = eventOf(form.events)
  const last = places.filter(({ lost, follows }) => !lost && topics.some(topic => follows.includes(topic)))
  let [left, since] = [-1, Date.now()]
  for (;;) {
    if (life.ended()) throw new Error(`the bot ended by itself: ${(await life.end).said}`)
    const rows = readLedger(world.folder)
    const planned = new Set(rows.filter(({ event }) => event === form.events).map(({ chat }) => chat))
    const unplanned = last.filter(({ addresses }) => !addresses.some(address => planned.has(address))).length
    const open = rows.filter(isOpen)
    const count = open.length + unplanned
    if (count === 0) return 0
    const wait = Math.min(...open.map(({ dueAt }) => dueAt)) - world.clock.now()
    if (unplanned === 0 && wait > soon) return wait
    if (count !== left) [left, since] = [count, Date.now()]
    if (Date.now() - since > patience)
      throw new Error(`nothing comes of ${count} deliveries any more: ${life.said()}`)
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}
