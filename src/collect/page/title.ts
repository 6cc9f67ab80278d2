import { plainLine } from '#core/article/text/plain-text.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { PageElement } from './tree.ts'

type Text = string | null | undefined

/** No headline is longer, and what compares them is not linear. */
const longest = 400
const separator = String.raw`(?:\s[-–—:·•]\s|\s*(?:[|»«]|::)\s*)`

/**
 * The headline as it stands on the page. What is said of it elsewhere chooses among the page's headings; where none
 * agrees, it is taken itself, without the outlet's name beside it.
 */
export function pageTitle(
  elements: readonly PageElement[],
  said: readonly Text[],
  outlet: readonly Text[],
): string {
  const headings = linesOf(elements, 'h1')
  const names = outlet.flatMap(name => (name ? nameForms(plainLine(name.slice(0, 100))) : []))
  const told = said.map(title => plainLine((title ?? '').slice(0, longest))).filter(Boolean)
  const [tab] = linesOf(elements, 'title')
  const same =
    firstMatch(tab === undefined ? told : [...told, tab], headings, isSame) ??
    firstMatch(told, headings, isReworded)
  if (same !== undefined) return same
  if (told[0] !== undefined) return withoutOutlet(told[0], names)
  return tab === undefined
    ? (headings[0] ?? linesOf(elements, 'h2')[0] ?? '')
    : withoutLastPart(withoutOutlet(tab, names))
}

function linesOf(elements: readonly PageElement[], name: string): string[] {
  const found = elements.filter(element => element.name === name).slice(0, 5)
  const lines = found.map(element => paragraphsOf(element).map(({ text }) => text))
  return lines.map(parts => parts.join(' ')).filter(line => line !== '' && line.length <= longest)
}

/** A name, and the host's way of writing it: "www.caucasus-watch.de" gives "caucasuswatch". */
function nameForms(name: string): string[] {
  const host = /^(?:www\.)?([\w-]+)(?:\.[\w-]+)+$/.exec(name)?.[1]
  return [letters(name), ...(host === undefined ? [] : [letters(host)])].filter(form => form.length > 1)
}

function firstMatch(
  claims: readonly string[],
  headings: readonly string[],
  match: (heading: string, claim: string) => boolean,
): string | undefined {
  return claims.map(claim => headings.find(heading => match(heading, claim))).find(Boolean)
}

/** Whether two lines are the same headline, one of them shortened or with the outlet's name. */
function isSame(heading: string, claim: string): boolean {
  const [one, other] = [letters(heading), letters(claim)]
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short !== '' && long.includes(short) && (short === long || short.length * 2 >= long.length)
}

/** Whether they share half of their longer words: outlets give other sites another wording. */
function isReworded(heading: string, claim: string): boolean {
  const [words, others] = [new Set(wordsOf(heading)), new Set(wordsOf(claim))]
  return words.intersection(others).size >= Math.max(2, 0.5 * Math.min(words.size, others.size))
}

/** "Headline | Outlet", "Headline - Section - Outlet", "Outlet: Headline". */
function withoutOutlet(title: string, names: readonly string[]): string {
  let rest = title
  for (let cut = 0; cut < 3; cut++) {
    const [, head, tail] = new RegExp(`^(.*\\S)${separator}(\\S.*?)$`, 'su').exec(rest) ?? []
    if (head === undefined || !names.some(name => sameName(letters(tail ?? ''), name))) break
    rest = head
  }
  const [, front, behind] = new RegExp(`^(\\S.{0,40}?)(?:${separator}|:\\s)(\\S.*)$`, 'su').exec(rest) ?? []
  return (front !== undefined && names.includes(letters(front)) ? behind : rest) ?? rest
}

/** What a browser's tab shows ends with the outlet's name, whatever it is. */
function withoutLastPart(title: string): string {
  const [, head, tail] = new RegExp(`^(.*\\S)${separator}(\\S.*?)$`, 'su').exec(title) ?? []
  return head !== undefined && wordsOf(head).length >= 3 && wordsOf(tail ?? '').length <= 3 ? head : title
}

function sameName(tail: string, name: string): boolean {
  return tail !== '' && (tail === name || tail.includes(name) || (tail.length >= 4 && name.includes(tail)))
}

/** Words long enough to tell one headline from another. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
}

/** The letters and digits of a text, to compare it by. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
