import type { Life } from './bot.ts'
import { between, type Draw, pick } from './draw.ts'

/** When a life of the bot ends: after that share of what a start takes, or around the so many-th post it asks for. */
export type Death =
  | { readonly at: 'start'; readonly share: number }
  | {
      readonly at: 'post'
      readonly nth: number
      readonly moment: 'before' | 'done' | 'answered'
      readonly ms: number
    }

/** Up to the first moments in which it works, as a share of what a start took once. */
const longestStart = 1.2
/** So long after the answer was written the bot is still about to record it. */
const longestAfter = 30

/**
 * Some die while they start, most while they post: as a request arrives and nothing is done, when it is done and the answer
 * not yet written, or just after. `posts` are those of a life on the average.
 */
export function deathOf(life: number, posts: number, draw: Draw): Death {
  if (draw('dies at its start', life) < 0.2)
    return { at: 'start', share: draw('how far it comes', life) * longestStart }
  const moments = [
    ['before', 1],
    ['done', 2],
    ['answered', 2],
  ] as const
  return {
    at: 'post',
    nth: between(1, Math.max(1, posts * 2), draw('which post', life)),
    moment: pick(moments, draw('moment', life)),
    ms: draw('how long after', life) * longestAfter,
  }
}

/**
 * How much time passes before the next life begins, in ms: mostly none, at times longer than a nonce lasts. In all some six and
 * a half hours, so that a chat may be told all of it at ten posts an hour, and (10.5 at most, of 206 seeds) less than the twelve after which
 * what is not posted is given up: what one life left open is looked for at the pace of a real clock, which this one runs away from.
 */
export function deadTime(life: number, draw: Draw): number {
  return draw('lies dead', life) < 0.15 ? between(60, 1_500, draw('for how long', life)) * 1_000 : 0
}

/** What the emulators hear of: how many posts this life asked for, and who is told of the next, and may have it fail. */
export type Watch = { posts: number; heard: () => 'drop' | undefined }

/** Who posts nothing for so long has nothing to do, or hangs, and may as well die, in ms. */
const idle = 1_000

/**
 * Resolves when the life is ended as told, or by itself. One that does not come so far as to die of a post dies when it
 * has stopped posting, or after what a start takes (ms) and `longest`.
 */
export async function dieAs(
  death: Death,
  life: Life,
  watch: Watch,
  { start, longest }: { readonly start: number; readonly longest: number },
): Promise<void> {
  const timers = new Set<NodeJS.Timeout>()
  const die = () => life.kill('SIGKILL')
  const dieIn = (ms: number) => timers.add(setTimeout(die, ms))
  dieIn(death.at === 'start' ? death.share * start : start * 1.5 + longest)
  let quiet: NodeJS.Timeout | undefined
  watch.heard = () => {
    clearTimeout(quiet)
    quiet = setTimeout(die, idle)
    if (death.at !== 'post' || watch.posts !== death.nth) return undefined
    if (death.moment === 'answered') dieIn(death.ms)
    else die()
    return death.moment === 'before' ? 'drop' : undefined
  }
  await life.end
  watch.heard = () => undefined
  for (const timer of [quiet, ...timers]) clearTimeout(timer)
}
