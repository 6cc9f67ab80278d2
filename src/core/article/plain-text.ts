import { decode } from 'entities'
import { Tokenizer } from 'htmlparser2'

const breaksParagraph = new Set(
  'address article aside blockquote body dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
)
const holdsNoText = new Set(
  'script style template noscript svg math iframe object head figcaption button select textarea'.split(' '),
)

/** Of these a browser, too, takes all that follows for content until they are closed. */
const takesAll = new Set(['script', 'style', 'iframe', 'textarea'])

/**
 * The words of an HTML fragment: paragraphs parted by an empty line, no markup, no scripts, no captions.
 * Linear in the length of the input, however deep it nests; any string is accepted, HTML or not.
 */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return tidyParagraphs(html)
  let [text, hidden, inside, depth, name] = ['', '', '', 0, '']
  const add = (words: string) => {
    if (inside === '') text += words
    else hidden += words
  }
  const close = () => {
    if (name === inside) {
      if (--depth === 0) [inside, hidden] = ['', '']
    } else if (breaksParagraph.has(name)) add('\n\n')
  }
  const nameAt = (start: number, end: number) => {
    name = html.slice(start, end).toLowerCase()
  }
  const ignore = () => {}
  const tokenizer = new Tokenizer(
    { recognizeSelfClosing: true },
    {
      onopentagname(start, end) {
        nameAt(start, end)
        if (name === inside) depth++
        else if (inside === '' && holdsNoText.has(name)) [inside, depth] = [name, 1]
        else if (breaksParagraph.has(name)) add('\n\n')
        else if (name === 'br') add('\n')
      },
      onclosetag(start, end) {
        nameAt(start, end)
        close()
      },
      onselfclosingtag: close,
      ontext: (start, end) => add(html.slice(start, end)),
      ontextentity: code => add(String.fromCodePoint(code)),
      oncdata: (start, end, offset) => add(html.slice(start, end - offset)),
      onopentagend: ignore,
      onattribname: ignore,
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  // What was never closed is a slip of the pen and must not swallow the rest of the article.
  return tidyParagraphs(takesAll.has(inside) ? text : text + hidden)
}

/** One line of words from a title, which feeds escape once, twice, or wrap in CDATA inside CDATA. */
export function plainLine(title: string): string {
  const unwrapped = title.replace(/<!\[CDATA\[|\]\]>/g, '')
  const once = /[<&]/.test(unwrapped) ? plainText(unwrapped) : unwrapped
  const twice = /&(#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(once) ? decode(once) : once
  return tidy(twice.replace(inlineTag, ''))
}

/** Markup that was escaped twice; other angle brackets in a title are the outlet's own. */
const inlineTag = /<\/?(?:a|b|br|em|font|i|p|small|span|strong|sub|sup|u)(?:\s[^<>]{0,300})?\/?>/gi

/** What a value of an attribute says: entities as the letters they stand for. */
export function unescaped(value: string): string {
  return decode(value)
}

/** White space folded to single spaces; control characters, zero-width marks and direction overrides off. */
export function tidy(text: string): string {
  return removeInvisible(text).replace(/\s+/g, ' ').trim()
}

function tidyParagraphs(text: string): string {
  const paragraphs = removeInvisible(text).split(/\n\s*\n/)
  return paragraphs.map(tidy).filter(Boolean).join('\n\n')
}

/** Keeps U+200C and U+200D inside words: Persian needs the one, emoji the other. */
function removeInvisible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u0085/g, '\n')
    .replace(
      /[[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]--[\t\n\v\f]]/gv,
      '',
    )
}
