import type { Report } from './run.ts'

/** How many outcomes on a platform stay unknown. */
export function unknownOn(platform: string, outcomes: Report['outcomes']): number {
  const unknown = [...outcomes].filter(([name]) => name.startsWith(`${platform} unknown`))
  return unknown.reduce((total, [, count]) => total + count, 0)
}

/** What a run came to, in lines. */
export function figures(report: Report): readonly string[] {
  const { planned, outcomes, kills, cutOff, trouble, mishaps, seconds } = report
  const listed = (counts: ReadonlyMap<string, number>) =>
    [...counts].sort(([one], [other]) => one.localeCompare(other)).map(([name, count]) => `${name} ${count}`)
  const sum = [...outcomes.values()].reduce((total, count) => total + count, 0)
  const under = ([platform, posts]: [string, ReadonlySet<string>]) =>
    `${platform} ${posts.size} (${posts.intersection(trouble.asked).size} asked for)`
  return [
    `${planned} deliveries planned in ${seconds} s, ${sum} outcomes: ${listed(outcomes).join(', ')}`,
    `${kills.starting + kills.posting} kills: ${kills.starting} before the first post of a life, ${kills.posting} after it; under way at them: ${Object.entries(cutOff).map(under).join(', ')}`,
    `Telegram: ${unknownOn('telegram', outcomes)} unknown; under way at the kills ${cutOff.telegram.size}`,
    `faults: ${listed(trouble.met).join(', ')}`,
    `mishaps: ${mishaps.join(', ')}`,
  ]
}
