import { isClosing, isNotice, isOpening } from '#core/article/text/lines.ts'
import { isHeading, type Paragraph } from './paragraphs.ts'
import { headsSeeAlso, isOtherArticle, isSeeAlso } from './see-also.ts'
import { letters } from './title.ts'

export type Cleaned = { readonly body: readonly Paragraph[]; readonly seeAlso: readonly Paragraph[] }

/** Parts a body's paragraphs from what stands between them: other articles, notices, what opens and closes it. */
export function cleanBody(paragraphs: readonly Paragraph[], title: string, site: string | null): Cleaned {
  const told = withoutRepeats(belowHeadline(paragraphs)).filter(({ text }) => !isNotice(text))
  const listed = told.filter(paragraph => isHeading(paragraph) && isOtherArticle(paragraph, site))
  if (isList(told, listed)) return { body: [], seeAlso: listed }
  const others = new Set<Paragraph>()
  const heads = new Set<Paragraph>()
  for (const [index, paragraph] of told.entries()) {
    const [before, after] = [told[index - 1], told[index + 1]]
    const listed = before !== undefined && (others.has(before) || heads.has(before))
    if (isSeeAlso(paragraph) || (listed && paragraph.linked >= 0.7)) others.add(paragraph)
    else if (headsSeeAlso(paragraph) && after !== undefined && after.linked >= 0.7) heads.add(paragraph)
    // A linked heading above prose belongs to the prose.
    else if (
      isOtherArticle(paragraph, site) &&
      !(isHeading(paragraph) && after !== undefined && isProse(after))
    ) {
      others.add(paragraph)
      if (before !== undefined && headsList(before)) heads.add(before)
    }
  }
  const kept = told.filter(paragraph => !others.has(paragraph) && !heads.has(paragraph))
  const first = kept.findIndex(isProse)
  const opens = ({ text, within }: Paragraph) =>
    isOpening(text) || isTitle(text, title) || within.some(({ name }) => name === 'time')
  const opened = kept.filter((paragraph, index) => index >= first || !opens(paragraph))
  let end = opened.length
  while (end > 1 && endsAbove(opened[end - 1])) end--
  return { body: opened.slice(0, end), seeAlso: [...others] }
}

/** What stands above the headline is its picture, or the site's; but some pages have their headline in the midst. */
function belowHeadline(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const headline = paragraphs.findIndex(({ within }) => within.slice(-3).some(({ name }) => name === 'h1'))
  if (headline < 1) return paragraphs
  const [above, below] = [paragraphs.slice(0, headline), paragraphs.slice(headline)]
  return lengthOf(below) > lengthOf(above) ? below : paragraphs
}

function lengthOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0)
}

/** Captions are repeated by each picture of a gallery; what is repeated far off, as in a recipe, is meant. */
function withoutRepeats(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const isRepeat = (text: string, index: number) =>
    text.length >= 40 && paragraphs.slice(Math.max(0, index - 3), index).some(other => other.text === text)
  return paragraphs.filter(({ text }, index) => !isRepeat(text, index))
}

/** Headlines with a teaser each, as on a front page or below a subject: no article. */
function isList(told: readonly Paragraph[], listed: readonly Paragraph[]): boolean {
  if (listed.length < 5 || listed.length * 4 < told.length) return false
  return lengthOf(told) / listed.length < 350
}

function endsAbove(last: Paragraph | undefined): boolean {
  return (
    last !== undefined &&
    ((last.linked >= 0.9 && last.text.length >= 15) ||
      isClosing(last.text) ||
      isHeading(last) ||
      headsSeeAlso(last))
  )
}

function headsList(paragraph: Paragraph): boolean {
  return (
    paragraph.text.length <= 80 &&
    (headsSeeAlso(paragraph) || isHeading(paragraph) || /:$/.test(paragraph.text))
  )
}

/** A sentence, or enough words to be one. */
function isProse({ text, linked }: Paragraph): boolean {
  return linked < 0.6 && (text.length >= 100 || (text.length >= 40 && /[.!?…։。।]["'”’»)]*$/.test(text)))
}

/** The headline, or that with a date behind it. */
function isTitle(text: string, title: string): boolean {
  const [one, other] = [letters(text), letters(title)]
  return (
    one === other ||
    (one.startsWith(other) && other !== '' && one.length - other.length < 30 && /\d$/.test(one))
  )
}
