import { decode } from 'entities'
import { Parser } from 'htmlparser2'

const breaksParagraph = new Set(
  'address article aside blockquote body dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
)
const holdsNoText = new Set(
  'script style template noscript svg math iframe object head figcaption button select textarea'.split(' '),
)

/**
 * The words of an HTML fragment: paragraphs parted by an empty line, no markup, no scripts, no captions.
 * Linear in the length of the input; any string is accepted, HTML or not.
 */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return tidyParagraphs(html)
  const paragraphs: string[] = []
  let current = ''
  let silent = 0
  const flush = () => {
    if (current.trim() !== '') paragraphs.push(current)
    current = ''
  }
  const parser = new Parser({
    onopentagname(name) {
      if (holdsNoText.has(name)) silent++
      else if (breaksParagraph.has(name)) flush()
      else if (name === 'br') current += '\n'
    },
    onclosetag(name) {
      if (holdsNoText.has(name)) silent = Math.max(0, silent - 1)
      else if (breaksParagraph.has(name)) flush()
    },
    ontext(text) {
      if (silent === 0) current += text
    },
  })
  parser.end(html)
  flush()
  return tidyParagraphs(paragraphs.join('\n\n'))
}

/** One line of words from a title, which feeds escape once, twice, or wrap in CDATA inside CDATA. */
export function plainLine(title: string): string {
  const unwrapped = title.replace(/<!\[CDATA\[|\]\]>/g, '')
  const once = /[<&]/.test(unwrapped) ? plainText(unwrapped) : unwrapped
  const twice = /&(#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(once) ? decode(once) : once
  return tidy(twice)
}

/** White space folded to single spaces; control characters, zero-width marks and direction overrides off. */
export function tidy(text: string): string {
  return removeInvisible(text).replace(/\s+/g, ' ').trim()
}

function tidyParagraphs(text: string): string {
  const paragraphs = removeInvisible(text).split(/\n\s*\n|\r\n\s*\r\n/)
  return paragraphs.map(tidy).filter(Boolean).join('\n\n')
}

/** Keeps U+200C and U+200D inside words: Persian needs the one, emoji the other. */
function removeInvisible(text: string): string {
  return text
    .toWellFormed()
    .replace(
      /[[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]--[\t\n\v\f\r\u0085]]/gv,
      '',
    )
}
