import type { Report } from './run.ts'

/** What a run came to, in lines. */
export function figures(report: Report): readonly string[] {
  const { planned, outcomes, kills, cutOff, faults, mishaps, seconds } = report
  const listed = (counts: ReadonlyMap<string, number>) =>
    [...counts].sort(([one], [other]) => one.localeCompare(other)).map(([name, count]) => `${name} ${count}`)
  const sum = [...outcomes.values()].reduce((total, count) => total + count, 0)
  return [
    `${planned} deliveries planned in ${seconds} s, ${sum} outcomes: ${listed(outcomes).join(', ')}`,
    `${kills.starting + kills.posting} kills: ${kills.starting} before the first post of a life, ${kills.posting} after it; under way at them: ${cutOff.map(({ platform, posts, asked }) => `${platform} ${posts} (${asked} asked for)`).join(', ')}`,
    `faults: ${listed(faults).join(', ')}`,
    `mishaps: ${mishaps.join(', ')}`,
  ]
}
