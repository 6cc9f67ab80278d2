/** UTF-16 units: shorter ones name a subject, longer ones are cut by every list. */
const [shortest, longest] = [20, 180]
/** Words that promise instead of telling; headlines that begin so are of programmes, not of events. */
const promises =
  /you won['’]t believe|here['’]s (?:what|why|how)|what we know|what you need to know|everything you need|this is (?:what|why|how)|вот (?:что|как|почему)|что (?:известно|произошло)|стало известно[,:]? (?:кто|что|как|почему)|sonra nə oldu|bakın|işte (?:detaylar|nedeni)|was wir wissen|das steckt dahinter|რა ვიცით|ինչ գիտենք/iu
const kinds =
  /^(?:live|watch|video|photos?|gallery|opinion|analysis|explainer|podcast|morning|weekly|daily)\b\s?[:|–—-]|^(?:онлайн|видео|фото|мнение|подкаст|дайджест)\s?[:|–—.-]/iu

/**
 * Whether a headline says what happened, calmly: not a question, not a promise, not cut off, not in capitals, not a
 * kind of programme, and of 20 to 180 UTF-16 units.
 */
export function isQuiet(title: string): boolean {
  const plain = title.trim()
  if (plain.length < shortest || plain.length > longest) return false
  // Greek question mark, Armenian question mark within a word, Arabic.
  if (/[?;؟]\s*["»”)]*$|՞/u.test(plain) || /!|(?:…|\.\.\.)["»”)]*$/.test(plain)) return false
  return !isShouted(plain) && !promises.test(plain) && !kinds.test(plain)
}

/** More capitals than small letters in the words of four letters and more, which abbreviations rarely have. */
function isShouted(title: string): boolean {
  const words = title.match(/\p{L}{4,}/gu) ?? []
  // Georgian has capitals (Mtavruli) that are only used for whole words.
  const shouted = words.filter(word => word === word.toUpperCase() && word !== word.toLowerCase())
  return words.length > 0 && shouted.length > words.length / 2
}
