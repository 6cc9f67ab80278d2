const day = 24 * 3_600_000
/** Mistakes are few: of more than one, and than this share of a stream, it is the clock of this machine that is wrong. */
const mostToCome = 0.05

/**
 * When each article of a stream came, by the times its outlets gave, in the order of arrival. One without a time came
 * when the newest before it did, where none is known the next one behind it, and in a stream without any time `now`: of
 * an old stream a single article taken as of today would close all the stories of its days. So would one of a day to
 * come, whose time is taken as absent.
 */
export function arrivals(given: readonly (Date | null)[], now: Date): Date[] {
  const isToCome = (time: Date | null) => time !== null && time.getTime() > now.getTime() + day
  const dated = given.filter(time => time !== null).length
  const trusts = given.filter(isToCome).length <= Math.max(1, dated * mostToCome)
  const times = trusts ? given.map(time => (isToCome(time) ? null : time)) : given
  let newest = times.find(time => time !== null) ?? now
  return times.map(time => {
    if (time !== null && time > newest) newest = time
    return time ?? newest
  })
}
