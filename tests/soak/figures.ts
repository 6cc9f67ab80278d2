import type { Report } from './run.ts'

/** What a run came to, in lines. */
export function figures(report: Report): readonly string[] {
  const { counts, sources, wired, pushed, sparesServer, restarts, inWork, excess, seconds } = report
  const { items, articles, lost, doubled, joined, stale, unposted, notBack, impolite } = report
  return [
    `${sources} sources (${wired} over real connections), ${counts.looks} looks in ${seconds} s: ${counts.read} read, ${counts.failed} failed, ${counts.busy} told to wait, ${counts.cutOff} cut off by ${restarts} restarts (${inWork} in the midst of work)`,
    `${pushed} pieces told by a hub; a busy server is left alone ${sparesServer ? 'for all its sources' : 'for the source it was busy for'}`,
    `${items} items shown, ${articles} articles: ${lost} lost, ${doubled} doubled, ${joined} taken for another, ${stale} old ones fresh, ${unposted} new ones not fresh`,
    `${impolite} breaches of manners, ${notBack} sources not back after a day; at most ${counts.mostAtOnce} at once, ${counts.mostOfOneHost} of one host; the scheduler held ${excess} too many`,
  ]
}
