import { type Field, options, withTelling } from './field.ts'

const [yes, no] = ['yes', 'no']

export const size: Field = {
  name: 'size',
  label: 'setup-size',
  several: false,
  needed: true,
  options: ({ terms }, context) =>
    options(sizes, [terms.telling.form.size], value => context.say(`settings-${value}`), context),
  take(draft, [value]) {
    const { form } = draft.terms.telling
    return withTelling(draft, { form: { ...form, size: sizes.find(size => size === value) ?? form.size } })
  },
}
const sizes = ['compact', 'standard', 'full'] as const

export const picture: Field = {
  name: 'picture',
  label: 'setup-picture',
  several: false,
  needed: true,
  options: ({ terms }, context) =>
    options(
      [yes, no],
      [terms.telling.form.image ? yes : no],
      value => context.say(value === yes ? 'setup-pictures' : 'follow-no-pictures'),
      context,
    ),
  take: (draft, [value]) =>
    withTelling(draft, { form: { ...draft.terms.telling.form, image: value === yes } }),
}

export const sound: Field = {
  name: 'sound',
  label: 'setup-sound',
  several: false,
  needed: true,
  options: ({ terms }, context) =>
    options(
      [no, yes],
      [terms.telling.form.silent ? no : yes],
      value => context.say(value === yes ? 'follow-loud' : 'setup-silent'),
      context,
    ),
  take: (draft, [value]) =>
    withTelling(draft, { form: { ...draft.terms.telling.form, silent: value === no } }),
}
