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

/** Scripts whose letters U+200C and U+200D join or part, as Persian needs, and what emoji are joined of. */
const joined = String.raw`\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}`
const strayJoiner = new RegExp(`(?<![${joined}])[\u200C\u200D]`, 'gu')
const joiner = /[\u200C\u200D]/

/**
 * Keeps joiners behind what they can join. Marks of direction go: what they turn around is the outlet's to order, and the
 * letters of each script bring their own direction.
 */
function removeInvisible(text: string): string {
  const visible = text
    .toWellFormed()
    .replace(/\r\n?|\u0085/g, '\n')
    .replace(
      /[[\p{Cc}\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\p{Noncharacter_Code_Point}\u{E0000}-\u{E001F}]--[\t\n\v\f]]/gv,
      '',
    )
    // Letters nobody sees: tags are part of a flag, behind its sign, and of nothing else.
    .replace(/(?<![\u{1F3F4}\u{E0020}-\u{E007F}])[\u{E0020}-\u{E007F}]+/gu, '')
  return joiner.test(visible) ? visible.replace(strayJoiner, '') : visible
}
