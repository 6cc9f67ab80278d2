import type { Ownership } from '../../article/source.ts'
import { quoted, unclear, type WordingContext } from './context.ts'
import type { Cursor } from './cursor.ts'
import type { Draft } from './draft.ts'
import { isMedia, type Kinds, kindsNamed } from './kinds.ts'
import { countryNamed, languageNamed, outletsNamed } from './names.ts'
import { languageSpoken, longestSpoken } from './spoken.ts'
import { named, nameOf, prefixed } from './subject.ts'

type Listed = {
  /** Short codes that may follow each other without a comma, and that are no words here, such as AT. */
  readonly codes: ReadonlySet<string>
  /** Takes what the words name; false where nothing. Slips are forgiven where not `exactly`. */
  take(words: string, exactly: boolean): boolean
  /** Takes what is named here in another way; false where nothing. */
  takeOther?(): boolean
  /** Why the words name nothing. */
  refuse(words: string): Error
}

/** Reads a list such as "am, ge and Russia"; it goes on behind a comma, unless what follows has a meaning of its own. */
function readList(cursor: Cursor, list: Listed): void {
  const isCode = () => cursor.token?.kind === 'word' && list.codes.has(cursor.token.folded)
  for (let first = true; ; first = false) {
    const start = cursor.start
    const code = isCode()
    if (!list.takeOther?.() && !takeItem(cursor, list, code)) {
      if (!first && (cursor.meaning() !== null || cursor.token?.kind !== 'word')) return
      cursor.skip(Math.max(1, cursor.unknown()))
      throw list.refuse(quoted(cursor.since(start)))
    }
    if (!cursor.joined() && !(code && isCode())) return
  }
}

function takeItem(cursor: Cursor, list: Listed, code: boolean): boolean {
  if (code) {
    if (!list.take(cursor.words(1), true)) return false
    cursor.skip()
    return true
  }
  for (const [words, count] of cursor.names(cursor.meaning() === null ? 1 : 2))
    if (list.take(words, true)) {
      cursor.skip(count)
      return true
    }
  const run = cursor.unknown()
  if (run === 0 || !list.take(cursor.words(run), false)) return false
  cursor.skip(run)
  return true
}

/**
 * The kinds of outlets named here: "independent Georgian outlets". Without a word for outlets, which what stands first needs, nothing
 * may follow that they could be the beginning of: "Public Television". Null where an outlet is called so, or a topic, where there may
 * be one.
 */
export function takeKinds(
  cursor: Cursor,
  context: WordingContext,
  where: 'first' | 'alone' | 'in from' | 'in not from' | 'in without',
): Kinds | null {
  for (const [words, count] of cursor.names()) {
    const kinds = kindsNamed(words, context)
    if (kinds === null || (where === 'first' && !kinds.outlets)) continue
    for (const [longer] of cursor.names(count)) {
      const found = named(longer, context)
      if (found !== null && (!where.endsWith('from') || 'outlets' in found)) return null
    }
    cursor.skip(count)
    if (kinds.outlets || cursor.token?.kind !== 'word' || cursor.meaning() !== null) {
      // All of Russia and all of the state would be left out with "Russian state media".
      if (kinds.both && (where === 'in not from' || where === 'in without' || cursor.leftOut() > 0))
        throw unclear(context.say('follow-unclear-kinds', { words: quoted(words) }))
      return kinds
    }
    cursor.skip(-count)
  }
  return null
}

/** `from am, ge`, `from Georgia`, `from JAMnews`, `from independent outlets`, `from any`. */
export function readFrom(cursor: Cursor, draft: Draft, context: WordingContext): void {
  if (cursor.take('any') !== null) {
    draft.countries ??= []
    draft.ownership ??= []
    draft.fromOutlets ??= []
    return
  }
  const { outlets, ...kinds } = readOutlets(cursor, context, 'in from')
  draft.from(kinds)
  if (outlets.length > 0) draft.fromOutlets = [...(draft.fromOutlets ?? []), ...outlets]
}

/** `not from ru, state`, `without outlets of Russia`. */
export function readNotFrom(cursor: Cursor, draft: Draft, context: WordingContext): void {
  const { outlets, ...kinds } = readOutlets(cursor, context, 'in not from')
  draft.without(kinds)
  draft.exceptOutlets.push(...outlets)
}

/** Outlets by name, or by country and owner. */
function readOutlets(cursor: Cursor, context: WordingContext, where: 'in from' | 'in not from') {
  const { topics, sources, say } = context
  const reporting = new Set(sources.flatMap(({ country }) => country ?? []))
  const countries: string[] = []
  const ownership: Ownership[] = []
  const outlets = prefixed(cursor, context)?.outlets ?? []
  if (outlets.length > 0) while (cursor.joined()) outlets.push(...(prefixed(cursor, context)?.outlets ?? []))
  else
    readList(cursor, {
      codes: new Set([...reporting].map(code => code.toLowerCase())),
      take(words, exactly) {
        const country = countryNamed(words, topics, exactly)
        if (country === null) {
          const found = outletsNamed(words, sources)
          outlets.push(...found)
          return found.length > 0
        }
        if (!reporting.has(country)) throw unclear(say('follow-unclear-no-outlets', { words: quoted(words) }))
        return countries.push(country) > 0
      },
      takeOther() {
        const kinds = takeKinds(cursor, context, where)
        countries.push(...(kinds?.countries ?? []))
        ownership.push(...(kinds?.ownership ?? []))
        return kinds !== null
      },
      refuse: words => unclear(say('follow-unclear-country', { words })),
    })
  const { kind, text = '' } = cursor.token ?? {}
  const isPlain = (cursor.meaning()?.meaning ?? 'voices') === 'voices'
  if (kind === 'word' && isPlain && isMedia(text)) cursor.skip()
  if (countries.length + ownership.length > 0 && outlets.length > 0) throw unclear(say('follow-unclear-from'))
  return { countries, ownership, outlets }
}

/** `in ru, en`, `in Russian`, `in any`. */
export function readIn(cursor: Cursor, draft: Draft, context: WordingContext): void {
  if (cursor.take('any') !== null) draft.languages ??= []
  else draft.languages = [...(draft.languages ?? []), ...readLanguages(cursor, context)]
}

/** "по-русски", "rus dilində": what is said of a language by itself. */
export function readSpoken(cursor: Cursor, draft: Draft, { sources, say }: WordingContext): boolean {
  for (const [words, count] of cursor.names()) {
    const language = count > longestSpoken ? undefined : languageSpoken(words)
    if (language === undefined) continue
    if (!sources.some(source => source.language === language))
      throw unclear(say('follow-unclear-unwritten', { words: quoted(words) }))
    cursor.skip(count)
    draft.languages = [...(draft.languages ?? []), language]
    return true
  }
  return false
}

/** `headlines in ru, en`, `headlines any`. */
export function readHeadlines(cursor: Cursor, draft: Draft, context: WordingContext): void {
  const start = cursor.start
  const languages = cursor.take('any') === null ? readLanguages(cursor, context) : []
  draft.set('languages', [...new Set(languages)], cursor.since(start), context)
}

function readLanguages(cursor: Cursor, { sources, say }: WordingContext): string[] {
  const written = new Set(sources.map(({ language }) => language))
  const languages: string[] = []
  readList(cursor, {
    codes: written,
    take(words) {
      const language = languageNamed(words, sources)
      if (language === null) return false
      if (!written.has(language)) throw unclear(say('follow-unclear-unwritten', { words: quoted(words) }))
      return languages.push(language) > 0
    },
    refuse: words => unclear(say('follow-unclear-language', { words })),
  })
  return languages
}

/** `without sport, "word", outlet:jamnews, state media`, `without any`, which excepts nothing. */
export function readWithout(cursor: Cursor, draft: Draft, context: WordingContext): void {
  const start = cursor.start
  draft.excepts = true
  if (cursor.take('any') !== null) return
  for (let first = true; ; first = false) {
    const kinds = takeKinds(cursor, context, 'in without')
    if (kinds !== null) {
      draft.without(kinds)
      if (cursor.joined()) continue
      return
    }
    const found = nameOf(cursor, context)
    if (found === null) {
      if (!first) return
      cursor.skip()
      throw unclear(context.say('follow-unclear-without', { words: quoted(cursor.since(start)) }))
    }
    draft.leaveOut(found)
    if (!cursor.joined()) return
  }
}
