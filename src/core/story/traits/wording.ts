import { fold } from '../../article/text/fold.ts'
import { stem } from './stem.ts'
import { english } from './wording/en.ts'
import { others } from './wording/others.ts'
import { russian } from './wording/ru.ts'

/** By language, the stem that stands for the meaning of a stem. */
const meanings: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries({ en: english, ru: russian, ...others }).map(([language, lines]) => [
    language,
    meaningsOf(lines, language),
  ]),
)

function meaningsOf(lines: readonly string[], language: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const line of lines) {
    const stems = line.split(' ').map(word => stem(fold(word), language))
    for (const each of stems) if (!found.has(each)) found.set(each, stems[0] as string)
  }
  return found
}

/** The stem that stands for what a stem means: of "envoy" that of "ambassador"; most stand for themselves. */
export function meaningOf(stem: string, language: string): string {
  return meanings.get(language)?.get(stem) ?? stem
}

/** Every stem that stands for several, with those: language, stem, and the stems that mean it, itself among them. */
export function* wordings(): Generator<[language: string, meaning: string, stems: readonly string[]]> {
  for (const [language, found] of meanings)
    for (const [meaning, each] of Map.groupBy(found, ([, meaning]) => meaning))
      yield [language, meaning, each.map(([stem]) => stem)]
}
