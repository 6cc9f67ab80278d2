/** Cases that Georgian names in -ი and -ა share, and who lives there: გორის, გორელი. */
const georgian = 'ის|ისა|ისთვის|ისკენ|ისგან|იდან|ით|ელ(?:ი|ის|მა|ს|ები|ების|ებს|ებმა|ებთან)?'

/**
 * Case and possessive endings after folding, by language and paradigm: what follows a stem for the word to be the same
 * word. Written as patterns over the rest of the word; one that ends in | takes the bare stem too. Росси is a name
 * where Росси~ija is Russia, so that not every one does.
 */
const patterns: Record<string, string> = {
  en: "'s|s'|s|'|",
  ru: '', // Russian words name their paradigm.
  'ru:m': 'а|у|ом|е|',
  'ru:ija': 'я|и|ю|ей|ею',
  'ru:a': 'а|ы|и|е|у|ой|ою',
  'ru:ov': 'а|у|ым|е|ы|ых|ыми|ой|',
  'ru:yan': 'а|у|ом|е|ы|ов|ам|ами|ах|',
  'ru:adj': 'о|ий|ый|ого|ому|им|ым|ом|ая|ой|ую|ое|ие|ые|их|ых|ими|ыми',
  'ru:ets': 'ец|ца|цу|цем|це|цы|цев|цам|цами|цах',
  'ru:anin': 'ин|ина|ину|ином|ине|е|ам|ами|ах|',
  // Four-way vowel harmony; no apostrophe but after acronyms. Behind a possessive an n comes first: Partiyası-nda.
  az: "'?(?:nd[ae](?:n|ki)?|n[ae]|n?[iu]n(?:d[ae](?:n|ki)?)?|y?[ae]|n?[iu]|d[ae](?:n|ki|dir)?|y?l[ae](?:r(?:in|[ae]|d[ae]n?|i)?)?|l[iu]|c[ae]|d[iu]r|s[iu]z|s[iu]n[iuaed]n?)|",
  // Proper nouns take an apostrophe before the ending, in careful spelling.
  tr: "'?(?:nd[ae](?:n|ki)?|n[ae]|n?[iu]n|y?[ae]|n?[iu]|y[iu]|[dt][ae](?:n|ki)?|y?l[ae](?:r(?:in|[ae]|i)?)?|l[iu]|n[iu]n|s[iu]z|d[iu]r|s[iu]n[iuaed]n?)|",
  hy: '(?:եր|ներ)?(?:ը|ն|ի|ին|ից|ով|ում)?|յ(?:ի|ին|ից|ով|ում)|ս|դ|',
  // The stem is given without the nominative -ი; cases, postpositions and clitics are up to six letters.
  ka: '[ა-ჰ]{0,6}',
  // Names whose stem begins other words too: in -ი and in -ა, and who lives there.
  'ka:i': `ი|იც|ს|საც|სთან|ში|შიც|თან|ზე|მა|მაც|ამდე|ად|${georgian}`,
  'ka:a': `ა(?:ს|სთან|საც|ში|შიც|ზე|მ|მდე|ც)?|${georgian}`,
  de: "'?s|",
}

const compiled = new Map(
  Object.entries(patterns).map(([name, pattern]) => [name, new RegExp(`^(?:${pattern})$`, 'u')]),
)

/** The endings that `~` (paradigm '') or `~m`, `~adj` … stand for in `language`; undefined where there are none. */
export function endings(language: string, paradigm: string): RegExp | undefined {
  return compiled.get(paradigm === '' ? language : `${language}:${paradigm}`)
}
