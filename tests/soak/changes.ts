import { between, type Draw } from '../chaos/draw.ts'
import type { Outlet } from './outlet.ts'

const [hour, day] = [3_600_000, 24 * 3_600_000]

/** What an outlet does to all its feed at once, from a time on. */
export type Change = { readonly at: number } & (
  | { readonly kind: 'new ids' }
  /** Its pages have another host, and other paths where `paths` says so. */
  | { readonly kind: 'new site'; readonly paths: boolean }
  | { readonly kind: 'dates anew' }
  | { readonly kind: 'http to https' }
  /** Shows three times as much, until then. */
  | { readonly kind: 'deep'; readonly until: number }
  /** Sends all who ask elsewhere for good, or until then. */
  | { readonly kind: 'moves'; readonly to: string; readonly until: number }
)

/** One change of many outlets, two of some; never two at once, of which nobody could tell what is what. */
export function changesOf(
  draw: Draw,
  { from, to }: { readonly from: number; readonly to: number },
  { ids, links, wired, n }: Pick<Outlet, 'ids' | 'links' | 'wired'> & { readonly n: number },
): Change[] {
  const span = to - from
  const at = (name: string, least: number, most: number) =>
    Math.round(from + span * (least + (most - least) * draw(name)))
  const changes: Change[] = []
  const named = links === 'own'
  if (named && draw('new ids') < 0.12) changes.push({ kind: 'new ids', at: at('new ids at', 0.05, 0.3) })
  if (named && draw('dates anew') < 0.08)
    changes.push({ kind: 'dates anew', at: at('dates anew at', 0.35, 0.5) })
  if (draw('https') < 0.1) changes.push({ kind: 'http to https', at: at('https at', 0.05, 0.95) })
  if (draw('deep') < 0.1) {
    const begin = at('deep at', 0.05, 0.9)
    changes.push({ kind: 'deep', at: begin, until: begin + between(1, 9, draw('deep until')) * hour })
  }
  // One without ids or dates that has all addresses new is another feed to whoever comes.
  if (named && draw('new site') < 0.12)
    changes.push({
      kind: 'new site',
      at: at('new site at', 0.55, 0.8),
      paths: ids === 'tag' && draw('daily') >= 0.1 && draw('paths') < 0.5,
    })
  if (draw('moves') < 0.1 && !wired) {
    const begin = at('moves at', 0.1, 0.4)
    // Some by mistake, for a day; some all to one platform.
    const until = draw('mistake') < 0.3 ? begin + day : to
    const host = draw('platform') < 0.5 ? 'platform.example' : `moved-${n}.example`
    changes.push({ kind: 'moves', at: begin, until, to: `https://${host}/outlet-${n}/feed` })
  }
  return changes.sort((one, other) => one.at - other.at)
}
