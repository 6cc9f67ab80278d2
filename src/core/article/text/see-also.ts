import { tidy } from './plain-text.ts'

export type SeeAlso = { readonly title: string; readonly url?: string }

/** An article as plain text: its title, its body, and what is listed beside it, which is no part of it. */
export type TextArticle = {
  readonly title: string
  readonly text: string
  readonly seeAlso: readonly SeeAlso[]
}

/** How other articles are announced, in the languages of the region. */
const phrases = [
  'see also|see more|read also|read more|read next|read this|also read|related (articles?|story|stories|news|coverage|content|links|reading|posts?|videos?)|more (on this|on this story|stories|news|coverage|like this|from .{1,40}|about .{1,40})|you (may|might) (also )?(like|be interested in)|recommended( for you)?|recommended reading|further reading|don.t miss|must read|what to read next|up next|keep reading|in case you missed it',
  'читайте также|читайте ещё|читайте еще|смотрите также|читать также|по теме|ещё по теме|еще по теме|материалы по теме|похожие (новости|материалы|статьи)|другие новости|рекомендуем',
  'կարդացե՞?ք նաև|կարդալ նաև|տեսեք նաև|դիտեք նաև|թեմայի շուրջ|առնչվող նյութեր|նմանատիպ նյութեր',
  'ასევე იხილეთ|იხილეთ ასევე|წაიკითხეთ ასევე|ასევე წაიკითხეთ|დაკავშირებული (სიახლეები|სტატიები)|მსგავსი (სიახლეები|სტატიები)|ამავე თემაზე|ამავე თემაზე წაიკითხეთ',
  'həmçinin oxuyun|bunu da oxuyun|həmçinin bax(ın)?|oxşar xəbərlər|digər xəbərlər|əlaqəli xəbərlər|mövzu ilə əlaqəli',
  'ayrıca bakınız|ayrıca okuyun|bunu da okuyun|ilgili haber(ler)?|benzer haberler|bunlar da ilginizi çekebilir',
  'lesen sie auch|lesen sie dazu|lesen sie mehr|siehe auch|mehr zum thema|auch interessant|das könnte sie auch interessieren|weitere (artikel|meldungen)',
  'читайте також|بیشتر بخوانید|مطالب مرتبط|اقرأ أيضا|lire aussi|à lire aussi',
].join('|')
/** These alone announce a list only on a page, where it can be seen to follow. */
const weak = 'also|related|more|նաև'

const heading = new RegExp(`^[^\\p{L}\\p{N}]*(${phrases})[^\\p{L}\\p{N}]*$`, 'iu')
const weakHeading = new RegExp(`^[^\\p{L}\\p{N}]*(${weak})[^\\p{L}\\p{N}]*$`, 'iu')
const opening = new RegExp(`^[^\\p{L}\\p{N}]*(${phrases})\\s*(?:[:：՝>»|]|[–—-]\\s)`, 'iu')
const weakOpening = new RegExp(`^[^\\p{L}\\p{N}]*(${weak})\\s*(?:[:：՝>»|]|[–—-]\\s)`, 'iu')

/** Whether a line says that other articles follow, and nothing else: "See Also". */
export function isSeeAlsoHeading(line: string): boolean {
  return line.length <= 80 && heading.test(plain(line))
}

/** The same with words that mean it only above a list of links: "More". */
export function isWeakSeeAlsoHeading(line: string): boolean {
  return isSeeAlsoHeading(line) || (line.length <= 80 && weakHeading.test(plain(line)))
}

/** Whether a line names another article itself: "Read also: …". */
export function isSeeAlsoLine(line: string): boolean {
  return line.length <= 400 && opening.test(plain(line))
}

/** The same with words that mean it only before a link. */
export function isWeakSeeAlsoLine(line: string): boolean {
  return isSeeAlsoLine(line) || (line.length <= 400 && weakOpening.test(plain(line)))
}

/** Sentences, as against headlines: what goes on after a list within the text. */
function isProse(line: string): boolean {
  return line.length >= 120 && /[.!?…։]["'”’»)\]]*$/u.test(line)
}

/**
 * Reads a plain-text article: the first line is the title, a line "See Also" begins the list of other articles, and a
 * line "Read also: …" is one of them. The body goes on where sentences do.
 */
export function readTextArticle(source: string): TextArticle {
  const [title = '', ...lines] = source.split(/\r?\n/).map(tidy).filter(Boolean)
  const [body, list]: [string[], string[]] = [[], []]
  let listing = false
  for (const line of lines) {
    if (isSeeAlsoHeading(line)) listing = true
    else if (isSeeAlsoLine(line)) list.push(line.slice(opening.exec(plain(line))?.[0].length ?? 0))
    else {
      listing &&= !isProse(line)
      ;(listing ? list : body).push(line)
    }
  }
  return { title, text: body.join('\n\n'), seeAlso: list.map(toSeeAlso) }
}

function toSeeAlso(line: string): SeeAlso {
  const url = /https?:\/\/\S+/.exec(line)?.[0]
  const title = line
    .replace(/^\s*(?:[-*•–]|\d{1,2}[.)])\s+/, '')
    .replace(url ?? '', '')
    .trim()
  return url === undefined ? { title } : { title, url }
}

/** JavaScript knows no small letter for the Turkish İ but "i" with a mark. */
function plain(line: string): string {
  return line.replaceAll('İ', 'i')
}
