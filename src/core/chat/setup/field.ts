import type { Telling } from '../../delivery/subscription.ts'
import type { SelectionOption } from '../reply.ts'
import type { Draft, SetupContext } from './draft.ts'

/** Something that is picked of a list in a step of the setup. */
export type Field = {
  /** As buttons say it: short, letters alone. */
  readonly name: string
  /** The message it is called by. */
  readonly label: string
  readonly several: boolean
  /** Whether one must be picked. */
  readonly needed: boolean
  options(draft: Draft, context: SetupContext): readonly SelectionOption[]
  /** The draft with just these values picked, all of which are among the options. */
  take(draft: Draft, values: readonly string[], context: SetupContext): Draft
}

/** Platforms show so many at most. */
export const mostOptions = 25

export const withTelling = (draft: Draft, telling: Partial<Telling>): Draft => ({
  ...draft,
  terms: { ...draft.terms, telling: { ...draft.terms.telling, ...telling } },
})

/** Options, each with a capital at its beginning, as a list has them. */
export function options(
  values: readonly string[],
  chosen: readonly string[],
  label: (value: string) => string,
  { locale, say }: SetupContext,
): SelectionOption[] {
  return [...new Set(values)].slice(0, mostOptions).map(value => {
    const words = capital(label(value), locale)
    const isChosen = chosen.includes(value)
    return {
      value,
      label: words,
      chosen: isChosen,
      marked: isChosen ? say('setup-chosen', { label: words }) : words,
    }
  })
}

/** Georgian has capitals that no word begins with. */
function capital(words: string, locale: string): string {
  const [first = ''] = words
  return /\p{Script=Georgian}/u.test(first)
    ? words
    : first.toLocaleUpperCase(locale) + words.slice(first.length)
}

/**
 * The draft after something of a field was picked: all of it at once, or one value that a press turns on or off, or chooses.
 * What is not offered is passed over, and where one is needed the last stays.
 */
export function picked(
  field: Field,
  draft: Draft,
  values: readonly string[],
  context: SetupContext,
  isPress: boolean,
): Draft {
  const offered = field.options(draft, context)
  const known = values.filter(value => offered.some(option => option.value === value))
  const before = offered.filter(({ chosen }) => chosen).map(({ value }) => value)
  const [pressed] = known
  if (isPress && pressed === undefined) return draft
  const toggled = before.includes(pressed ?? '')
    ? before.filter(value => value !== pressed)
    : [...before, ...known]
  const wanted = isPress && field.several ? toggled : known
  if (wanted.length === 0 && field.needed) return draft
  return field.take(draft, field.several ? wanted : wanted.slice(0, 1), context)
}
