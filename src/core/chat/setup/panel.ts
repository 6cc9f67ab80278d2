import { describe } from '../../delivery/wording/describe.ts'
import { neededFor, type Place } from '../command.ts'
import type { Choice, Question, Reply, Selection } from '../reply.ts'
import { type Block, heading, paragraph } from '../rich-text.ts'
import type { Draft, SetupContext } from './draft.ts'
import type { Field } from './field.ts'
import { lacking } from './standing.ts'
import { type Step, steps } from './steps.ts'
import type { Typed } from './typed.ts'

export const command = 'setup'

/** What a screen has beside what its step has. */
export type Beside = {
  readonly place: Place
  /** What went wrong with what was just said; empty where nothing did. */
  readonly problem?: string
  readonly text?: readonly Block[]
  readonly choices?: readonly Choice[]
  readonly selections?: readonly Selection[]
  readonly post?: Reply['post']
}

/** A press on something of this draft: a verb, and what it is about. */
export function press(draft: Draft, label: string, verb: string, about = ''): Choice {
  return { label, command, argument: `${draft.id} ${verb} ${about}`.trim() }
}

/** What the place is called in sentences. */
export function placeName({ place }: Draft, { say }: SetupContext): string {
  return place === '' ? say('setup-here') : place
}

/** One screen: what is asked, what it comes to so far, what can be picked, and the way on and back. */
export function panel(draft: Draft, step: Step, context: SetupContext, beside: Beside): Reply {
  const { say } = context
  const { problem = '', place } = beside
  const lacks = neededFor(draft.terms.telling.form, place.lacks)
  const name = say(`setup-${step.name}`)
  const at = steps.indexOf(step) + 1
  return {
    text: [
      heading(say('setup-title', { place: placeName(draft, context) })),
      ...(problem === '' ? [] : [paragraph({ text: problem, bold: true })]),
      ...(lacks.length === 0
        ? []
        : [paragraph({ text: lacking(placeName(draft, context), lacks, say), bold: true })]),
      paragraph(
        { text: say('setup-step', { at, of: steps.length, name }), bold: true },
        `\n${say(`setup-${step.name}-how`)}`,
      ),
      paragraph(say('setup-so-far', { what: describe(draft.terms, context) })),
      ...pickedWords(draft, step, context),
      ...(beside.text ?? []),
    ],
    cards: [],
    selections: [...(beside.selections ?? []), ...step.fields.map(field => selection(draft, field, context))],
    choices: [
      ...(beside.choices ?? []),
      ...step.typed
        .filter(typed => typed.named !== true || context.names)
        .map(({ label, name }) => press(draft, say(label), name)),
    ],
    onward: onward(draft, step, context),
    ...(beside.post === undefined ? {} : { post: beside.post }),
  }
}

/** What is picked, in words: of several lists a platform may show what is picked without what it is. */
function pickedWords(draft: Draft, { fields }: Step, context: SetupContext): Block[] {
  if (fields.length < 2) return []
  const lines = fields.map(field => {
    const chosen = field.options(draft, context).filter(({ chosen }) => chosen)
    const words = chosen.map(({ label }) => label).join(', ') || context.say('setup-languages-all')
    return `${context.say(field.label)}${context.say('colon')} ${words}`
  })
  return [paragraph(lines.join('\n'))]
}

function selection(draft: Draft, field: Field, context: SetupContext): Selection {
  const { name, label, several, needed } = field
  return {
    kind: 'options',
    label: context.say(label),
    command,
    argument: `${draft.id} ${name}`,
    options: field.options(draft, context),
    several,
    needed,
  }
}

function onward(draft: Draft, step: Step, { say }: SetupContext): Choice[] {
  const at = steps.indexOf(step)
  const [before, after, last] = [steps[at - 1], steps[at + 1], steps.at(-1)]
  const name = (step: Step) => say(`setup-${step.name}`)
  return [
    ...(before === undefined ? [] : [press(draft, say('setup-back'), before.name)]),
    ...(after === undefined ? [] : [press(draft, say('setup-next', { name: name(after) }), after.name)]),
    ...(after === undefined || last === undefined || after === last
      ? []
      : [press(draft, name(last), last.name)]),
    { ...press(draft, say('setup-start'), 'start'), main: true },
    ...(after === undefined ? [press(draft, say('setup-anew'), 'anew')] : []),
    press(draft, say('setup-cancel'), 'cancel'),
  ]
}

/** What is asked where something is to be typed. */
export function question(draft: Draft, typed: Typed, { say }: SetupContext): Question {
  const { label, how, example, name } = typed
  return {
    kind: 'words',
    title: say(label),
    how: say(how),
    examples: [example],
    command,
    argument: `${draft.id}-${name}`,
  }
}

/** What is asked where another chat is to be named. */
export function placeQuestion({ id }: Draft, { say }: SetupContext): Question {
  return {
    kind: 'place',
    title: say('setup-pick-place'),
    how: say('setup-share'),
    examples: [say('setup-share-channel'), say('setup-share-group')],
    command,
    argument: `${id}-place`,
  }
}
