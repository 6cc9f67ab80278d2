/**
 * Whether two texts of an outlet say the same in the same words: white space, the shape of quotation marks, dashes and
 * dots, and how letters are composed are its system's and no change of the article.
 */
export function isCosmetic(one: string, other: string): boolean {
  return one === other || bare(one) === bare(other)
}

function bare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Pd}+|--+/gu, '-')
    .replace(/['"`´«»‘’‚‛“”„‟‹›〝〞＂＇]+/gu, '"')
    .replaceAll('…', '...')
    .replace(/\s+/g, '')
}
