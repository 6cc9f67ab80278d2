import { fold } from '../../article/text/fold.ts'
import { type Choice, UserError } from '../../chat/reply.ts'
import type { Asked } from './asked.ts'
import { clauses } from './clauses.ts'
import { quoted, unclear, type WordingContext } from './context.ts'
import { Cursor } from './cursor.ts'
import { Draft } from './draft.ts'
import { readSpoken, takeKinds } from './lists.ts'
import { type Meant, type Named, named, nameOf, notNamed, notUnderstood, takeName } from './subject.ts'
import { timeOf } from './times.ts'
import { tokensOf } from './tokens.ts'
import { meaningOf } from './words.ts'

/**
 * What is asked for in plain words, in any order: `armenia, georgia daily 08:00 without sport quiet 22:00-07:00`. Throws a
 * UserError that says what was not understood, with an example, and with what is understood to press: nothing is guessed
 * that could flood a chat.
 */
export function readWording(typed: string, context: WordingContext): Asked {
  return read(typed, context, {
    noComma(cursor, start) {
      const words = quoted(cursor.since(start))
      throw new UserError(context.say('follow-unclear-comma', { words }), offers([[typed, typed]], context))
    },
    noName(cursor) {
      throw notNamed(cursor, typed, context, meant => offers(meant, context))
    },
  })
}

/** What is done where something was not understood; `start` is where its words begin. */
type Trouble = {
  noComma(cursor: Cursor, start: number): void
  noName(cursor: Cursor): never
}

/** Buttons for what may have been meant, `[label, words]`, of which each is understood once commas part its names. */
function offers(meant: readonly Meant[], context: WordingContext): Choice[] {
  return meant.flatMap(([label, words]) => {
    const argument = withCommas(words, context)
    if (argument === null) return []
    return { label: label === words ? argument : label, command: context.command, argument }
  })
}

/** The words with the commas that they lack; null where they are not understood even so. */
function withCommas(typed: string, context: WordingContext): string | null {
  const missing: number[] = []
  const refuse = () => {
    throw new UserError('')
  }
  try {
    read(typed, context, { noComma: (_, start) => missing.push(start), noName: refuse })
    const mended = missing.reduceRight(commaAt, typed)
    read(mended, context, { noComma: refuse, noName: refuse })
    return mended
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

/** With a comma before the name that begins `at`, in the place of words that say nothing: "armenia news georgia". */
function commaAt(typed: string, at: number): string {
  const words = typed.slice(0, at).trimEnd().split(/\s+/)
  while (meaningOf(fold(words.at(-1) ?? '')) === 'filler') words.pop()
  return `${words.join(' ')}, ${typed.slice(at)}`
}

function read(typed: string, context: WordingContext, trouble: Trouble): Asked {
  const { say } = context
  const tokens = tokensOf(typed.replace(/(?<=[\p{L}\d])[.!]+$/u, ''))
  if (tokens === null) throw unclear(say('follow-unclear-quotes'))
  const cursor = new Cursor(typed, tokens)
  const draft = new Draft()
  // Two names without a comma may mean both or each of them, or a second one of a list: nothing is guessed.
  let open = false
  let [joint, last]: [ReturnType<Cursor['joined']>, Named | null] = [null, null]
  while (cursor.token !== undefined) {
    joint = cursor.joined()
    if (joint !== null) open = false
    if (readClause(cursor, draft, context)) {
      open = draft.hasSubject
      continue
    }
    if (cursor.token === undefined) break
    const [start, isWord] = [cursor.start, cursor.token.kind === 'word']
    const found = nameOf(cursor, context)
    if (found === null) return trouble.noName(cursor)
    // "სპორტის გარეშე", "spor hariç".
    if (cursor.takeLeftOut()) {
      draft.leaveOut(found)
      continue
    }
    if (open && isWord) trouble.noComma(cursor, start)
    if (joint === 'or' && last !== null && 'words' in last !== 'words' in found)
      throw unclear(say('follow-unclear-or'))
    takeName(found, draft, joint === 'or')
    open = isWord
    last = found
  }
  return draft.asked(context)
}

/** "independent outlets" by themselves; in some languages what leaves them out stands behind: "dövlət mediası olmadan". */
function readKinds(cursor: Cursor, draft: Draft, context: WordingContext): boolean {
  const kinds = takeKinds(cursor, context, draft.hasSubject ? 'alone' : 'first')
  if (kinds === null) return false
  if (cursor.takeLeftOut()) draft.without(kinds)
  else draft.from(kinds)
  return true
}

function readClause(cursor: Cursor, draft: Draft, context: WordingContext): boolean {
  const start = cursor.start
  const next = cursor.meaning()
  const isList = next !== null && ['from', 'notFrom', 'without'].includes(next.meaning)
  if (!isList && (readSpoken(cursor, draft, context) || readKinds(cursor, draft, context))) return true
  if (next === null) {
    const time = cursor.token?.kind === 'word' ? timeOf(cursor.token.text) : null
    if (time === null) return false
    cursor.skip()
    draft.set('at', time, cursor.since(start), context)
    return true
  }
  // The name of an outlet or a topic may begin with a word of ours.
  const longer = [...cursor.names(next.length + 1)].some(([words]) => named(words, context) !== null)
  if (longer) return false
  cursor.skip(next.length)
  const clause = clauses[next.meaning]
  if (clause === undefined) throw unclear(notUnderstood(cursor.since(start), context))
  clause(cursor, draft, context, start)
  return true
}
