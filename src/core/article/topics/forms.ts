import { fold, tokenise } from '../text/fold.ts'
import { separatorOf } from '../text/words.ts'
import { endings } from './endings.ts'

/**
 * A form is how a topic is written, in words:
 *   `Armenia~`              the word with the language's case and possessive endings
 *   `Алиев~ov`              with the endings of a named paradigm
 *   `Nagorn{o,y} Karabakh`  alternatives; a space is white space or any dash
 *   `abkhaz*`               up to twelve more letters
 *   `=EU`                   just so, capitals and accents counted; =Bakı is also BAKI, as headlines have it
 *   `=Bakı~`                so far just so; endings as after any other word
 *   `Armenia, Colombia`     punctuation is required as written
 *   `"Карабах~m"`           between quotation marks of any kind, as other languages than English set names of clubs
 */
export type CompiledForm = {
  readonly text: string
  readonly exact: boolean
  /** Only between quotation marks. */
  readonly quoted: boolean
  readonly words: readonly CompiledWord[]
}

export type CompiledWord = {
  readonly exact: boolean
  /** Spellings of the stem, folded unless the form is exact. */
  readonly stems: readonly string[]
  /** What may follow the stem, to the end of the word, folded. */
  readonly rest: RegExp
  /** What must stand before it, as separatorOf gives it. */
  readonly separator: string
}

/** No ending. */
export const nothing = /^$/
const upToTwelve = /^[\p{L}\p{M}]{0,12}$/u
/** After an exact form an apostrophe may bring an ending: EU's, ABD’nin. */
export const afterExact = /^(?:'\p{L}{0,6})?$/u
const alternatives = 200

/** Compiles a form. Throws a RangeError that says what is wrong with it. */
export function compileForm(form: string, language: string): CompiledForm {
  const quoted = /^"[^"]+"$/.test(form)
  const written = quoted ? form.slice(1, -1) : form
  const exact = written.startsWith('=')
  const body = exact ? written.slice(1) : written
  const parts = [...body.matchAll(/((?:[\p{L}\p{M}\p{N}~*'’ʼ]|\{[^{}]*\})+)([^\p{L}\p{M}\p{N}~*{]*)/gu)]
  if (parts.length === 0 || parts.map(part => part[0]).join('') !== body)
    throw new RangeError(`the form "${form}" cannot be read; words, {a,b}, ~ and * are allowed`)
  let separator = ''
  const words = parts.flatMap(([, written = '', after = '']) => {
    const compiled = exact
      ? compileExact(form, written, language, separator)
      : [compileWord(form, written, language, separator)]
    separator = separatorOf(after)
    return compiled
  })
  if (words.length === 0) throw new RangeError(`the form "${form}" has no words`)
  return { text: form, exact, quoted, words }
}

/** "U.S." is two words with a full stop between them; one at the end is not asked for. */
function compileExact(form: string, written: string, language: string, separator: string): CompiledWord[] {
  const { stem, rest } = parted(form, written, language)
  if (stem.includes('{'))
    throw new RangeError(`the form "${form}" is taken just so; write one for each of {a,b}`)
  const tokens = tokenise(stem)
  return tokens.map((token, index) => ({
    exact: true,
    stems: inCapitals(token.raw, language),
    rest: rest === nothing || index < tokens.length - 1 ? afterExact : withApostrophe(rest),
    separator: index === 0 ? separator : token.separator,
  }))
}

/** A name as it stands, and as it stands among capitals: İ for i and I for ı where the language has both. */
function inCapitals(name: string, language: string): string[] {
  return /^\p{Lu}\p{Ll}{2,}$/u.test(name) ? [name, name.toLocaleUpperCase(language)] : [name]
}

const withApostrophe = (rest: RegExp) => new RegExp(`${rest.source}|${afterExact.source}`, 'u')

function compileWord(form: string, written: string, language: string, separator: string): CompiledWord {
  const { stem, rest } = parted(form, written, language)
  return { exact: false, stems: expand(stem, form).map(fold), rest, separator }
}

/** The stem of a word of a form, and what may follow it. */
function parted(form: string, written: string, language: string): { stem: string; rest: RegExp } {
  const m = /^((?:[^~*])+?)(?:(~)(\w*)|(\*))?$/u.exec(written)
  if (m === null)
    throw new RangeError(`in the form "${form}" the word "${written}" has ~ or * before its end`)
  const [, stem = '', tilde, paradigm = '', star] = m
  const rest = tilde ? endings(language, paradigm) : star ? upToTwelve : nothing
  if (rest === undefined)
    throw new RangeError(`in the form "${form}" the ending ~${paradigm} is none of ${language}'s`)
  return { stem, rest }
}

/** Every spelling that the {a,b} of a word allow. */
function expand(stem: string, form: string): string[] {
  let spellings = ['']
  for (const [, plain = '', choice] of stem.matchAll(/([^{}]+)|\{([^{}]*)\}/gu)) {
    const options = choice === undefined ? [plain] : choice.split(',').map(option => option.trim())
    if (options.some(option => /\s/.test(option)))
      throw new RangeError(`the form "${form}" has words in {a,b}; parts of one word are allowed there`)
    spellings = spellings.flatMap(start => options.map(option => start + option))
    if (spellings.length > alternatives)
      throw new RangeError(`the form "${form}" allows more than ${alternatives} spellings`)
  }
  return spellings
}

/** The spellings of a form of one word, without endings; none of one of more words. */
export function wordsOfForm(form: string): string[] {
  const [, stem] = /^=?((?:[\p{L}\p{M}\p{N}'’ʼ]|\{[^{}]*\})+)(?:~\w*|\*)?$/u.exec(form) ?? []
  return stem === undefined ? [] : expand(stem, form)
}
