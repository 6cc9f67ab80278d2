import { axisOf } from '#core/article/topics/axis.ts'
import { type CompiledForm, compileForm } from '#core/article/topics/forms.ts'
import type { Pack, Place } from '../../region.ts'
import { forEachForm } from './forms.ts'
import { type Problem, problem } from './problem.ts'

type Use = { readonly topic: string; place(): ReturnType<Place> }

/**
 * The same form for two topics of one axis: a text could not tell which of them it names. Masks and twins are there to
 * tell them apart and are left out, and so are cues of themes, of which a text may have several.
 */
export function checkOverlaps({ topics }: Pack): Problem[] {
  const uses = new Map<string, Use>()
  const told = new Set<string>()
  const found: Problem[] = []
  for (const { entry, at } of topics) {
    if (entry.kind === 'theme') continue
    forEachForm(entry, (form, language, list, index) => {
      if (list === 'mask' || list === 'weak') return
      const place = () => at(list, language, index)
      const compiled = compileForm(form, language)
      for (const spelling of spellings(compiled)) {
        // What stands in quotation marks is another name: the club, not the place it is called after.
        const key = `${axisOf(entry.kind)} ${language} ${compiled.quoted ? 'quoted ' : ''}${spelling}`
        const first = uses.get(key) ?? { topic: entry.id, place }
        uses.set(key, first)
        const pair = `${first.topic} ${entry.id} ${language}`
        if (first.topic === entry.id || told.has(pair)) continue
        told.add(pair)
        const { file, line } = first.place()
        const says = `“${spelling}” (${language}) names ${entry.id} as well as ${first.topic} (${file}:${line}); leave it to one, or tell them apart by a longer form or a mask`
        found.push(problem('overlaps', place(), says))
      }
    })
  }
  return found
}

/** Each way to write a form, its words in full with an ending where they have to have one. */
function spellings({ words }: CompiledForm): string[] {
  return words.reduce(
    (before, { stems, rest }) => {
      const ending = rest.test('') ? '' : (endings.find(one => rest.test(one)) ?? '')
      return before.flatMap(start => stems.map(stem => `${start}${start === '' ? '' : ' '}${stem}${ending}`))
    },
    [''],
  )
}

/** For paradigms that ask for one: Росси-я, Гянджа, армянск-ий, азербайджан-ец. */
const endings = ['я', 'а', 'ий', 'ец', 'ин']
