import type { Language } from '../../article/topics/topic.ts'
import { languageName } from '../../delivery/wording/names.ts'
import { languages as ours } from '../languages.ts'
import { type Field, options, withTelling } from './field.ts'

/** The languages that outlets write in, those of most outlets first; none means all. */
export const reads: Field = {
  name: 'reads',
  label: 'setup-reads',
  several: true,
  needed: false,
  options({ terms }, context) {
    const { sources, locale } = context
    const counts = new Map<string, number>()
    const told = sources.filter(({ language }) => language !== 'und')
    for (const { language } of told) counts.set(language, (counts.get(language) ?? 0) + 1)
    const written = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code)
    const { languages } = terms.wants
    return options(
      [...languages, ...written].sort(byPlace(written)),
      languages,
      code => languageName(code, locale),
      context,
    )
  },
  take(draft, values) {
    const wants = { ...draft.terms.wants, languages: values.toSorted() }
    // What is asked for in a language is told by a headline in it, as /follow does.
    return withTelling({ ...draft, terms: { ...draft.terms, wants } }, { languages: values })
  },
}

const byPlace = (order: readonly string[]) => (a: string, b: string) => order.indexOf(a) - order.indexOf(b)

/** The language of the words around headlines, which are their outlets' own. */
export const speaks: Field = {
  name: 'speaks',
  label: 'setup-speaks',
  several: false,
  needed: true,
  options: ({ language }, context) =>
    options(
      Object.keys(ours),
      [language ?? context.language.split('-')[0] ?? ''],
      code => ours[code as Language],
      context,
    ),
  take: (draft, [value]) => ({ ...draft, language: value as Language }),
}
