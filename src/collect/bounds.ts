import { FeedError } from './feed-error.ts'
import { outermost } from './mend-xml.ts'

/** Characters of a document: what is taken of an answer is no longer. */
const longest = 10 * 1024 * 1024
/**
 * What the libraries make of a tag, an attribute, an object takes up to a thousand bytes; of an escaped letter a quarter of
 * that. A thousand items of a hundred tags weigh less.
 */
const heaviest = 600_000
const heavy = 4
const longestTag = 100_000

/**
 * The document with no more than `items` of its items. Throws FeedError where even so much would take more memory than a
 * feed is worth. Linear in its length.
 */
export function bounded(text: string, items: number): string {
  if (text.length > longest) throw new FeedError(`more than ${longest / 1024 / 1024} million characters`)
  if (text.startsWith('{')) {
    if (countUpTo(text, /[{[]/g, heaviest / heavy) >= heaviest / heavy) throw tooMuch()
    return text
  }
  // Too short for anything of it to be too much: no sign weighs more than `heavy`.
  if (text.length < Math.min(heaviest / heavy, longestTag)) return text
  const mark = /<!\[CDATA\[|<!--|[<>&]|=["']/g
  let [weight, begun, count] = [0, 0, 0]
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const [{ length, 0: sign }, at] = [found[0], found.index]
    if (length > 2) {
      const end = text.indexOf(length === 4 ? '-->' : ']]>', at)
      if (end === -1) return text
      mark.lastIndex = end + 3
      begun = end
    } else if (sign === '>') {
      if (at - begun > longestTag) throw new FeedError('a tag of more than 100 kB')
      begun = at
    } else {
      if (sign === '<') {
        begun = at
        if (isItem(text, at) && ++count > items) return cutAt(text, at)
      }
      weight += sign === '&' ? 1 : heavy
      if (weight > heaviest) throw tooMuch()
    }
  }
  return text
}

function tooMuch(): FeedError {
  return new FeedError('more markup than a feed has')
}

const item = /<(?:item|entry)[\s>/]/iy

function isItem(xml: string, at: number): boolean {
  item.lastIndex = at
  return item.test(xml)
}

/** What stands before an item, with what is open closed. */
function cutAt(xml: string, at: number): string {
  const head = xml.slice(0, at)
  const inside = /<channel[\s>]/i.test(head) && !/<\/channel\s*>/i.test(head)
  return `${head}${inside ? '</channel>' : ''}</${outermost(xml)}>`
}

function countUpTo(text: string, sign: RegExp, most: number): number {
  let count = 0
  while (count < most && sign.exec(text) !== null) count++
  return count
}
