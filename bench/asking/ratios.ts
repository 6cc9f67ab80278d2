import type { Figure } from '../figure.ts'
import type { Answers } from './people.ts'
import { platforms } from './places.ts'

type Bar = Figure['bar']

/**
 * How long each question takes beside an echo that was asked between them, the slowest of a hundred and the median, by bars
 * of their own; and how many were not answered rightly, in words as well.
 */
export function ratios(
  { times, echo, asked, failures }: Answers,
  of: string,
  barOf: (name: string) => Bar = () => undefined,
): Figure[] {
  for (const failure of failures.slice(0, mostTold)) process.stdout.write(`wrong or late: ${failure}\n`)
  const wrong: Figure = {
    measure: `questions not answered rightly in time, ${of}`,
    value: failures.length,
    unit: `of ${asked}`,
    bar: { most: 0 },
  }
  const slow = Object.entries(times).flatMap(([name, taken]) =>
    platforms.flatMap((platform): Figure[] => {
      const bar = barOf(name)
      const [own, echoed] = [taken[platform], echo[platform]]
      if (own.length === 0) return []
      const [mid, slow] = [percentile(own, 0.5), percentile(own, 0.99)]
      const [echoMid, echoSlow] = [percentile(echoed, 0.5), percentile(echoed, 0.99)]
      return [
        {
          measure: `${name}, ${platform}, ${of}`,
          value: slow / echoSlow,
          unit: `times an echo at p99 (${ms(slow)}/${ms(echoSlow)}), ${(mid / echoMid).toFixed(2)} at p50 (${ms(mid)}/${ms(echoMid)} ms)`,
          ...(bar === undefined ? {} : { bar }),
        },
      ]
    }),
  )
  return [wrong, ...slow]
}

const mostTold = 20

const ms = (value: number) => value.toFixed(1)

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
}
