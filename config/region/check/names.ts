import { fold, tokenise } from '#core/article/text/fold.ts'
import { compileForm } from '#core/article/topics/forms.ts'
import { languages } from '#core/article/topics/topic.ts'
import type { Pack } from '../../region.ts'
import { statusWords } from '../words.ts'
import { formLength } from './form-length.ts'
import { type Problem, problem } from './problem.ts'

/** The first word of status in a text that we would show, or undefined. */
export function statusWordIn(text: string, language: string): string | undefined {
  const tokens = tokenise(text)
  const forms = (statusWords[language] ?? []).map(form => compileForm(form, language))
  for (const at of tokens.keys())
    for (const form of forms) {
      const length = formLength(form, tokens, at)
      if (length > 0) return text.slice(tokens[at]?.start, tokens[at + length - 1]?.end)
    }
  return undefined
}

/** Display names and roles in all languages, without words of status. */
export function checkNames({ region, topics, at }: Pack): Problem[] {
  const missing = (what: string, names: object, place: Pack['at']) => {
    const lacks = languages.filter(language => !(language in names))
    return lacks.length === 0
      ? []
      : [problem('languages', place('names'), `${what} has no name in ${lacks.join(', ')}; add it`)]
  }
  const status = (what: string, text: string, language: string, place: ReturnType<Pack['at']>) => {
    const word = statusWordIn(text, language)
    const says = `${what} “${text}” holds “${word}”, a word of status that we never write; name it without`
    return word === undefined ? [] : [problem('status', place, says)]
  }
  return [
    ...missing('the region', region.names, at),
    ...topics.flatMap(({ entry, at }) => [
      ...missing(entry.id, entry.names, at),
      ...Object.entries(entry.names as Record<string, string>).flatMap(([language, name]) =>
        status(`the name of ${entry.id}`, name, language, at('names', language)),
      ),
      ...entry.roles.flatMap(({ role }, index) =>
        status(`the role of ${entry.id}`, role, 'en', at('roles', index, 'role')),
      ),
    ]),
  ]
}

const both = /^(.+?) \((.+)\)$/

/**
 * A town filed under a disputed place that has two names in English shows two in every language. Georgian may show one
 * where its nominative -i is all that tells them apart: Gali (Gal).
 */
export function checkBothNames({ topics }: Pack): Problem[] {
  const disputed = new Set(
    topics.filter(({ entry }) => entry.kind === 'disputed').map(({ entry }) => entry.id),
  )
  return topics.flatMap(({ entry, at }) => {
    if (entry.kind !== 'city' || entry.parent === undefined || !disputed.has(entry.parent)) return []
    const [, first = '', second = ''] = both.exec(entry.names.en ?? '') ?? []
    const one = (language: string) => language === 'ka' && fold(first) === `${fold(second)}i`
    return Object.entries(entry.names as Record<string, string>).flatMap(([language, name]) => {
      const place = at('names', language)
      if (second !== '' && !both.test(name) && !one(language))
        return [problem('both names', place, `${entry.id} is “${name}” alone; give both names, as “A (B)”`)]
      if (second === '' && both.test(name))
        return [
          problem('both names', at('names', 'en'), `${entry.id} has two names in ${language} and one in en`),
        ]
      return []
    })
  })
}
