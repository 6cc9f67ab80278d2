import { type Life, startBot } from './bot.ts'
import { isOpen, readLedger } from './ledger.ts'
import { eventOf } from './news.ts'
import type { Scene } from './run.ts'
import { looksAt, until } from './world.ts'

/** Longer than anything that was told to wait has to, in ms. */
const muchLater = 20 * 60_000
/** How long nothing may come of what is still due, in ms. */
const patience = 60_000

/** Ends all trouble, waits until nothing is due, and tells the bot to stop; gives what was wrong with that. */
export async function finish(scene: Scene): Promise<readonly string[]> {
  const { world } = scene
  for (const platform of [world.discord, world.telegram]) {
    platform.trouble(null)
    platform.enforceLimits(false)
  }
  world.clock.later += muchLater
  const life = startBot(world.environment, world.clock.later)
  try {
    await settle(life, scene)
    // It may have had nothing to do, and still be about to start.
    const looks = looksAt(world)
    await until(
      () => looksAt(world) > looks,
      patience,
      () => 'the bot does not read the feeds',
    )
  } catch (error) {
    life.kill('SIGKILL')
    return [(error as Error).message]
  }
  life.kill('SIGTERM')
  const { how, said } = await life.end
  return how === '0' ? [] : [`told to stop, the bot ended with ${how}: ${said}`]
}

/** Waits until the newest event is planned for all that want it and nothing is due, as long as anything comes of it. */
async function settle(life: Life, { world, places, form }: Scene): Promise<void> {
  const { topics } = eventOf(form.events)
  const last = places.filter(({ lost, follows }) => !lost && topics.some(topic => follows.includes(topic)))
  let [left, since] = [-1, Date.now()]
  for (;;) {
    if (life.ended()) throw new Error(`the bot ended by itself: ${(await life.end).said}`)
    const rows = readLedger(world.folder)
    const planned = new Set(rows.filter(({ event }) => event === form.events).map(({ chat }) => chat))
    const unplanned = last.filter(({ addresses }) => !addresses.some(address => planned.has(address))).length
    const open = rows.filter(isOpen).length + unplanned
    if (open === 0) return
    if (open !== left) [left, since] = [open, Date.now()]
    if (Date.now() - since > patience)
      throw new Error(`nothing comes of ${open} deliveries any more: ${life.said()}`)
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}
