import { tokenise } from '#core/article/text/fold.ts'
import { isCue } from '#core/article/topics/entries.ts'
import { compileForm } from '#core/article/topics/forms.ts'
import { type Hit, Matcher } from '#core/article/topics/matcher.ts'
import type { Topic } from '#core/article/topics/topic.ts'
import { languages } from '#core/article/topics/topic.ts'
import type { Pack, Place } from '../../region.ts'
import { ordinaryWords } from '../words.ts'
import { formLength } from './form-length.ts'
import { type Problem, problem } from './problem.ts'

/** The lists of forms a topic has, by the sign each stands for. */
export const signs = {
  form: 'forms',
  ethnic: 'ethnic',
  surname: 'surname',
  weak: 'weak',
  mask: 'mask',
} as const

/** Calls `each` for every form of a topic, with its language and its place. */
export function forEachForm(
  topic: Topic,
  each: (form: string, language: string, list: keyof Topic, index: number) => void,
): void {
  for (const list of Object.values(signs))
    for (const [language, forms] of Object.entries(topic[list]))
      for (const [index, form] of (forms ?? []).entries()) each(form, language, list, index)
}

/** Forms that cannot be read, with why. */
export function checkSyntax({ topics, region, at: inRegion }: Pack): Problem[] {
  const found: Problem[] = []
  const read = (name: string, form: string, language: string, place: () => ReturnType<Place>) => {
    try {
      compileForm(form, language)
    } catch (error) {
      found.push(problem('syntax', place(), `${name}: ${(error as Error).message}`))
    }
  }
  for (const { entry, at } of topics) {
    forEachForm(entry, (form, language, list, index) =>
      read(entry.id, form, language, () => at(list, language, index)),
    )
    for (const list of ['forms', 'hints', 'own'] as const)
      for (const [index, form] of (entry.twin?.[list] ?? []).entries())
        read(entry.id, form, entry.twin?.language ?? 'en', () => at('twin', list, index))
  }
  for (const list of ['domestic', 'foreign'] as const)
    for (const [language, forms] of Object.entries(region[list] ?? {}))
      for (const [index, form] of (forms ?? []).entries())
        read(list, form, language, () => inRegion(list, language, index))
  return found
}

/** Every topic is found in every language. */
export function checkLanguages({ topics }: Pack): Problem[] {
  return topics.flatMap(({ entry, at }) =>
    (['forms', 'surname'] as const).flatMap(list => {
      const given = Object.keys(entry[list])
      // Who has no surname is not found by it in any language; where some have one, so must all.
      if (list === 'surname' && given.length === 0) return []
      const lacks = languages.filter(language => !given.includes(language))
      if (lacks.length === 0) return []
      return [problem('languages', at(list), `${entry.id} has no ${list} in ${lacks.join(', ')}; add them`)]
    }),
  )
}

/** Names of places, people and organisations that are found in ordinary words of a language. */
export function checkOrdinaryWords({ topics }: Pack): Problem[] {
  // A theme is made of ordinary words.
  const named = topics.filter(({ entry }) => entry.kind !== 'theme')
  const places = new Map(named.map(({ entry, at }) => [entry.id, at]))
  const matcher = new Matcher(named.map(({ entry }) => entry))
  return languages.flatMap(language =>
    ordinaryWords(language).flatMap(word =>
      // What speaks for a twin names nothing, and is made of ordinary words: a match, a goalkeeper.
      matcher
        .find(word, language)
        .filter(({ sign }) => !isCue(sign))
        .map(hit => {
          const { form, place } = formOf(hit, places.get(hit.topic.id))
          const says = `the form ${form} of ${hit.topic.id} is found in “${word}”, an ordinary word of ${language}; give the endings one by one, or =${hit.form} with its capital`
          return problem('ordinary words', place, says)
        }),
    ),
  )
}

/** Which of a topic's forms made a hit, and where it stands. */
function formOf(hit: Hit, at: Place | undefined): { form: string; place: ReturnType<Place> } {
  const tokens = tokenise(hit.form)
  const list = hit.sign in signs ? signs[hit.sign as keyof typeof signs] : 'forms'
  const forms = hit.topic[list][hit.language as keyof Topic['forms']] ?? []
  const index = forms.findIndex(
    form => formLength(compileForm(form, hit.language), tokens, 0) === tokens.length,
  )
  return {
    form: forms[index] ?? hit.form,
    place: at?.(list, hit.language, index) ?? { file: '', line: 0 },
  }
}
