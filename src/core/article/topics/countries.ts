import { type Language, languages, type Topic } from './topic.ts'

/** What a country needs beyond its names, which come from CLDR: other names, demonyms, and look-alikes. */
export type Country = Pick<Topic, 'id' | 'forms' | 'ethnic' | 'mask'> & {
  /** ISO 3166-1 alpha-2. */
  readonly iso: string
  readonly wikidata?: string | undefined
}

const displayNames = new Map(
  languages.map(language => [language, new Intl.DisplayNames([language], { type: 'region' })]),
)

/** A country as a topic: named as CLDR names it, found by that name with the endings its language gives it. */
export function countryTopic({ id, iso, wikidata, forms, ethnic, mask }: Country): Topic {
  const names = Object.fromEntries(
    languages.map(language => [language, displayNames.get(language)?.of(iso) ?? iso]),
  )
  const named = languages.map(language => {
    const name = names[language] ?? iso
    return [
      language,
      [...(isPlain(name) ? [inflected(name, language)] : []), ...(forms[language] ?? [])],
    ] as const
  })
  return {
    id,
    kind: 'country',
    iso,
    wikidata,
    of: [],
    names,
    aliases: [],
    forms: Object.fromEntries(named),
    ethnic,
    surname: {},
    weak: {},
    mask,
    roles: [],
  }
}

/** Names such as "Myanmar (Burma)" or "Bosnia & Herzegovina" are found by the forms their entry gives. */
function isPlain(name: string): boolean {
  return /^[\p{L}\p{M}'’ -]+$/u.test(name) && !/^[A-Z]{2}$/.test(name)
}

/** The form of a name with its language's endings, in the syntax of forms.ts. */
function inflected(name: string, language: Language): string {
  const words = name.split(/[ -]+/)
  switch (language) {
    case 'ru':
      return words.map((word, index) => russian(word, index < words.length - 1)).join(' ')
    case 'ka':
      return words.map(georgian).join(' ')
    default:
      return [...words.slice(0, -1), `${words.at(-1)}~`].join(' ')
  }
}

/** Cases and the postpositions written together with them; open endings would reach into other words. */
const georgianCases: readonly (readonly [RegExp, string])[] = [
  [/ა$/, '{ა,ას,აში,ამ,აზე,ასთან,აც,ასა,ამდე,ასაც,ის,ისა,ისთვის,ისკენ,ისგან,იდან,ით}'],
  [/ე$/, '{ე,ეს,ეში,ემ,ეზე,ესთან,ეც,ედან,ემდე,ის,ისა,ისთვის,ისკენ,ისგან,იდან,ით}'],
  [/ი$/, '{ი,ის,იში,იზე,იმ,ისთან,ს,მა,ში,თან,ზე,იდან,ით,ად,სა,ისა,ისთვის,ისკენ,ისგან,ამდე,იც,საც}'],
  [/(?<=[ოუ])$/, '{,ს,ში,მ,ზე,სთან,ც,დან,მდე,სა,სთვის,სკენ,სგან}'],
]

function georgian(word: string): string {
  for (const [ending, cases] of georgianCases) if (ending.test(word)) return word.replace(ending, cases)
  return `${word}~`
}

const adjectives: readonly (readonly [RegExp, string])[] = [
  [/ая$/, '{ая,ой,ую,ою}'],
  [/яя$/, '{яя,ей,юю}'],
  [/ый$/, '{ый,ого,ому,ым,ом}'],
  [/ий$/, '{ий,ого,его,ому,ему,им,ом,ем}'],
  [/ое$/, '{ое,ого,ому,ым,ом}'],
  [/ые$/, '{ые,ых,ым,ыми}'],
  [/ие$/, '{ие,их,им,ими}'],
]

const nouns: readonly (readonly [RegExp, string])[] = [
  [/я$/, '{я,и,е,ю,ей,ею}'],
  [/а$/, '{а,ы,и,е,у,ой,ою}'],
  [/ы$/, '{ы,,ов,ам,ами,ах}'],
  [/й$/, '{й,я,ю,ем,е}'],
  [/ь$/, '{ь,я,ю,ем,ём,е,и,ью}'],
]

/** By the ending of the word; what ends in other vowels does not decline. */
function russian(word: string, before: boolean): string {
  for (const [ending, paradigm] of before ? [...adjectives, ...nouns] : nouns)
    if (ending.test(word)) return word.replace(ending, paradigm)
  return /[бвгджзклмнпрстфхцчшщ]$/.test(word) ? `${word}~m` : word
}
