/** An encoding of one byte a letter, as TextDecoder knows it. */
type OneByte = 'windows-1251' | 'koi8-u' | 'windows-1252' | 'windows-1254'

/** So many words with letters beyond ASCII tell what a text is. */
const mostRead = 2_000
/** So many letters make a word that no Western language writes without an ASCII letter: "à", "où" and "üç" are shorter. */
const shortest = 3
/** The ten commonest letters of Russian: six of ten in any text, and four where one Cyrillic encoding is read as the other. */
const common = /[оеаинтсрвл]/gi
const leastCommon = 0.45

const latin = new TextDecoder('latin1')

/**
 * In which encoding a text that is not UTF-8 and says nothing of itself makes words of one script: as Cyrillic where most of
 * its words with letters beyond ASCII have none but those, as Western European where they mix with ASCII. KOI8-U is
 * KOI8-R with the Ukrainian letters. Where it says that it is Western European, only what is clearly Turkish is that.
 */
export function likelyEncoding(bytes: Uint8Array, saysWestern: boolean): OneByte {
  const words = latin
    .decode(bytes)
    .matchAll(/[A-Za-z\u00c0-\u00ff]+/g)
    .map(([word]) => word)
    .filter(word => /[\u00c0-\u00ff]/.test(word))
    .take(mostRead)
    .toArray()
  const whole = words.filter(word => word.length >= shortest && !/[A-Za-z]/.test(word))
  const mixed = words.filter(word => /[A-Za-z]/.test(word))
  if (whole.length <= mixed.length)
    return isTurkish(words.join(' '), saysWestern) ? 'windows-1254' : 'windows-1252'
  const [best] = (['windows-1251', 'koi8-u'] as const)
    .map(encoding => ({ encoding, share: commonIn(whole.join(''), encoding) }))
    .sort((a, b) => b.share - a.share)
  return best !== undefined && best.share >= leastCommon ? best.encoding : 'windows-1252'
}

/** How many of the letters, read as Latin, are of the commonest in a Cyrillic encoding. */
function commonIn(letters: string, encoding: OneByte): number {
  const bytes = Uint8Array.from(letters, letter => letter.charCodeAt(0))
  return (new TextDecoder(encoding).decode(bytes).match(common)?.length ?? 0) / letters.length
}

/** Turkish has ğ, ı, ş, Ğ, İ and Ş where Western European has the Icelandic ð, ý, þ, Ð, Ý and Þ. */
const turkishAlone = /[ÐÝÞðýþ]/g
/** All letters beyond ASCII but those and the others that Turkish writes. */
const notTurkish = /(?![ÐÝÞðýþÇÖÜÂÎÛçöüâîû×÷])[À-ÿ]/g

/** ı and İ: Turkish has more of them than of ğ and ş together, Icelandic one ý for thirty ð and þ. */
const dotless = /[Ýý]/g
const leastDotless = 0.25
/** "Það", "við", "þessi": Icelandic words begin with þ and end in ð, as few of Turkish with ş and ğ. */
const icelandic = /(?:^| )[Þþ]|ð(?= |$)/

/**
 * Whether the letters beyond ASCII are those of Turkish. Most Icelandic has á, é, í, ó, ú and æ beside its own, but headlines
 * of a few words may have none; German has ä and ß.
 */
function isTurkish(words: string, saysWestern: boolean): boolean {
  const count = (letters: RegExp) => words.match(letters)?.length ?? 0
  const own = count(turkishAlone)
  if (own <= count(notTurkish)) return false
  return count(dotless) >= own * leastDotless || !(saysWestern || icelandic.test(words))
}
