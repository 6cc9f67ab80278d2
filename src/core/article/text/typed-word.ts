/** So many letters stay, lest a word be found by what begins many others: право is not правительство. */
const least = 5

/**
 * What a word ends in as a dictionary has it, or in another case or number, where the rest begins all its forms; folded, by
 * script. Words of the Latin script are of four languages: what ends words of one and makes another word in another is not here.
 */
const endings = [
  'ыми|ими|ого|его|ому|ему|ами|ями|ая|яя|ое|ее|ые|ие|ый|ий|ой|ей|ую|юю|ых|их|ым|им|ом|ем|ам|ям|ах|ях|[аеиоуыьюя]',
  '(?<=ებ)(?:ელი|ლის)|ებ(?:ი|ის|მა|ს|ში|ზე)|იდან|დან|თან|ში|ზე|მა|ის|ით|ად|[აეის]',
  '(?<=թյ)(?:ուն|ան)(?:ներ)?(?:ը|ն|ի|ին|ից|ով|ում)?|(?:ն?եր)?(?:ը|ին?|ից|ով|ում)|ն?եր',
  "'[a-z]{1,5}|(?<=[^suia'])s|ies|en|l[ae]r(?:[aei]|in|d[ae]n?)?|[iu]|(?<=[aeiu])k",
].map(ends => new RegExp(`^(.{${least},}?)(?:${ends})$`, 'u'))

/**
 * Words too short for the rest: an apostrophe ends a name, an s is all that English adds, few begin with арми or войн, and
 * every Georgian noun has its ი in one case alone.
 */
const short = /^(.{4})(?:'[a-z]{1,5}|(?<=[^suia'])s|(?<=и|й[а-я])[аеиуыюя]|(?<=[ა-ჰ])ი)$/

/**
 * The letters with which all forms of a folded word begin, so that it is found in whatever case, number or definiteness it was
 * typed: армени for Армения and Армении, train for trains. The word itself where that is not known.
 */
export function beginningOf(word: string): string {
  if (/^\d/.test(word)) return word
  for (const pattern of [...endings, short]) {
    const [, beginning] = pattern.exec(word) ?? []
    if (beginning !== undefined) return beginning
  }
  return word
}
