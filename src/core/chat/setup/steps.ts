import type { Field } from './field.ts'
import { quiet, zone } from './hours.ts'
import { reads, speaks } from './languages.ts'
import { picture, size, sound } from './look.ts'
import { pace } from './pace.ts'
import { topics } from './topics.ts'
import { type Typed, typed } from './typed.ts'

/** One screen of the setup. Its words are the messages `setup-<name>` and `setup-<name>-how`. */
export type Step = {
  /** As buttons say it: short, letters alone. */
  readonly name: string
  readonly fields: readonly Field[]
  readonly typed: readonly Typed[]
}

/** In their order; the first and the last show what is not picked here: where it is posted, and a post. */
export const steps: readonly Step[] = [
  { name: 'where', fields: [], typed: [] },
  { name: 'topics', fields: [topics], typed: [typed.topics] },
  { name: 'languages', fields: [reads, speaks], typed: [] },
  { name: 'when', fields: [pace], typed: [typed.time] },
  { name: 'form', fields: [size, picture, sound], typed: [typed.sender] },
  { name: 'hours', fields: [quiet, zone], typed: [typed.hours, typed.zone] },
  { name: 'preview', fields: [], typed: [] },
]

export function stepNamed(name: string): Step | undefined {
  return steps.find(step => step.name === name)
}

/** The step in which a field is picked, with the field. */
export function fieldNamed(name: string): { readonly step: Step; readonly field: Field } | undefined {
  for (const step of steps) for (const field of step.fields) if (field.name === name) return { step, field }
  return undefined
}

/** The step in which something is typed, with what. */
export function typedNamed(name: string): { readonly step: Step; readonly typed: Typed } | undefined {
  for (const step of steps) for (const typed of step.typed) if (typed.name === name) return { step, typed }
  return undefined
}
