const warmUps = 2
const rounds = 5

/**
 * The median time of each task in ms. The tasks take turns, so that what else the machine does meets all alike; the
 * first turns, in which the engine still compiles, are not counted.
 */
export function medians<Name extends string>(tasks: Record<Name, () => unknown>): Record<Name, number> {
  const names = Object.keys(tasks) as Name[]
  const times = new Map(names.map(name => [name, [] as number[]]))
  for (let round = 0; round < warmUps + rounds; round++)
    for (const name of names) {
      const start = performance.now()
      tasks[name]()
      if (round >= warmUps) times.get(name)?.push(performance.now() - start)
    }
  return Object.fromEntries(
    [...times].map(([name, taken]) => [name, taken.sort((a, b) => a - b)[rounds >> 1] ?? 0]),
  ) as Record<Name, number>
}
