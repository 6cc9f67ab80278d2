import { type CompiledForm, compileForm } from '#core/article/forms.ts'
import type { TopicKind } from '#core/article/topic.ts'
import type { Pack, Place } from '../../region.ts'
import { forEachForm } from './forms.ts'
import { type Problem, problem } from './problem.ts'

type Use = { readonly topic: string; readonly list: string; readonly place: ReturnType<Place> }

/**
 * The same form for two topics of one axis: a text could not tell which of them it names. Masks and twins are there to
 * tell them apart and are left out, and so are cues of themes, of which a text may have several.
 */
export function checkOverlaps({ topics }: Pack): Problem[] {
  const uses = new Map<string, Use[]>()
  for (const { entry, at } of topics) {
    if (entry.kind === 'theme') continue
    forEachForm(entry, (form, language, list, index) => {
      if (list === 'mask' || list === 'weak') return
      for (const spelling of spellings(compileForm(form, language))) {
        const key = `${axis(entry.kind)} ${language} ${spelling}`
        const use = { topic: entry.id, list, place: at(list, language, index) }
        uses.set(key, [...(uses.get(key) ?? []), use])
      }
    })
  }
  const told = new Set<string>()
  return [...uses].flatMap(([key, all]) => {
    const [first, ...others] = all
    return others.flatMap(other => {
      if (first === undefined || other.topic === first.topic) return []
      const pair = `${first.topic} ${other.topic} ${key.split(' ')[1]}`
      if (told.has(pair)) return []
      told.add(pair)
      const [, language, ...spelling] = key.split(' ')
      const says = `“${spelling.join(' ')}” (${language}) names ${other.topic} as well as ${first.topic} (${first.place.file}:${first.place.line}); leave it to one, or tell them apart by a longer form or a mask`
      return [problem('overlaps', other.place, says)]
    })
  })
}

const axis = (kind: TopicKind) => (kind === 'person' || kind === 'organisation' ? kind : 'place')

/** Each way to write a form, its words' first spelling in full and the pattern of their endings by its own text. */
function spellings({ exact, words }: CompiledForm): string[] {
  return words.reduce(
    (before, { stems, rest }) =>
      before.flatMap(start =>
        stems.map(stem => {
          const end = exact || rest.test('') ? '' : `~${rest.source}`
          return start === '' ? stem + end : `${start} ${stem}${end}`
        }),
      ),
    [''],
  )
}
