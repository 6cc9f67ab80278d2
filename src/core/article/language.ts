import { eld } from 'eld/medium'

/** Written in a script of its own, so that one letter tells. */
const byScript: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Georgian}/u, 'ka'],
]

/** What the press of the region and its neighbours is written in, as far as the library knows it. */
const expected = 'en ru az tr de uk fr fa ar es it pl nl el he'.split(' ')
const detector = eld.newInstance()
detector.setLanguageSubset(expected)

/** A letter that Azerbaijani has and Turkish has not: every twelfth of a text, as against one in a name, Xankəndi. */
const schwa = /[əƏǝә]/gu
const schwasOfText = 0.05
const longEnough = 12

/**
 * The language of a text as a BCP 47 primary tag, `und` where the words do not tell. `hint`, the outlet's language,
 * only decides what is too short to decide and never overrules a script.
 */
export function recogniseLanguage(text: string, hint?: string): string {
  const sample = text.slice(0, 2000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return 'und'
  for (const [script, language] of byScript)
    if ((sample.match(new RegExp(script, 'gu'))?.length ?? 0) > letters / 2) return language
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  const schwas = latin > letters / 2 ? (sample.match(schwa)?.length ?? 0) : 0
  const found = detector.detect(sample)
  if (schwas > letters * schwasOfText || (schwas > 0 && ['az', 'tr'].includes(found.language))) return 'az'
  const hinted = hint?.split('-')[0] || undefined
  if (
    hinted !== undefined &&
    (letters < longEnough || !found.isReliable()) &&
    fitsScript(hinted, latin > letters / 2)
  )
    return hinted
  return found.language === '' ? 'und' : found.language
}

function fitsScript(language: string, latin: boolean): boolean {
  if (['hy', 'ka', 'ar', 'fa', 'he', 'el'].includes(language)) return false
  return ['ru', 'uk', 'bg'].includes(language) !== latin
}
