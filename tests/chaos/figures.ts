import type { Report } from './run.ts'

/** What a run came to, in lines. */
export function figures(report: Report): readonly string[] {
  const { planned, outcomes, kills, cutOff, inFlight, trouble, mishaps, seconds } = report
  const listed = (counts: ReadonlyMap<string, number>) =>
    [...counts].sort(([one], [other]) => one.localeCompare(other)).map(([name, count]) => `${name} ${count}`)
  const sum = [...outcomes.values()].reduce((total, count) => total + count, 0)
  const under = ([platform, posts]: [string, ReadonlySet<string>]) =>
    `${platform} ${posts.size} (${posts.intersection(trouble.asked).size} asked for)`
  const unknown = [...outcomes]
    .filter(([name]) => name.startsWith('telegram unknown'))
    .reduce((total, [, count]) => total + count, 0)
  return [
    `${planned} deliveries planned in ${seconds} s, ${sum} outcomes: ${listed(outcomes).join(', ')}`,
    `${kills.starting + kills.posting} kills: ${kills.starting} before the first post of a life, ${kills.posting} after it; under way at them: ${Object.entries(cutOff).map(under).join(', ')}`,
    `Telegram: ${unknown} unknown; under way at the kills ${cutOff.telegram.size}, of which begun in the life that ended ${inFlight.telegram.size}`,
    `faults: ${listed(trouble.met).join(', ')}`,
    `mishaps: ${mishaps.join(', ')}`,
  ]
}
