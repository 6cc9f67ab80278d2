/** An encoding of one byte a letter, as TextDecoder knows it. */
type OneByte = 'windows-1251' | 'koi8-u' | 'windows-1252' | 'windows-1254'

/** The ten commonest letters of Russian: six of ten in any text, and four where one Cyrillic encoding is read as the other. */
const common = /[оеаинтсрвл]/gi
const leastCommon = 0.45
/** So many letters make a word that no Western language writes without an ASCII letter: "à", "où" and "üç" are shorter. */
const shortest = 3

const latin = new TextDecoder('latin1')

/**
 * In which encoding a text that is not UTF-8 and says nothing of itself makes words of one script: as Cyrillic where most of
 * its words with letters beyond ASCII have none but those, as Western European where they mix with ASCII. KOI8-U is
 * KOI8-R with the Ukrainian letters.
 */
export function likelyEncoding(bytes: Uint8Array): OneByte {
  let [whole, mixed] = [0, 0]
  for (const [word] of latin.decode(bytes).matchAll(/[A-Za-z\u00c0-\u00ff]+/g)) {
    if (!/[\u00c0-\u00ff]/.test(word)) continue
    if (/[A-Za-z]/.test(word)) mixed++
    else if (word.length >= shortest) whole++
  }
  if (whole <= mixed) return isTurkish(bytes) ? 'windows-1254' : 'windows-1252'
  const [best] = (['windows-1251', 'koi8-u'] as const)
    .map(encoding => ({ encoding, share: commonIn(new TextDecoder(encoding).decode(bytes)) }))
    .sort((a, b) => b.share - a.share)
  return best !== undefined && best.share >= leastCommon ? best.encoding : 'windows-1252'
}

/** How many of its Cyrillic letters are of the commonest. */
function commonIn(text: string): number {
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  return (text.match(common)?.length ?? 0) / Math.max(1, letters)
}

/** Turkish has ğ, ı, ş, Ğ, İ and Ş where Western European has the Icelandic ð, ý, þ, Ð, Ý and Þ. */
const turkishAlone = /[ÐÝÞðýþ]/g
/** All letters beyond ASCII but those and the others that Turkish writes. */
const notTurkish = /(?![ÐÝÞðýþÇÖÜÂÎÛçöüâîû×÷])[À-ÿ]/g

/** Whether its letters beyond ASCII are those of Turkish: Icelandic has á, é, í, ó, ú and æ, German ä and ß. */
function isTurkish(bytes: Uint8Array): boolean {
  const text = latin.decode(bytes)
  return (text.match(turkishAlone)?.length ?? 0) > (text.match(notTurkish)?.length ?? 0)
}
