import type { Rhythm, Telling } from '../../delivery/subscription.ts'
import { when } from '../../delivery/wording/describe.ts'
import type { SetupContext } from './draft.ts'
import { type Field, options, withTelling } from './field.ts'

const breaking = 'breaking'

/** A rhythm as a button says it: "each", "daily 08:00", "weekly 1 09:00". */
const written = (rhythm: Rhythm) =>
  rhythm.kind === 'weekly' ? `weekly ${rhythm.day} ${rhythm.at}` : Object.values(rhythm).join(' ')

const usual: readonly Rhythm[] = [
  { kind: 'each' },
  { kind: 'hourly' },
  { kind: 'daily', at: '08:00' },
  { kind: 'daily', at: '18:00' },
  { kind: 'weekly', day: 1, at: '09:00' },
]

export const pace: Field = {
  name: 'pace',
  label: 'setup-pace',
  several: false,
  needed: true,
  options({ terms: { telling } }, context) {
    const rhythms = [...usual, telling.rhythm]
    const [each = '', ...others] = rhythms.map(written)
    return options(
      [each, breaking, ...others],
      [telling.breakingOnly ? breaking : written(telling.rhythm)],
      value =>
        named(
          rhythms.find(rhythm => written(rhythm) === value),
          telling,
          context,
        ),
      context,
    )
  },
  take(draft, [value]) {
    const { telling } = draft.terms
    if (value === breaking) return withTelling(draft, { breakingOnly: true, rhythm: { kind: 'each' } })
    const rhythm = [...usual, telling.rhythm].find(rhythm => written(rhythm) === value)
    return withTelling(draft, { breakingOnly: false, rhythm: rhythm ?? telling.rhythm })
  },
}

function named(rhythm: Rhythm | undefined, { zone }: Telling, { locale, say }: SetupContext): string {
  return rhythm === undefined ? say('follow-breaking') : when({ rhythm, zone }, locale, say)
}
