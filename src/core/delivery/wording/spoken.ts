import { fold } from '../../article/text/fold.ts'
import { languageName } from './names.ts'

/** How people say in which language, from what the language is called in theirs: "по-русски", "rus dilində", "auf Deutsch". */
const ways: Readonly<Record<string, (name: string) => readonly string[]>> = {
  ru: name => {
    const stem = name.replace(/ий$/, '')
    return [`по-${stem}и`, `по ${stem}и`, `на ${stem}ом`, `на ${stem}ом языке`, `${stem}ом`]
  },
  az: name => [`${name} dilində`, `${name}ca`, `${name}cə`],
  ka: name => [`${name.replace(/ი$/, '')}ად`, `${name.replace(/ი$/, '')} ენაზე`],
  hy: name => [name, `${name}ով`],
  de: name => [`auf ${name}`, name],
  tr: name => [name, `${name.replace(/ dili$/, 'ca')}`, `${name} olarak`],
}
const languages = ['en', 'ru', 'hy', 'ka', 'az', 'tr', 'de', 'fa']

const spoken = new Map(
  Object.entries(ways).flatMap(([tongue, way]) =>
    languages.flatMap(code => way(languageName(code, tongue)).map(words => [fold(words), code] as const)),
  ),
)
/** In words. */
export const longestSpoken = 3

/** The language in which something is to be, in words that say nothing else; undefined where they say none. */
export const languageSpoken = (words: string): string | undefined => spoken.get(fold(words))
