import { decode, decodeHTML } from 'entities'
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
  const simple = wordsOfSimple(html)
  if (simple !== null) return tidyParagraphs(simple)
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

/** Tags that do no more than break a paragraph, or not even that. */
const simpleTags = new Set(
  'a abbr article b blockquote center cite code dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins li ol p q s section small span strong sub sup table tbody td th tr u ul'.split(
    ' ',
  ),
)

/**
 * The same words as below for the markup of nearly all articles, in a fraction of the time; null for anything else:
 * tags that hide what they hold, comments, angle brackets that are text, and quotes that are not plainly closed.
 */
function wordsOfSimple(html: string): string | null {
  let [text, from] = ['', 0]
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', from)) {
    text += html.slice(from, open)
    const end = html.indexOf('>', open)
    if (end < 0) return null
    const tag = html.slice(open, end)
    const name = /^<\/?([a-z][a-z\d]*)(?=[\s/]|$)/i.exec(tag)?.[1]?.toLowerCase()
    if (name === undefined || !areQuotesClosed(tag)) return null
    if (name === 'br') text += tag[1] === '/' ? '' : '\n'
    else if (!simpleTags.has(name)) return null
    else if (breaksParagraph.has(name)) text += '\n\n'
    from = end + 1
  }
  text += html.slice(from)
  return text.includes('&') ? decodeHTML(text) : text
}

function areQuotesClosed(tag: string): boolean {
  const [double, single] = [tag.includes('"'), tag.includes("'")]
  if (double === single) return !double
  const quote = double ? '"' : "'"
  let isClosed = true
  for (let at = tag.indexOf(quote); at >= 0; at = tag.indexOf(quote, at + 1)) isClosed = !isClosed
  return isClosed
}

/** One line of words from a title, which feeds escape once, twice, or wrap in CDATA inside CDATA. */
export function plainLine(title: string): string {
  if (!/[<&\]]/.test(title)) return tidy(title)
  const unwrapped = title.replace(/<!\[CDATA\[|\]\]>/g, '')
  const once = /[<&]/.test(unwrapped) ? plainText(unwrapped) : unwrapped
  const twice = /&(#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(once) ? decode(once) : once
  return tidy(twice.replace(inlineTag, ''))
}

/** Markup that was escaped twice; other angle brackets in a title are the outlet's own. */
const inlineTag = /<\/?(?:a|b|br|em|font|i|p|small|span|strong|sub|sup|u)(?:\s[^<>]{0,300})?\/?>/gi

/** Entities of HTML as the letters they stand for; markup stays. */
export function withLetters(html: string): string {
  return html.includes('&') ? decodeHTML(html) : html
}

/** What a value of an attribute says: entities as the letters they stand for. */
export function unescaped(value: string): string {
  return decode(value)
}

/** White space folded to single spaces; control characters, zero-width marks and direction overrides off. */
export function tidy(text: string): string {
  return folded(text, false) ?? removeInvisible(text).replace(/\s+/g, ' ').trim()
}

function tidyParagraphs(text: string): string {
  const clean = folded(text, true)
  if (clean !== null) return clean
  const paragraphs = removeInvisible(text).split(/\n\s*\n/)
  return paragraphs
    .map(paragraph => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n')
}

const [line, white, odd] = [1, 2, 3]
/** What matters here of a letter, by its code: white space, and what may be removed or mended below. */
const kinds = new Uint8Array(0x10000)
const oddCodes = [
  [0x00, 0x08], [0x0d, 0x1f], [0x7f, 0x9f], [0xad], [0x34f], [0x61c], [0x115f, 0x1160], [0x17b4, 0x17b5],
  [0x180b, 0x180f], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0x3164], [0xd800, 0xffff],
] as const // biome-ignore format: a table
for (const code of '\t\v\f \u00a0\u1680\u2028\u2029\u202f\u205f\u3000') kinds[code.charCodeAt(0)] = white
kinds.fill(white, 0x2000, 0x200b)
kinds[0x0a] = line
for (const [first, last = first] of oddCodes) kinds.fill(odd, first, last + 1)

/**
 * White space folded to single spaces and, if asked for, empty lines, in one pass, letter by letter, which is faster than
 * any expression; null where anything needs a closer look, as all beyond the basic plane does.
 */
function folded(text: string, keepsParagraphs: boolean): string | null {
  let [done, from] = ['', 0]
  for (let at = 0; at < text.length; at++) {
    if (kinds[text.charCodeAt(at)] === 0) continue
    const start = at
    let lines = 0
    for (; at < text.length; at++) {
      const kind = kinds[text.charCodeAt(at)]
      if (kind === 0) break
      if (kind === odd) return null
      if (kind === line) lines++
    }
    if (start === 0) from = at
    else if (at === text.length) return done + text.slice(from, start)
    else {
      const isBreak = keepsParagraphs && lines > 1
      if (at - start === (isBreak ? 2 : 1) && (isBreak || text.charCodeAt(start) === 0x20)) continue
      done += text.slice(from, start) + (isBreak ? '\n\n' : ' ')
      from = at
    }
  }
  return done + text.slice(from)
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
