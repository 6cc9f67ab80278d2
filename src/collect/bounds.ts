import { FeedError } from './feed-error.ts'
import { outermost } from './mend-xml.ts'

/** Characters of a document: what is taken of an answer is no longer. */
const longest = 10 * 1024 * 1024
/**
 * What the libraries make of a tag, an attribute, an object takes up to a thousand bytes; of an escaped letter a quarter of
 * that. A thousand items of a hundred tags weigh less.
 */
const heaviest = 600_000
const weights: Readonly<Record<string, number>> = { '>': 0, '&': 1 }
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
  const xml = cutItems(text, items)
  const mark = /<!\[CDATA\[|<!--|[<>&]|=["']/g
  let [weight, begun] = [0, 0]
  for (let found = mark.exec(xml); found !== null; found = mark.exec(xml)) {
    const [sign] = found
    if (sign === '>') {
      if (found.index - begun > longestTag) throw new FeedError('a tag of more than 100 kB')
      begun = found.index
    } else if (sign.length > 2) {
      const end = xml.indexOf(sign === '<!--' ? '-->' : ']]>', found.index)
      if (end === -1) return xml
      mark.lastIndex = end + 3
      begun = end
    } else {
      if (sign === '<') begun = found.index
      weight += weights[sign] ?? heavy
      if (weight > heaviest) throw tooMuch()
    }
  }
  return xml
}

function tooMuch(): FeedError {
  return new FeedError('more markup than a feed has')
}

/** Cut before the item that is one too many, with what was open closed. */
function cutItems(xml: string, most: number): string {
  const item = /<(?:[\w.-]{1,40}:)?(item|entry)[\s>/]/gi
  for (let count = 0; count <= most; count++) {
    const found = item.exec(xml)
    if (found === null) return xml
    if (count < most) continue
    const head = xml.slice(0, found.index)
    const channel = /<((?:[\w.-]{1,40}:)?channel)[\s>]/i.exec(head)?.[1]
    const inside = channel !== undefined && !head.includes(`</${channel}`)
    return `${head}${inside ? `</${channel}>` : ''}</${outermost(xml)}>`
  }
  return xml
}

function countUpTo(text: string, sign: RegExp, most: number): number {
  let count = 0
  while (count < most && sign.exec(text) !== null) count++
  return count
}
