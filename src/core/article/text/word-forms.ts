/** So many letters all forms of a word share, lest a short one be taken for another; in Georgian a vowel may be the third: გზა, გზის. */
const [least, leastInGeorgian] = [3, 2]

/**
 * What words of one kind end in, by language: two words are forms of one where what is left behind their common beginning are
 * endings of one kind. So "price" and "prices" are, "gas" and "gasoline" are not; folded, as all words are compared. What
 * stands before an ending may be asked for: a d alone is one behind e, lest "win" be found in "wind".
 */
const kinds: Readonly<Record<string, readonly string[]>> = {
  en: [
    "(?:'?s|s?'|es|ed|(?<=[^e]e|..ee)d|ing)?",
    "(?:'?s|(?<=([bdgklmnprtz]))\\1(?:ed|ing))?",
    "(?:y|ies|ied|ying)(?:'s)?",
    'e|es|ed|ing',
  ],
  de: ["(?:e[nrsm]?|n|ern|ens|nen|innen|'?s|')?"],
  // Behind a possessive the case begins with n: türk is no beginning of Türkiye. The last letter of a word may soften.
  tr: [
    "'?(?:l[ae]r)?(?:(?:[iu]m[iu]z|s?[iu])(?:n[ae]|nd[ae]n?|n[iu]n?|yl[ae])?|[dt][ae]n?|n?[iu]n|[yn]?[iu]|[yn]?[ae]|y?l[ae]|c[ae])?(?:ki)?(?:[dt][iu]r)?",
    ...['[kqgy]', '[pb]', '[td]'].map(
      last => `${last}(?:l[ae]r)?(?:[iu](?:n[ae]|nd[ae]n?|n[iu]n?)?|[dt][ae]n?|[iu]n|[ae]|l[ae])?`,
    ),
  ],
  ru: [
    '(?:[аеийоуыьюя]|[оея]м|а[мх]|ях|[оеь]ю|[ое][йв]|[ая]ми)?',
    '[ыио]й|[ео](?:го|му)|[ыи](?:м|х|ми|е)|[оеая]м|[ао]я|яя|ую|юю|е[йе]|ое',
    '(?:[ауеы]|ы[мх]|ыми|ой)?',
    'ец|ц(?:[аыеу]|е[мв]|а[мх]|ами)',
    '[ое]к|к(?:[аиеу]|о[ймв]|а[мх]|ами)',
    'овью?|в(?:и|ей|я[мх]|ями)',
    'ь(?:[яиею]|ей|я[мх]|ями)|ей',
    '(?<=[ая]н)(?:ин(?:[аеу]|ом)?|е|а[мх]|ами)?',
    '(?:ть|л[аои]?|[еиуюая]т|н[аоы]?)(?:с[яь])?',
  ],
  hy: [
    '(?:եր|ներ)?(?:ը|ն|ին?|ից|ով|ում?|ուն|[սդ])?',
    '(?:յ?(?:ին?|ից|ով|ում|ն)|յներ(?:ը|ին?|ից|ով|ում)?)?',
    '(?:ուն|ան)(?:ներ)?(?:ը|ն|ին?|ից|ով|ում|բ)?',
    ...['ր', 'րդ', 'րջ', 'շկ'].map(last => `(?:ի|ու)?${last}(?:ը|ն|ին?|ից|ով|ում|ներ(?:ը|ի|ից|ով|ում)?)?`),
    'ել(?:ու|ը)?|վ?եց(?:ին)?|ում|ած|վել',
  ],
  ka: [
    '(?:ებ)?(?:ი|ის?ა?|ისთვის|ისკენ|ისგან|იდან|დან|ითა?|(?<=[აეოუ])მც?|მაც?|სა?ც?|სთვის|სთან|თან|შიც?|ზეც?|ად|ა?მდე|ა[სმ]?|ასთან|აში|აზე|ო|იც)?',
    // A stem's a and e are lost before i and the plural: კობახიძე, კობახიძის.
    '(?:[აე](?:მ|ს|დ|ში|ზე|სთან|მდე)?|ი(?:სა?|თა?|სთვის|სკენ|სგან|დან)|ებ(?:ი|ისა?|ისთვის|ით|იდან|მა|ს|ში|ზე|თან))ც?',
    'ე?ლ(?:ებ)?(?:ი|ის|ით|მა|ს|ში|ზე|თან)',
  ],
  fa: ['(?:ها(?:ی|یی)?|ی)?'],
}
/** German words that differ from a form of another by what they mean alone, in all their own forms: Reise and Reis, Kurs and Kur. */
const others = new Set('reise reisen kurs kurse kurses kursen'.split(' '))
const [cyrillic, armenian, georgian] = [
  /\p{Script=Cyrillic}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Georgian}/u,
]
const compiled = new Map(
  Object.entries(kinds).map(([language, kinds]) => [
    language,
    kinds.map(kind => new RegExp(`(?:${kind})$`, 'uy')),
  ]),
)
const latin = ['en', 'de', 'tr'].flatMap(language => compiled.get(language) ?? [])

/** A script that one language here is written in tells it; of the others the text does. */
function kindsOf(word: string, language: string): readonly RegExp[] {
  if (cyrillic.test(word)) return compiled.get('ru') ?? []
  if (armenian.test(word)) return compiled.get('hy') ?? []
  if (georgian.test(word)) return compiled.get('ka') ?? []
  return compiled.get(language === 'az' ? 'tr' : language) ?? latin
}

/** How all forms of a folded word begin, at the least. */
export const beginningOfForms = (word: string): string =>
  word.slice(0, georgian.test(word) ? leastInGeorgian : least)

/**
 * Whether a folded word of a text in `language` (BCP 47) is one that was typed, or another form of it. Of the `undeclined`
 * the end looks like an ending and is none: see TopicIndex.
 */
export function isFormOf(
  word: string,
  typed: string,
  language: string,
  undeclined: ReadonlySet<string>,
): boolean {
  if (word === typed) return true
  if (language === 'de' && others.has(word) !== others.has(typed)) return false
  const beginning = beginningOfForms(typed)
  if (!word.startsWith(beginning) || typed.length < least) return false
  let shared = beginning.length
  while (shared < word.length && word[shared] === typed[shared]) shared++
  const shortest = Math.max(
    beginning.length,
    ...[word, typed].map(each => (undeclined.has(each) ? each.length : 0)),
  )
  const endings = kindsOf(word, language)
  for (let stem = shared; stem >= shortest; stem--)
    if (endings.some(ending => endsAt(stem, word, ending) && endsAt(stem, typed, ending))) return true
  return false
}

function endsAt(stem: number, word: string, ending: RegExp): boolean {
  ending.lastIndex = stem
  return ending.test(word)
}
