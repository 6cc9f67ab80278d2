import type { Pack } from '../../region.ts'
import { type Problem, problem } from './problem.ts'

/** How many outlets a place needs, and of how many kinds of ownership. */
const least = { outlets: 3, ownerships: 2 }

/**
 * Who reports on each place, by region.yaml: three enabled outlets of two kinds of ownership, and where more than one
 * side has a say, an outlet of each and a third party. A disputed place always has two sides; an outlet of authorities
 * whose status is disputed is read only beside another side's.
 */
export function checkBalance({ region, topics, sources, balance, at }: Pack): Problem[] {
  const byId = new Map(sources.map(({ entry }) => [entry.id, entry]))
  const disputed = topics.filter(({ entry }) => entry.kind === 'disputed').map(({ entry }) => entry.id)
  const report = (path: readonly PropertyKey[], says: string) =>
    problem('balance', at('balance', ...path), says)
  const enabled = (ids: readonly string[]) => ids.filter(id => byId.get(id)?.enabled)

  const places = [...new Set([...region.places, ...disputed])].flatMap(id => {
    const listed = balance[id]
    if (listed === undefined)
      return [report([], `does not say which outlets report on ${id}; list them under balance, by side`)]
    const { sides, elsewhere, without } = listed
    const found: Problem[] = []
    const all = enabled([...new Set([...Object.values(sides).flat(), ...elsewhere])])
    const kinds = new Set(all.map(source => byId.get(source)?.ownership))
    if (all.length < least.outlets || kinds.size < least.ownerships)
      found.push(
        report(
          [id],
          `${id} has ${all.length} enabled outlets of ${kinds.size} kinds of ownership; it needs ${least.outlets} of ${least.ownerships}`,
        ),
      )
    const several = Object.keys(sides).length > 1
    if (disputed.includes(id) && !several)
      found.push(report([id, 'sides'], `${id} is disputed and has one side here; list the outlets of each`))
    for (const [side, ids] of Object.entries({ ...sides, ...(several ? { elsewhere } : {}) })) {
      if (enabled(ids).length > 0) continue
      const says = `${id} has no enabled outlet of ${side}`
      const reason = without[side]
      found.push(
        reason === undefined
          ? report([id], `${says}; enable one in sources.yaml, or say under "without" why there is none`)
          : { ...report([id, 'without', side], `${says}: ${reason}`), state: 'note' },
      )
    }
    return found
  })

  const unknown = Object.entries(balance).flatMap(([id, { sides, elsewhere }]) =>
    [
      ...Object.entries(sides).map(([side, ids]) => ['sides', side, ids] as const),
      ['elsewhere', '', elsewhere] as const,
    ].flatMap(([list, side, ids]) =>
      ids.flatMap((source, index) =>
        byId.has(source)
          ? []
          : [
              report(
                side === '' ? [id, list, index] : [id, list, side, index],
                `${id} lists ${source}, which is not in sources.yaml`,
              ),
            ],
      ),
    ),
  )

  const alone = sources.flatMap(({ entry, at }) => {
    if (!entry.enabled || entry.ownership !== 'de-facto-authority') return []
    const beside = Object.values(balance).some(
      ({ sides }) =>
        Object.values(sides).some(ids => ids.includes(entry.id)) &&
        Object.values(sides).some(ids => !ids.includes(entry.id) && enabled(ids).length > 0),
    )
    const says = `${entry.id} is enabled without an outlet of the other side beside it; enable one, or turn this one off`
    return beside ? [] : [problem('balance', at('enabled'), says)]
  })
  return [...places, ...unknown, ...alone]
}
