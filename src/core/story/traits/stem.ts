/**
 * Light stemming of folded words: enough for two reports of one event to share a word in another number, case or tense.
 * Not for display; two words that fall together by mistake only lose a little of their rarity.
 */
export function stem(word: string, language: string): string {
  if (/^\d/.test(word)) return word
  const strip = stemmers[language]
  return strip === undefined ? word : strip(word)
}

const stemmers: Readonly<Record<string, (word: string) => string>> = {
  en: english,
  ru: word => without(word, russian, 3).slice(0, 8),
  uk: word => without(word, russian, 3).slice(0, 8),
  az: word => agglutinative(word),
  tr: word => agglutinative(word),
  de: word => without(word, german, 4),
  hy: word => without(word, armenian, 4),
  ka: word => without(word, georgian, 3),
}

function english(word: string): string {
  const plain = word.replace(/'s?$/, '')
  if (plain.length <= 3) return plain
  const singular = plain
    .replace(/ies$/, 'y')
    .replace(/sses$/, 'ss')
    .replace(/([^s])s$/, '$1')
  const bare = singular.replace(/(?:ingly|edly|ing|ed|ly|ment|ers?|ion|al)$/, '')
  return (bare.length >= 4 ? bare : singular).replace(/(.)\1$/, '$1').replace(/[ey]$/, '')
}

const russian =
  /(?:иями|ями|ами|иях|ого|его|ому|ему|ыми|ими|ться|тся|ешь|ает|ают|ала|али|ало|ить|ать|ять|еть|ила|или|ило|ил|ал|ых|их|ах|ях|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ую|юю|ым|им|ом|ем|ам|ям|ию|ия|ие|ии|[ыиаяоеуюьй])$/
const german = /(?:ungen|ung|ern|em|er|en|es|e|s|n)$/
const armenian =
  /(?:ների|ներից|ներով|ներում|ներն|ները|ներ|երի|երից|երը|երն|եր|ության|ությունը|ություն|ից|ով|ում|ին|ի|ը|ն|ս|դ)$/
const georgian =
  /(?:ებისთვის|ებისა|ებით|ების|ებში|ებზე|ებს|ებმა|ები|ისთვის|ისგან|იდან|ისა|ის|ით|ად|ში|ზე|თან|დან|მა|მდე|ს|ი|ა|მ|ო|ც)$/

function without(word: string, ending: RegExp, least: number): string {
  if (word.length <= least + 1) return word
  const bare = word.replace(ending, '')
  return bare.length >= least ? bare : word
}

/** Azerbaijani and Turkish heap their endings; the first letters tell the word, an apostrophe ends a name. */
function agglutinative(word: string): string {
  const [name = word] = word.split("'")
  return name.length < word.length ? name : name.slice(0, 6)
}
