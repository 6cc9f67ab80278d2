/**
 * Spellings that one of the two has and the other does not, each with what it adds to the logarithm of the odds on
 * Azerbaijani. They are rules of the orthographies: Turkish hardens b at the end (kitap, grup; Azerbaijani kitab, and
 * every -ıb, -ib, -ub, -üb of the perfect), Azerbaijani writes q after back vowels (-acaq, -lıq; Turkish -acak, -lık),
 * Turkish sets off the endings of names (Türkiye’nin), only Turkish has -yor; and the capital, which headlines name more
 * often than any other place, is Bakı in one and Bakü in the other.
 */
const marks: readonly (readonly [RegExp, number])[] = [
  [/\p{L}[aəeıiuüo]b(?!\p{L})/u, 3],
  [/\p{L}[aıuo]q(?:lar|da|dan|ın|dır)?(?!\p{L})/u, 3],
  [/[əƏ]/u, 2],
  [/(?<!\p{L})bak[ıi](?:n[ıi]n|n[ıi]|da|dan|ya)?(?!\p{L})/u, 2.5],
  [/(?<!\p{L})bakü/u, -2.5],
  [/\p{L}{2}(?:[ıiuü]yor|acak|ecek)/u, -3],
  [/\p{L}{2}[aıu]k(?!\p{L})/u, -1.5],
  [/\p{L}{2}['’](?:[dt]?[ae]n?|[yn]?[aeıiuü]|[ıiuü]n|n[ıiuü]n|l[ae])(?!\p{L})/u, -2],
]

/** How many times likelier Azerbaijani is than Turkish by the spelling of a text which is in one of the two. */
export function oddsOnAzerbaijani(text: string): number {
  // One small i for all capitals: which it was cannot be told in a text of capitals.
  const small = text.replaceAll('İ', 'i').toLowerCase()
  return Math.exp(marks.reduce((sum, [mark, weight]) => sum + (mark.test(small) ? weight : 0), 0))
}
